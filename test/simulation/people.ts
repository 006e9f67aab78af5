import { everything, type Scope } from '@paidan/store';
import { type Actor, type Definitions, openTasks, type TicketState } from '@paidan/ticket';

/** Somebody of the county and whose tickets they may touch. */
export interface Person {
  readonly actor: Actor;
  readonly scope: Scope;
}

const person = (name: string, role: Actor['role'], unit: string, scope: Scope): Person => ({
  actor: { userId: null, name, unit, role },
  scope,
});

export interface People {
  readonly operator: Person;
  readonly supervisor: Person;
  readonly leader: Person;
  /** Those who speak for a unit: the township's dispatcher, a department's handler. */
  head(unit: string): Person;
  /** Those who do its work. */
  worker(unit: string): Person;
  /** Everybody who may have something to say on a ticket now. */
  around(state: TicketState): Person[];
}

export function peopleOf(definitions: Definitions): People {
  const operator = person('话务员', 'operator', definitions.hotline, everything);
  const supervisor = person('督查员', 'supervisor', definitions.supervision, everything);
  const leader = person('分管领导', 'leader', definitions.leadership, everything);
  const of = (unit: string, township: Actor['role']): Person => {
    const role = definitions.unitKind(unit) === 'township' ? township : 'handler';
    return person(`${unit}经办人`, role, unit, { kind: 'unit', unit });
  };
  const head = (unit: string): Person => of(unit, 'dispatcher');
  return {
    operator,
    supervisor,
    leader,
    head,
    worker: (unit) => of(unit, 'staff'),
    around: (state) => {
      const units = new Set([...(state.route?.lead ?? []), ...openTasks(state).map(({ unit }) => unit)]);
      return [operator, supervisor, leader, ...[...units].map(head)];
    },
  };
}
