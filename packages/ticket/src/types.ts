import type { Period } from '@paidan/calendar';
import type { ListPart } from '@paidan/duty-list';
import type { DutyId, UnitName } from '@paidan/kernel';
import type { Procedure, Trigger } from '@paidan/procedure';
import type { Route } from '@paidan/routing';

export const ticketStatuses = [
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
export type TicketStatus = (typeof ticketStatuses)[number];

export const ticketKinds = [
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
export type TicketKind = (typeof ticketKinds)[number];

export const taskStatuses = ['待签收', '办理中', '已完成', '已取消'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/**
 * `lead` chooses the step's outcome; `assist` and `part` close their own share; `reply` answers the citizen at the end;
 * `call` comes to the spot (吹哨报到) and is done on arrival.
 */
export type TaskRole = 'lead' | 'assist' | 'part' | 'reply' | 'call';

/** `leader` is the county's leader in charge (分管领导), the top of the ladder. */
export type Role = 'operator' | 'dispatcher' | 'staff' | 'handler' | 'supervisor' | 'leader' | 'admin' | 'system';

/** Who acts. Jobs act as `{ userId: null, role: 'system' }`. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly unit: UnitName | null;
  readonly role: Role;
}

export interface TaskState {
  readonly id: string;
  readonly step: string;
  readonly unit: UnitName;
  readonly role: TaskRole;
  readonly status: TaskStatus;
  /** 1 for the first time through, +1 for each redo of the whole ticket. */
  readonly round: number;
  readonly cites: readonly string[];
  readonly openedAt: string;
  readonly signedAt: string | null;
  readonly completedAt: string | null;
  readonly outcome: string | null;
  readonly note: string | null;
}

/**
 * `督办` runs after a missed deadline: when it passes too, the matter goes one rung up the ladder. `裁定` is the time in which
 * a dispute is settled one level up, `到场` that in which a called unit arrives, `告知` that in which the citizen is told, `审核`
 * that of the hotline's review of an answer, `挂起` that after which a suspended ticket is looked at again.
 */
export const deadlineKinds = [
  '派单',
  '签收',
  '环节',
  '办结',
  '异议',
  '回访',
  '督办',
  '裁定',
  '到场',
  '告知',
  '审核',
  '挂起',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
export type DeadlineStatus = 'open' | 'paused' | 'met' | 'missed' | 'cancelled';

/** What a deadline counts: plain hours, office hours, working days, calendar days, or to the end of a period. */
export type Length =
  | { readonly hours: number }
  | { readonly workhours: number }
  | { readonly workdays: number }
  | { readonly days: number }
  | { readonly endOf: Period };

/** What happened to a deadline after it began; instants are ISO. */
export type DeadlineMove =
  | { readonly paused: string; readonly resumed: string }
  | { readonly extended: number; readonly at: string };

/** `dueAt` follows from `from`, `length` and `moves` by the calendar alone (`dueOf`, `recomputeDeadlines`). */
export interface DeadlineState {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly taskId: string | null;
  readonly unit: UnitName | null;
  /** ISO instant. */
  readonly dueAt: string;
  /** ISO instant at which the time began to run. */
  readonly from: string;
  readonly length: Length;
  /** The setting of the county's rules that gave the length; null: the procedure's own clock. */
  readonly rule: string | null;
  readonly moves: readonly DeadlineMove[];
  /** When the unit is reminded beforehand, ISO; null: never, or done. */
  readonly remindAt: string | null;
  /** Of 督办: the missed deadline that it follows, and the rung that it leads to. */
  readonly after: string | null;
  readonly rung: number;
  /** 法律 / 清单条款 / 地方规定 / 内部时限, with its source in words. */
  readonly basis: string;
  readonly status: DeadlineStatus;
  /** Unit told when it runs out. */
  readonly late: UnitName | null;
  readonly pausedAt: string | null;
}

export interface Objection {
  readonly by: UnitName;
  readonly reason: ObjectionReason;
  readonly basis: string;
  /** The clause or duty of the list that the unit relies on. */
  readonly clause?: string | null;
  readonly suggestedUnit: UnitName | null;
  readonly at: string;
}

/** An objection with its end; the paper trail of a dispute. */
export interface Dispute extends Objection {
  readonly duty: DutyId | null;
  /** Who led when the unit objected. */
  readonly lead: readonly UnitName[];
  /** `pending` until decided; `dropped` when the ticket ended first. */
  readonly decision: 'pending' | 'upheld' | 'overruled' | 'dropped';
  readonly decidedAt: string | null;
  /** Office that decided. */
  readonly decidedBy: UnitName | null;
  readonly note: string | null;
}

export const noticeKinds = ['延期', '法定期限', '并单', '答复', '转出', '不予受理'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something that the citizen must be told; open until somebody says that it was. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly text: string;
  readonly at: string;
  readonly toldAt: string | null;
  readonly deadlineId: string;
}

/** Nobody of the house: the citizen, or somebody outside. */
export const CITIZEN = '诉求人';
export const OUTSIDE = '外部';

/** Who has the matter in hand, and at which step (a status where no step runs). `unit` may be `诉求人` or `外部`. */
export interface Holder {
  readonly step: string;
  readonly unit: UnitName;
}

/** Whose time was spent until `since`; from then on it is the holders', equally. No holders: the ticket has ended. */
export interface TimeBook {
  readonly since: string;
  readonly holders: readonly Holder[];
  /** Milliseconds by step and unit. */
  readonly spent: readonly (Holder & { readonly ms: number })[];
}
export const objectionReasons = [
  '职责不符',
  '属地不符',
  '权属不清',
  '职能交叉',
  '已收回事项',
  '重复工单',
  '信息不全',
] as const;
export type ObjectionReason = (typeof objectionReasons)[number];

export interface Extension {
  readonly by: UnitName;
  readonly workdays: number;
  readonly plan: string;
  readonly reason?: string;
  readonly at: string;
  readonly status: '待批' | '同意' | '不同意';
  /** The new end of the whole ticket's time, once granted. */
  readonly until?: string;
}

export interface ClassificationFact {
  readonly candidates: readonly {
    readonly duty: DutyId;
    readonly p: number;
    readonly reasons: readonly { readonly words: readonly string[]; readonly ref: string; readonly quote: string }[];
  }[];
  readonly none: number;
  readonly decision: 'auto' | 'review';
  readonly urgent: boolean;
  readonly model: string;
  /** The language model that put the candidates in order, where one was asked and answered. */
  readonly opinion?: string;
  /** The text holds several requests: stretches of it (code units) with the duty, or `none`, that each would be alone. */
  readonly requests?: readonly {
    readonly from: number;
    readonly to: number;
    readonly duty: DutyId;
    readonly p: number;
  }[];
}

/** Everything a decision reads, and all it may change. Reporter identity is not here: no decision depends on it. */
export interface TicketState {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly channel: string;
  readonly kind: TicketKind;
  readonly urgent: boolean;
  readonly status: TicketStatus;
  /** Place in the lifecycle machine beside the status, JSON; see `Position`. */
  readonly lifecycle: unknown;
  readonly listVersion: string | null;
  readonly duty: DutyId | null;
  readonly classification: ClassificationFact | null;
  readonly route: Route | null;
  readonly procedure: {
    readonly version: string;
    readonly entry: Trigger;
    readonly snapshot: unknown;
    readonly steps: readonly string[];
    readonly done: boolean;
    /** ISO instant at which this run began (dispatch or redo); tasks opened earlier belong to a former run. */
    readonly startedAt?: string;
    /** Units that stand in for the procedure's on this ticket: `乡镇` → the township, a lead that the operator replaced. */
    readonly units?: Readonly<Record<string, UnitName>>;
    /** The lead's choice on a step that still waits for units which the operator called beside the procedure's own. */
    readonly held?: {
      readonly step: string;
      readonly outcome: string;
      readonly units: readonly UnitName[] | null;
    } | null;
  } | null;
  readonly round: number;
  /** Call-backs that reached nobody, in this round. */
  readonly unreached?: number;
  /** Times the ticket was passed on by an upheld objection. */
  readonly passes: number;
  /** Set once a supervisor or the hotline designated the unit: no objection after it. */
  readonly designated: boolean;
  readonly objection: Objection | null;
  readonly extension: Extension | null;
  /** `checked` false: the unit's head has yet to read what its staff wrote. */
  readonly reply: {
    readonly text: string;
    readonly by: UnitName;
    readonly at: string;
    readonly checked?: boolean;
  } | null;
  /** True from the rung 县督查 up. */
  readonly supervised: boolean;
  /** The highest rung of the ladder that the ticket reached in its life, 0 for none. */
  readonly level?: number;
  /** That rung is the ladder's last: nobody is left to raise it to. */
  readonly atTop?: boolean;
  /** Objections with their ends, oldest first. */
  readonly disputes?: readonly Dispute[];
  /** Disputed or redone so often that only the next level up may decide. */
  readonly arbitration?: { readonly why: 'passes' | 'redos'; readonly at: string } | null;
  readonly notices?: readonly Notice[];
  /** Of a merged ticket: the answers of the other that its citizen was to be told already. */
  readonly answered?: readonly string[];
  /** Of 挂起: the type of the reason. */
  readonly suspension?: { readonly kind: string; readonly reason: string; readonly at: string } | null;
  readonly time?: TimeBook;
  readonly mergedInto: string | null;
  /** The unit whose own people brought the matter in and may go on watching it; absent when it came by the hotline. */
  readonly openedBy?: UnitName;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly tasks: readonly TaskState[];
  readonly deadlines: readonly DeadlineState[];
}

export * from './command-types.ts';

export interface TicketEvent {
  /** `ticket.dispatched`, `task.completed`, `deadline.missed` … */
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Work for the queues; becomes an outbox row in the same transaction. */
export interface Intent {
  readonly queue: 'classify' | 'route' | 'timer' | 'notify';
  /** Deterministic job id, no `:`. */
  readonly jobId: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** When to ring, ISO; null is now. */
  readonly notBefore: string | null;
}

/** What one command changes; written in one transaction. `tasks` and `deadlines` hold only the new and the changed. */
export interface Change {
  readonly ticket: TicketState;
  readonly events: readonly TicketEvent[];
  readonly tasks: readonly TaskState[];
  readonly deadlines: readonly DeadlineState[];
  readonly intents: readonly Intent[];
}

export type { ListPart, Procedure };
