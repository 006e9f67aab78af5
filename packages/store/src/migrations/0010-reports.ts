import type { Migration } from '../migrate.ts';

/** What reports and the watch list are found by: few rows each, so that no count reads a table from end to end. */
export const reports: Migration = {
  name: '0010-reports',
  sql: /* sql */ `
create index events_reported on paidan.events (at, type)
  where type in ('ticket.dispatched', 'ticket.objected', 'ticket.called_back', 'ticket.redone',
    'ticket.closed', 'reply.approved', 'ticket.merged', 'ticket.redirected', 'ticket.refused', 'push.refused')
    or (type = 'deadline.missed' and data->>'kind' = '办结');
create index tasks_opened on paidan.tasks (opened_at);

create index tickets_leadless on paidan.tickets (id)
  where lead = '{}' and status in ('待签收', '办理中', '挂起', '待审核', '待回访', '重办');
create index tickets_clockless on paidan.tickets (id)
  where due_at is null and status in ('待签收', '办理中', '挂起');
create index tickets_disputed on paidan.tickets (id) where state->>'arbitration' is not null;
create index tickets_at_the_top on paidan.tickets (id) where state->>'atTop' = 'true';
create index deadlines_to_tell on paidan.deadlines (ticket_id) where kind = '告知' and status in ('open', 'missed');
create index outbox_failed on paidan.outbox (id) where failed_at is not null;
`,
};
