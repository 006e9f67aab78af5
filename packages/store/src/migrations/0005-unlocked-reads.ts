import type { Migration } from '../migrate.ts';

/** Commands read a ticket in one statement without locking it; the write finds out whether it changed meanwhile. */
export const unlockedReads: Migration = {
  name: '0005-unlocked-reads',
  sql: /* sql */ `
drop function paidan.load_ticket(uuid, text);
`,
};
