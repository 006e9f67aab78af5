import { PaidanError } from '@paidan/kernel';

/**
 * The ticket version that a write is based on, from `If-Match: "3"`, `3` or a weak tag of it. Undefined when the header
 * is absent or `*`: then the last state decides.
 */
export function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const match = /^(?:W\/)?(?:"(\d{1,9})"|(\d{1,9}))$/.exec(header.trim());
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined) throw new PaidanError('request.precondition', '', { field: 'If-Match' });
  return Number(digits);
}

export const etagOf = (version: number): string => `"${version}"`;
