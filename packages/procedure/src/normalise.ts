import type { Duty } from '@paidan/duty-list';
import { type ClauseId, type DutyId, PaidanError } from '@paidan/kernel';
import { SELF } from './define.ts';
import { reachable } from './graph.ts';
import type { Procedure, ProcedureSource, Step, StepSource, Transition, WithinSource, WithinUnit } from './model.ts';
import { END } from './names.ts';
import { versionOf } from './version.ts';

/**
 * The explicit form of a procedure: clause ids absolute, every field present, rework edges marked, version computed.
 * Says nothing about sense: that is `checkProcedure`.
 * @throws PaidanError `procedure.invalid` when the source is for another duty or a `within` has not exactly one length.
 */
export function normalise(source: ProcedureSource, duty: Pick<Duty, 'id'>): Procedure {
  if (source.duty !== duty.id) {
    throw new PaidanError('procedure.invalid', `流程写的是 ${source.duty}，却用于 ${duty.id}；请改正 duty 字段。`, {
      field: '/duty',
    });
  }
  const steps = Object.entries(source.steps).map(([name, step]) => normaliseStep(name, step, duty.id));
  const definition: Omit<Procedure, 'version'> = {
    duty: duty.id,
    draft: source.draft ?? false,
    entries: { ...source.entries },
    steps,
    transitions: normaliseTransitions(source.steps),
    standing: source.standing.map((ref) => absolute(ref, duty.id)),
  };
  const { duty: id, ...rest } = definition;
  return { duty: id, version: versionOf(definition), ...rest };
}

function normaliseStep(name: string, source: StepSource, duty: DutyId): Step {
  return {
    id: name,
    name,
    by: source.by,
    assist: [...(source.assist ?? [])],
    parallel:
      source.parallel?.map((part) => ({ by: part.by, cites: part.cites.map((ref) => absolute(ref, duty)) })) ?? null,
    pick: source.pick ?? false,
    cites: source.cites.map((ref) => absolute(ref, duty)),
    basis: source.basis ?? null,
    ...(source.requires === undefined ? {} : { requires: [...source.requires] }),
    within: source.within === undefined ? null : normaliseWithin(name, source.within),
    end: Object.values(source.on).includes(END),
  };
}

/** `county/3` → `coop-048/county/3`; `本事项` → the duty id; absolute ids stay. */
function absolute(ref: string, duty: DutyId): ClauseId {
  if (ref === SELF) return duty;
  return /^(county|township|work)\//.test(ref) ? `${duty}/${ref}` : ref;
}

const lengths = ['workdays', 'days', 'hours', 'minutes', 'immediate', 'monthly', 'halfYearly', 'yearly'] as const;

function normaliseWithin(step: string, source: WithinSource): NonNullable<Step['within']> {
  const given = lengths.filter((unit) => source[unit] !== undefined);
  const unit: WithinUnit | undefined = given[0];
  if (unit === undefined || given.length > 1) {
    throw new PaidanError(
      'procedure.invalid',
      `环节“${step}”的 within 须且只须写一种时长（${lengths.join('、')}），现有 ${given.length} 种。`,
      { field: `/steps/${step}/within` },
    );
  }
  const length = source[unit];
  return {
    value: typeof length === 'number' ? length : unit === 'immediate' ? 0 : 1,
    unit,
    basis: source.basis,
    source: source.source ?? null,
    late: source.late ?? null,
  };
}

/** A rework edge goes to a step declared at or before its own that can lead back to it. */
function normaliseTransitions(steps: ProcedureSource['steps']): Transition[] {
  const order = new Map(Object.keys(steps).map((name, index) => [name, index]));
  const edges = Object.entries(steps).flatMap(([from, step]) =>
    Object.entries(step.on).map(([on, to]) => ({ from, on, to })),
  );
  return edges.map((edge) => {
    const source = order.get(edge.from) ?? 0;
    const target = order.get(edge.to) ?? Number.POSITIVE_INFINITY;
    return { ...edge, rework: target <= source && reachable([edge.to], edges).has(edge.from) };
  });
}
