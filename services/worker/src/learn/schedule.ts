import type { Logger } from '@paidan/service-kit';
import { type NightParts, runNight } from './night.ts';

export interface Nights {
  /** Stops a running training at once and gives its night back. */
  close(): Promise<void>;
}

/**
 * Asks the clock, from the start on and then every `everyMs` (default one minute), whether it is between the hours of the
 * rules by the place's clock; then the night of that date is run. The claim in the database makes it once, whoever asks.
 */
export function startNights(
  parts: NightParts & { readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>; readonly everyMs?: number },
): Nights {
  const { application, rules, logger, everyMs = 60_000 } = parts;
  const { clock, definitions } = application;
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const turn = async (): Promise<void> => {
    const now = clock.now();
    const time = definitions.calendar.localTime(now);
    try {
      if (time >= rules.from && time < rules.until) {
        const report = await runNight(parts, definitions.calendar.localDate(now), stop.signal);
        if (report !== null) logger.info(report, 'the night’s training is done');
      }
    } catch (error) {
      if (!stop.signal.aborted) logger.error({ err: error }, 'the night’s training failed');
    }
    if (!stop.signal.aborted) timer = setTimeout(begin, everyMs);
  };
  const begin = (): void => {
    running = turn();
  };
  if (rules.enabled) begin();
  return {
    close: async () => {
      stop.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
