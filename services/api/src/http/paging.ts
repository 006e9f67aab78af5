import { PaidanError } from '@paidan/kernel';

/** Paging of a list that stands still in memory: the cursor is the number of entries already shown. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,6}$/.test(text)) throw new PaidanError('request.cursor', '', { field: '/cursor' });
  return Number(text);
}

export function offsetPage<T>(all: readonly T[], offset: number, limit: number): { items: T[]; next: string | null } {
  const end = offset + limit;
  return {
    items: all.slice(offset, end),
    next: end < all.length ? Buffer.from(String(end)).toString('base64url') : null,
  };
}
