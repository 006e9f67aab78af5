import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const water = '伽师县水利局';
const weather = '伽师县气象局';
const emergency = '伽师县应急管理局';

/**
 * 防汛抗旱. Preparation runs from the county's plan to the drill and the stores and ends in watching; a warning passes
 * on to the township and starts its watch. In danger the township moves people while both departments are already
 * called; standing water and drought are reported to the water department. Relief is handed down, and 及时 is the time
 * for paying it out. A complaint about plan, crew, drill, stores or watch is put right by itself and does not wait for
 * the next season. 隐患整治 is in the duty's name only.
 */
export default procedure({
  duty: 'coop-096',
  entries: { plan: '制定县级预案', ticket: '核实来件', inspection: '核实来件', report: '上报汛情旱情' },
  steps: {
    制定县级预案: {
      by: water,
      cites: ['county/1'],
      within: clocks.制定预案,
      on: { 预案已制定: '制定县级调度方案', 预案已有并入汛: '监测发布预警' },
    },
    制定县级调度方案: {
      by: water,
      cites: ['county/2'],
      within: clocks.制定方案,
      on: { 已制定: '制定乡级预案方案' },
    },
    制定乡级预案方案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.制定预案, late: water },
      on: { 已制定: '组建抢险队伍' },
    },
    组建抢险队伍: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.组织活动, late: water },
      on: { 已组建: '开展演练' },
    },
    开展演练: {
      by: water,
      parallel: [{ by: '乡镇', cites: ['township/3'] }],
      cites: ['county/1'],
      within: clocks.组织活动,
      on: { 达到要求: '清点物资登记', 暴露不足须修订: '制定乡级预案方案' },
    },
    清点物资登记: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.汇总, late: water },
      on: { 已登记造册: '检查物资储备' },
    },
    检查物资储备: {
      by: water,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 储备齐全: '监测发布预警', 缺损须补足: '清点物资登记' },
    },
    监测发布预警: {
      by: water,
      parallel: [{ by: weather, cites: ['county/3'] }],
      cites: ['county/2'],
      within: clocks.紧急核实,
      on: { 已发布汛情预警: '转发预警', 已发布旱情预警: '抗旱调度增雨', 未达预警标准: 'end' },
    },
    转发预警: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.接报, late: water },
      on: { 已转发: '值班值守' },
    },
    值班值守: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.应急处置, late: water },
      on: {
        险情正在发生: '上报险情并转移',
        发现积水或旱情: '上报汛情旱情',
        发现未成险隐患: '整治隐患',
        无异常: 'end',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.紧急核实, late: water },
      on: {
        险情正在发生: '上报险情并转移',
        积水或旱情: '上报汛情旱情',
        汛旱隐患: '整治隐患',
        防汛准备未落实: '补齐防汛准备',
        灾情未核查或未安置: '核查灾情并安置',
        救助款物未下拨: '调配救灾物资',
        救助款物未发放: '发放救助款物',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    补齐防汛准备: {
      by: '乡镇',
      cites: ['township/1', 'township/3', 'township/4'],
      within: { ...clocks.整改, late: water },
      on: { 已补齐: '反馈结果', 物资须县里补充: '补充防汛物资' },
    },
    补充防汛物资: {
      by: water,
      cites: ['county/2'],
      within: clocks.拨付,
      on: { 已补充: '水利局反馈结果', 暂无物资已说明: '水利局反馈结果' },
    },
    整治隐患: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.整改, late: water },
      on: { 已整治: '反馈结果', 须技术支撑: '技术支撑抢险' },
    },
    上报汛情旱情: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.接报, late: water },
      on: { 洪涝积水: '技术支撑抢险', 干旱缺水: '抗旱调度增雨' },
    },
    技术支撑抢险: {
      by: water,
      cites: ['county/2'],
      within: clocks.应急处置,
      on: { 已排除: '水利局反馈结果', 险情扩大: '上报险情并转移', 已造成损失: '核查灾情并安置' },
    },
    抗旱调度增雨: {
      by: water,
      parallel: [{ by: weather, cites: ['county/3'] }],
      cites: ['county/2'],
      within: clocks.服务,
      on: { 旱情已缓解: '水利局反馈结果', 已造成损失: '核查灾情并安置' },
    },
    上报险情并转移: {
      by: '乡镇',
      parallel: [
        { by: emergency, cites: ['county/4'] },
        { by: water, cites: ['county/2'] },
      ],
      cites: ['township/4', 'township/5'],
      within: { ...clocks.先期处置, late: emergency },
      on: { 险情已排除: '核查灾情并安置', 须专业救援: '统筹专业救援' },
    },
    统筹专业救援: {
      by: emergency,
      parallel: [
        { by: water, cites: ['county/2'] },
        { by: '乡镇', cites: ['township/5'] },
      ],
      cites: ['county/4'],
      within: clocks.应急处置,
      on: { 险情已解除: '核查灾情并安置', 险情扩大: '上报险情并转移' },
    },
    核查灾情并安置: {
      by: emergency,
      parallel: [{ by: '乡镇', cites: ['township/5'] }],
      cites: ['county/4'],
      within: clocks.核实,
      on: { 有灾情: '统一发布灾情', 未造成损失: '应急局反馈结果' },
    },
    统一发布灾情: {
      by: emergency,
      cites: ['county/4'],
      within: clocks.通知,
      on: { 须救助: '调配救灾物资', 无须救助: '应急局反馈结果' },
    },
    调配救灾物资: {
      by: emergency,
      cites: ['county/4'],
      within: clocks.拨付,
      on: { 已下拨乡镇: '发放救助款物' },
    },
    发放救助款物: {
      by: '乡镇',
      cites: ['township/5'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: { 已发放: '反馈结果', 款物不足: '调配救灾物资', 受灾情况有异议: '核查灾情并安置' },
    },
    水利局反馈结果: answer(water),
    应急局反馈结果: answer(emergency),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/2'],
});
