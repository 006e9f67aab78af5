import { type ClauseRef, type ProcedureSource, procedure, SELF } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from '../cooperative/answer.ts';

/**
 * The few township procedures that the basic duties share, by the nature of the duty. The list gives a basic duty one
 * sentence and no clauses, so every step but the answer cites the duty itself; how the work is cut into steps is
 * practice, and each clock that no law sets is a kind of `clocks`, which says that it is internal.
 */

const by = '乡镇';
const cites: readonly ClauseRef[] = [SELF];

/** 服务办理：讲解、组织、保障一类的日常工作，核实需求后直接办。 */
const service = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理核实', inspection: '受理核实', report: '受理核实', plan: '组织办理' },
    steps: {
      受理核实: {
        by,
        cites,
        within: clocks.核实,
        on: { 需要办理: '组织办理', 当场答复: '答复反馈', 情况不符: '答复反馈' },
      },
      组织办理: { by, cites, within: clocks.服务, on: { 已办理: '答复反馈', 暂不能办: '说明并约期' } },
      说明并约期: { by, cites, within: clocks.告知, on: { 已约期: '组织办理', 无法办理: '答复反馈' } },
      答复反馈: answer(by),
    },
    standing: [],
  });

/**
 * 申请受理：个人或单位提出申请，乡镇受理、核实、初审。What only a higher office can grant is sent on to it; what the
 * township grants itself (婚姻登记、宅基地、备案) it registers or certifies; only some matters are posted first.
 */
const application = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理申请', inspection: '调查核实', report: '受理申请', plan: '调查核实' },
    steps: {
      受理申请: {
        by,
        cites,
        within: clocks.受理,
        on: {
          材料齐全: '调查核实',
          材料不全: '告知补正',
          申请未办或有问题: '调查核实',
          仅为咨询: '答复反馈',
        },
      },
      告知补正: { by, cites, within: clocks.补正, on: { 已补正: '受理申请', 逾期未补正: '答复反馈' } },
      调查核实: {
        by,
        cites,
        within: clocks.检查,
        on: { 符合条件: '初审', 不符合条件: '答复反馈', 问题已查清: '答复反馈' },
      },
      初审: {
        by,
        cites,
        within: clocks.初审,
        on: {
          通过须公示: '公示',
          通过须报批: '报送审批',
          通过由乡镇办结: '登记发证',
          需补充核实: '调查核实',
          不通过: '答复反馈',
        },
      },
      公示: {
        by,
        cites,
        within: clocks.公示,
        on: { 无异议须报批: '报送审批', 无异议由乡镇办结: '登记发证', 有异议: '调查核实' },
      },
      报送审批: { by, cites, within: clocks.上报, on: { 已报送: '答复反馈', 退回补充: '调查核实' } },
      登记发证: { by, cites, within: clocks.发证, on: { 已办结: '答复反馈' } },
      答复反馈: answer(by),
    },
    standing: [],
  });

/** 巡查整改：现场核查，督促改正，复查；改不了的报有权机关。 */
const patrol = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '现场核查', inspection: '现场核查', report: '现场核查', plan: '部署排查' },
    steps: {
      部署排查: { by, cites, within: clocks.摸排, on: { 发现问题: '现场核查', 未发现问题: 'end' } },
      现场核查: {
        by,
        cites,
        within: clocks.核实,
        on: {
          属实: '督促整改',
          无权处理: '上报有权机关',
          当场改正: '答复反馈',
          不属实: '答复反馈',
          仅为咨询: '答复反馈',
        },
      },
      督促整改: { by, cites, within: clocks.整改, on: { 已整改: '复查', 拒不整改: '上报有权机关' } },
      上报有权机关: { by, cites, within: clocks.上报, on: { 已处理: '复查', 已移送: '答复反馈' } },
      复查: { by, cites, within: clocks.复查, on: { 合格: '答复反馈', 不合格: '督促整改' } },
      答复反馈: answer(by),
    },
    standing: [],
  });

const penalties = '《中华人民共和国行政处罚法》';
const law = (source: string) => ({ basis: 'law', source }) as const;

/**
 * 行政处罚：立案—调查—告知—（复核申辩、听证）—审核—决定—送达—执行—结案，by the township or, for a duty that was taken
 * back, by the department. No way leads to a penalty past the notice, save on the spot. The Administrative Penalty Law:
 * correction 第二十八条; on the spot 第五十一条、第五十二条; the case 第五十四条; notice 第四十四条; plea 第四十五条; hearing
 * 第六十三条 to 第六十五条; review and decision 第五十七条、第五十八条; service 第六十一条; execution 第六十七条、第七十二条. Its
 * 五日 and 七日 are working days, its 十五日 are not (第八十五条). The 90 days from 立案 to the decision (第六十条) span
 * several steps, so no single step's clock claims them. 十日 of the Administrative Coercion Law are working days too
 * (its 第六十九条); the court is asked only after the terms of appeal, so that step is often suspended.
 */
export const penaltyBy = (duty: string, by: string, cites: readonly ClauseRef[]): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '核查线索', inspection: '核查线索', report: '核查线索', plan: '核查线索' },
    steps: {
      核查线索: {
        by,
        cites,
        within: clocks.核实,
        on: {
          涉嫌违法: '立案',
          可当场处罚: '当场处罚',
          轻微须改正: '责令改正',
          不属本机关管辖: '移送线索',
          不属实: '答复反馈',
          仅为咨询: '答复反馈',
        },
      },
      当场处罚: {
        by,
        cites,
        within: { immediate: true, ...law(`${penalties}第五十一条、第五十二条`) },
        on: { 决定书已交付: '执行', 申辩成立不罚: '答复反馈' },
      },
      移送线索: { by, cites, within: clocks.移交, on: { 已移送: '答复反馈' } },
      责令改正: { by, cites, within: clocks.整改, on: { 已改正: '答复反馈', 逾期未改正: '立案' } },
      立案: {
        by,
        cites,
        within: { ...clocks.立案, source: `${penalties}第五十四条写“及时”而未写天数，由县里设定` },
        on: { 已立案: '调查取证', 不予立案: '答复反馈' },
      },
      调查取证: {
        by,
        cites,
        within: clocks.调查,
        on: { 违法事实成立: '拟处罚告知', 不成立或可不罚: '决定不予处罚', 涉嫌犯罪: '移送案件' },
      },
      决定不予处罚: {
        by,
        cites,
        within: clocks.决定,
        on: { 不予处罚: '送达不罚决定', 须补充调查: '调查取证' },
      },
      拟处罚告知: {
        by,
        cites,
        within: { workdays: 5, ...law(`${penalties}第六十四条`) },
        on: { 无异议: '审核处理意见', 提出陈述申辩: '复核申辩', 要求听证: '组织听证' },
      },
      复核申辩: { by, cites, within: clocks.审核, on: { 已复核: '审核处理意见' } },
      组织听证: { by, cites, within: clocks.听证, on: { 已听证: '审核处理意见' } },
      审核处理意见: { by, cites, within: clocks.审核, on: { 审核通过: '作出决定', 须补充调查: '调查取证' } },
      作出决定: {
        by,
        cites,
        within: clocks.决定,
        on: { 给予处罚: '送达处罚决定', 不予处罚: '送达不罚决定', 移送司法机关: '移送案件' },
      },
      送达不罚决定: { by, cites, within: clocks.通知, on: { 已送达: '结案归档' } },
      送达处罚决定: {
        by,
        cites,
        within: { workdays: 7, ...law(`${penalties}第六十一条`) },
        on: { 已送达: '执行' },
      },
      执行: {
        by,
        cites,
        within: { days: 15, ...law(`${penalties}第六十七条`) },
        on: { 已履行: '结案归档', 逾期不履行: '加处罚款并催告' },
      },
      加处罚款并催告: {
        by,
        cites,
        within: { workdays: 10, ...law('《中华人民共和国行政强制法》第五十四条') },
        on: { 催告后已履行: '结案归档', 催告后仍不履行: '申请强制执行' },
      },
      申请强制执行: { by, cites, within: clocks.强制执行, on: { 法院已办结: '结案归档' } },
      移送案件: { by, cites, within: clocks.移交, on: { 已移送: '结案归档' } },
      结案归档: { by, cites, within: clocks.归档, on: { 已归档: '答复反馈' } },
      答复反馈: answer(by),
    },
    standing: [],
  });

const penalty = (duty: string): ProcedureSource => penaltyBy(duty, by, cites);

/** 纠纷调处：先调查，再调解；调解不成的，依法由乡镇处理的作出决定，其余引导依法解决。 */
const dispute = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理登记', inspection: '调查了解', report: '受理登记', plan: '调查了解' },
    steps: {
      受理登记: {
        by,
        cites,
        within: clocks.受理,
        on: { 属调处范围: '调查了解', 不属调处范围: '引导依法途径', 仅为咨询: '答复反馈' },
      },
      调查了解: {
        by,
        cites,
        within: clocks.核实,
        on: { 事实清楚: '组织调解', 当事人自行和解: '答复反馈', 没有纠纷: '答复反馈' },
      },
      组织调解: {
        by,
        cites,
        within: clocks.调解,
        on: { 达成协议: '督促履行', 调解不成由乡处理: '作出处理决定', 调解不成: '引导依法途径' },
      },
      督促履行: { by, cites, within: clocks.整改, on: { 已履行: '答复反馈', 反悔: '组织调解' } },
      作出处理决定: { by, cites, within: clocks.决定, on: { 决定已送达: '答复反馈' } },
      引导依法途径: { by, cites, within: clocks.告知, on: { 已告知: '答复反馈' } },
      答复反馈: answer(by),
    },
    standing: [],
  });

/** 登记上报：登记、核对、汇总，按程序报送或归档。 */
const record = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '受理登记', inspection: '核对信息', report: '受理登记', plan: '采集信息' },
    steps: {
      采集信息: { by, cites, within: clocks.采集, on: { 已采集: '核对信息' } },
      受理登记: { by, cites, within: clocks.受理, on: { 已登记: '核对信息', 当场答复: '答复反馈' } },
      核对信息: { by, cites, within: clocks.核实, on: { 信息无误: '上报或归档', 信息有误: '更正信息' } },
      更正信息: { by, cites, within: clocks.补正, on: { 已更正: '核对信息' } },
      上报或归档: { by, cites, within: clocks.归档, on: { 已上报: '答复反馈', 已归档: '答复反馈' } },
      答复反馈: answer(by),
    },
    standing: [],
  });

/**
 * 应急处置：接报即去，边处置边报告。The township is a single unit, so doing and reporting side by side are one step. A call
 * that shows only neglected everyday work (值守、预警、随访) is put right on its own way.
 */
const emergency = (duty: string): ProcedureSource =>
  procedure({
    duty,
    entries: { ticket: '接报核实', inspection: '接报核实', report: '接报核实', plan: '值守演练' },
    steps: {
      值守演练: { by, cites, within: clocks.组织活动, on: { 已落实: '答复反馈', 值守中接报: '接报核实' } },
      接报核实: {
        by,
        cites,
        within: clocks.接报,
        on: {
          属实须处置: '先期处置并报告',
          日常工作不到位: '整改落实',
          误报: '答复反馈',
          仅为咨询: '答复反馈',
        },
      },
      先期处置并报告: {
        by,
        cites,
        within: clocks.先期处置,
        on: { 已控制并报告: '善后恢复', 超出处置能力: '请求增援', 已控制无须善后: '答复反馈' },
      },
      请求增援: { by, cites, within: clocks.先期处置, on: { 增援已到: '会同处置', 已控制: '善后恢复' } },
      会同处置: { by, cites, within: clocks.应急处置, on: { 已控制: '善后恢复', 事态扩大: '请求增援' } },
      善后恢复: { by, cites, within: clocks.实施, on: { 已恢复: '答复反馈' } },
      整改落实: { by, cites, within: clocks.整改, on: { 已整改: '答复反馈' } },
      答复反馈: answer(by),
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
