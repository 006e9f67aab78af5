import { PaidanError, type UnitName } from '@paidan/kernel';
import type { Draft } from './draft.ts';

/**
 * The two checks that stand before every unit a decision names, whatever path it came by: the unit exists, and no
 * township is given a duty that a department took back (国办函〔2025〕66号：部门职责不得派给基层).
 */
export function refuseTownship(draft: Draft, unit: UnitName): void {
  const kind = draft.definitions.unitKind(unit);
  if (kind === undefined) throw new PaidanError('unit.unknown', `没有单位“${unit}”`);
  const { route, listVersion } = draft.ticket;
  if (kind !== 'township' || route?.list !== 'reclaimed') return;
  const entry = draft.definitions.lists.get(listVersion ?? '')?.reclaimed.find(({ id }) => id === route.duty);
  const departments = (entry?.departments ?? route.lead).join('、');
  throw new PaidanError(
    'route.taken_back',
    `${route.duty}“${entry?.name ?? ''}”已由${departments}收回，不得派给${unit}`,
    { extra: { duty: route.duty, departments: entry?.departments ?? route.lead } },
  );
}
