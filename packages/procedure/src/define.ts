import type { DutyId, UnitName } from '@paidan/kernel';
import type { ProcedureSource, StepSource, Trigger, WithinSource } from './model.ts';

/** A clause reference as authors write it: relative to the duty, absolute, or the duty itself (`本事项`) where the list has no clauses. */
export type ClauseRef =
  | `county/${number}`
  | `township/${number}`
  | `work/${number}`
  | `${'coop' | 'basic' | 'reclaimed'}-${string}`
  | typeof SELF;

/** Cites the duty's own name: basic and taken-back duties have no numbered clauses. */
export const SELF = '本事项';

interface TypedStep<Name extends string, Unit extends string, Ref extends string>
  extends Omit<StepSource, 'by' | 'assist' | 'parallel' | 'cites' | 'within' | 'on'> {
  readonly by: Unit;
  readonly assist?: readonly Unit[];
  readonly parallel?: readonly { readonly by: Unit; readonly cites: readonly Ref[] }[];
  readonly cites: readonly Ref[];
  readonly within?: Omit<WithinSource, 'late'> & { readonly late?: Unit };
  readonly on: Readonly<Record<string, NoInfer<Name> | 'end'>>;
}

interface TypedSource<Duty extends string, Name extends string, Unit extends string, Ref extends string>
  extends Omit<ProcedureSource, 'duty' | 'entries' | 'steps' | 'standing'> {
  readonly duty: Duty;
  readonly entries: Readonly<Partial<Record<Trigger, NoInfer<Name>>>>;
  readonly steps: Readonly<Record<Name, TypedStep<Name, Unit, Ref>>>;
  readonly standing: readonly Ref[];
}

/**
 * Declares a procedure. Returns its argument unchanged; its use is the editor: an entry or an outcome that names no
 * step, or a clause reference of the wrong form, does not compile.
 */
export function procedure<const Name extends string>(
  source: TypedSource<DutyId, Name, UnitName, ClauseRef>,
): ProcedureSource {
  return source;
}

/**
 * `procedure` narrowed to one list: units are those of `Unit`, and clauses those of the duty at hand
 * (`Clauses` maps each duty id to its clause references). Types only, nothing at run time.
 */
export function procedureOf<Unit extends string, Clauses extends Readonly<Record<string, string>>>(): <
  const Duty extends keyof Clauses & string,
  const Name extends string,
>(
  source: TypedSource<Duty, Name, Unit, Clauses[NoInfer<Duty>] & string>,
) => ProcedureSource {
  return (source) => source;
}
