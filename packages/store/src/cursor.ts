import { PaidanError } from '@paidan/kernel';

/** A page of a list. `next` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Opaque to clients: the sort key of the last row shown. */
export const encodeCursor = (...key: readonly string[]): string => Buffer.from(key.join('\t')).toString('base64url');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in a cursor made of an id alone. Refuses anything else. */
export function decodeId(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!uuid.test(id)) throw invalid();
  return id;
}

/** As `toISOString` writes it, within what PostgreSQL holds. */
const instant = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isInstant = (text: string): boolean =>
  instant.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** The instant (ISO, or `infinity`) and id of a cursor made of both. */
export function decodeInstantAndId(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('\t');
  if (!uuid.test(id) || (at !== 'infinity' && !isInstant(at))) throw invalid();
  return { at, id };
}

/** A date, `2026-11-24`. */
export function decodeDate(cursor: string): string {
  const date = Buffer.from(cursor, 'base64url').toString();
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(date) || !isInstant(`${date}T00:00:00.000Z`)) throw invalid();
  return date;
}

/** A whole number, e.g. an event's sequence number. */
export function decodeNumber(cursor: string): number {
  const value = Number(Buffer.from(cursor, 'base64url').toString());
  if (!Number.isInteger(value) || value < 0 || value > 2_147_483_647) throw invalid();
  return value;
}

const invalid = () => new PaidanError('request.cursor', '', { field: '/cursor' });

/** Rows read as one more than asked for, so that the last page knows it is the last. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? cursor(last) : null };
}
