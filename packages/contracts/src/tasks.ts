import { type Static, Type } from 'typebox';
import { Id, OneOf, Page, PageQuery, Words } from './common.ts';
import { TaskView } from './ticket-parts.ts';
import { TicketSummary } from './tickets.ts';

export const TaskQuery = Type.Object(
  {
    mine: Type.Optional(Type.Integer({ minimum: 0, maximum: 1 })),
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    status: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    ...PageQuery,
  },
  { additionalProperties: false },
);
export type TaskQuery = Static<typeof TaskQuery>;

/** `GET /tasks`: a unit's work list, most pressing first; each task with its ticket in short. */
export const TaskListItem = Type.Object({ task: TaskView, ticket: TicketSummary });
export type TaskListItem = Static<typeof TaskListItem>;
export const TaskPage = Page(TaskListItem);

/** `POST /tasks/:id/sign` `{}` and `/complete`; both answer 200 with the TicketView. */
export const SignBody = Type.Object({}, { additionalProperties: false });
export const CompleteBody = Type.Object(
  {
    outcome: Type.Optional(Words(60)),
    note: Type.Optional(Words(5000)),
    attachments: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })),
    /** Units called for the next step, where that step lets the person pick: all of them when absent, the lead alone when empty. */
    units: Type.Optional(Type.Array(Words(80), { maxItems: 20, uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type CompleteBody = Static<typeof CompleteBody>;

/** `GET /stats?from=&to=&by=status|unit|duty|list|channel|kind|day`. `overdue` counts open tickets whose deadline has passed. */
export const StatsQuery = Type.Object(
  {
    from: Type.Optional(Type.String({ format: 'date-time' })),
    to: Type.Optional(Type.String({ format: 'date-time' })),
    by: Type.Optional(OneOf(['status', 'unit', 'duty', 'list', 'channel', 'kind', 'day'])),
  },
  { additionalProperties: false },
);
export const Rate = Type.Object({
  numerator: Type.Integer(),
  denominator: Type.Integer(),
  excluded: Type.Integer(),
  rate: Type.Union([Type.Number(), Type.Null()]),
});
export const Stats = Type.Object({
  from: Type.String(),
  to: Type.String(),
  total: Type.Integer(),
  open: Type.Integer(),
  overdue: Type.Integer(),
  groups: Type.Array(
    Type.Object({ key: Type.String(), count: Type.Integer(), open: Type.Integer(), overdue: Type.Integer() }),
  ),
  objections: Type.Array(Type.Object({ reason: Type.String(), count: Type.Integer() })),
  rates: Type.Object({ response: Rate, solved: Rate, satisfied: Rate }),
});
export type Stats = Static<typeof Stats>;
