import type { Command, CommandType, TicketState } from '@paidan/ticket';
import { incidents } from './bodies.ts';
import { dispatching } from './dispatching.ts';
import type { Life } from './life.ts';
import type { Person } from './people.ts';
import { working } from './working.ts';
import type { World } from './world.ts';

/** Who does what to a ticket now. */
export interface Move {
  readonly person: Person;
  readonly command: Command;
}

/** The next thing that somebody does with a ticket as it stands; undefined: nothing now. */
export const nextMove = (life: Life, state: TicketState, world: World): Move | undefined =>
  incident(life, state, world) ?? telling(state, life, world) ?? ordinary(life, state, world);

/** The first of these people to whom a command is permitted now. */
export const whoMay = (type: string, among: readonly Person[], state: TicketState, world: World): Person | undefined =>
  among.find(({ actor }) =>
    world.application.engine.permitted(state, actor).some((each: CommandType) => each === type),
  );

/** What was drawn for this ticket and is permitted now, whoever may do it. */
function incident(life: Life, state: TicketState, world: World): Move | undefined {
  const { temper, random } = life;
  const { township } = world.application.definitions.list();
  for (const [place, type] of temper.incidents.entries()) {
    const body = incidents[type];
    const person = whoMay(type, world.people.around(state), state, world);
    if (body === undefined || person === undefined || random.chance(0.4)) continue;
    const earlier = world.recent.get(life.incoming.index - 1 - Math.floor(random.next() * 20));
    const command = body({ state, person, random, earlier, township, departments: world.departments });
    if (command === undefined) continue;
    temper.incidents.splice(place, 1);
    return { person, command };
  }
  return undefined;
}

/** What the citizen must be told, by the hotline. */
function telling(state: TicketState, { random }: Life, { people }: World): Move | undefined {
  const notice = state.notices?.find(({ toldAt }) => toldAt === null);
  if (notice === undefined || random.chance(0.3)) return undefined;
  return { person: people.operator, command: { type: 'inform', noticeId: notice.id } };
}

function ordinary(life: Life, state: TicketState, world: World): Move | undefined {
  const { temper, random } = life;
  const { operator, supervisor, leader, head } = world.people;
  const above = random.chance(0.2) ? leader : supervisor;
  switch (state.status) {
    case '待派':
      return dispatching(life, state, world);
    case '待签收':
    case '办理中':
      return deciding(life, state, world) ?? objecting(life, state, world) ?? working(life, state, world);
    case '退回中': {
      if (temper.upheld < 0.15 && !life.beyond) return dispatching(life, state, world);
      const person = temper.upheld < 0.3 ? supervisor : operator;
      const holds = temper.objections > 0 || temper.upheld < 0.6;
      return holds
        ? { person, command: { type: 'approve', note: '异议成立' } }
        : { person, command: { type: 'reject', reason: '清单已列明由你单位主办' } };
    }
    case '挂起':
      return { person: operator, command: { type: 'resume', note: '条件已具备' } };
    case '待审核': {
      const person = state.reply?.checked === false ? head(state.reply.by) : operator;
      if (temper.rejections === 0) return { person, command: { type: 'approve' } };
      temper.rejections -= 1;
      return { person, command: { type: 'reject', reason: '答复未说明办理结果' } };
    }
    case '待回访':
      return callingBack(life, state, world);
    case '重办': {
      const person = life.beyond || state.arbitration != null ? above : operator;
      if (random.chance(0.7) || life.beyond) return { person, command: { type: 'redo', reason: '诉求人不满意' } };
      if (random.chance(0.2)) {
        return { person, command: { type: 'close', reason: '已依法办理', ground: '已依法办理完毕又无新情况' } };
      }
      return dispatching(life, state, world);
    }
    case '办结':
      return { person: operator, command: { type: 'close' } };
    default:
      return undefined;
  }
}

/** A request for more time that waits for the hotline. */
function deciding({ random }: Life, state: TicketState, { people }: World): Move | undefined {
  if (state.extension?.status !== '待批' || random.chance(0.3)) return undefined;
  const person = random.chance(0.2) ? people.supervisor : people.operator;
  return random.chance(0.75)
    ? { person, command: { type: 'approve', note: '同意延期' } }
    : { person, command: { type: 'reject', reason: '理由不充分' } };
}

function objecting(life: Life, state: TicketState, world: World): Move | undefined {
  const { temper, random } = life;
  if (temper.objections === 0) return undefined;
  const lead = world.people.head(state.route?.lead[0] ?? '');
  if (whoMay('object', [lead], state, world) === undefined) return undefined;
  temper.objections -= 1;
  const { township } = world.application.definitions.list();
  const basis = '依据清单，该事项不属本单位职责';
  const reason = random.pick(['职责不符', '属地不符', '权属不清', '职能交叉', '重复工单', '信息不全'] as const);
  const push = state.route?.list === 'reclaimed' && random.chance(0.3);
  const named = push ? township : random.pick(world.departments);
  const suggestedUnit = push || random.chance(0.5) ? { suggestedUnit: named } : {};
  return { person: lead, command: { type: 'object', reason, basis, ...suggestedUnit } };
}

function callingBack({ temper, random }: Life, { unreached = 0 }: TicketState, { people }: World): Move {
  const person = people.operator;
  if (temper.unreached > 0) {
    temper.unreached -= 1;
    return { person, command: { type: 'callback', reached: false } };
  }
  if (temper.unsolved > 0) {
    temper.unsolved -= 1;
    const solved = random.chance(0.3);
    return { person, command: { type: 'callback', reached: true, solved, satisfaction: '不满意', note: '请再办' } };
  }
  if (unreached > 0 && random.chance(0.25))
    return { person, command: { type: 'close', reason: '多次联系不上，已短信告知' } };
  const satisfaction = random.pick(['非常满意', '满意', '满意', '基本满意'] as const);
  return { person, command: { type: 'callback', reached: true, solved: true, satisfaction } };
}
