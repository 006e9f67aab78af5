import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProcedure, type Procedure, versionOf } from '../src/index.ts';
import { procedures, randomList } from './arbitrary.ts';

type Mutation = (procedure: Procedure, at: number) => Omit<Procedure, 'version'>;

const replace = <T>(items: readonly T[], at: number, change: (item: T) => T): T[] =>
  items.map((item, index) => (index === at % items.length ? change(item) : item));
const nowhere = (procedure: Procedure, change: Partial<Procedure>) => ({ ...procedure, ...change });

const mutations: Record<string, Mutation> = {
  'a dropped edge': (p, at) =>
    nowhere(p, { transitions: p.transitions.filter((_, index) => index !== at % p.transitions.length) }),
  'a target swapped for another step': (p, at) =>
    nowhere(p, {
      transitions: replace(p.transitions, at, (edge) => ({ ...edge, to: edge.to === '受理' ? 'end' : '受理' })),
    }),
  'a target that is no step': (p, at) =>
    nowhere(p, { transitions: replace(p.transitions, at, (edge) => ({ ...edge, to: `${edge.to}误` })) }),
  'a removed citation': (p, at) => {
    const cited = p.steps.flatMap((step, index) => (step.cites.length > 0 ? [index] : []));
    const index = cited[at % Math.max(cited.length, 1)];
    if (index === undefined) return nowhere(p, { standing: p.standing.slice(1) });
    return nowhere(p, { steps: replace(p.steps, index, (step) => ({ ...step, cites: [] })) });
  },
  'a removed standing clause': (p, at) =>
    nowhere(p, { standing: p.standing.filter((_, index) => index !== at % p.standing.length) }),
  'a misspelt unit': (p, at) =>
    nowhere(p, { steps: replace(p.steps, at, (step) => ({ ...step, by: step.by.replace(/.$/u, '会') })) }),
  'a misspelt entry': (p) => nowhere(p, { entries: { ticket: '受理处' } }),
};

/** Mutations that no sound procedure survives, whatever its version says. */
const fatal = new Set([
  'a target that is no step',
  'a removed citation',
  'a removed standing clause',
  'a misspelt unit',
  'a misspelt entry',
]);

it.each(Object.entries(mutations))('notices %s', (name, mutate) => {
  fc.assert(
    fc.property(procedures, fc.nat(50), (procedure, at) => {
      const mutant = mutate(procedure, at);
      expect(checkProcedure({ ...mutant, version: procedure.version }, randomList)).not.toEqual([]);
      const version = versionOf(mutant);
      expect(version).not.toBe(procedure.version);
      if (fatal.has(name)) expect(checkProcedure({ ...mutant, version }, randomList)).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('notices the loss of the only way on, even under a fresh version', () => {
  fc.assert(
    fc.property(procedures, fc.nat(50), (procedure, at) => {
      const from = procedure.steps[at % procedure.steps.length]?.id;
      const mutant = { ...procedure, transitions: procedure.transitions.filter((edge) => edge.from !== from) };
      const faults = checkProcedure({ ...mutant, version: versionOf(mutant) }, randomList);
      expect(faults.some(({ step }) => step === from)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
