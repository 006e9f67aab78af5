import { type ClauseRef, type ProcedureSource, procedure, SELF } from '@paidan/procedure';

/**
 * The few township procedures that the basic duties share, by the nature of the duty. The list gives a basic duty one
 * sentence and no clauses, so every step cites the duty itself; how the work is cut into steps is practice, and each
 * clock that no law sets says that it is internal.
 */

const by = '乡镇';
const cites: readonly ClauseRef[] = [SELF];
const internal = (workdays: number) => ({ workdays, basis: '内部时限' }) as const;
const law = (source: string) => ({ basis: 'law', source: `《中华人民共和国行政处罚法》${source}` }) as const;

/** 服务办理：讲解、组织、保障一类的日常工作，核实需求后直接办。 */
const service = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理核实', inspection: '受理核实', report: '受理核实', plan: '组织办理' },
    steps: {
      受理核实: {
        by,
        cites,
        within: internal(1),
        on: { 需要办理: '组织办理', 当场答复: '答复反馈', 情况不符: '答复反馈' },
      },
      组织办理: { by, cites, within: internal(3), on: { 已办理: '答复反馈', 暂不能办: '说明并约期' } },
      说明并约期: { by, cites, within: internal(1), on: { 已约期: '组织办理', 无法办理: '答复反馈' } },
      答复反馈: { by, cites, within: internal(1), on: { 已反馈: 'end' } },
    },
    standing: [],
  });

/** 申请受理：个人或单位提出申请，乡镇受理、核实、初审并报送。 */
const application = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理申请', inspection: '调查核实', report: '受理申请', plan: '调查核实' },
    steps: {
      受理申请: {
        by,
        cites,
        within: internal(1),
        on: { 材料齐全: '调查核实', 材料不全: '告知补正', 仅为咨询: '答复反馈' },
      },
      告知补正: { by, cites, within: internal(1), on: { 已补正: '受理申请', 逾期未补正: '答复反馈' } },
      调查核实: { by, cites, within: internal(5), on: { 符合条件: '初审', 不符合条件: '答复反馈' } },
      初审: { by, cites, within: internal(2), on: { 通过: '公示报送', 需补充核实: '调查核实', 不通过: '答复反馈' } },
      公示报送: { by, cites, within: internal(5), on: { 已报送: '答复反馈', 公示有异议: '调查核实' } },
      答复反馈: { by, cites, within: internal(1), on: { 已反馈: 'end' } },
    },
    standing: [],
  });

/** 巡查整改：现场核查，督促改正，复查；改不了的报有权机关。 */
const patrol = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '现场核查', inspection: '现场核查', report: '现场核查', plan: '部署排查' },
    steps: {
      部署排查: { by, cites, within: internal(5), on: { 发现问题: '现场核查', 未发现问题: '答复反馈' } },
      现场核查: { by, cites, within: internal(2), on: { 属实: '督促整改', 当场改正: '答复反馈', 不属实: '答复反馈' } },
      督促整改: { by, cites, within: internal(5), on: { 已整改: '复查', 拒不整改: '上报有权机关' } },
      上报有权机关: { by, cites, within: internal(1), on: { 已处理: '复查', 已移送: '答复反馈' } },
      复查: { by, cites, within: internal(2), on: { 合格: '答复反馈', 不合格: '督促整改' } },
      答复反馈: { by, cites, within: internal(1), on: { 已反馈: 'end' } },
    },
    standing: [],
  });

/**
 * 行政处罚：立案—调查—告知—决定—送达—执行—结案。五日、七日是工作日，十五日是自然日（行政处罚法第八十五条）。
 * The 90 days from 立案 to the decision (第六十条) span several steps, so no single step's clock claims them.
 */
const penalty = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '核查线索', inspection: '核查线索', report: '核查线索', plan: '核查线索' },
    steps: {
      核查线索: {
        by,
        cites,
        within: internal(3),
        on: { 涉嫌违法: '立案', 轻微并已改正: '答复反馈', 不属实: '答复反馈', 不属本机关管辖: '移送' },
      },
      立案: { by, cites, within: internal(3), on: { 已立案: '调查取证' } },
      调查取证: {
        by,
        cites,
        within: internal(20),
        on: { 违法事实成立: '拟处罚告知', 违法事实不成立: '结案归档', 涉嫌犯罪: '移送' },
      },
      拟处罚告知: {
        by,
        cites,
        within: { workdays: 5, ...law('第四十四条、第六十四条') },
        on: { 无异议: '作出决定', 申辩成立: '调查取证', 要求听证: '听证' },
      },
      听证: { by, cites, within: internal(10), on: { 已听证: '作出决定' } },
      作出决定: { by, cites, within: internal(5), on: { 给予处罚: '送达', 不予处罚: '送达' } },
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
      移送: { by, cites, within: internal(2), on: { 已移送: '结案归档' } },
      结案归档: { by, cites, within: internal(3), on: { 已归档: '答复反馈' } },
      答复反馈: { by, cites, within: internal(1), on: { 已反馈: 'end' } },
    },
    standing: [],
  });

/** 纠纷调处：先调查，再调解，调解不成引导依法解决。 */
const dispute = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理登记', inspection: '调查了解', report: '受理登记', plan: '调查了解' },
    steps: {
      受理登记: { by, cites, within: internal(1), on: { 属调处范围: '调查了解', 不属调处范围: '引导依法途径' } },
      调查了解: { by, cites, within: internal(5), on: { 事实清楚: '组织调解', 当事人自行和解: '答复反馈' } },
      组织调解: { by, cites, within: internal(10), on: { 达成协议: '督促履行', 调解不成: '引导依法途径' } },
      督促履行: { by, cites, within: internal(5), on: { 已履行: '答复反馈', 反悔: '组织调解' } },
      引导依法途径: { by, cites, within: internal(1), on: { 已告知: '答复反馈' } },
      答复反馈: { by, cites, within: internal(1), on: { 已反馈: 'end' } },
    },
    standing: [],
  });

/** 登记上报：登记、核对、汇总，按程序报送或归档。 */
const record = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理登记', inspection: '核对信息', report: '受理登记', plan: '采集信息' },
    steps: {
      采集信息: { by, cites, within: internal(10), on: { 已采集: '核对信息' } },
      受理登记: { by, cites, within: internal(1), on: { 已登记: '核对信息', 当场答复: '答复反馈' } },
      核对信息: { by, cites, within: internal(3), on: { 信息无误: '上报或归档', 信息有误: '更正信息' } },
      更正信息: { by, cites, within: internal(2), on: { 已更正: '核对信息' } },
      上报或归档: { by, cites, within: internal(2), on: { 已上报: '答复反馈', 已归档: '答复反馈' } },
      答复反馈: { by, cites, within: internal(1), on: { 已反馈: 'end' } },
    },
    standing: [],
  });

/** 应急先期处置：接报即去，边处置边报告。 */
const emergency = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '接报核实', inspection: '接报核实', report: '接报核实', plan: '值守演练' },
    steps: {
      值守演练: { by, cites, within: internal(10), on: { 已落实: '答复反馈' } },
      接报核实: { by, cites, within: { hours: 1, basis: '内部时限' }, on: { 险情属实: '先期处置', 误报: '答复反馈' } },
      先期处置: {
        by,
        cites,
        within: { hours: 2, basis: '内部时限' },
        on: { 险情受控: '报告信息', 超出处置能力: '请求增援' },
      },
      请求增援: { by, cites, within: { hours: 1, basis: '内部时限' }, on: { 险情受控: '报告信息' } },
      报告信息: { by, cites, within: { hours: 2, basis: '内部时限' }, on: { 已报告: '善后恢复' } },
      善后恢复: { by, cites, within: internal(5), on: { 已恢复: '答复反馈' } },
      答复反馈: { by, cites, within: internal(1), on: { 已反馈: 'end' } },
    },
    standing: [],
  });

export const natures = {
  服务办理: service,
  申请受理: application,
  巡查整改: patrol,
  行政处罚: penalty,
  纠纷调处: dispute,
  登记上报: record,
  应急处置: emergency,
} as const;

export type Nature = keyof typeof natures;
