import type { ReclaimedDuty } from '@paidan/duty-list';
import { type ClauseRef, HOTLINE, type ProcedureSource, procedure, SELF } from '@paidan/procedure';

const cites: readonly ClauseRef[] = [SELF];
const internal = (workdays: number) => ({ workdays, basis: '内部时限' }) as const;
const law = (source: string) => ({ basis: 'law', source: `《中华人民共和国行政处罚法》${source}` }) as const;

/**
 * The procedure of a taken-back duty: the departments that took it over handle it alone, the first one named leads, the
 * others each close their own part. A penalty runs in its legal order. The township is in none of them; an abolished
 * duty has no unit at all, and the hotline explains.
 */
export function reclaimedProcedure(duty: ReclaimedDuty): ProcedureSource {
  if (duty.abolished) return explanation(duty.id);
  const [by, ...others] = duty.departments;
  if (by === undefined) throw new Error(`${duty.id} names no department`);
  return /处罚$/.test(duty.name) && others.length === 0 ? penalty(duty.id, by) : transfer(duty.id, by, others);
}

const explanation = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '说明取消依据', inspection: '说明取消依据' },
    steps: { 说明取消依据: { by: HOTLINE, cites, within: internal(1), on: { 已说明: 'end' } } },
    standing: [],
  });

const transfer = (duty: string, by: string, others: readonly string[]): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '接收核查', inspection: '接收核查', report: '接收核查', plan: '部署安排' },
    steps: {
      部署安排: { by, cites, within: internal(5), on: { 已部署: '分工办理' } },
      接收核查: { by, cites, within: internal(2), on: { 属实: '分工办理', 不属实: '告知结果', 当场答复: '告知结果' } },
      分工办理: {
        by,
        cites,
        ...(others.length > 0 ? { parallel: others.map((unit) => ({ by: unit, cites })), pick: true } : {}),
        within: internal(5),
        on: { 已办结: '告知结果', 需要整改: '督促整改' },
      },
      督促整改: { by, cites, within: internal(5), on: { 整改合格: '告知结果', 整改不合格: '分工办理' } },
      告知结果: { by, cites, within: internal(1), on: { 已告知: 'end' } },
    },
    standing: [],
  });

const penalty = (duty: string, by: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '接收核查', inspection: '接收核查', report: '接收核查', plan: '接收核查' },
    steps: {
      接收核查: {
        by,
        cites,
        within: internal(3),
        on: { 涉嫌违法: '立案', 轻微并已改正: '告知结果', 不属实: '告知结果' },
      },
      立案: { by, cites, within: internal(3), on: { 已立案: '调查取证' } },
      调查取证: {
        by,
        cites,
        within: internal(20),
        on: { 违法事实成立: '拟处罚告知', 违法事实不成立: '结案归档', 涉嫌犯罪移送: '结案归档' },
      },
      拟处罚告知: {
        by,
        cites,
        within: { workdays: 5, ...law('第四十四条、第六十四条') },
        on: { 无异议: '作出决定', 申辩成立: '调查取证', 要求听证: '听证' },
      },
      听证: { by, cites, within: internal(10), on: { 已听证: '作出决定' } },
      作出决定: { by, cites, within: internal(5), on: { 已决定: '送达' } },
      送达: {
        by,
        cites,
        within: { workdays: 7, ...law('第六十一条') },
        on: { 处罚决定已送达: '执行', 不罚决定已送达: '结案归档' },
      },
      执行: {
        by,
        cites,
        within: { days: 15, ...law('第六十七条') },
        on: { 已履行: '结案归档', 逾期不履行: '催告并申请强制执行' },
      },
      催告并申请强制执行: { by, cites, within: internal(10), on: { 已执行: '结案归档' } },
      结案归档: { by, cites, within: internal(3), on: { 已归档: '告知结果' } },
      告知结果: { by, cites, within: internal(1), on: { 已告知: 'end' } },
    },
    standing: [],
  });
