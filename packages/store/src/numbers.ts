import type { Store } from './open.ts';

/** Numbers fetched at once per process and not yet given out. A restart leaves a gap, never a repetition. */
const blocks = new WeakMap<Store, string[]>();
const blockSize = 10;

/** Day in China Standard Time, `20261124`. */
const day = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');

/**
 * A new ticket number, `GD` + day (Beijing time) + 6 digits. The digits come from one sequence that goes round at a
 * million, so no two writers wait for each other and a day may have up to a million tickets.
 */
export async function nextNumber(store: Store, at: Date): Promise<string> {
  let block = blocks.get(store);
  if (block === undefined || block.length === 0) {
    const rows = await store.pool.query<{ n: string }>({
      name: 'next-numbers',
      text: `select lpad(nextval('paidan.ticket_number')::text, 6, '0') as n from generate_series(1, ${blockSize})`,
    });
    block = rows.rows.map((row) => row.n);
    blocks.set(store, block);
  }
  const digits = block.shift();
  return digits === undefined ? nextNumber(store, at) : `GD${day(at)}${digits}`;
}
