import { type Command, type CommandType, objectionReasons, type TicketState } from '@paidan/ticket';
import fc from 'fast-check';
import { engine, noon, type Person, people, rules, units } from './fixture.ts';

/** One step of a random life: who tries what, with which choices, after how many hours. */
export interface Move {
  readonly person: Person;
  readonly type: CommandType;
  /** Take a command that is permitted to this person rather than `type`. */
  readonly sensible: boolean;
  readonly choice: number;
  readonly yes: boolean;
  readonly hours: number;
}

const types = [
  'classify',
  'dispatch',
  'sign',
  'complete',
  'object',
  'extend',
  'suspend',
  'resume',
  'remind',
  'supervise',
  'merge',
  'unmerge',
  'redirect',
  'assist',
  'consult',
  'whistle',
  'inform',
  'answer',
  'recalculate',
  'reply',
  'approve',
  'reject',
  'callback',
  'redo',
  'close',
  'deadline',
] as const satisfies readonly CommandType[];

/** Whoever can come to have a part in one of these lives. */
const actors = (Object.keys(people) as Person[]).filter((person) => person !== 'traffic');

export const moves: fc.Arbitrary<Move> = fc.record({
  person: fc.constantFrom(...actors),
  type: fc.constantFrom(...types),
  sensible: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  choice: fc.nat(1000),
  yes: fc.boolean(),
  hours: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) }),
});

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % Math.max(1, items.length)];
const duties = ['basic-001', 'coop-001', 'coop-001', 'reclaimed-001', 'reclaimed-002', 'coop-999'];
const names = [...Object.values(units).filter((unit) => unit !== units.交通), '不存在的局'];

/** Leaving for good is rare, or no life would be long. */
const rare: readonly CommandType[] = ['merge', 'redirect', 'suspend', 'recalculate', 'consult'];

/** The command of a move, with arguments that are often right and sometimes wrong. */
export function commandOf(ticket: TicketState, move: Move): Command {
  const { choice, yes } = move;
  const offered = engine
    .permitted(ticket, people[move.person])
    .filter((type) => !rare.includes(type) || choice % 9 === 0)
    // Most tickets that were done are archived rather than done again.
    .filter((type) => ticket.status !== '办结' || type === 'close' || choice % 4 === 0);
  const type = (move.sensible ? at(offered, choice) : undefined) ?? move.type;
  const mine = ticket.tasks.filter(({ unit, status }) => unit === people[move.person].unit && status !== '已完成');
  const taskId = at(yes ? mine : ticket.tasks, choice)?.id ?? 'none';
  const unit = at(names, choice) ?? '';
  const duty = at(duties, choice) ?? '';
  const text = choice % 20 === 0 ? '' : '说明';
  switch (type) {
    case 'classify':
      return {
        type,
        result: {
          candidates: [{ duty, p: 0.9, reasons: [] }],
          none: 0.05,
          decision: yes ? 'auto' : 'review',
          urgent: choice % 5 === 0,
          model: '试',
        },
      };
    case 'dispatch':
      return {
        type,
        duty,
        ...(choice % 3 === 0 && { lead: [unit] }),
        ...(choice % 4 === 0 && { assist: [unit, units.公安] }),
      };
    case 'sign':
      return { type, taskId };
    case 'complete': {
      const step = ticket.tasks.find(({ id }) => id === taskId)?.step;
      const outcome = at(outcomes[step ?? ''] ?? [], choice);
      const lead = ticket.tasks.find(({ id }) => id === taskId)?.role === 'lead';
      return {
        type,
        taskId,
        ...(lead && outcome !== undefined && { outcome }),
        ...(choice % 2 === 0 && { note: '已办' }),
        ...(lead && choice % 5 === 0 && { units: [unit] }),
      };
    }
    case 'object':
      return {
        type,
        reason: at(objectionReasons, choice) ?? '职责不符',
        basis: text,
        ...(yes && { suggestedUnit: unit }),
      };
    case 'extend':
      return { type, workdays: choice % 13, plan: text };
    case 'supervise':
      return { type, note: text };
    case 'merge':
      return { type, into: yes ? 'ticket-2' : ticket.id };
    case 'redirect':
      return { type, to: '法院', reason: text, refuse: yes };
    case 'reply':
      return { type, text };
    case 'callback':
      return { type, reached: choice % 4 !== 0, solved: yes, satisfaction: choice % 3 === 0 ? '不满意' : '满意' };
    case 'assist':
      return { type, reason: text, ...(yes ? { add: [unit] } : { release: [unit] }) };
    case 'consult':
      return { type, units: [unit, units.公安], conclusion: text };
    case 'whistle':
      return { type, units: [yes ? units.水利 : unit, units.公安], place: '村委会', reason: text };
    case 'inform':
      return {
        type,
        noticeId:
          at(
            (ticket.notices ?? []).filter(({ toldAt }) => toldAt === null),
            choice,
          )?.id ?? 'none',
      };
    case 'answer':
      return { type, text, from: ticket.mergedInto ?? 'none', at: noon.toISOString() };
    case 'deadline':
      return { type, deadlineId: at(ticket.deadlines, choice)?.id ?? 'none' };
    case 'suspend':
      return { type, reason: text, kind: at(rules.suspension.reasons, choice)?.kind ?? '' };
    case 'resume':
    case 'remind':
    case 'recalculate':
    case 'approve':
      return { type };
    default:
      return { type, reason: text };
  }
}

const outcomes: Record<string, readonly string[]> = {
  受理办理: ['已办理', '已说明', '胡写'],
  现场核查: ['属实', '需联合查处', '不属实'],
  督促整改: ['已整改'],
  联合查处: ['已查处'],
  验收: ['不合格', '合格'],
  部门办理: ['已办结'],
};
