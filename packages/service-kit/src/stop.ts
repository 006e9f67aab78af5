import type { Logger } from './logger.ts';

type Closer = () => unknown;

export interface GracefulStop {
  /** Registers what to close; closers run one after another, last registered first. */
  onStop(name: string, close: Closer): void;
  /** Runs the closers once; later calls wait for the same stop. */
  stop(reason: string): Promise<void>;
}

/**
 * Stops a process in order on SIGINT, SIGTERM and when the parent that started it with an IPC channel is gone.
 * A closer that fails is logged and the others still run; after `limitMs` (default 8,000 ms) the process exits with 1.
 */
export function gracefulStop(
  logger: Logger,
  options: { limitMs?: number; exit?: (code: number) => void } = {},
): GracefulStop {
  const { limitMs = 8000, exit = (code) => process.exit(code) } = options;
  const closers: { name: string; close: Closer }[] = [];
  let stopping: Promise<void> | undefined;

  const run = async (reason: string): Promise<void> => {
    logger.info({ reason }, 'stopping');
    const limit = setTimeout(() => {
      logger.error({ limitMs }, 'did not stop in time');
      exit(1);
    }, limitMs);
    limit.unref();
    for (const { name: closer, close } of closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        logger.error({ err: error, closer }, 'could not close');
      }
    }
    clearTimeout(limit);
    logger.info('stopped');
    exit(0);
  };

  const stop = (reason: string): Promise<void> => {
    stopping ??= run(reason);
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  if (process.send !== undefined) process.on('disconnect', () => void stop('parent is gone'));

  return {
    onStop: (name, close) => {
      closers.push({ name, close });
    },
    stop,
  };
}
