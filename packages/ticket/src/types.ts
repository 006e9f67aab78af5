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

/** `lead` chooses the step's outcome; `assist` and `part` close their own share; `reply` answers the citizen at the end. */
export type TaskRole = 'lead' | 'assist' | 'part' | 'reply';

export type Role = 'operator' | 'dispatcher' | 'staff' | 'handler' | 'supervisor' | 'admin' | 'system';

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

/** `督办` runs after a missed deadline: when it passes too, the matter goes to supervision. */
export const deadlineKinds = ['派单', '签收', '环节', '办结', '异议', '回访', '督办'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
export type DeadlineStatus = 'open' | 'paused' | 'met' | 'missed' | 'cancelled';

export interface DeadlineState {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly taskId: string | null;
  readonly unit: UnitName | null;
  /** ISO instant. */
  readonly dueAt: string;
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
  readonly suggestedUnit: UnitName | null;
  readonly at: string;
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
  readonly at: string;
  readonly status: '待批' | '同意' | '不同意';
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
  readonly reply: { readonly text: string; readonly by: UnitName; readonly at: string } | null;
  readonly supervised: boolean;
  readonly mergedInto: string | null;
  /** The unit whose own people brought the matter in and may go on watching it; absent when it came by the hotline. */
  readonly openedBy?: UnitName;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly tasks: readonly TaskState[];
  readonly deadlines: readonly DeadlineState[];
}

export type Command =
  | { readonly type: 'classify'; readonly result: ClassificationFact }
  | {
      readonly type: 'dispatch';
      readonly duty: DutyId;
      readonly reason?: string;
      readonly lead?: readonly UnitName[];
      readonly assist?: readonly UnitName[];
      readonly auto?: boolean;
    }
  | { readonly type: 'sign'; readonly taskId: string }
  | {
      readonly type: 'complete';
      readonly taskId: string;
      readonly outcome?: string;
      readonly note?: string;
      readonly units?: readonly UnitName[];
      readonly attachments?: readonly string[];
    }
  | {
      readonly type: 'object';
      readonly reason: ObjectionReason;
      readonly basis: string;
      readonly suggestedUnit?: UnitName;
    }
  | { readonly type: 'extend'; readonly workdays: number; readonly plan: string }
  | { readonly type: 'suspend'; readonly reason: string }
  | { readonly type: 'resume'; readonly note?: string }
  | { readonly type: 'remind'; readonly note?: string }
  | { readonly type: 'supervise'; readonly note: string }
  | { readonly type: 'merge'; readonly into: string; readonly reason?: string }
  | { readonly type: 'redirect'; readonly to: string; readonly reason: string; readonly refuse?: boolean }
  | { readonly type: 'reply'; readonly text: string }
  | { readonly type: 'approve'; readonly note?: string }
  | { readonly type: 'reject'; readonly reason: string }
  | {
      readonly type: 'callback';
      readonly reached: boolean;
      readonly solved?: boolean;
      readonly satisfaction?: string;
      readonly note?: string;
    }
  | { readonly type: 'redo'; readonly reason: string }
  | { readonly type: 'close'; readonly reason?: string }
  | { readonly type: 'deadline'; readonly deadlineId: string };

export type CommandType = Command['type'];

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
