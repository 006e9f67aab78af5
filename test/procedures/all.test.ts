import { readFileSync } from 'node:fs';
import { type DutyList, parseDutyList } from '@paidan/duty-list';
import { TOWNSHIP } from '@paidan/kernel';
import {
  checkProcedure,
  checkProcedures,
  compile,
  faultLine,
  normalise,
  type Procedure,
  type ProcedureSource,
  simplePaths,
  walk,
} from '@paidan/procedure';
import { assignmentOf, procedureSources } from '@paidan/workflows/procedures/index.ts';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../../workflows/duty-lists/克孜勒苏乡.txt', import.meta.url), 'utf8');
const list: DutyList = parseDutyList(text).list;
const sources = procedureSources(list);
const procedures: readonly Procedure[] = sources.map((source) => normalise(source, { id: source.duty }));

/** At most this many paths per definition; the widest drafts have fewer. */
const ENOUGH = 20_000;

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
    for (const { steps, standing } of procedures.filter(({ duty }) => duty.startsWith('coop-'))) {
      for (const clause of standing) put(clause, 'standing');
      for (const step of steps) {
        for (const clause of [...step.cites, ...(step.parallel ?? []).flatMap((part) => part.cites)])
          put(clause, 'cited');
      }
    }
    const clauses = list.cooperative.flatMap((duty) => [...duty.county, ...duty.township].map((clause) => clause.id));
    expect([...placed.keys()].sort()).toEqual([...clauses].sort());
    expect([...placed.values()].filter((places) => places.size !== 1)).toEqual([]);
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

  it('say for each basic duty why it is handled as it is', () => {
    for (const duty of list.basic) expect(assignmentOf(duty.no).because.length, duty.id).toBeGreaterThan(5);
  });

  it('walk every simple path to an end', { timeout: 180_000 }, () => {
    let paths = 0;
    for (const procedure of procedures) {
      const compiled = compile(procedure);
      let own = 0;
      for (const path of simplePaths(procedure, { maxRework: 1, maxReworkTotal: 2 })) {
        const walked = walk(compiled, path);
        if (!walked.ok) throw walked.error;
        if (walked.value.at(-1)?.result.done !== true) {
          throw new Error(`${procedure.duty} does not end by ${path.moves.map((move) => move.on).join('→')}`);
        }
        if (++own > ENOUGH) throw new Error(`${procedure.duty} has more than ${ENOUGH} paths`);
      }
      expect(own, procedure.duty).toBeGreaterThan(0);
      paths += own;
    }
    console.info(`${procedures.length} procedures, ${paths} paths walked`);
  });
});

describe('the checks', () => {
  const damaged = (source: ProcedureSource) => checkProcedure(normalise(source, { id: source.duty }), list);
  const coop = sources.filter((source) => source.duty.startsWith('coop-'));

  it('notice a step with its way on cut off', () => {
    for (const source of coop) {
      const [name, step] = Object.entries(source.steps)[0] ?? [];
      if (name === undefined || step === undefined) throw new Error(source.duty);
      expect(damaged({ ...source, steps: { ...source.steps, [name]: { ...step, on: {} } } }), source.duty).not.toEqual(
        [],
      );
    }
  });

  it('notice a citation that was removed', () => {
    for (const source of coop) {
      const cited = Object.values(source.steps).flatMap((step) => step.cites);
      const once = cited.find((clause) => cited.filter((other) => other === clause).length === 1);
      if (once === undefined) continue;
      const steps = Object.fromEntries(
        Object.entries(source.steps).map(([name, step]) => [
          name,
          {
            ...step,
            cites: step.cites.filter((clause) => clause !== once),
            ...(step.parallel
              ? {
                  parallel: step.parallel.map((part) => ({
                    ...part,
                    cites: part.cites.filter((clause) => clause !== once),
                  })),
                }
              : {}),
          },
        ]),
      );
      const inParts = Object.values(steps).some((step) => step.parallel?.some((part) => part.cites.includes(once)));
      if (!inParts) expect(damaged({ ...source, steps }), `${source.duty} ${once}`).not.toEqual([]);
    }
  });

  it('notice a unit that is not of the duty', () => {
    for (const source of sources.filter((each) => each.duty.startsWith('reclaimed-'))) {
      const [name, step] = Object.entries(source.steps)[0] ?? [];
      if (name === undefined || step === undefined) throw new Error(source.duty);
      expect(
        damaged({ ...source, steps: { ...source.steps, [name]: { ...step, by: TOWNSHIP } } }),
        source.duty,
      ).not.toEqual([]);
    }
  });
});
