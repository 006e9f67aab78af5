import type { Application } from '@paidan/application';
import { departmentsOf } from '@paidan/duty-list';
import type { SimulatedClock } from './clock.ts';
import { type Moments, momentsOf } from './moments.ts';
import { type People, peopleOf } from './people.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What everybody in the county shares. */
export interface World {
  readonly application: Application;
  readonly clock: SimulatedClock;
  readonly seed: number;
  readonly people: People;
  readonly moments: Moments;
  readonly departments: readonly string[];
  readonly tally: Tally;
  /** Ids of the tickets that came in last, by the matter's index. */
  readonly recent: Map<number, string>;
}

export function worldOf(application: Application, clock: SimulatedClock, seed: number): World {
  const { definitions } = application;
  return {
    application,
    clock,
    seed,
    people: peopleOf(definitions),
    moments: momentsOf(definitions.calendar),
    departments: departmentsOf(definitions.list()),
    tally: tallyOf(),
    recent: new Map(),
  };
}
