import { TOWNSHIP } from '@paidan/kernel';
import { checkProcedures, END, faultLine, normalise, type Procedure } from '@paidan/procedure';
import { assignmentOf } from '@paidan/workflows/procedures/index.ts';
import { clocks } from '@paidan/workflows/rules/clocks.ts';
import { describe, expect, it } from 'vitest';
import { list, sources } from './authored.ts';

const procedures: readonly Procedure[] = sources.map((source) => normalise(source, { id: source.duty }));
const cooperative = procedures.filter(({ duty }) => duty.startsWith('coop-'));

describe('procedures of 克孜勒苏乡', () => {
  it('cover all 285 duties, each once', () => {
    const duties = [...list.basic, ...list.cooperative, ...list.reclaimed].map((duty) => duty.id);
    expect(procedures.map((procedure) => procedure.duty)).toEqual(duties);
  });

  it('hold against the list: graph, units, citations, clocks', () => {
    expect(checkProcedures(procedures, list).map(faultLine)).toEqual([]);
  });

  it('put every clause of every cooperative duty in exactly one place', () => {
    const placed = new Map<string, Set<'cited' | 'standing'>>();
    const put = (clause: string, place: 'cited' | 'standing') =>
      placed.set(clause, (placed.get(clause) ?? new Set()).add(place));
    for (const { steps, standing } of cooperative) {
      for (const clause of standing) put(clause, 'standing');
      for (const step of steps) {
        for (const clause of [...step.cites, ...(step.parallel ?? []).flatMap((part) => part.cites)])
          put(clause, 'cited');
      }
    }
    const clauses = list.cooperative.flatMap((duty) => [...duty.county, ...duty.township].map((clause) => clause.id));
    expect([...placed.keys()].sort()).toEqual([...clauses].sort());
    expect(clauses).toHaveLength(861);
    expect([...placed.values()].filter((places) => places.size !== 1)).toEqual([]);
  });

  it('are each written from their own text: no draft, no two alike', () => {
    expect(procedures.filter(({ draft }) => draft).map(({ duty }) => duty)).toEqual([]);
    const shapes = cooperative.map(({ steps, transitions }) =>
      JSON.stringify([steps.map(({ name }) => name), transitions.map(({ from, on, to }) => [from, on, to])]),
    );
    expect(new Set(shapes).size).toBe(109);
  });

  it('give every step a clock: the list’s, a law’s with its article, or the kind that the county set', () => {
    const kinds = Object.values(clocks).map((clock) => JSON.stringify(Object.entries(clock)[0]));
    for (const { duty, steps } of procedures) {
      for (const { id, within } of steps) {
        if (within === null) throw new Error(`${duty} ${id} has no clock`);
        if (within.basis === '内部时限') {
          expect(kinds, `${duty} ${id}`).toContain(JSON.stringify([within.unit, within.value]));
        } else if (within.basis === 'law') {
          expect(within.source, `${duty} ${id}`).toMatch(/《.+》.*第.+条/);
        } else {
          expect(within.basis, `${duty} ${id}`).toBe('clause');
        }
      }
    }
  });

  it('call every department that the list names for the duty', () => {
    for (const duty of list.cooperative) {
      const steps = cooperative.find((procedure) => procedure.duty === duty.id)?.steps ?? [];
      const called = new Set(steps.flatMap((s) => [s.by, ...s.assist, ...(s.parallel ?? []).map(({ by }) => by)]));
      expect(
        duty.departments.filter((unit) => !called.has(unit)),
        duty.id,
      ).toEqual([]);
    }
  });

  it('end every way that a citizen’s ticket can take with an answer to the citizen', () => {
    const silent = cooperative.flatMap((procedure) => {
      const reached = new Set([procedure.entries.ticket]);
      // Grows while it is walked: a set hands out what is added to it on the way.
      for (const id of reached) {
        for (const { from, to } of procedure.transitions) if (from === id && to !== END) reached.add(to);
      }
      return procedure.transitions
        .filter(({ from, on, to }) => to === END && reached.has(from) && !/^已反馈$|无诉求人$/.test(on))
        .map(({ from, on }) => `${procedure.duty} ${from}：${on}`);
    });
    expect(silent).toEqual([]);
  });

  it('never call the township for a taken-back duty, nor any unit for an abolished one', () => {
    const units = (procedure: Procedure) =>
      procedure.steps.flatMap((step) => [step.by, ...step.assist, ...(step.parallel ?? []).map((part) => part.by)]);
    const named = procedures.filter(({ duty }) => duty.startsWith('reclaimed-'));
    expect(named.filter((procedure) => units(procedure).includes(TOWNSHIP))).toEqual([]);
    const abolished = list.reclaimed.filter((duty) => duty.abolished).map((duty) => duty.id);
    for (const procedure of named.filter(({ duty }) => abolished.includes(duty))) {
      expect(new Set(units(procedure))).toEqual(new Set(['热线中心']));
    }
  });

  it('give each department of a taken-back duty its own part', () => {
    for (const duty of list.reclaimed.filter((each) => each.departments.length > 1)) {
      const steps = procedures.find((procedure) => procedure.duty === duty.id)?.steps ?? [];
      const called = steps.flatMap((step) => (step.parallel ?? []).map((part) => part.by));
      expect(new Set([steps[0]?.by, ...called]), duty.id).toEqual(new Set(duty.departments));
    }
  });

  it('let a hotline ticket and an inspection finding in at every duty', () => {
    const without = procedures.filter(
      ({ entries }) => entries.ticket === undefined || entries.inspection === undefined,
    );
    expect(without.map(({ duty }) => duty)).toEqual([]);
  });

  it('decide no penalty before the person concerned was told and heard', () => {
    const punishing = procedures.filter(({ steps }) => steps.some(({ id }) => id === '拟处罚告知'));
    expect(punishing.length).toBeGreaterThan(10);
    for (const { duty, entries, transitions } of punishing) {
      // Whatever can be reached without passing the notice.
      const reached = new Set(Object.values(entries));
      for (const id of reached) {
        for (const { from, to } of transitions) if (from === id && to !== '拟处罚告知') reached.add(to);
      }
      expect(reached.has('作出决定'), duty).toBe(false);
      expect(reached.has('送达处罚决定'), duty).toBe(false);
    }
  });

  it('say for each basic duty why it is handled as it is', () => {
    for (const duty of list.basic) expect(assignmentOf(duty.no).because.length, duty.id).toBeGreaterThan(5);
  });
});
