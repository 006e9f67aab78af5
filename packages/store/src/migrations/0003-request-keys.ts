import type { Migration } from '../migrate.ts';

/**
 * A repeated request is known by what it did: its key is written in the transaction of its work and points at the ticket.
 * There is no state "under way" that a crash could leave behind, and no second copy of an answer with its contents.
 */
export const requestKeys: Migration = {
  name: '0003-request-keys',
  sql: `
drop table paidan.idempotency_keys;
create table paidan.request_keys (
  user_id uuid not null,
  key text not null,
  request_hash text not null,
  ticket_id uuid not null references paidan.tickets (id),
  created_at timestamptz not null,
  primary key (user_id, key)
);
create index request_keys_age on paidan.request_keys (created_at);
`,
};
