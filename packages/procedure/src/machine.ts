import { assign, setup } from 'xstate';
import type { Procedure, Step, Transition, Trigger } from './model.ts';
import { END } from './names.ts';
import { edgeKey, LEAD, type Run } from './snapshot.ts';
import { entriesOf, sidesOf, waysOn } from './step.ts';

/** Event types carry step and outcome or unit, so that `snapshot.can` refuses whatever the present step does not offer. */
export const leadEvent = (step: string, outcome: string): string => `lead|${step}|${outcome}`;
export const sideEvent = (step: string, role: string, unit: string): string => `${role}|${step}|${unit}`;

const START = 'start';

/**
 * The few guards and actions that every procedure shares; each procedure adds only data. No delays, no actors: time
 * and jobs live outside and come in as events.
 */
const base = setup({
  types: {
    context: {} as Run,
    events: {} as { type: string; picked?: string[] },
    input: {} as { trigger: Trigger },
  },
  guards: {
    cameBy: ({ context }, params: { trigger: Trigger }) => context.trigger === params.trigger,
    chose: ({ context }, params: { step: string; outcome: string }) => context.outcomes[params.step] === params.outcome,
    notPicked: ({ context }, params: { step: string; unit: string }) => {
      const picked = context.picks[params.step];
      return picked !== undefined && !picked.includes(params.unit);
    },
  },
  actions: {
    enter: assign({
      visits: ({ context }, params: { step: string }) => increment(context.visits, params.step),
    }),
    choose: assign({
      outcomes: ({ context }, params: { step: string; outcome: string }) => ({
        ...context.outcomes,
        [params.step]: params.outcome,
      }),
      next: ({ event }) => event.picked ?? null,
    }),
    leave: assign(({ context }, params: { edge: Transition; pick: boolean }) => {
      const { edge, pick } = params;
      const { [edge.to]: _former, ...picks } = context.picks;
      return {
        visits: edge.to === END ? context.visits : increment(context.visits, edge.to),
        rework: edge.rework ? increment(context.rework, edgeKey(edge)) : context.rework,
        picks: pick && context.next !== null ? { ...picks, [edge.to]: context.next } : picks,
        next: null,
      };
    }),
  },
});

const increment = (counts: Readonly<Record<string, number>>, key: string): Record<string, number> => ({
  ...counts,
  [key]: (counts[key] ?? 0) + 1,
});

/** The xstate machine of a procedure: one state per step, `end`, and a transient `start` that goes to the entry. */
export function buildMachine(procedure: Procedure) {
  const picked = new Set(procedure.steps.filter((step) => step.pick).map((step) => step.id));
  const states = procedure.steps.map((step) => {
    const ways = waysOn(procedure, step.id);
    return [step.id, sidesOf(step).length === 0 ? aloneState(ways, picked) : sharedState(step, ways, picked)] as const;
  });
  const entries = entriesOf(procedure);
  return base.createMachine({
    id: procedure.duty,
    version: procedure.version,
    context: ({ input }) => ({ trigger: input.trigger, outcomes: {}, picks: {}, next: null, rework: {}, visits: {} }),
    initial: START,
    states: {
      ...Object.fromEntries(states),
      [START]: base.createStateConfig({
        always: entries.map(([trigger, step]) => ({
          guard: { type: 'cameBy', params: { trigger } },
          target: step,
          actions: { type: 'enter', params: { step } },
        })),
      }),
      [END]: { type: 'final' },
    },
  });
}

/** A step that its lead does alone: the chosen outcome leaves at once. */
function aloneState(ways: readonly Transition[], picked: ReadonlySet<string>) {
  return base.createStateConfig({
    on: Object.fromEntries(
      ways.map((edge) => [
        leadEvent(edge.from, edge.on),
        {
          target: edge.to,
          reenter: true,
          actions: [
            { type: 'choose', params: { step: edge.from, outcome: edge.on } },
            { type: 'leave', params: { edge, pick: picked.has(edge.to) } },
          ],
        },
      ]),
    ),
  });
}

/**
 * A step with work for several units: one region each, side by side. It is left when all are done, by the outcome that
 * the lead chose. A unit that was not picked is done from the start.
 */
function sharedState(step: Step, ways: readonly Transition[], picked: ReadonlySet<string>) {
  const lead = base.createStateConfig({
    initial: 'open',
    states: {
      open: {
        on: Object.fromEntries(
          ways.map((edge) => [
            leadEvent(step.id, edge.on),
            { target: 'done', actions: { type: 'choose', params: { step: step.id, outcome: edge.on } } },
          ]),
        ),
      },
      done: { type: 'final' },
    },
  });
  const sides = sidesOf(step).map(({ unit, role }) => {
    const region = base.createStateConfig({
      initial: 'open',
      states: {
        open: {
          always: { guard: { type: 'notPicked', params: { step: step.id, unit } }, target: 'done' },
          on: { [sideEvent(step.id, role, unit)]: 'done' },
        },
        done: { type: 'final' },
      },
    });
    return [unit, region] as const;
  });
  return base.createStateConfig({
    type: 'parallel',
    states: { [LEAD]: lead, ...Object.fromEntries(sides) },
    onDone: ways.map((edge) => ({
      guard: { type: 'chose', params: { step: step.id, outcome: edge.on } },
      target: edge.to,
      reenter: true,
      actions: { type: 'leave', params: { edge, pick: picked.has(edge.to) } },
    })),
  });
}
