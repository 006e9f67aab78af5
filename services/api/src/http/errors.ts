import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { discardRest } from './discard.ts';
import { toProblem } from './problem.ts';

/** Answers with a problem; logs what we did not foresee with its stack, and refusals without any of their input. */
export async function sendProblem(thrown: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  const { problem, error } = toProblem(thrown, request.id);
  if (problem.status >= 500) request.log.error({ err: error.cause ?? error }, 'request failed');
  else request.log.info({ code: problem.code }, 'request refused');
  if (error.code === 'service.unavailable') reply.header('retry-after', '5');
  if (problem.status === 413) await discardRest(request.raw);
  if (error.code === 'session.required') reply.header('www-authenticate', 'Bearer');
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem);
}

export const problems = fastifyPlugin((app: FastifyInstance, _options, done) => {
  app.setErrorHandler<FastifyError>(sendProblem);
  done();
});
