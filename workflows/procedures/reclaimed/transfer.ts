import { type ReclaimedDuty, sentencesOf } from '@paidan/duty-list';
import { type ClauseRef, HOTLINE, type ProcedureSource, procedure, SELF } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { penaltyBy } from '../basic/natures.ts';
import { answer } from '../cooperative/answer.ts';

/**
 * The procedure of a taken-back duty: the departments that took it over handle it alone, the first one named leads, the
 * others each close their own part under the way of working that the list gives them. A penalty runs in its legal order.
 * The township is in none of them; an abolished duty has no unit at all, and the hotline explains why by the list's words.
 */
export function reclaimedProcedure(duty: ReclaimedDuty): ProcedureSource {
  if (duty.abolished) return explanation(duty);
  const [by, ...others] = duty.departments;
  if (by === undefined) throw new Error(`${duty.id} names no department`);
  return /处罚$/.test(duty.name) && others.length === 0
    ? penaltyBy(duty.id, by, citesOf(duty, by))
    : transfer(duty, by, others);
}

/** The duty's name and the ways of working that the list gives a department; those that name nobody are everybody's. */
function citesOf(duty: ReclaimedDuty, unit: string): readonly ClauseRef[] {
  const [, ...work] = sentencesOf({ part: 'reclaimed', ...duty });
  return [
    SELF,
    ...work.flatMap(({ units }, index): ClauseRef[] => (units.includes(unit) ? [`work/${index + 1}`] : [])),
  ];
}

const explanation = (duty: ReclaimedDuty): ProcedureSource =>
  procedure({
    duty: duty.id,
    entries: { ticket: '说明取消依据', inspection: '说明取消依据' },
    steps: {
      说明取消依据: {
        by: HOTLINE,
        cites: [SELF, ...duty.work.map((_, index): ClauseRef => `work/${index + 1}`)],
        within: clocks.告知,
        on: { 已说明: 'end' },
      },
    },
    standing: [],
  });

function transfer(duty: ReclaimedDuty, by: string, others: readonly string[]): ProcedureSource {
  const cites = citesOf(duty, by);
  return procedure({
    duty: duty.id,
    entries: { ticket: '接收核查', inspection: '接收核查', report: '接收核查', plan: '部署安排' },
    steps: {
      部署安排: { by, cites, within: clocks.部署, on: { 已部署: '分工办理' } },
      接收核查: {
        by,
        cites,
        within: clocks.核实,
        on: { 属实: '分工办理', 不属实: '告知结果', 当场答复: '告知结果' },
      },
      分工办理: {
        by,
        cites,
        ...(others.length > 0
          ? { parallel: others.map((unit) => ({ by: unit, cites: citesOf(duty, unit) })), pick: true }
          : {}),
        within: clocks.服务,
        on: { 已办结: '告知结果', 需要整改: '督促整改' },
      },
      督促整改: { by, cites, within: clocks.整改, on: { 整改合格: '告知结果', 整改不合格: '分工办理' } },
      告知结果: answer(by),
    },
    standing: [],
  });
}
