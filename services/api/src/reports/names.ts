import { type DutyList, findDuty } from '@paidan/duty-list';

const parts: Readonly<Record<string, string>> = {
  basic: '基本履职事项',
  cooperative: '配合履职事项',
  reclaimed: '上级部门收回事项',
};

/** How a report calls the groups of a grouping: duties and parts of the list in words, everything else as it is. */
export function keyNames(by: string, list: DutyList): (key: string) => string {
  if (by === 'duty') return (key) => findDuty(list, key)?.name ?? key;
  if (by === 'list') return (key) => parts[key] ?? key;
  return (key) => key;
}
