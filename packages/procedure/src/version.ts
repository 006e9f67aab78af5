import { createHash } from 'node:crypto';
import type { Procedure } from './model.ts';

/** JSON with object keys in code-unit order and no white space, so that equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** First 12 hex digits of the SHA-256 of the canonical JSON of the definition, `version` itself left out. */
export function versionOf(procedure: Omit<Procedure, 'version'>): string {
  const { duty, draft, entries, steps, transitions, standing } = procedure;
  const text = canonicalJson({ duty, draft, entries, steps, transitions, standing });
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
