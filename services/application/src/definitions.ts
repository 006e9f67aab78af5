import type { Calendar } from '@paidan/calendar';
import type { DutyList } from '@paidan/duty-list';
import type { DutyId, UnitName } from '@paidan/kernel';
import { type CompiledProcedure, compile, type Procedure } from '@paidan/procedure';
import { type Definitions, type LifecycleSource, listVersionOf, type TicketRules, type UnitKind } from '@paidan/ticket';

/** What the database holds of one place: every version that a ticket may be pinned to, the current ones named. */
export interface DefinitionRows {
  readonly units: readonly { readonly name: UnitName; readonly kind: UnitKind }[];
  /** Newest last. */
  readonly lists: readonly DutyList[];
  readonly procedures: readonly { readonly procedure: Procedure; readonly current: boolean }[];
}

/** What a county sets and the code ships (`workflows/`). */
export interface PlaceRules {
  readonly lifecycle: LifecycleSource;
  readonly rulesAt: (at: Date) => TicketRules;
  readonly calendar: Calendar;
}

export interface LiveDefinitions extends Definitions {
  readonly units: readonly { readonly name: UnitName; readonly kind: UnitKind }[];
  readonly list: () => DutyList;
  /** Reads the database again: a list or procedure was imported by another process. */
  refresh(): Promise<void>;
  /** Makes sure that a ticket's pinned versions are loaded; reads the database only when one is missing. */
  ensure(pinned: { listVersion: string | null; duty: DutyId | null; procedureVersion: string | null }): Promise<void>;
}

const only = (units: DefinitionRows['units'], kind: UnitKind): UnitName => {
  const unit = units.find((each) => each.kind === kind);
  if (!unit) throw new Error(`no unit of kind ${kind} in the database; load units and duty lists first`);
  return unit.name;
};

interface Loaded {
  readonly rows: DefinitionRows;
  readonly lists: ReadonlyMap<string, DutyList>;
  readonly current: DutyList;
  readonly kinds: ReadonlyMap<UnitName, UnitKind>;
  readonly byVersion: ReadonlyMap<string, Procedure>;
  readonly byDuty: ReadonlyMap<DutyId, Procedure>;
}

function index(rows: DefinitionRows): Loaded {
  const current = rows.lists.at(-1);
  if (!current) throw new Error('no duty list in the database; load one first');
  return {
    rows,
    current,
    lists: new Map(rows.lists.map((list) => [listVersionOf(list), list])),
    kinds: new Map(rows.units.map(({ name, kind }) => [name, kind])),
    byVersion: new Map(rows.procedures.map(({ procedure }) => [`${procedure.duty}@${procedure.version}`, procedure])),
    byDuty: new Map(rows.procedures.filter((each) => each.current).map(({ procedure }) => [procedure.duty, procedure])),
  };
}

/**
 * The definitions that decisions read, taken from the database so that a pinned ticket keeps its list and procedure
 * although the files have moved on. Machines are compiled on first use.
 */
export async function loadDefinitions(
  load: () => Promise<DefinitionRows>,
  { lifecycle, rulesAt, calendar }: PlaceRules,
): Promise<LiveDefinitions> {
  let loaded = index(await load());
  let loading: Promise<void> | undefined;
  const refresh = (): Promise<void> => {
    loading ??= load()
      .then((rows) => {
        loaded = index(rows);
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
  const find = (duty: DutyId, version?: string): Procedure | undefined =>
    version === undefined ? loaded.byDuty.get(duty) : loaded.byVersion.get(`${duty}@${version}`);
  return {
    lifecycle,
    rulesAt,
    calendar,
    get lists() {
      return loaded.lists;
    },
    get currentList() {
      return listVersionOf(loaded.current);
    },
    get units() {
      return loaded.rows.units;
    },
    get hotline() {
      return only(loaded.rows.units, 'hotline');
    },
    get supervision() {
      return only(loaded.rows.units, 'supervision');
    },
    get leadership() {
      return only(loaded.rows.units, 'leadership');
    },
    list: () => loaded.current,
    unitKind: (unit) => loaded.kinds.get(unit),
    procedure(duty, version): CompiledProcedure | undefined {
      const procedure = find(duty, version);
      return procedure && compile(procedure);
    },
    refresh,
    async ensure({ listVersion, duty, procedureVersion }) {
      const listMissing = listVersion !== null && !loaded.lists.has(listVersion);
      const procedureMissing = duty !== null && procedureVersion !== null && !find(duty, procedureVersion);
      if (listMissing || procedureMissing) await refresh();
    },
  };
}
