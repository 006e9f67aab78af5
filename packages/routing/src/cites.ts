import type { Duty } from '@paidan/duty-list';
import type { UnitName } from '@paidan/kernel';

/** Words of clauses that speak of handling a matter, rather than of plans, training or publicity. */
const handling = /受理|核查|核实|查处|处理|处罚|审核|审批|调查|检查|监督|整改|维修|发放|办理|救助|监管/;
const reporting = /受理|核实|巡查|排查|发现|上报|报告|初审|报送|整改|申请|转交/;

interface Sentence {
  readonly id: string;
  readonly text: string;
}

const mostApt = (clauses: readonly Sentence[], prefer: readonly string[], apt: RegExp): string[] => {
  const met = prefer.find((ref) => clauses.some((clause) => clause.id === ref));
  const found = met ?? clauses.find((clause) => apt.test(clause.text))?.id ?? clauses[0]?.id;
  return found === undefined ? [] : [found];
};

/**
 * The clauses that ground a dispatch: one of the lead's, one of the township's. A clause that the matter itself met comes
 * before one that only speaks of handling. Where the list has no clauses, the entry itself is the authority.
 */
export function citesOf(duty: Duty, lead: readonly UnitName[], prefer: readonly string[]): string[] {
  if (duty.part !== 'cooperative') return [duty.id];
  const own = duty.county.filter((clause) => clause.departments.some((unit) => lead.includes(unit)));
  const cites = [
    ...mostApt(own.length > 0 ? own : duty.county, prefer, handling),
    ...mostApt(duty.township, prefer, reporting),
  ];
  return cites.length > 0 ? cites : [duty.id];
}
