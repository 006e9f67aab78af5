import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Keys whose values never reach a log, at any of the depths at which our code logs objects. */
const secret = [
  'password',
  'token',
  'authorization',
  'cookie',
  'phone',
  'name',
  'reporter',
  'text',
  'title',
  'address',
  'idNumber',
  'note',
  'reply',
  'body',
  'databaseUrl',
  'redisUrl',
  'key',
];
const redacted = ['', '*.', '*.*.', '*.*.*.'].flatMap((depth) => secret.map((key) => `${depth}${key}`));

export type { Logger };

/** SQLSTATE class 22: the message quotes the value that did not fit. */
const badValue = /^22\w{3}$/;

/** What a log may know of an error. A database's own `detail` and `where` quote rows and statements, so they stay out. */
const failure = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const told = (text: string): string => (badValue.test(code ?? '') ? text.replace(/: ".*"/gs, ': "…"') : text);
  return { type: error.name, code, message: told(error.message), stack: error.stack && told(error.stack) };
};

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A part of a path that one of our addresses could have; anything else may be a name or a number that somebody typed. */
const isOwn = (part: string): boolean => uuid.test(part) || (/^[\w.-]*$/.test(part) && !/\d{6}/.test(part));

const pathOf = (url: string): string =>
  (url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (isOwn(part) ? part : '…'))
    .join('/');

/** Of a request, never its query: people search by name and phone. */
const request = ({ method, url, ip }: { method?: string; url?: string; ip?: string }) => ({
  method,
  path: url === undefined ? undefined : pathOf(url),
  from: ip,
});

/**
 * A pino logger that writes JSON lines to standard error (standard output belongs to results) and blanks personal data
 * and secrets. `destination` is for tests.
 */
export function createLogger(
  service: string,
  level: LogLevel,
  destination: { write(line: string): void } = pino.destination({ dest: 2, sync: false }),
): Logger {
  return pino(
    {
      base: { service },
      level,
      serializers: { err: failure, req: request },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [...redacted, 'req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
        censor: '[隐去]',
      },
    },
    destination,
  );
}
