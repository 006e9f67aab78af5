import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the address answers with 2xx. False when `seconds` are over or `given up` says so. */
export async function answers(url: string, seconds: number, givenUp: () => boolean): Promise<boolean> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end && !givenUp(); await sleep(100)) {
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(3000) })).ok) return true;
    } catch {
      // Not listening yet.
    }
  }
  return false;
}
