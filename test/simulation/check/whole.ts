import type { Store } from '@paidan/store';
import { externalIdOf } from '../deliver.ts';

/** Every matter that was handed in is exactly one ticket; numbers are unique; no bell is left hanging, none failed. */
export async function* checkWhole(store: Store, arrived: number, now: Date): AsyncGenerator<string> {
  const known = await store.pool.query<{ external_id: string; number: number }>(
    'select external_id, count(*)::int as number from paidan.tickets group by external_id',
  );
  const found = new Map(known.rows.map((row) => [row.external_id, row.number]));
  for (let index = 0; index < arrived; index += 1) {
    const id = externalIdOf(index);
    const number = found.get(id) ?? 0;
    if (number !== 1) yield `诉求 ${id} 成了 ${number} 件工单`;
    found.delete(id);
  }
  for (const id of found.keys()) yield `工单 ${id} 没有人送来过`;
  const doubled = await store.pool.query<{ number: string }>(
    'select number from paidan.tickets group by number having count(*) > 1',
  );
  for (const { number } of doubled.rows) yield `工单号 ${number} 用了不止一次`;
  const left = await store.pool.query<{ queue: string; number: number; error: string | null }>(
    `select queue, count(*)::int as number, min(error) as error from paidan.outbox
     where failed_at is not null or relayed_at is not null or not_before <= $1 group by queue`,
    [now],
  );
  for (const { queue, number, error } of left.rows)
    yield `待办队列 ${queue} 剩 ${number} 项${error ? `：${error}` : ''}`;
}
