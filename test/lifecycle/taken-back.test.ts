import { TOWNSHIP } from '@paidan/kernel';
import { compile, normalise } from '@paidan/procedure';
import {
  type Actor,
  type Command,
  createTicketEngine,
  type Definitions,
  isOpen,
  type Role,
  type TicketState,
} from '@paidan/ticket';
import { offices } from '@paidan/workflows/rules/offices.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list, sources } from '../procedures/authored.ts';
import { ticketDefinitions } from '../procedures/tickets.ts';
import { rules, units } from './fixture.ts';
import { lead, lives } from './lives.ts';

const township = list.township;
const compiled = new Map(sources.map((source) => [source.duty, compile(normalise(source, { id: source.duty }))]));
/** The real list and its procedures; suspension turned on, so that 挂起 can be reached. */
const definitions: Definitions = { ...ticketDefinitions(list, compiled), rulesAt: () => rules };
const engine = createTicketEngine(definitions);
const now = new Date('2026-11-24T12:00:00+08:00');
const basic = list.basic[0]?.id ?? '';
const duties = list.reclaimed.filter(({ abolished }) => !abolished);

const actor = (role: Role, unit: string | null): Actor => ({ userId: role, name: role, unit, role });
const operator = actor('operator', offices.hotline);
const system = actor('system', null);
const supervisor = actor('supervisor', offices.supervision);
const dispatcher = actor('dispatcher', township);
const everybody = (department: string): readonly Actor[] => [
  operator,
  dispatcher,
  actor('staff', township),
  actor('handler', department),
  actor('handler', '伽师县气象局'),
  supervisor,
  actor('leader', offices.leadership),
  actor('admin', null),
  system,
];

function decide(ticket: TicketState, command: Command, by: Actor) {
  let ids = 0;
  return engine.decide(ticket, command, { now, actor: by, newId: () => `${ticket.version}-${++ids}` });
}
function tell(ticket: TicketState, ...told: readonly (readonly [Command, Actor])[]): TicketState {
  return told.reduce((state, [command, by]) => {
    const decided = decide(state, command, by);
    if (!decided.ok) throw decided.error;
    return decided.value.ticket;
  }, ticket);
}

const opened = engine.open(
  { id: 'ticket-1', number: '20261124-0001', channel: '12345', kind: '投诉', urgent: false },
  { now, actor: operator },
).ticket;
const notOurs = { type: 'object', reason: '职责不符', basis: '清单' } as const;
const unhappy = [{ type: 'callback', reached: true, solved: false }, operator] as const;

/** The units at work do all that is to be done, each step by its first outcome, up to the answer. */
function worked(ticket: TicketState): TicketState {
  let state = ticket;
  for (let turn = 0; turn < 60; turn += 1) {
    const task = state.tasks.find(isOpen);
    if (task === undefined || task.role === 'reply') return state;
    const by = task.unit === offices.hotline ? operator : actor('handler', task.unit);
    const outcomes = compiled
      .get(state.duty ?? '')
      ?.procedure.transitions.filter(({ from, rework }) => from === task.step && !rework);
    const outcome = outcomes?.at(-1)?.on;
    const choice = task.role === 'lead' && outcome !== undefined ? { outcome } : {};
    state = tell(state, [{ type: 'complete', taskId: task.id, ...choice }, by]);
  }
  throw new Error(`${state.duty} does not come to its end`);
}

/** A ticket of a taken-back duty in every state that it can be in. */
function statesOf(duty: string): Readonly<Record<string, TicketState>> {
  const sent = tell(opened, [{ type: 'dispatch', duty }, operator]);
  const first = sent.tasks.find(isOpen);
  const unit = actor('handler', sent.route?.lead[0] ?? '');
  const worker = actor('handler', first?.unit ?? '');
  const answered = (ticket: TicketState) => tell(worked(ticket), [{ type: 'reply', text: '已办' }, unit]);
  const approved = (ticket: TicketState) => tell(answered(ticket), [{ type: 'approve' }, operator]);
  const again = (ticket: TicketState) =>
    tell(approved(tell(ticket, [{ type: 'redo', reason: '仍未解决' }, operator])), unhappy);
  const pass = (ticket: TicketState) =>
    tell(ticket, [{ type: 'dispatch', duty }, operator], [notOurs, unit], [{ type: 'approve' }, operator]);
  const called = approved(sent);
  const done = tell(called, [{ type: 'callback', reached: true, solved: true }, operator]);
  const merged = tell(sent, [{ type: 'merge', into: 'ticket-2' }, operator]);
  const own = tell(opened, [{ type: 'dispatch', duty: basic }, operator]);
  return {
    登记: opened,
    待派: pass(opened),
    '待派（裁定中）': pass(pass(pass(opened))),
    待签收: sent,
    '待签收（指定承办）': tell(opened, [{ type: 'dispatch', duty, designate: true }, operator]),
    办理中: tell(sent, [{ type: 'sign', taskId: first?.id ?? '' }, worker]),
    '办理中（流程已完）': worked(sent),
    退回中: tell(sent, [notOurs, unit]),
    挂起: tell(sent, [{ type: 'suspend', reason: '不可抗力' }, operator]),
    待审核: answered(sent),
    待回访: called,
    重办: tell(called, unhappy),
    '重办（裁定中）': again(again(tell(called, unhappy))),
    办结: done,
    归档: tell(done, [{ type: 'close' }, operator]),
    已并单: merged,
    '待派（并单后恢复）': tell(merged, [{ type: 'unmerge', reason: '不是同一件' }, operator]),
    '待签收（乡镇的基本履职）': own,
    '退回中（乡镇的基本履职）': tell(own, [notOurs, dispatcher]),
  };
}

const names = [township, ` ${township} `, '乡镇', `伽师县${township}`, `${township}人民政府`];

/** Commands by which somebody could try to hand the duty to the township; `names` it, or only might end there. */
function attempts(
  ticket: TicketState,
  duty: string,
  department: string,
): readonly { command: Command; named: boolean }[] {
  const reason = '请乡镇处理';
  const named: Command[] = [
    { type: 'dispatch', duty, lead: [township] },
    { type: 'dispatch', duty, lead: [township], designate: true },
    { type: 'dispatch', duty, lead: [township, department] },
    { type: 'dispatch', duty, lead: [department, township] },
    { type: 'dispatch', duty, assist: [township] },
    { type: 'dispatch', duty, lead: [TOWNSHIP] },
    { type: 'dispatch', duty, assist: [TOWNSHIP] },
  ];
  const ofDuty: Command[] = [
    { ...notOurs, suggestedUnit: township },
    { type: 'assist', add: [township], reason },
    { type: 'assist', add: [department, township], reason },
    ...names.map((to) => ({ type: 'redirect', to, reason }) as const),
  ];
  const open = ticket.tasks.filter(isOpen);
  const steps = compiled.get(ticket.duty ?? '')?.procedure.transitions ?? [];
  const rest: Command[] = [
    { type: 'dispatch', duty },
    { type: 'whistle', units: [township], place: '村委会', reason },
    { type: 'consult', units: [township], conclusion: reason },
    { type: 'merge', into: 'ticket-2' },
    { type: 'reply', text: reason },
    { type: 'callback', reached: true, solved: false },
    { type: 'callback', reached: true, solved: true },
    { type: 'extend', workdays: 3, plan: reason },
    { type: 'suspend', reason: '不可抗力' },
    { type: 'supervise', note: reason, raise: true },
    { type: 'answer', text: reason, from: 'ticket-2', at: now.toISOString() },
    ...(['approve', 'resume', 'remind', 'recalculate'] as const).map((type) => ({ type })),
    ...(['unmerge', 'reject', 'redo', 'close'] as const).map((type) => ({ type, reason })),
    ...open.flatMap((task) => [
      { type: 'sign', taskId: task.id } as const,
      { type: 'complete', taskId: task.id, note: reason } as const,
      ...steps
        .filter(({ from }) => from === task.step)
        .flatMap(({ on }) =>
          [[township], [TOWNSHIP], [department, township]].map(
            (picked) => ({ type: 'complete', taskId: task.id, outcome: on, units: picked }) as const,
          ),
        ),
    ]),
  ];
  // What names a unit for the duty in hand is about this duty only where the ticket is sent by it.
  const byDuty = ticket.route?.list === 'reclaimed';
  return [
    ...named.map((command) => ({ command, named: true })),
    ...ofDuty.map((command) => ({ command, named: byDuty })),
    ...rest.map((command) => ({ command, named: false })),
  ];
}

/** Where a ticket of a taken-back duty would be the township's; empty as it must be. */
function traces({ route, tasks, procedure, objection }: TicketState, own: string): readonly string[] {
  if (route?.list !== 'reclaimed') return [];
  const since = procedure?.startedAt ?? '';
  const stood = Object.entries(procedure?.units ?? {}).filter(([name, unit]) => name !== TOWNSHIP && unit === own);
  return [
    ...route.lead.filter((unit) => unit === own).map(() => '主办'),
    ...route.assist.filter((unit) => unit === own).map(() => '协办'),
    ...tasks.filter((task) => task.unit === own && (isOpen(task) || task.openedAt > since)).map(({ step }) => step),
    ...(objection?.suggestedUnit === own ? ['建议'] : []),
    ...stood.map(([name]) => `代替${name}`),
  ];
}

describe('no path makes the township lead or worker of a duty that departments took back', () => {
  test('the list has 52 of them', () => {
    expect(list.reclaimed).toHaveLength(52);
    expect(duties.length).toBeGreaterThan(45);
  });

  test('whoever tries whatever in whatever state', { timeout: 600_000 }, () => {
    const wrong: string[] = [];
    const refusals = new Map<string, number>();
    const carried = new Set<string>();
    for (const duty of duties) {
      const [department = ''] = duty.departments;
      for (const [state, ticket] of Object.entries(statesOf(duty.id))) {
        const clean = ticket.tasks.every(({ unit }) => unit !== township);
        for (const by of everybody(department)) {
          const may = engine.permitted(ticket, by);
          for (const { command, named } of attempts(ticket, duty.id, department)) {
            const decided = decide(ticket, command, by);
            const blame = (what: string) =>
              wrong.push(`${duty.id} ${state} ${by.role} ${by.unit} ${JSON.stringify(command)}: ${what}`);
            if (decided.ok) {
              const after = decided.value.ticket;
              carried.add(command.type);
              if (named) blame('carried out');
              const found = traces(after, township);
              if (found.length > 0) blame(found.join('、'));
              if (clean && after.route?.list === 'reclaimed' && after.tasks.some(({ unit }) => unit === township))
                blame('a task of the township');
            } else if (named && may.includes(command.type) && by.role !== 'system') {
              const { code, extra } = decided.error;
              // Whoever has done the work can't object at all any more, whatever they suggest.
              if (command.type === 'object' && code === 'objection.accepted') continue;
              refusals.set(`${command.type} ${code}`, (refusals.get(`${command.type} ${code}`) ?? 0) + 1);
              const says =
                code === 'route.taken_back' &&
                extra?.duty === duty.id &&
                String(extra?.departments) === String(duty.departments);
              if (!says) blame(`${code} ${JSON.stringify(extra)}`);
            }
          }
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect([...refusals.keys()].sort()).toEqual(
      ['assist', 'dispatch', 'object', 'redirect'].map((type) => `${type} route.taken_back`),
    );
    // The rest was tried in earnest, not refused for its form.
    for (const type of ['dispatch', 'complete', 'approve', 'redo', 'consult', 'merge', 'unmerge', 'callback']) {
      expect(carried).toContain(type);
    }
  });

  test('a sure classifier sends it to the department, and a department’s name is no cover', () => {
    for (const { id, departments } of duties) {
      const result = {
        candidates: [{ duty: id, p: 0.99, reasons: [] }],
        none: 0,
        decision: 'auto',
        urgent: false,
        model: '试',
      } as const;
      const sent = tell(
        opened,
        [{ type: 'classify', result }, system],
        [{ type: 'dispatch', duty: id, auto: true }, system],
      );
      expect([sent.route?.lead, traces(sent, township)], id).toEqual([departments.slice(0, 1), []]);
      // Another department in its stead does all of it: no step falls back to the township.
      const stead =
        list.reclaimed.flatMap((duty) => duty.departments).find((unit) => !departments.includes(unit)) ?? '';
      const other = worked(tell(opened, [{ type: 'dispatch', duty: id, lead: [stead] }, operator]));
      expect(
        other.tasks.filter(({ unit }) => unit === township),
        id,
      ).toEqual([]);
    }
  });

  test('what was the township’s own may go to the department that took it back', () => {
    const own = tell(opened, [{ type: 'dispatch', duty: basic }, operator]);
    for (const { id } of duties) {
      const passed = tell(own, [{ type: 'dispatch', duty: id }, operator]);
      expect([passed.status, traces(passed, township)], id).toEqual(['待签收', []]);
    }
  });

  test('abolished, it goes to nobody at all', () => {
    for (const { id } of list.reclaimed.filter(({ abolished }) => abolished)) {
      for (const by of [operator, supervisor, actor('admin', null)]) {
        const decided = decide(opened, { type: 'dispatch', duty: id, lead: [township] }, by);
        expect(decided.ok ? 'sent' : decided.error.code, id).toBe(
          by === supervisor ? 'ticket.state' : 'duty.abolished',
        );
      }
    }
  });

  test('nor in any random life', () => {
    fc.assert(
      fc.property(lives, (life) => {
        lead(life, ({ ticket }) => {
          const found = traces(ticket, units.乡);
          if (found.length > 0) expect(found).toEqual([]);
        });
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
