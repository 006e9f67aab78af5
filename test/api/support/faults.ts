import type { Schema } from './openapi.ts';

export interface Fault {
  /** JSON pointer of the field that is wrong. */
  readonly at: string;
  readonly why: string;
  readonly body: unknown;
}

type Entry = { readonly why: string; readonly value: unknown; readonly below?: string };

/** Values that this schema must refuse, each wrong in one way. */
function wrongValues(schema: Schema): Entry[] {
  const { type, minLength, maxLength, minimum, maximum, maxItems, format, pattern } = schema;
  const entries: Entry[] = [{ why: 'null', value: null }];
  if (type === 'string') entries.push({ why: 'a number', value: 7 }, { why: 'a list', value: ['文字'] });
  if (type === 'boolean') entries.push({ why: 'text', value: 'true' }, { why: 'a number', value: 1 });
  if (type === 'integer') entries.push({ why: 'text', value: '3' }, { why: 'a fraction', value: 1.5 });
  if (type === 'number') entries.push({ why: 'text', value: '39.5' });
  if (type === 'object' || type === 'array') entries.push({ why: 'text', value: 'x' });
  if (schema.enum) entries.push({ why: 'no choice', value: '没有这一项' });
  if (format) entries.push({ why: 'no such format', value: '昨天' });
  if (format === 'date-time') {
    for (const value of [
      '0000-01-01T00:00:00Z',
      '2026-02-30T00:00:00Z',
      '2026-01-01T00:00:00+23:00',
      '2016-12-31T23:59:60Z',
      '2026-01-01',
    ])
      entries.push({ why: value, value });
  }
  if (minLength !== undefined) entries.push({ why: 'empty', value: '' });
  if (pattern === '\\S') entries.push({ why: 'blank', value: ' \t　\n' });
  if (maxLength !== undefined) entries.push({ why: 'too long', value: '长'.repeat(maxLength + 1) });
  if (minimum !== undefined) entries.push({ why: 'too small', value: minimum - 1 });
  if (maximum !== undefined)
    entries.push({ why: 'too great', value: maximum + 1 }, { why: 'infinite', value: 1e308 * 10 });
  if (maxItems !== undefined) {
    const value = Array.from(
      { length: maxItems + 1 },
      (_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    );
    entries.push({ why: 'too many', value }, { why: 'a number in it', value: [7], below: '/0' });
    if (schema.uniqueItems) entries.push({ why: 'twice', value: [value[0], value[0]] });
  }
  return entries;
}

/** Bodies that differ from a good one in one fault: each field wrong, too much or missing, at every depth. */
export function faults(schema: Schema, good: object, pointer = ''): Fault[] {
  const properties = Object.entries(schema.properties ?? {});
  const wrong = properties.flatMap(([name, child]) => [
    ...wrongValues(child).map(({ why, value, below = '' }) => ({
      at: `${pointer}/${name}${below}`,
      why,
      body: { ...good, [name]: value },
    })),
    ...(child.properties ? faults(child, {}, `${pointer}/${name}`) : []).map((fault) => ({
      ...fault,
      body: { ...good, [name]: fault.body },
    })),
  ]);
  const missing = (schema.required ?? []).map((name) => ({
    at: `${pointer}/${name}`,
    why: 'missing',
    body: Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)),
  }));
  return [...wrong, ...missing, { at: `${pointer}/陌生`, why: 'unknown', body: { ...good, 陌生: 1 } }];
}
