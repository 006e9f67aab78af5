import type { Readable } from 'node:stream';

const MOST_BYTES = 128 * 1024 * 1024;
const MOST_MS = 10_000;

/**
 * Reads on what was refused as too large and throws it away, so that the client comes to read our answer: many send
 * everything first and would see nothing but a broken connection if we answered and hung up. Ends with the body, after
 * 128 MB or after 10 s; whoever still sends then is cut off by the answer.
 */
export function discardRest(body: Readable): Promise<void> {
  if (body.readableEnded || body.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) done();
    };
    const timer = setTimeout(() => done(), MOST_MS);
    const done = (): void => {
      clearTimeout(timer);
      body.off('data', count).pause();
      resolve();
    };
    for (const event of ['end', 'error', 'close']) body.once(event, done);
    body.on('data', count);
  });
}
