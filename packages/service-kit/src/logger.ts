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

/** What a log may know of an error. A database's own `detail` and `where` quote rows and statements, so they stay out. */
const failure = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack };
};

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
      serializers: { err: failure },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [...redacted, 'req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
        censor: '[隐去]',
      },
    },
    destination,
  );
}
