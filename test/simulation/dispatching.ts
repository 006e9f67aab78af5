import type { Command, TicketState } from '@paidan/ticket';
import type { Life } from './life.ts';
import type { Move } from './moves.ts';
import type { World } from './world.ts';

/** The operator's choice for a matter: its duty, another one after an objection, or the right door outside. */
export function dispatching(life: Life, state: TicketState, world: World): Move {
  const { random, temper, incoming } = life;
  const { operator, supervisor, leader } = world.people;
  const person = state.arbitration == null ? operator : random.chance(0.2) ? leader : supervisor;
  const list = world.application.definitions.list();
  const { duty } = incoming;
  if (state.status !== '重办' && (duty === null || (duty.part === 'reclaimed' && duty.abolished))) {
    if (duty !== null && random.chance(0.3)) return { person, command: { type: 'dispatch', duty: duty.id } };
    return {
      person: operator,
      command: elsewhere(duty === null ? '不在履职事项清单内' : '该事项已取消', random.next()),
    };
  }
  const chosen = duty === null || (duty.part === 'reclaimed' && duty.abolished) ? random.pick(list.basic).id : duty.id;
  if (temper.pushes > 0) {
    temper.pushes -= 1;
    return { person: operator, command: pushDown(chosen, list.township, list.county, random.next()) };
  }
  if (state.passes === 0 || random.chance(0.5)) {
    return { person, command: { type: 'dispatch', duty: chosen, designate: random.chance(0.05) } };
  }
  const another = random.pick(random.chance(0.5) ? list.cooperative : list.basic);
  return { person, command: { type: 'dispatch', duty: another.id, reason: '异议成立，改派' } };
}

const elsewhere = (reason: string, which: number): Command =>
  which < 0.4
    ? { type: 'redirect', to: '诉求人', reason, refuse: true }
    : { type: 'redirect', to: '12348 法律服务热线', reason, told: which < 0.7 };

/** A taken-back duty on its way to the township, by every door there is. */
function pushDown(duty: string, township: string, county: string, which: number): Command {
  if (which < 0.35) return { type: 'dispatch', duty, lead: [township] };
  if (which < 0.7) return { type: 'dispatch', duty, assist: [township] };
  return { type: 'redirect', to: `${county}${township}人民政府`, reason: '请乡里处理' };
}
