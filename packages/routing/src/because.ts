import type { Duty, DutyList } from '@paidan/duty-list';
import type { UnitName } from '@paidan/kernel';

const tables = {
  basic: '基本履职事项清单',
  cooperative: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单',
} as const;

/** The dispatch in one sentence: which list, version and entry, who leads, who assists. */
export function because(list: DutyList, duty: Duty, lead: readonly UnitName[], assist: readonly UnitName[]): string {
  const entry = `依据《${list.township}${tables[duty.part]}》（版本 ${list.version}）第 ${duty.no} 项“${duty.name}”`;
  const helpers = assist.length === 0 ? '' : `，${assist.join('、')}协办`;
  const taken = duty.part === 'reclaimed' ? '，已由上级部门收回，不得派给乡镇' : '';
  return `${entry}${taken}，由${lead.join('、')}主办${helpers}。`;
}
