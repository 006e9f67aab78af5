import type { DutyList } from '@paidan/duty-list';
import type { ProcedureSource } from '@paidan/procedure';
import { assignmentOf } from './basic/assignments.ts';
import { natures } from './basic/natures.ts';
import { cooperative } from './cooperative/index.ts';
import { reclaimedProcedure } from './reclaimed/transfer.ts';

export { assignmentOf } from './basic/assignments.ts';

/**
 * Every duty of a list with its procedure: a cooperative duty's own, the township procedure of its nature for a basic
 * duty, the transfer for a taken-back one. In the order of the list.
 */
export function procedureSources(list: DutyList): readonly ProcedureSource[] {
  return [
    ...list.basic.map((duty) => natures[assignmentOf(duty.no).nature](duty.id)),
    ...cooperative,
    ...list.reclaimed.map(reclaimedProcedure),
  ];
}
