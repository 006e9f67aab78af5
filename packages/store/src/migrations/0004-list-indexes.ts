import type { Migration } from '../migrate.ts';

/**
 * What lists and counts are found by: the most pressing of the open tickets in order, the clocks of a page of tasks, and
 * the few events that rates are counted from.
 */
export const listIndexes: Migration = {
  name: '0004-list-indexes',
  sql: /* sql */ `
create index tickets_pressing on paidan.tickets (coalesce(late_at, 'infinity'::timestamptz), id)
  where status not in ('办结', '归档', '已并单', '转出', '不予受理');
create index deadlines_task on paidan.deadlines (task_id) where task_id is not null;
create index events_counted on paidan.events (type, at) where type in ('ticket.objected', 'ticket.called_back');
`,
};
