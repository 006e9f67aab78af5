import { unwrap } from '@paidan/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  checkProcedure,
  compile,
  findStep,
  outcomesOf,
  parseProcedure,
  pickOf,
  type StepEvent,
  type StepTask,
  simplePaths,
  walk,
} from '../src/index.ts';
import { procedures, randomList, sources } from './arbitrary.ts';

const choices = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 });

/** The legal event that a number stands for: which open task is done, which outcome, which units are picked. */
function legal(procedure: Parameters<typeof outcomesOf>[0], open: readonly StepTask[], choice: number): StepEvent {
  const task = open[choice % open.length];
  if (task === undefined) throw new Error('nothing open');
  const { step, unit } = task;
  if (task.role !== 'lead') return { step, unit, role: task.role };
  const outcomes = outcomesOf(procedure, step);
  const outcome = outcomes[Math.floor(choice / 7) % outcomes.length] ?? '';
  const offered = pickOf(procedure, step)[outcome] ?? [];
  const picked = offered.filter((_, index) => (choice >> index) % 2 === 0);
  return { step, unit, role: 'lead', outcome, ...(choice % 5 > 0 && { picked }) };
}

const illegal = (event: StepEvent): StepEvent[] => [
  { ...event, step: '没有的环节' },
  { ...event, unit: '没有的单位' },
  event.role === 'lead' ? { ...event, outcome: '没有的结果' } : { ...event, role: 'lead', outcome: '同意' },
  event.role === 'lead' ? { ...event, role: 'assist' } : { ...event, role: event.role === 'part' ? 'assist' : 'part' },
];

it('random procedures of the generator are sound, and survive JSON', () => {
  fc.assert(
    fc.property(procedures, sources, (procedure, source) => {
      expect(checkProcedure(procedure, randomList)).toEqual([]);
      expect(unwrap(parseProcedure(JSON.parse(JSON.stringify(source))))).toEqual(source);
    }),
    { numRuns: 300 },
  );
});

it('no walk of legal events ever fails, through JSON at every point, and a step is left only when all its work is closed', () => {
  fc.assert(
    fc.property(procedures, choices, (procedure, numbers) => {
      const run = compile(procedure);
      const started = unwrap(run.start('ticket'));
      let stored = JSON.stringify(started.snapshot);
      let expected = [...started.opened];
      for (const number of numbers) {
        const open = unwrap(run.open(JSON.parse(stored)));
        expect(open).toEqual(expected);
        if (open.length === 0) break;
        const event = legal(procedure, open, number);
        const after = unwrap(run.advance(JSON.parse(stored), event));
        expect(JSON.parse(JSON.stringify(after.snapshot))).toEqual(after.snapshot);
        expected = expected.filter(({ unit }) => unit !== event.unit);
        expect(after.left).toEqual(expected.length === 0 ? [event.step] : []);
        if (expected.length === 0) expected = [...after.opened];
        else expect(after.opened).toEqual([]);
        expect(after.done).toBe(after.active.length === 0);
        expect(after.opened.length > 0).toBe(after.left.length > 0 && !after.done);
        stored = JSON.stringify(after.snapshot);
      }
    }),
    { numRuns: 400 },
  );
});

it('goes where the lead’s outcome says, counts what goes back, and calls exactly the units that were picked', () => {
  fc.assert(
    fc.property(procedures, choices, (procedure, numbers) => {
      const run = compile(procedure);
      const counts = new Map<string, number>();
      let snapshot: unknown = unwrap(run.start('ticket')).snapshot;
      let chosen: StepEvent | null = null;
      for (const number of numbers) {
        const open = unwrap(run.open(snapshot));
        if (open.length === 0) break;
        const event = legal(procedure, open, number);
        if (event.role === 'lead') chosen = event;
        const after = unwrap(run.advance(snapshot, event));
        snapshot = after.snapshot;
        if (after.left.length === 0 || chosen?.role !== 'lead') continue;
        const { outcome, picked } = chosen;
        const edge = procedure.transitions.find(({ from, on }) => from === event.step && on === outcome);
        expect(after.active).toEqual(edge?.to === 'end' ? [] : [edge?.to]);
        const target = findStep(procedure, edge?.to ?? '');
        const sides = [...(target?.assist ?? []), ...(target?.parallel ?? []).map(({ by }) => by)];
        const called = target?.pick && picked ? sides.filter((unit) => picked.includes(unit)) : sides;
        expect(after.opened.map(({ unit }) => unit)).toEqual(target === undefined ? [] : [target.by, ...called]);
        const key = `${edge?.from}→${edge?.on}`;
        if (edge?.rework) counts.set(key, (counts.get(key) ?? 0) + 1);
        expect(after.reworked?.count ?? null).toBe(edge?.rework ? counts.get(key) : null);
      }
    }),
    { numRuns: 400 },
  );
});

it('refuses every illegal event and leaves the snapshot as it was', () => {
  fc.assert(
    fc.property(procedures, choices, (procedure, numbers) => {
      const run = compile(procedure);
      let snapshot: unknown = unwrap(run.start('ticket')).snapshot;
      for (const number of numbers) {
        const open = unwrap(run.open(snapshot));
        if (open.length === 0) break;
        const event = legal(procedure, open, number);
        const before = JSON.stringify(snapshot);
        for (const wrong of illegal(event)) {
          const refused = run.advance(snapshot, wrong);
          expect(refused.ok ? 'accepted' : refused.error.code).toMatch(/^task\.(state|outcome)$/);
        }
        expect(JSON.stringify(snapshot)).toBe(before);
        const after = unwrap(run.advance(snapshot, event));
        snapshot = after.snapshot;
        if (after.left.length > 0) continue;
        const twice = run.advance(snapshot, event);
        expect(twice.ok ? 'accepted' : twice.error.code).toBe('task.state');
      }
    }),
    { numRuns: 200 },
  );
});

it('bounded paths take every transition of a random procedure and all walk to the end', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const run = compile(procedure);
      const taken = new Set<unknown>();
      let count = 0;
      for (const path of simplePaths(procedure, { maxRework: 1, maxReworkTotal: 2 })) {
        for (const move of path.moves) taken.add(move);
        if (count++ < 30) expect(unwrap(walk(run, path)).at(-1)?.result.done).toBe(true);
      }
      expect(taken.size).toBe(procedure.transitions.length);
    }),
    { numRuns: 100 },
  );
});
