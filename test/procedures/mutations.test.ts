import { findDuty } from '@paidan/duty-list';
import { writtenCopies } from '@paidan/infra/docs/procedures.ts';
import {
  checkProcedure,
  normalise,
  type Procedure,
  type ProcedureSource,
  type Step,
  toPage,
  versionOf,
} from '@paidan/procedure';
import { describe, expect, it } from 'vitest';
import { list, sources } from './authored.ts';
import { facts, holds } from './facts.ts';

const cooperative = sources.filter(({ duty }) => duty.startsWith('coop-'));
const procedures = cooperative.map((source) => normalise(source, { id: source.duty }));

const changed = (procedure: Procedure, change: Partial<Procedure>): Procedure => {
  const mutant = { ...procedure, ...change };
  return { ...mutant, version: versionOf(mutant) };
};

const faulty = (procedure: Procedure): boolean => checkProcedure(procedure, list).length > 0;

const factsOf = (duty: string) => facts.filter((fact) => fact.duty === duty && fact.disputed === undefined);
const breaksFacts = (mutant: Procedure): boolean => factsOf(mutant.duty).some((fact) => !holds(mutant, fact));

const copies = writtenCopies();

/** What notices a mutant: the graph or a fact by its sense, else at least the reading copy that was committed. */
function noticed(mutant: Procedure, what: string): 'sense' | 'copy' {
  if (faulty(mutant) || breaksFacts(mutant)) return 'sense';
  const duty = findDuty(list, mutant.duty);
  if (duty !== undefined && toPage(mutant, duty, list) !== copies.get(`${duty.id}.html`)) return 'copy';
  throw new Error(`${mutant.duty} ${what}: nobody notices`);
}

const withSteps = (procedure: Procedure, change: (step: Step) => Step): Procedure =>
  changed(procedure, { steps: procedure.steps.map(change) });

/** Two steps exchange their places in the sequence and keep their names, units and clauses. */
function swapped(source: ProcedureSource, one: string, other: string): Procedure {
  const swap = (id: string): string => (id === one ? other : id === other ? one : id);
  const steps = Object.entries(source.steps).map(([place, { on }]) => {
    const moved = source.steps[swap(place)];
    if (moved === undefined) throw new Error(`${source.duty} ${place}`);
    const ways = Object.entries(on).map(([outcome, to]) => [outcome, swap(to)]);
    return [swap(place), { ...moved, on: Object.fromEntries(ways) }];
  });
  const entries = Object.entries(source.entries).map(([trigger, id]) => [trigger, swap(id)]);
  const mutant = { ...source, steps: Object.fromEntries(steps), entries: Object.fromEntries(entries) };
  return normalise(mutant, { id: source.duty });
}

describe('the checks notice, in every cooperative procedure,', () => {
  it('any citation that is removed and stood nowhere else', () => {
    let removed = 0;
    for (const procedure of procedures) {
      const all = procedure.steps.flatMap((s) => [...s.cites, ...(s.parallel ?? []).flatMap(({ cites }) => cites)]);
      for (const clause of new Set(all)) {
        if (all.filter((each) => each === clause).length > 1) continue;
        const without = (cites: readonly string[]) => cites.filter((each) => each !== clause);
        const mutant = withSteps(procedure, (step) => ({
          ...step,
          cites: without(step.cites),
          parallel: step.parallel?.map((part) => ({ ...part, cites: without(part.cites) })) ?? null,
        }));
        expect(faulty(mutant), `${procedure.duty} ${clause}`).toBe(true);
        removed += 1;
      }
    }
    expect(removed).toBeGreaterThan(2 * procedures.length);
  });

  it('any step whose ways on are all cut', () => {
    for (const procedure of procedures) {
      for (const { id } of procedure.steps) {
        const transitions = procedure.transitions.filter(({ from }) => from !== id);
        expect(faulty(changed(procedure, { transitions })), `${procedure.duty} ${id}`).toBe(true);
      }
    }
  });

  it('any single edge that is dropped', () => {
    let edges = 0;
    let bySense = 0;
    for (const procedure of procedures) {
      for (const edge of procedure.transitions) {
        const mutant = changed(procedure, { transitions: procedure.transitions.filter((each) => each !== edge) });
        edges += 1;
        if (noticed(mutant, `${edge.from}：${edge.on}`) === 'sense') bySense += 1;
      }
    }
    console.info(`${edges} edges dropped: ${bySense} noticed by graph or facts, the others by the reading copy`);
    expect(bySense / edges).toBeGreaterThan(0.2);
  });

  it('two steps of a stated order that are swapped', () => {
    let swaps = 0;
    let bySense = 0;
    for (const [index, procedure] of procedures.entries()) {
      const source = cooperative[index];
      if (source === undefined) throw new Error(procedure.duty);
      for (const fact of factsOf(procedure.duty)) {
        if (fact.kind !== 'order') continue;
        const [before, after] = [fact.before, fact.after].map((clause) =>
          procedure.steps.filter((step) => step.cites.includes(`${procedure.duty}/${clause}`)),
        );
        // Where a clause is cited once, its step alone carries the order.
        if (before?.length !== 1 || after?.length !== 1 || before[0] === after[0]) continue;
        const [one, other] = [before[0]?.id ?? '', after[0]?.id ?? ''];
        swaps += 1;
        if (noticed(swapped(source, one, other), `${one} ⇄ ${other}`) === 'sense') bySense += 1;
      }
    }
    console.info(`${swaps} pairs swapped: ${bySense} noticed by graph or facts, the others by the reading copy`);
    expect(bySense / swaps).toBeGreaterThan(0.95);
  });

  it('a unit that is not of the duty, and words that no cited clause holds', () => {
    for (const procedure of procedures) {
      const [first] = procedure.steps;
      const foreign = withSteps(procedure, (step) => (step === first ? { ...step, by: '伽师县不存在的局' } : step));
      expect(faulty(foreign), procedure.duty).toBe(true);
      const invented = withSteps(procedure, (step) =>
        step === first ? { ...step, requires: ['三名以上证人'] } : step,
      );
      expect(faulty(invented), procedure.duty).toBe(true);
    }
  });
});
