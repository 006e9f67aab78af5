import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const emergency = '伽师县应急管理局';
const land = '伽师县自然资源局';
const water = '伽师县水利局';
const health = '伽师县卫生健康委员会';
const transport = '伽师县交通运输局';
const industry = '伽师县商务和工业信息化局';
const civil = '伽师县民政局';
const housing = '伽师县住房和城乡建设局';
const development = '伽师县发展和改革委员会';
const police = '伽师县公安局';
const finance = '伽师县财政局';
const fire = '伽师县消防救援局';

/**
 * 自然灾害救助。Read in the order of a disaster: preparing (its first step is practice), danger, disaster, counting and
 * money, rebuilding. In a disaster all begin side by side, as 迅速 and 第一时间 demand; 消防 is called since county/1 names
 * it. Goods and money go separate ways, since other units send them. Clauses that speak of several phases are cited in
 * each. Grants and winter relief begin with the register; a household that has its due does not wait for the rebuilding.
 */
export default procedure({
  duty: 'coop-088',
  entries: { plan: '部署防灾救灾准备', inspection: '核实来件', report: '调查登记损失', ticket: '核实来件' },
  steps: {
    部署防灾救灾准备: {
      by: emergency,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: {
        避难场所: '规划避难场所',
        地质灾害排查: '排查地质灾害',
        调度方案和运输预案: '制定方案和预案',
        易涝点巡查: '巡查易涝点',
        地震观测: '组建观测员队伍',
        住房鉴定标准: '制定鉴定标准',
        冬春救助: '调查登记损失',
      },
    },
    规划避难场所: {
      by: emergency,
      cites: ['county/2'],
      within: clocks.制定方案,
      on: { 已指导乡镇: '设置维护避难场所' },
    },
    设置维护避难场所: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.实施, late: emergency },
      on: { 可规范使用: '反馈结果', 场所不足须规划: '规划避难场所' },
    },
    排查地质灾害: {
      by: land,
      cites: ['county/5'],
      within: clocks.摸排,
      on: { 未见隐患: '自然资源局反馈', 须工程治理: '治理地质隐患', 出现险情: '转移受威胁群众' },
    },
    治理地质隐患: {
      by: land,
      cites: ['county/5'],
      within: clocks.建设,
      on: { 已治理: '自然资源局反馈' },
    },
    制定方案和预案: {
      by: water,
      parallel: [{ by: transport, cites: ['county/10'] }],
      cites: ['county/6'],
      within: clocks.制定预案,
      on: { 已制定并监测: '监测水情旱情' },
    },
    监测水情旱情: {
      by: water,
      cites: ['county/6'],
      within: clocks.核实,
      on: { 水情旱情正常: '水利局反馈结果', 须应急调度: '实施应急调度', 出现险情: '转移受威胁群众' },
    },
    实施应急调度: {
      by: water,
      cites: ['county/6'],
      within: clocks.应急处置,
      on: { 已缓解: '水利局反馈结果' },
    },
    制定鉴定标准: {
      by: housing,
      cites: ['county/14'],
      within: clocks.制定方案,
      on: { 已制定: 'end' },
    },
    巡查易涝点: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: emergency },
      on: {
        未发现隐患: '反馈结果',
        隐患已排除: '反馈结果',
        出现险情: '转移受威胁群众',
      },
    },
    组建观测员队伍: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.组织活动, late: emergency },
      on: { 已组建培训: '巡检观测点' },
    },
    巡检观测点: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: emergency },
      on: { 观测正常: '反馈结果', 人员设备已补齐: '反馈结果', 出现险情: '转移受威胁群众' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/5', 'township/6'],
      within: { ...clocks.紧急核实, late: emergency },
      on: {
        出现险情: '转移受威胁群众',
        已发生灾情: '抢险并转移安置',
        低洼易涝隐患: '巡查易涝点',
        地质灾害隐患: '排查地质灾害',
        避难场所问题: '设置维护避难场所',
        观测点问题: '巡检观测点',
        救灾物资未调拨: '调拨运送物资',
        救灾物资发放问题: '发放救灾物资',
        救助经费未拨付: '快速拨付资金',
        救助经费发放问题: '发放救助经费',
        款项使用有问题: '监督资金使用',
        损失未登记或求补助: '调查登记损失',
        受灾后生活困难: '安排群众生活',
        设施受损未修复: '修复受损设施',
        重建用地未审核: '审核用地材料',
        重建受阻: '推进重建',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    转移受威胁群众: {
      by: '乡镇',
      parallel: [
        { by: emergency, cites: ['county/1'] },
        { by: land, cites: ['county/5'] },
        { by: water, cites: ['county/6'] },
      ],
      pick: true,
      cites: ['township/4'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: { 险情已解除: '反馈结果', 已成灾情: '抢险并转移安置' },
    },
    抢险并转移安置: {
      by: emergency,
      assist: [fire],
      parallel: [
        { by: '乡镇', cites: ['township/6'] },
        { by: land, cites: ['county/5'] },
        { by: water, cites: ['county/6'] },
        { by: health, cites: ['county/7'] },
        { by: transport, cites: ['county/9'] },
        { by: industry, cites: ['county/11'] },
        { by: civil, cites: ['county/13'] },
        { by: police, cites: ['county/16'] },
      ],
      pick: true,
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause', source: 'coop-088/county/7“迅速”、county/9“第一时间”' },
      on: { 已转移安置: '调拨运送物资' },
    },
    调拨运送物资: {
      by: emergency,
      parallel: [
        { by: transport, cites: ['county/10'] },
        { by: development, cites: ['county/15'] },
      ],
      pick: true,
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause' },
      on: { 已送达乡镇: '发放救灾物资' },
    },
    发放救灾物资: {
      by: '乡镇',
      cites: ['township/6'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: { 已发放: '安排群众生活', 个人已领取: '反馈结果' },
    },
    安排群众生活: {
      by: '乡镇',
      parallel: [
        { by: emergency, cites: ['county/1'] },
        { by: civil, cites: ['county/12'] },
        { by: health, cites: ['county/8'] },
      ],
      pick: true,
      cites: ['township/6'],
      within: { ...clocks.应急处置, late: emergency },
      on: {
        生活已安排: '调查登记损失',
        须社会救助: '办理临时救助',
        发现疫情: '报告疫情信息',
        个人诉求已办结: '反馈结果',
      },
    },
    报告疫情信息: {
      by: health,
      cites: ['county/8'],
      within: { immediate: true, basis: 'clause' },
      on: { 已报告并处置: '卫健委反馈结果' },
    },
    办理临时救助: {
      by: civil,
      assist: ['乡镇'],
      cites: ['county/13'],
      within: clocks.审核,
      on: { 已救助或转低保: '民政局反馈结果', 不符合条件: '民政局反馈结果' },
    },
    调查登记损失: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.摸排, late: emergency },
      on: { 房屋受损须鉴定: '鉴定受损房屋', 已登记上报: '统计核实灾情', 不符合条件: '反馈结果' },
    },
    鉴定受损房屋: {
      by: housing,
      cites: ['county/14'],
      requires: ['派出专业人员进行鉴定'],
      within: clocks.考察,
      on: { 须重建或修缮: '统计核实灾情', 房屋安全: '住建局反馈结果' },
    },
    统计核实灾情: {
      by: emergency,
      cites: ['county/3'],
      within: clocks.审核,
      on: {
        须救助补助资金: '编制资金预算',
        设施受损须修复: '修复受损设施',
        须灾后重建: '编制重建规划',
        数据不实: '调查登记损失',
        不符合条件: '应急局反馈结果',
      },
    },
    编制资金预算: {
      by: finance,
      cites: ['county/17'],
      within: clocks.审核,
      on: { 已编制: '快速拨付资金' },
    },
    快速拨付资金: {
      by: finance,
      cites: ['county/17'],
      within: { immediate: true, basis: 'clause' },
      on: { 已拨付乡镇: '发放救助经费' },
    },
    发放救助经费: {
      by: '乡镇',
      cites: ['township/6'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: {
        已全部发放: '监督资金使用',
        个人已领取: '反馈结果',
      },
    },
    监督资金使用: {
      by: finance,
      cites: ['county/18'],
      within: clocks.检查,
      on: { 使用合规: '财政局反馈结果', 违规须重新发放: '发放救助经费', 违规已追究: '财政局反馈结果' },
    },
    修复受损设施: {
      by: emergency,
      parallel: [
        { by: water, cites: ['county/6'] },
        { by: health, cites: ['county/8'] },
        { by: transport, cites: ['county/10'] },
        { by: industry, cites: ['county/11'] },
      ],
      pick: true,
      cites: ['county/4'],
      within: clocks.实施,
      on: { 已修复: '应急局反馈结果' },
    },
    编制重建规划: {
      by: development,
      parallel: [{ by: finance, cites: ['county/19'] }],
      cites: ['county/15'],
      within: clocks.制定方案,
      on: { 已编制: '评估重建选址' },
    },
    评估重建选址: {
      by: land,
      cites: ['county/5'],
      within: clocks.评审,
      on: { 选址安全: '审核用地材料', 选址不安全: '编制重建规划' },
    },
    审核用地材料: {
      by: land,
      cites: ['county/5'],
      within: clocks.审核,
      on: { 通过: '推进重建', 不通过另选址: '评估重建选址' },
    },
    推进重建: {
      by: emergency,
      parallel: [
        { by: housing, cites: ['county/14'] },
        { by: '乡镇', cites: ['township/7'] },
      ],
      cites: ['county/4'],
      within: clocks.建设,
      on: { 已完工: '验收重建项目' },
    },
    验收重建项目: {
      by: housing,
      cites: ['county/14'],
      requires: ['确保工程符合安全标准'],
      within: clocks.复查,
      on: { 合格: '汇报重建进展', 不合格: '推进重建' },
    },
    汇报重建进展: {
      by: emergency,
      cites: ['county/4'],
      within: clocks.上报,
      on: { 已汇报县政府: '恢复生产生活' },
    },
    恢复生产生活: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.实施, late: emergency },
      on: { 已恢复: '反馈结果' },
    },
    自然资源局反馈: answer(land),
    水利局反馈结果: answer(water),
    卫健委反馈结果: answer(health),
    民政局反馈结果: answer(civil),
    住建局反馈结果: answer(housing),
    财政局反馈结果: answer(finance),
    应急局反馈结果: answer(emergency),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
