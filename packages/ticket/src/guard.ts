import { PaidanError, TOWNSHIP, type UnitName } from '@paidan/kernel';
import type { Draft } from './draft.ts';
import { listOf } from './list.ts';

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
    { extra: { duty: route.duty, departments: entry?.departments ?? route.lead, to: unit } },
  );
}

/**
 * Sending a ticket out of the house is no way round the list: the township, however it is called, gets its work by
 * dispatch, where the list is asked. Bodies that merely stand in the township (its police station) are outside.
 */
export function refuseHandingDown(draft: Draft, to: string): void {
  const { township, county } = listOf(draft);
  const office = to.replace(/\s/g, '').replace(/(人民)?政府$/, '');
  if (![township, `${county}${township}`, TOWNSHIP, '乡', '镇'].includes(office)) return;
  refuseTownship(draft, township);
  throw new PaidanError('request.invalid', `“${to}”不是转出去向：乡镇的工作按清单事项派单`, { field: '/to' });
}
