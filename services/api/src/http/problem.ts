import type { Problem } from '@paidan/contracts';
import { type ErrorCode, errorRegistry, PaidanError } from '@paidan/kernel';
import type { FastifyError } from 'fastify';
import { fieldErrors, isValidationError } from './validation.ts';

/** Fastify's own refusals in our words. */
const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type',
  FST_ERR_CTP_EMPTY_TYPE: 'request.media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.not_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not_json',
  FST_ERR_BAD_URL: 'route.not_found',
  FST_REQ_FILE_TOO_LARGE: 'attachment.too_large',
  FST_FILES_LIMIT: 'attachment.missing',
  FST_PARTS_LIMIT: 'attachment.missing',
  FST_FIELDS_LIMIT: 'attachment.missing',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'attachment.missing',
};

/** SQLSTATE classes and socket errors that mean “the database is away”, not “this request is wrong”. */
const awaySqlState = /^(08|53|57P0)/;
const awaySocket = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT']);

function databaseIsAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(databaseIsAway);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const call = 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : '';
  if (awaySqlState.test(code)) return true;
  if (awaySocket.has(code) && (code !== 'ENOENT' || call === 'connect')) return true;
  return /Connection terminated|timeout exceeded when trying to connect|connection timeout/i.test(error.message);
}

/** Any thrown thing as one of our refusals; what nobody foresaw becomes `internal` and says nothing of the inside. */
export function toPaidanError(error: unknown): PaidanError {
  if (error instanceof PaidanError) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = frameworkCodes[code];
  if (known) return new PaidanError(known, '', { cause: error });
  if (databaseIsAway(error)) return new PaidanError('service.unavailable', '', { cause: error });
  return new PaidanError('internal', '', { cause: error });
}

const problemOf = (code: ErrorCode, requestId: string): Problem => {
  const { status, title, advice } = errorRegistry[code];
  return { type: `/docs/errors#${code}`, title, status, code, advice, requestId };
};

/** RFC 9457 problem details: stable `code`, what is wrong, what to do next, and for bad input every field by name. */
export function toProblem(thrown: FastifyError | Error, requestId: string): { problem: Problem; error: PaidanError } {
  if (isValidationError(thrown)) {
    const errors = fieldErrors(thrown);
    const error = new PaidanError('request.invalid', errors.map((each) => `${each.field} ${each.message}`).join('；'));
    return { problem: { ...problemOf(error.code, requestId), detail: error.detail, errors }, error };
  }
  const error = toPaidanError(thrown);
  const problem = problemOf(error.code, requestId);
  if (error.detail) problem.detail = error.detail;
  if (error.field) problem.errors = [{ field: error.field, message: error.detail || problem.title }];
  return { problem: { ...problem, ...error.extra }, error };
}
