import { type Static, Type } from 'typebox';
import { DutyIdSchema, Id, Instant, Nullable, OneOf, Page, PageQuery, Words } from './common.ts';
import {
  CandidateView,
  ClassificationView,
  DeadlineView,
  DisputeView,
  RouteView,
  TaskView,
  TimeView,
} from './ticket-parts.ts';

const strict = { additionalProperties: false } as const;

export const statuses = [
  '登记',
  '待派',
  '待签收',
  '办理中',
  '退回中',
  '挂起',
  '待审核',
  '待回访',
  '重办',
  '办结',
  '归档',
  '已并单',
  '转出',
  '不予受理',
] as const;
export const StatusSchema = OneOf(statuses);
export const kinds = [
  '咨询',
  '求助',
  '投诉',
  '举报',
  '建议',
  '表扬',
  '巡查发现',
  '主动上报',
  '计划任务',
  '其他',
] as const;
export const KindSchema = OneOf(kinds);
export const objectionReasons = [
  '职责不符',
  '属地不符',
  '权属不清',
  '职能交叉',
  '已收回事项',
  '重复工单',
  '信息不全',
] as const;

export const Location = Type.Object(
  {
    village: Type.Optional(Words(100)),
    address: Type.Optional(Words(300)),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    lng: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  },
  strict,
);

/** `POST /tickets`: 201 with a TicketView; 200 with the first ticket when the same channel and externalId come again. */
export const NewTicket = Type.Object(
  {
    channel: Words(40),
    externalId: Type.Optional(Words(120)),
    kind: Type.Optional(KindSchema),
    title: Type.Optional(Words(200)),
    text: Words(20_000),
    occurredAt: Type.Optional(Instant),
    urgent: Type.Optional(Type.Boolean()),
    location: Type.Optional(Location),
    reporter: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Words(60)),
          phone: Type.Optional(Words(40)),
          confidential: Type.Optional(Type.Boolean()),
        },
        strict,
      ),
    ),
  },
  strict,
);
export type NewTicket = Static<typeof NewTicket>;

export const TicketSummary = Type.Object({
  id: Id,
  number: Type.String(),
  version: Type.Integer(),
  channel: Type.String(),
  externalId: Nullable(Type.String()),
  kind: KindSchema,
  title: Nullable(Type.String()),
  /** Phone and ID numbers inside the text are masked for everyone; see `POST /tickets/:id/unmask`. */
  text: Type.String(),
  status: StatusSchema,
  urgent: Type.Boolean(),
  supervised: Type.Boolean(),
  /** Its reply waits for the head of the unit that wrote it. */
  unitCheck: Type.Boolean(),
  duty: Nullable(Type.String()),
  dutyName: Nullable(Type.String()),
  lead: Type.Array(Type.String()),
  village: Nullable(Type.String()),
  /** The earliest open deadline. */
  dueAt: Nullable(Instant),
  overdue: Type.Boolean(),
  /** The moment since which it is overdue; null when it is not. */
  lateSince: Nullable(Instant),
  createdAt: Instant,
  updatedAt: Instant,
  /** Best suggestions of the classifier, at most 3; only while the ticket waits for dispatch. */
  candidates: Type.Array(CandidateView),
  none: Nullable(Type.Number()),
});
export type TicketSummary = Static<typeof TicketSummary>;

export const TicketView = Type.Object({
  id: Id,
  number: Type.String(),
  version: Type.Integer(),
  channel: Type.String(),
  externalId: Nullable(Type.String()),
  kind: KindSchema,
  title: Nullable(Type.String()),
  text: Type.String(),
  occurredAt: Nullable(Instant),
  location: Location,
  /** Null for those who may not know; names and phones masked until unmasked. */
  reporter: Nullable(
    Type.Object({
      name: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      confidential: Type.Boolean(),
      masked: Type.Boolean(),
    }),
  ),
  status: StatusSchema,
  urgent: Type.Boolean(),
  supervised: Type.Boolean(),
  /** The highest rung of the county's ladder that it reached, and that rung's name. */
  level: Type.Integer(),
  levelName: Nullable(Type.String()),
  /** That rung is the last: nobody is left to raise it to. */
  atTop: Type.Boolean(),
  round: Type.Integer(),
  passes: Type.Integer(),
  designated: Type.Boolean(),
  /** Disputed or redone so often that only the next level up may decide. */
  arbitration: Nullable(Type.Object({ why: OneOf(['passes', 'redos']), at: Instant })),
  listVersion: Nullable(Type.String()),
  duty: Nullable(Type.String()),
  dutyName: Nullable(Type.String()),
  classification: Nullable(ClassificationView),
  route: Nullable(RouteView),
  procedure: Nullable(
    Type.Object({
      version: Type.String(),
      steps: Type.Array(Type.String()),
      done: Type.Boolean(),
      draft: Type.Boolean(),
    }),
  ),
  tasks: Type.Array(TaskView),
  deadlines: Type.Array(DeadlineView),
  objection: Nullable(
    Type.Object({
      by: Type.String(),
      reason: Type.String(),
      basis: Type.String(),
      clause: Nullable(Type.String()),
      suggestedUnit: Nullable(Type.String()),
      at: Instant,
    }),
  ),
  /** Every objection with its decision, oldest first. */
  disputes: Type.Array(DisputeView),
  /** For a unit to which a department's matter was sent: objections with everything filled in from the list. */
  proposals: Type.Array(
    Type.Object({
      reason: OneOf(objectionReasons),
      clause: Type.String(),
      basis: Type.String(),
      suggestedUnit: Type.String(),
    }),
  ),
  extension: Nullable(
    Type.Object({
      by: Type.String(),
      workdays: Type.Integer(),
      plan: Type.String(),
      reason: Nullable(Type.String()),
      at: Instant,
      status: Type.String(),
      /** The new end of the whole ticket's time, once granted. */
      until: Nullable(Instant),
    }),
  ),
  /** `checked` false: the head of the unit has yet to read it; `checks` are the points to look at. */
  reply: Nullable(
    Type.Object({
      text: Type.String(),
      by: Type.String(),
      at: Instant,
      checked: Type.Boolean(),
      checks: Type.Array(Type.String()),
    }),
  ),
  suspension: Nullable(Type.Object({ kind: Type.String(), reason: Type.String(), at: Instant })),
  /** The county's types of reason to suspend; none where it does not suspend. */
  suspensionKinds: Type.Array(Type.String()),
  /** The county's lawful grounds not to take a matter, or not to take it again. */
  grounds: Type.Array(Type.String()),
  /** What the citizen must be told, and whether it was. */
  notices: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.String(),
      text: Type.String(),
      at: Instant,
      toldAt: Nullable(Instant),
      dueAt: Nullable(Instant),
    }),
  ),
  time: TimeView,
  /** Until when it can be redone after its end. */
  redoUntil: Nullable(Instant),
  attachments: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      mime: Type.String(),
      bytes: Type.Integer(),
      unit: Nullable(Type.String()),
      at: Instant,
    }),
  ),
  mergedInto: Nullable(Id),
  createdAt: Instant,
  updatedAt: Instant,
  closedAt: Nullable(Instant),
  /** Commands that the state and the caller's role allow now; the console shows just these. */
  allowed: Type.Array(Type.String()),
});
export type TicketView = Static<typeof TicketView>;

export const TicketQuery = Type.Object(
  {
    /** One status, or several separated by commas. */
    status: Type.Optional(Words(200)),
    unit: Type.Optional(Words(80)),
    duty: Type.Optional(DutyIdSchema),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    overdue: Type.Optional(Type.Boolean()),
    /** `due`: the most pressing first, instead of the newest; without `status`, open tickets only. */
    sort: Type.Optional(OneOf(['due'])),
    ...PageQuery,
  },
  strict,
);
export type TicketQuery = Static<typeof TicketQuery>;
export const TicketPage = Page(TicketSummary);
export type TicketPage = Static<typeof TicketPage>;

export const EventView = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  at: Instant,
  actor: Type.Object({ name: Type.String(), unit: Nullable(Type.String()), role: Type.String() }),
  data: Type.Record(Type.String(), Type.Unknown()),
});
export type EventView = Static<typeof EventView>;
export const EventPage = Page(EventView);

/** `POST /tickets/:id/unmask {reason}` → `{ name, phone, text }`; recorded as an event, only for the hotline, never for a confidential reporter outside it. */
export const UnmaskBody = Type.Object({ reason: Words(500) }, strict);
export const Unmasked = Type.Object({
  name: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  text: Type.String(),
});

/** `POST /tickets/:id/attachments` multipart, field `file` (≤ 20 MB) → 201; `GET /attachments/:id` downloads. */
export const AttachmentCreated = Type.Object({
  id: Id,
  name: Type.String(),
  mime: Type.String(),
  bytes: Type.Integer(),
});

/** `POST /tickets/:id/split` → 201 with the new ticket: a part of the text becomes a ticket of its own, with the same reporter and place. */
export const SplitBody = Type.Object(
  {
    /** Words of the ticket's text, as they stand there. */
    text: Words(20_000),
    title: Type.Optional(Words(200)),
  },
  strict,
);

/** `GET /tickets/:id/alike`: open tickets that this one may repeat, likeliest first, at most 5. */
export const AlikeTickets = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      number: Type.String(),
      status: StatusSchema,
      title: Nullable(Type.String()),
      text: Type.String(),
      village: Nullable(Type.String()),
      createdAt: Instant,
      /** Share of the words in common, 0…1. */
      likeness: Type.Number(),
      sameVillage: Type.Boolean(),
      /** The same number called; never told of a confidential reporter. */
      sameCaller: Type.Boolean(),
    }),
  ),
});
export type AlikeTickets = Static<typeof AlikeTickets>;

/** `GET /tickets/:id/related`: tickets that were merged with it or cut from it, at most 50 of each kind. */
export const RelatedTickets = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      number: Type.String(),
      status: StatusSchema,
      title: Nullable(Type.String()),
      relation: OneOf(['并入本单', '本单并入', '拆出', '拆自']),
    }),
  ),
});
export type RelatedTickets = Static<typeof RelatedTickets>;
