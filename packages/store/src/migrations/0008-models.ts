import type { Migration } from '../migrate.ts';

/**
 * The models that were trained here. A row of `models` is one night: first the claim of the worker that trains, then what
 * came of it, for ever; only the bytes of old models go. What is in use is the last row of `model_switches`, which is only
 * appended to: null is the model that the program ships, also when there is no row.
 *
 * A fifth of the tickets, by a hash of their ids, is never trained on: models are compared on them.
 *
 * `corrections_mark` counts the changes of corrections. Counted when their transactions commit (deferred), so that one who
 * reads the count and then the corrections misses none, and nobody holds the row for longer than a commit takes.
 */
export const models: Migration = {
  name: '0008-models',
  sql: /* sql */ `
create table paidan.models (
  night date primary key,
  outcome text not null check (outcome in ('training', 'switched', 'rejected', 'skipped', 'failed')),
  claimed_by uuid,
  claimed_at timestamptz not null,
  version text,
  based_on text,
  lessons text,
  trained_at timestamptz,
  decided_at timestamptz,
  measured jsonb,
  bytes bytea,
  constraint only_models_that_were_in_use_are_kept check (bytes is null or outcome = 'switched')
);
alter table paidan.models alter column bytes set storage external;
create index models_version on paidan.models (version) where version is not null;

create table paidan.model_switches (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  night date references paidan.models (night),
  by_user uuid references paidan.users (id)
);

create function paidan.held_out(ticket uuid) returns boolean language sql immutable strict parallel safe
return ('x' || left(md5(ticket::text), 8))::bit(32)::bigint % 5 = 0;
create index tickets_held_out on paidan.tickets (id) where status in ('办结', '归档') and paidan.held_out(id);

create table paidan.corrections_mark (
  one boolean primary key default true check (one),
  changes bigint not null
);
insert into paidan.corrections_mark (changes) values (0);

create function paidan.mark_corrections() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update paidan.corrections_mark set changes = changes + 1;
  return null;
end $$;
create constraint trigger corrections_marked after insert or update on paidan.corrections
  deferrable initially deferred for each row execute function paidan.mark_corrections();
`,
};
