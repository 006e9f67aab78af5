import { findStep, normalise, type Procedure, type Step, simplePaths } from '@paidan/procedure';
import { dutyLists } from '@paidan/workflows/duty-lists/index.ts';
import { procedureSources } from '@paidan/workflows/procedures/index.ts';

const [only] = dutyLists;
if (only === undefined) throw new Error('no list');
export const list = only;
export const sources = procedureSources(list);

export function authored(duty: string): Procedure {
  const source = sources.find((each) => each.duty === duty);
  if (source === undefined) throw new Error(duty);
  return normalise(source, { id: duty });
}

export function step(procedure: Procedure, id: string): Step {
  const found = findStep(procedure, id);
  if (found === undefined) throw new Error(`${procedure.duty} ${id}`);
  return found;
}

/** Each step that cites a clause, with its unit: `提出推选名单（乡镇）`. */
export const doersOf = (procedure: Procedure, clause: string): string[] =>
  procedure.steps.filter(({ cites }) => cites.includes(`${procedure.duty}/${clause}`)).map((s) => `${s.id}（${s.by}）`);

export const to = (procedure: Procedure, from: string, on: string): string | undefined =>
  procedure.transitions.find((edge) => edge.from === from && edge.on === on)?.to;

export const loopsOf = (procedure: Procedure): string[] =>
  procedure.transitions.filter(({ rework }) => rework).map(({ from, on, to: target }) => `${from}：${on} → ${target}`);

/** `3 workdays 内部时限`, `immediate clause`. */
export function clock(procedure: Procedure, id: string): string | null {
  const { within } = step(procedure, id);
  if (within === null) return null;
  return `${within.unit === 'immediate' || within.unit === 'yearly' ? '' : `${within.value} `}${within.unit} ${within.basis}`;
}

export const clauseClocks = (procedure: Procedure): string[] =>
  procedure.steps.filter(({ within }) => within?.basis === 'clause').map(({ id }) => id);

/** Each way through without a loop, by its outcomes; the last step's two endings count once. */
export function waysOf(procedure: Procedure, trigger?: string): string[] {
  return [...simplePaths(procedure, { maxRework: 0 })]
    .filter((path) => (trigger ?? path.trigger) === path.trigger && path.moves.at(-1)?.on !== '无诉求人')
    .map((path) => `${path.trigger}：${path.moves.map(({ on }) => on).join('→')}`);
}
