import { fail, ok, PaidanError, type Result } from '@paidan/kernel';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Procedure } from './model.ts';
import { END } from './names.ts';
import { sidesOf } from './step.ts';

const Count = Type.Record(Type.String(), Type.Integer({ minimum: 0 }));

/** What a run remembers beside its place. Plain JSON. */
const RunSchema = Type.Object(
  {
    trigger: Type.Enum(['ticket', 'inspection', 'report', 'plan']),
    /** The outcome chosen last at each step. */
    outcomes: Type.Record(Type.String(), Type.String()),
    /** Units picked for a step's present or last visit; a step that is missing calls all of its units. */
    picks: Type.Record(Type.String(), Type.Array(Type.String())),
    /** Units picked for the next step while the present one still waits for its assistants. */
    next: Type.Union([Type.Array(Type.String()), Type.Null()]),
    /** How often each rework edge was taken; keys by `edgeKey`. */
    rework: Count,
    /** How often each step was entered. */
    visits: Count,
  },
  { additionalProperties: false },
);
export type Run = Static<typeof RunSchema>;

const SnapshotSchema = Type.Object(
  {
    version: Type.String(),
    value: Type.Union([
      Type.String(),
      Type.Record(Type.String(), Type.Record(Type.String(), Type.Enum(['open', 'done']))),
    ]),
    context: RunSchema,
  },
  { additionalProperties: false },
);

/**
 * The persisted place of one run, JSON-safe. `version` is that of the procedure, because the machine's own snapshot
 * does not say which definition it belongs to. `value` is the step, with the state of each unit's share where there
 * are several.
 */
export type ProcedureSnapshot = Static<typeof SnapshotSchema>;

const validator = Compile(SnapshotSchema);

export const edgeKey = (edge: { readonly from: string; readonly on: string }): string => `${edge.from}|${edge.on}`;

/** The step at which a run stands, or `end`. */
export function placeOf(value: ProcedureSnapshot['value']): string {
  return typeof value === 'string' ? value : (Object.keys(value)[0] ?? END);
}

/** Keys of a step's regions: `lead` and one per side unit; null for a step that its lead does alone. */
export function regionsOf(step: Procedure['steps'][number]): string[] | null {
  const sides = sidesOf(step);
  return sides.length === 0 ? null : [LEAD, ...sides.map(({ unit }) => unit)];
}
export const LEAD = 'lead';

/**
 * Checks a stored snapshot against the shape and against the procedure that it must belong to.
 * Errors: `procedure.snapshot` when it is damaged, or was written under another version.
 */
export function readSnapshot(procedure: Procedure, json: unknown): Result<ProcedureSnapshot> {
  const refuse = (detail: string) =>
    fail(
      new PaidanError('procedure.snapshot', detail, { extra: { duty: procedure.duty, version: procedure.version } }),
    );
  if (!validator.Check(json)) {
    const problem = validator.Errors(json)[0];
    return refuse(`进度记录不完整：${problem?.instancePath || '/'} ${problem?.message ?? ''}`.trim());
  }
  if (json.version !== procedure.version) {
    return refuse(`进度记录属于流程版本 ${json.version}，不是 ${procedure.version}；请按原版本继续办理。`);
  }
  const place = placeOf(json.value);
  if (json.value === END) return ok(json);
  const step = procedure.steps.find(({ id }) => id === place);
  if (step === undefined) return refuse(`进度记录停在流程中没有的环节“${place}”。`);
  const expected = regionsOf(step)?.sort().join('、') ?? '';
  const actual =
    typeof json.value === 'string'
      ? ''
      : Object.keys(json.value[place] ?? {})
          .sort()
          .join('、');
  const single = typeof json.value === 'string' || Object.keys(json.value).length === 1;
  if (!single || expected !== actual) return refuse(`环节“${place}”的单位与流程不一致：记录为 ${actual || '无'}。`);
  return ok(json);
}
