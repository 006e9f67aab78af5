import { readFileSync } from 'node:fs';
import { END, findStep, type Procedure, type Step, sidesOf, waysOn } from '@paidan/procedure';

/**
 * What careful readers wrote down from the text of the list before they saw any procedure
 * (`test/golden/procedure-facts.jsonl`): a step sequence that is read rightly holds them all.
 */
export type Fact = {
  readonly duty: string;
  readonly words: string;
  /** Why the procedure reads the text otherwise; such a fact must not hold, or the note is stale. */
  readonly disputed?: string;
} & (
  | { readonly kind: 'order'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'handover';
      readonly from: string;
      readonly fromUnit: string;
      readonly to: string | null;
      readonly toUnit: string;
    }
  | { readonly kind: 'branch'; readonly clause: string; readonly ways: readonly string[] }
  | { readonly kind: 'loop'; readonly clause: string }
  | { readonly kind: 'beside'; readonly units: readonly string[]; readonly clauses: readonly string[] }
  | { readonly kind: 'time'; readonly clause: string; readonly unit: string; readonly value: number | null }
  | { readonly kind: 'condition'; readonly clause: string }
  | { readonly kind: 'standing'; readonly clause: string }
  | { readonly kind: 'case'; readonly clause: string }
);

export const facts: readonly Fact[] = readFileSync(new URL('../golden/procedure-facts.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const citesOf = (step: Step): string[] => [...step.cites, ...(step.parallel ?? []).flatMap((part) => part.cites)];
const unitsOf = (step: Step): string[] => [step.by, ...sidesOf(step).map(({ unit }) => unit)];

/** Whether a procedure bears a fact out. */
export function holds(procedure: Procedure, fact: Fact): boolean {
  const citing = (clause: string): Step[] =>
    procedure.steps.filter((step) => citesOf(step).includes(`${procedure.duty}/${clause}`));
  const after = (step: Step): Step[] => ahead(procedure, step.id);
  switch (fact.kind) {
    case 'order': {
      const later = citing(fact.after);
      return citing(fact.before).some((step) =>
        after(step).some((next) => next.id !== step.id && later.includes(next)),
      );
    }
    case 'handover': {
      const { to, toUnit, fromUnit } = fact;
      const givers = citing(fact.from).filter((step) => unitsOf(step).includes(fromUnit));
      // A receiver that is no unit of the procedure (县人民政府) is named by the outcome; the giving itself must be there.
      if (to === null && !procedure.steps.some((step) => unitsOf(step).includes(toUnit))) return givers.length > 0;
      const taken = to === null ? procedure.steps : citing(to);
      return givers.some((step) =>
        [...(toUnit === fromUnit ? [] : [step]), ...takenUpBy(procedure, step.id, toUnit)].some(
          (next) => unitsOf(next).includes(toUnit) && taken.includes(next),
        ),
      );
    }
    case 'branch':
      // At the act itself, or at the step before, one of whose outcomes leads to the act.
      return citing(fact.clause).some((step) =>
        [step.id, ...procedure.transitions.filter(({ to }) => to === step.id).map(({ from }) => from)].some(
          (id) => new Set(waysOn(procedure, id).map(({ to }) => to)).size > 1,
        ),
      );
    case 'loop': {
      const steps = citing(fact.clause).map(({ id }) => id);
      return procedure.transitions.some(
        ({ rework, from, to }) => rework && (steps.includes(from) || steps.includes(to)),
      );
    }
    case 'beside':
      return procedure.steps.some(
        (step) =>
          fact.units.every((unit) => unitsOf(step).includes(unit)) &&
          fact.clauses.some((clause) => citing(clause).includes(step)),
      );
    case 'time':
      return citing(fact.clause).some(
        ({ within }) =>
          within?.basis === 'clause' &&
          within.unit === fact.unit &&
          (fact.value === null || within.value === fact.value),
      );
    case 'condition':
      return citing(fact.clause).some((step) =>
        (step.requires ?? []).some((words) => words.includes(fact.words) || fact.words.includes(words)),
      );
    case 'standing':
      return procedure.standing.includes(`${procedure.duty}/${fact.clause}`);
    case 'case': {
      const cases = citing(fact.clause).map(({ id }) => id);
      const { ticket, inspection } = procedure.entries;
      const first = [ticket, inspection].filter((entry) => entry !== undefined);
      const reached = [...first, ...first.flatMap((entry) => waysOn(procedure, entry).map(({ to }) => to))];
      return cases.some((id) => reached.includes(id));
    }
  }
}

/** The next steps of a unit: those that follow directly, and what the unit itself does after them. */
function takenUpBy(procedure: Procedure, from: string, unit: string): Step[] {
  const seen = new Set<Step>();
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const { to } of waysOn(procedure, id)) {
      const next = findStep(procedure, to);
      if (next === undefined || seen.has(next) || !unitsOf(next).includes(unit)) continue;
      seen.add(next);
      if (next.by === unit) queue.push(next.id);
    }
  }
  return [...seen];
}

/** Steps that can come after one, without going back. */
function ahead(procedure: Procedure, from: string): Step[] {
  const seen = new Set<string>();
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const { to, rework } of waysOn(procedure, id)) {
      if (rework || to === END || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return procedure.steps.filter(({ id }) => seen.has(id));
}

/** `coop-048 order township/1 → county/4 “上报”`: a fact on one line. */
export function factLine(fact: Fact): string {
  const { duty, kind, words, ...rest } = fact;
  const what = Object.entries(rest)
    .filter(([key]) => !['soft', 'implied'].includes(key))
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('、') : value}`);
  return `${duty} ${kind}：${what.join('，')}“${words}”`;
}
