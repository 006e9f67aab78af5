import { createCalendar } from '@paidan/calendar';
import type { DutyList } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import { compile, normalise, type ProcedureSource } from '@paidan/procedure';
import {
  type Actor,
  type Change,
  type Command,
  createRuleBook,
  createTicketEngine,
  type Definitions,
  isOpen,
  listVersionOf,
  type Role,
  type TicketRules,
  type TicketState,
  type UnitKind,
} from '@paidan/ticket';
import { lifecycle } from '@paidan/workflows/lifecycle/lifecycle.ts';
import { calendarRules } from '@paidan/workflows/rules/calendar.ts';
import { limits } from '@paidan/workflows/rules/limits.ts';

/** A county of a few units with one duty of each sort, small enough to be read beside a test. */
export const units = {
  热线: '伽师县12345热线服务中心',
  乡: '克孜勒苏乡',
  水利: '伽师县水利局',
  住建: '伽师县住房和城乡建设局',
  公安: '伽师县公安局',
  交通: '伽师县交通运输局',
  督查: '伽师县人民政府督查室',
  领导: '伽师县人民政府分管领导',
} as const;

const kinds: Record<string, UnitKind> = {
  [units.热线]: 'hotline',
  [units.乡]: 'township',
  [units.水利]: 'department',
  [units.住建]: 'department',
  [units.公安]: 'department',
  [units.交通]: 'department',
  [units.督查]: 'supervision',
  [units.领导]: 'leadership',
};

const clause = (id: string, departments: readonly string[] = []) => ({
  id,
  heading: null,
  printed: null,
  text: `${id} 的职责`,
  departments,
});

export const list: DutyList = {
  id: '克孜勒苏乡',
  township: units.乡,
  county: '伽师县',
  version: '0123456789ab',
  basic: [{ id: 'basic-001', no: 1, category: '民生服务', name: '便民服务' }],
  cooperative: [
    {
      id: 'coop-001',
      no: 1,
      category: '城乡建设',
      name: '违法建设治理',
      departments: [units.水利, units.住建, units.公安],
      county: [clause('coop-001/county/1', [units.水利]), clause('coop-001/county/2', [units.住建])],
      township: [clause('coop-001/township/1'), clause('coop-001/township/2')],
    },
  ],
  reclaimed: [
    {
      id: 'reclaimed-001',
      no: 1,
      category: '交通运输',
      name: '桥梁检测',
      departments: [units.水利, units.住建],
      work: ['由部门负责'],
      abolished: false,
    },
    { id: 'reclaimed-002', no: 2, category: '其他', name: '已取消的事', departments: [], work: [], abolished: true },
  ],
};

export const sources: Record<string, ProcedureSource> = {
  'basic-001': {
    duty: 'basic-001',
    entries: { ticket: '受理办理' },
    steps: { 受理办理: { by: '乡镇', cites: ['本事项'], on: { 已办理: 'end', 已说明: 'end' } } },
    standing: [],
  },
  'coop-001': {
    duty: 'coop-001',
    entries: { ticket: '现场核查' },
    steps: {
      现场核查: {
        by: '乡镇',
        cites: ['township/1'],
        within: { workdays: 2, basis: '内部时限', late: units.水利 },
        on: { 属实: '督促整改', 不属实: 'end', 需联合查处: '联合查处' },
      },
      督促整改: { by: '乡镇', cites: ['township/2'], on: { 已整改: '验收' } },
      联合查处: {
        by: units.水利,
        assist: [units.住建, units.公安],
        pick: true,
        cites: ['county/1'],
        within: { hours: 24, basis: 'clause' },
        on: { 已查处: '验收' },
      },
      验收: { by: units.住建, assist: ['乡镇'], cites: ['county/2'], on: { 合格: 'end', 不合格: '督促整改' } },
    },
    standing: [],
  },
  'reclaimed-001': {
    duty: 'reclaimed-001',
    entries: { ticket: '部门办理' },
    steps: {
      部门办理: {
        by: units.水利,
        parallel: [{ by: units.住建, cites: ['本事项'] }],
        cites: ['本事项'],
        on: { 已办结: 'end' },
      },
    },
    standing: [],
  },
};

export const procedures = new Map(
  Object.entries(sources).map(([id, source]) => [id, compile(normalise(source, { id }))]),
);

const calendar = createCalendar(calendarRules);
export const shipped = createRuleBook(limits, calendar)(new Date('2026-11-24T04:00:00Z'));
/** The shipped rules with suspension turned on, as a county may. */
export const rules: TicketRules = { ...shipped, suspension: { ...shipped.suspension, enabled: true } };

export const definitions: Definitions = {
  lifecycle,
  rulesAt: () => rules,
  calendar,
  lists: new Map([[listVersionOf(list), list]]),
  currentList: listVersionOf(list),
  procedure: (duty) => procedures.get(duty),
  unitKind: (unit) => kinds[unit],
  hotline: units.热线,
  supervision: units.督查,
  leadership: units.领导,
};

export const engine = createTicketEngine(definitions);

const actor = (role: Role, unit: string | null): Actor => ({
  userId: role === 'system' ? null : `${role}-${unit}`,
  name: role,
  unit,
  role,
});

export const people = {
  system: actor('system', null),
  operator: actor('operator', units.热线),
  dispatcher: actor('dispatcher', units.乡),
  staff: actor('staff', units.乡),
  water: actor('handler', units.水利),
  housing: actor('handler', units.住建),
  police: actor('handler', units.公安),
  /** Of a department that no duty here names. */
  traffic: actor('handler', units.交通),
  supervisor: actor('supervisor', units.督查),
  leader: actor('leader', units.领导),
  admin: actor('admin', null),
} as const;
export type Person = keyof typeof people;

/** Tuesday noon in Kashgar's offices. */
export const noon = new Date('2026-11-24T12:00:00+08:00');

/** A ticket under test: says what each person does, keeps the whole history, throws the refusal of a command. */
export class Story {
  now: Date;
  readonly changes: Change[] = [];
  #engine: typeof engine;
  #ids = 0;

  constructor(input: { kind?: TicketState['kind']; urgent?: boolean; at?: Date } = {}, own = engine) {
    this.#engine = own;
    const { kind = '投诉', urgent = false, at = noon } = input;
    this.now = new Date(at);
    const ticket = { id: 'ticket-1', number: '20261124-0001', channel: '12345', kind, urgent };
    this.changes.push(own.open(ticket, this.#context('operator')));
  }

  get ticket(): TicketState {
    const last = this.changes.at(-1);
    if (last === undefined) throw new Error('a story begins with a ticket');
    return last.ticket;
  }

  /** Types of all events so far, oldest first. */
  get history(): string[] {
    return this.changes.flatMap(({ events }) => events.map(({ type }) => type));
  }

  wait(hours: number): this {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
    return this;
  }

  tell(person: Person, command: Command): Change {
    const result = this.#engine.decide(this.ticket, command, this.#context(person));
    if (!result.ok) throw result.error;
    this.changes.push(result.value);
    return result.value;
  }

  /** The open task of a person's unit on a step. */
  task(person: Person, step?: string): string {
    const found = this.ticket.tasks.find(
      (task) =>
        task.unit === people[person].unit &&
        (task.status === '待签收' || task.status === '办理中') &&
        (step === undefined || task.step === step),
    );
    if (found === undefined) throw new Error(`${person} has no open task${step ? ` on ${step}` : ''}`);
    return found.id;
  }

  complete(person: Person, outcome?: string, rest: { note?: string; units?: readonly string[]; step?: string } = {}) {
    const { step, ...given } = rest;
    const taskId = this.task(person, step);
    return this.tell(person, { type: 'complete', taskId, ...(outcome !== undefined && { outcome }), ...given });
  }

  /** Dispatches and finishes the basic duty up to the reply waiting for review. */
  answered(): this {
    this.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    this.complete('staff', '已办理');
    this.tell('dispatcher', { type: 'reply', text: '已为您办理' });
    return this;
  }

  #context(person: Person) {
    return { now: this.now, actor: people[person], newId: () => `id-${++this.#ids}` };
  }
}

/** The code of the refusal, or `allowed`. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PaidanError) return error.code;
    throw error;
  }
  return 'allowed';
}

/** Work and clocks that still run; a finished ticket has none but what the citizen must be told. */
export const running = ({ ticket }: Pick<Story, 'ticket'>): string[] => [
  ...ticket.tasks.filter(isOpen).map(({ unit, step }) => `${unit}：${step}`),
  ...ticket.deadlines
    .filter(({ status, kind }) => (status === 'open' || status === 'paused') && kind !== '告知')
    .map(({ kind, status }) => `${kind} ${status}`),
];

/** Due time of the running clock of a kind, in local words, with its basis. */
export function due(story: Story, kind: string): string {
  const found = story.ticket.deadlines.filter((row) => row.kind === kind && row.status === 'open');
  return found
    .map(({ dueAt }) => new Date(Date.parse(dueAt) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '))
    .join('、');
}
