import { type Static, Type } from 'typebox';
import { DutyIdSchema, Id, Instant, Nullable, OneOf, Page, PageQuery, Words } from './common.ts';

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

export const ReasonView = Type.Object({ words: Type.Array(Type.String()), ref: Type.String(), quote: Type.String() });
export const CandidateView = Type.Object({
  duty: Type.String(),
  /** Display name, category and units of the duty, so that a list needs no second call. */
  name: Type.String(),
  list: Type.String(),
  lead: Type.Array(Type.String()),
  p: Type.Number(),
  reasons: Type.Array(ReasonView),
});
export type CandidateView = Static<typeof CandidateView>;
export const ClassificationView = Type.Object({
  candidates: Type.Array(CandidateView),
  none: Type.Number(),
  decision: OneOf(['auto', 'review']),
  model: Type.String(),
  /** The language model that put the candidates in order; null where none was asked or it gave no answer. */
  opinion: Nullable(Type.String()),
  /** The text holds several requests: each part of it (masked) and the duty that it would be alone; null: on no list. */
  requests: Type.Array(
    Type.Object({ text: Type.String(), duty: Nullable(Type.String()), name: Type.String(), p: Type.Number() }),
  ),
});

export const RouteView = Type.Object({
  list: Type.String(),
  lead: Type.Array(Type.String()),
  assist: Type.Array(Type.String()),
  /** Clause ids (or the duty id), and their sentences in the same order. */
  cites: Type.Array(Type.String()),
  quotes: Type.Array(Type.String()),
  because: Type.String(),
});

export const TaskView = Type.Object({
  id: Id,
  ticketId: Id,
  step: Type.String(),
  unit: Type.String(),
  role: OneOf(['lead', 'assist', 'part', 'reply', 'call']),
  status: OneOf(['待签收', '办理中', '已完成', '已取消']),
  round: Type.Integer(),
  cites: Type.Array(Type.String()),
  quotes: Type.Array(Type.String()),
  /** Conditions that the cited clauses set for this step, in their own words. */
  requires: Type.Array(Type.String()),
  /** What the unit may choose when it completes the task (empty for assist and part). */
  outcomes: Type.Array(Type.String()),
  /** For each outcome whose next step lets the person pick units: the units to pick from. */
  pick: Type.Record(Type.String(), Type.Array(Type.String())),
  openedAt: Instant,
  signedAt: Nullable(Instant),
  completedAt: Nullable(Instant),
  dueAt: Nullable(Instant),
  dueBasis: Nullable(Type.String()),
  outcome: Nullable(Type.String()),
  note: Nullable(Type.String()),
});
export type TaskView = Static<typeof TaskView>;

export const DeadlineView = Type.Object({
  id: Id,
  kind: Type.String(),
  taskId: Nullable(Id),
  unit: Nullable(Type.String()),
  dueAt: Instant,
  basis: Type.String(),
  status: OneOf(['open', 'paused', 'met', 'missed', 'cancelled']),
  /** When the time began, and when the unit will be reminded beforehand. */
  from: Instant,
  remindAt: Nullable(Instant),
  /** Working days granted, and how often it stood still. */
  extended: Type.Integer(),
  pauses: Type.Integer(),
  /** Of 督办: the rung that comes next when it passes. */
  rung: Nullable(Type.String()),
  /** Missed, and what it asked for has not been done since. */
  owed: Type.Boolean(),
});
export type DeadlineView = Static<typeof DeadlineView>;

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

export const DisputeView = Type.Object({
  by: Type.String(),
  reason: Type.String(),
  basis: Type.String(),
  clause: Nullable(Type.String()),
  /** The sentence of the clause. */
  quote: Nullable(Type.String()),
  suggestedUnit: Nullable(Type.String()),
  at: Instant,
  duty: Nullable(Type.String()),
  lead: Type.Array(Type.String()),
  decision: OneOf(['pending', 'upheld', 'overruled', 'dropped']),
  decidedAt: Nullable(Instant),
  decidedBy: Nullable(Type.String()),
  note: Nullable(Type.String()),
});
export type DisputeView = Static<typeof DisputeView>;

/** Whose time was spent: milliseconds by step and unit; `unit` may be 诉求人 or 外部. The sum is the time the ticket was open. */
export const TimeView = Type.Object({
  total: Type.Integer(),
  entries: Type.Array(
    Type.Object({ step: Type.String(), unit: Type.String(), side: Type.String(), ms: Type.Integer() }),
  ),
  /** Who has it in hand now. */
  holders: Type.Array(Type.Object({ step: Type.String(), unit: Type.String(), since: Instant })),
});
export type TimeView = Static<typeof TimeView>;

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

const note = Type.Optional(Words(2000));
/** Bodies of `POST /tickets/:id/<command>`; each answers 200 with the TicketView. */
export const commandBodies = {
  dispatch: Type.Object(
    {
      /** A duty id of the list; any other word is answered with `duty.unknown`. */
      duty: Words(40),
      reason: note,
      lead: Type.Optional(Type.Array(Words(80), { maxItems: 5, uniqueItems: true })),
      assist: Type.Optional(Type.Array(Words(80), { maxItems: 20, uniqueItems: true })),
      /** 指定承办: the units can't object. */
      designate: Type.Optional(Type.Boolean()),
    },
    strict,
  ),
  object: Type.Object(
    {
      reason: OneOf(objectionReasons),
      basis: Words(2000),
      /** The duty or clause of the list that the unit relies on. */
      clause: Type.Optional(Words(60)),
      suggestedUnit: Type.Optional(Words(80)),
    },
    strict,
  ),
  extend: Type.Object(
    { workdays: Type.Integer({ minimum: 1, maximum: 60 }), plan: Words(2000), reason: Type.Optional(Words(2000)) },
    strict,
  ),
  /** `kind`: one of the county's types of reason; a reason that begins with one need not say it again. */
  suspend: Type.Object({ reason: Words(2000), kind: Type.Optional(Words(60)) }, strict),
  resume: Type.Object({ note }, strict),
  remind: Type.Object({ note }, strict),
  /** `raise`: 提级督办, one rung above where the ticket stands. */
  supervise: Type.Object({ note: Words(2000), raise: Type.Optional(Type.Boolean()) }, strict),
  /** `told`: the citizen was told at once. */
  merge: Type.Object({ into: Id, reason: note, told: Type.Optional(Type.Boolean()) }, strict),
  unmerge: Type.Object({ reason: Words(2000) }, strict),
  /** `ground`: of a refusal, one of the county's lawful grounds. */
  redirect: Type.Object(
    {
      to: Words(200),
      reason: Words(2000),
      refuse: Type.Optional(Type.Boolean()),
      ground: Type.Optional(Words(100)),
      told: Type.Optional(Type.Boolean()),
    },
    strict,
  ),
  /** Units called to the running step, or let go from it. */
  assist: Type.Object(
    {
      add: Type.Optional(Type.Array(Words(80), { maxItems: 20, uniqueItems: true })),
      release: Type.Optional(Type.Array(Words(80), { maxItems: 20, uniqueItems: true })),
      reason: Words(2000),
    },
    strict,
  ),
  /** 会商 that was held. */
  consult: Type.Object(
    {
      units: Type.Array(Words(80), { minItems: 1, maxItems: 38, uniqueItems: true }),
      conclusion: Words(5000),
      at: Type.Optional(Instant),
    },
    strict,
  ),
  /** 吹哨: the township calls departments to the spot. */
  whistle: Type.Object(
    {
      units: Type.Array(Words(80), { minItems: 1, maxItems: 20, uniqueItems: true }),
      place: Words(300),
      reason: Words(2000),
    },
    strict,
  ),
  /** The citizen was told what the notice says. */
  inform: Type.Object({ noticeId: Id, note }, strict),
  reply: Type.Object({ text: Words(5000) }, strict),
  /** `checked`: the points that the head of the unit looked at. */
  approve: Type.Object({ note, checked: Type.Optional(Type.Array(Words(60), { maxItems: 10 })) }, strict),
  reject: Type.Object({ reason: Words(2000) }, strict),
  callback: Type.Object(
    {
      reached: Type.Boolean(),
      solved: Type.Optional(Type.Boolean()),
      satisfaction: Type.Optional(OneOf(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])),
      /** Why it is not solved, or the citizen not satisfied. */
      why: Type.Optional(Words(200)),
      note,
    },
    strict,
  ),
  redo: Type.Object({ reason: Words(2000) }, strict),
  /** `ground`: a lawful ground not to do it again; the citizen gets the written note. */
  close: Type.Object({ reason: note, ground: Type.Optional(Words(100)) }, strict),
} as const;
export type CommandName = keyof typeof commandBodies;

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
