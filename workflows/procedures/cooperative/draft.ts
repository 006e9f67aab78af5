import type { CooperativeDuty } from '@paidan/duty-list';
import { TOWNSHIP } from '@paidan/kernel';
import type { ProcedureSource, StepSource } from '@paidan/procedure';

/**
 * The plain "department leads, township assists" procedure, for a cooperative duty whose own sequence nobody has written
 * yet. Every clause is cited where its unit acts; nothing is claimed about the order within a side.
 */
export function cooperativeDraft(duty: CooperativeDuty): ProcedureSource {
  const [lead, ...others] = duty.departments;
  if (lead === undefined) throw new Error(`${duty.id} names no department`);
  const relative = (id: string): string => id.slice(duty.id.length + 1);
  const clausesOf = (unit: string) =>
    duty.county.filter((clause) => clause.departments.includes(unit)).map((clause) => relative(clause.id));
  const leads = duty.county
    .filter((clause) => clause.departments.includes(lead) || !clause.departments.some((unit) => others.includes(unit)))
    .map((clause) => relative(clause.id));
  const parts = others.map((by) => ({ by, cites: clausesOf(by) }));
  const parallel = parts.filter((part) => part.cites.length > 0);
  const assist = parts.filter((part) => part.cites.length === 0).map((part) => part.by);
  const handling: StepSource = {
    by: lead,
    cites: leads,
    ...(leads.length === 0 ? { basis: '内部' as const } : {}),
    ...(parallel.length > 0 ? { parallel } : {}),
    ...(assist.length > 0 ? { assist } : {}),
    ...(others.length > 0 ? { pick: true } : {}),
    on: { 已办理: '反馈' },
  };
  return {
    duty: duty.id,
    draft: true,
    entries: { ticket: '乡镇核实', inspection: '乡镇核实', report: '乡镇核实', plan: '部门部署' },
    steps: {
      部门部署: {
        by: lead,
        cites: leads,
        ...(leads.length === 0 ? { basis: '内部' as const } : {}),
        on: { 已部署: '乡镇核实' },
      },
      乡镇核实: {
        by: TOWNSHIP,
        cites: duty.township.map((clause) => relative(clause.id)),
        ...(duty.township.length === 0 ? { basis: '内部' as const } : {}),
        on: { 需部门办理: '部门办理', 乡镇已办理: '反馈', 不属实: '反馈' },
      },
      部门办理: handling,
      反馈: { by: TOWNSHIP, cites: [], basis: '内部', on: { 已反馈: 'end' } },
    },
    standing: [],
  };
}
