import { PaidanError } from '@paidan/kernel';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { refuseUnstorableText } from './text.ts';

/** Bytes → text, or a refusal: a body that is not UTF-8 must never be guessed at (Chinese text would be lost silently). */
function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new PaidanError('request.not_json', '正文中有不是 UTF-8 的字节', { cause });
  }
}

/** The only request body besides multipart: JSON in UTF-8. An empty body counts as `{}`, so that `sign` needs none. */
export const jsonBodies = fastifyPlugin((app: FastifyInstance, _options, done) => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, next) => {
    const text = decode(Buffer.isBuffer(body) ? body : Buffer.from(body));
    if (text.trim() === '') return next(null, {});
    void parse(request, text, (error, value) => {
      if (!error) return next(null, value);
      next(new PaidanError('request.not_json', '正文不是有效的 JSON', { cause: error }));
    });
  });
  app.addHook('preValidation', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.body === undefined && !request.isMultipart()) {
      request.body = {};
    }
    refuseUnstorableText(request.body);
    refuseUnstorableText(request.query);
    refuseUnstorableText(request.params);
  });
  done();
});
