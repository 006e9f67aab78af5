import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const reform = '伽师县发展和改革委员会';
const environment = '喀什地区生态环境局伽师县分局';
const market = '伽师县市场监督管理局';

/**
 * 开展节能降碳和民用散煤管理工作. The township counts use and sale and reports twice to the reform commission: the figures,
 * and regularly (定期, no period) progress and proposals. What the commission does with the figures is not said; its
 * inspection clause takes both up, and from there dust goes to the environment branch, traders to the market bureau,
 * money to county/3. Policy and mechanism (county/1) are standing, since nothing waits for them: plans start with the survey.
 */
export default procedure({
  duty: 'coop-061',
  entries: { plan: '指导村摸排', ticket: '核实来件', inspection: '核实来件', report: '报告推进情况' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: reform },
      on: {
        防尘设施不落实: '监督防尘设施',
        散煤经营问题: '监督散煤经营者',
        遗漏未摸排: '指导村摸排',
        统计有误: '统计使用销售',
        工作未落实: '检查督促落实',
        项目资金未落实: '争取上级资金',
        支持资金未拨付: '支持治理项目',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    指导村摸排: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.摸排, late: reform },
      on: { 村已摸排: '统计使用销售' },
    },
    统计使用销售: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: reform },
      on: { 已统计: '上报摸排情况', 数据不全: '指导村摸排' },
    },
    上报摸排情况: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: reform },
      on: { 已上报发改委: '检查督促落实' },
    },
    报告推进情况: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.总结, late: reform },
      on: { 已报发改委: '检查督促落实', 已报建议须资金: '争取上级资金' },
    },
    检查督促落实: {
      by: reform,
      cites: ['county/2'],
      within: clocks.检查,
      on: {
        工作已落实: '部门反馈结果',
        摸排不实: '指导村摸排',
        须推进再报: '报告推进情况',
        防尘设施问题: '监督防尘设施',
        散煤经营问题: '监督散煤经营者',
        须资金支持: '争取上级资金',
      },
    },
    监督防尘设施: {
      by: environment,
      cites: ['county/4'],
      within: clocks.检查,
      on: { 已落实: '环境分局反馈', 未落实: '督促落实设施' },
    },
    督促落实设施: {
      by: environment,
      cites: ['county/4'],
      within: clocks.整改,
      on: { 已整改: '环境分局反馈', 拒不整改已查处: '环境分局反馈' },
    },
    监督散煤经营者: {
      by: market,
      cites: ['county/5'],
      within: clocks.检查,
      on: { 经营合规: '市监局反馈', 违规经营: '查处违规经营', 防尘设施不落实: '监督防尘设施' },
    },
    查处违规经营: {
      by: market,
      cites: ['county/5'],
      within: clocks.查处,
      on: { 已查处: '市监局反馈', 不构成违法: '市监局反馈' },
    },
    争取上级资金: {
      by: reform,
      cites: ['county/3'],
      within: clocks.实施,
      on: { 资金已到位: '支持治理项目', 未争取到: '部门反馈结果' },
    },
    支持治理项目: {
      by: reform,
      cites: ['county/3'],
      within: clocks.拨付,
      on: { 已支持: '部门反馈结果', 不符合支持条件: '部门反馈结果' },
    },
    部门反馈结果: answer(reform),
    环境分局反馈: answer(environment),
    市监局反馈: answer(market),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/1', 'township/1'],
});
