import type { Classifier } from '@paidan/classification';
import type { DutyList } from '@paidan/duty-list';
import type { Procedure } from '@paidan/procedure';

/** The lists that this program carries. Each loader imports only what it needs, so that every command starts fast. */
export async function allLists(): Promise<readonly DutyList[]> {
  const { dutyLists } = await import('@paidan/workflows/duty-lists/index.ts');
  return dutyLists;
}

/** Each list with the procedures of all its duties, in the order of the list. */
export async function allProcedures(): Promise<
  readonly { readonly list: DutyList; readonly procedures: readonly Procedure[] }[]
> {
  const [{ normalise }, { procedureSources }] = await Promise.all([
    import('@paidan/procedure'),
    import('@paidan/workflows/procedures/index.ts'),
  ]);
  return (await allLists()).map((list) => ({
    list,
    procedures: procedureSources(list).map((source) => normalise(source, { id: source.duty })),
  }));
}

/** The shipped classifier and the list that it answers for. */
export async function loadClassifier(): Promise<{ readonly classifier: Classifier; readonly list: DutyList }> {
  const [{ createClassifier }, { readModel, readUrgencyRules }, { autoRules }, [list]] = await Promise.all([
    import('@paidan/classification'),
    import('@paidan/workflows/classification/index.ts'),
    import('@paidan/workflows/rules/auto.ts'),
    allLists(),
  ]);
  if (list === undefined) throw new Error('no duty list in workflows/duty-lists');
  return { classifier: createClassifier(readModel(), list, { urgency: readUrgencyRules(), auto: autoRules }), list };
}
