import type { Migration } from '../migrate.ts';

/** A correction that taught the classifier something wrong can be taken back; it stays in the table and says by whom. */
export const undoneCorrections: Migration = {
  name: '0007-undone-corrections',
  sql: /* sql */ `
alter table paidan.corrections add column undone_at timestamptz;
alter table paidan.corrections add column undone_by uuid references paidan.users (id);
create index corrections_undone on paidan.corrections (undone_at) where undone_at is not null;
`,
};
