import type { Command, TicketState } from '@paidan/ticket';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** Where a command's particulars come from. */
export interface Occasion {
  readonly state: TicketState;
  readonly person: Person;
  readonly random: Random;
  /** Another ticket that came in shortly before, where there is one. */
  readonly earlier: string | undefined;
  readonly township: string;
  /** Departments of the list. */
  readonly departments: readonly string[];
}

type Body = (occasion: Occasion) => Command | undefined;

const words = ['电话核实', '群众再次来电', '领导批示', '现场情况复杂', '涉及多个单位'];

/**
 * Commands that come beside the ordinary when the engine permits them to somebody, each with a body that could be theirs.
 * Undefined: not on this ticket.
 */
export const incidents: Readonly<Record<string, Body>> = {
  remind: ({ random }) => ({ type: 'remind', note: random.pick(words) }),
  supervise: ({ random }) => ({ type: 'supervise', note: random.pick(words), raise: random.chance(0.3) }),
  suspend: ({ random }) => ({
    type: 'suspend',
    reason: random.pick(['等待诉求人补充材料', '等待诉求人到场', '等待上级批复', '不可抗力：大风天气']),
  }),
  extend: ({ random }) => ({
    type: 'extend',
    workdays: 1 + Math.floor(random.next() * 10),
    plan: '分步推进，按期反馈',
  }),
  merge: ({ earlier, random }) =>
    earlier === undefined ? undefined : { type: 'merge', into: earlier, reason: '同一事项', told: random.chance(0.5) },
  unmerge: () => ({ type: 'unmerge', reason: '并单有误，两件不是一事' }),
  redirect: ({ random }) =>
    random.chance(0.5)
      ? { type: 'redirect', to: '伽师县人民法院', reason: '依法应通过诉讼解决', told: true }
      : { type: 'redirect', to: '诉求人', reason: '已进入诉讼', refuse: true, ground: '已进入诉讼、仲裁、行政复议' },
  // Done again on request after its end.
  redo: ({ state }) => (state.closedAt === null ? undefined : { type: 'redo', reason: '诉求人反映问题又出现' }),
  assist: assisting,
  consult: ({ random, departments }) => ({
    type: 'consult',
    units: [random.pick(departments), random.pick(departments)],
    conclusion: '由主办单位牵头，其他单位配合',
  }),
  whistle: ({ random, departments }) => ({
    type: 'whistle',
    units: [random.pick(departments)],
    place: '村委会',
    reason: '需要部门到现场一并处理',
  }),
};

/** More units, fewer units; on a taken-back duty also the township, which must be refused. */
function assisting({ state, person, random, township, departments }: Occasion): Command | undefined {
  const own = person.scope.kind === 'unit';
  const helping = state.tasks.find(
    ({ role, status }) => role === 'assist' && (status === '待签收' || status === '办理中'),
  );
  const extra = !own && helping !== undefined && state.route?.assist.includes(helping.unit) === false;
  if (extra && random.chance(0.5)) return { type: 'assist', release: [helping.unit], reason: '现场不再需要' };
  const push = state.route?.list === 'reclaimed' && random.chance(0.5);
  return { type: 'assist', add: [push ? township : random.pick(departments)], reason: '需要配合' };
}

/** Whether a command would give a township what a department took back. */
export function isPush(command: Command, list: string | undefined, township: string): boolean {
  if (list !== 'reclaimed') return false;
  const named =
    command.type === 'dispatch'
      ? [...(command.lead ?? []), ...(command.assist ?? [])]
      : command.type === 'assist'
        ? (command.add ?? [])
        : command.type === 'object'
          ? [command.suggestedUnit]
          : [];
  if (named.includes(township)) return true;
  return command.type === 'redirect' && command.refuse !== true && command.to.includes(township);
}
