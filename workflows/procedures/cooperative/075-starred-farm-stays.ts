import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const culture = '伽师县文化体育广播电视和旅游局';
const environment = '喀什地区生态环境局伽师县分局';
const farming = '伽师县农业农村局';
const fire = '伽师县消防救援局';
const health = '伽师县卫生健康委员会';
const housing = '伽师县住房和城乡建设局';
const land = '伽师县自然资源局';
const market = '伽师县市场监督管理局';

/**
 * 打造星级农家乐、旅游民宿. 培训—自评—初审—形式审查—联合审查—专家评分—公示—颁证—后续服务. county/5 stands last in the list,
 * but its review makes sure of licences and safety, so it comes before the experts. The 5 working days of 公示 are the
 * least that the list allows. The list leaves open who awards four and five stars, so the county's part ends when it has
 * sent them up. A complaint about a running farm stay is looked into under county/5 apart from any award.
 */
export default procedure({
  duty: 'coop-075',
  entries: { plan: '组织申报培训', ticket: '核实来件', inspection: '核实来件', report: '初审申报材料' },
  steps: {
    组织申报培训: {
      by: culture,
      assist: ['乡镇'],
      cites: ['county/1'],
      within: clocks.培训,
      on: { 已培训: '指导自评打分' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: culture },
      on: {
        要求申报星级: '指导自评打分',
        初审未办: '初审申报材料',
        上报后未审查: '形式审查',
        对评定有异议: '核查异议',
        证书未颁发: '颁发星级证书',
        台账未登记: '完善星级台账',
        证照安全环保问题: '核查证照安全',
        土地或房屋问题: '核查证照安全',
        经营有困难: '做好后续服务',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    指导自评打分: {
      by: culture,
      cites: ['county/1'],
      requires: ['申报材料要求（如营业执照、卫生许可、安全预案等）'],
      within: clocks.服务,
      on: { 自评达标: '初审申报材料', 自评未达标: '部门反馈结果' },
    },
    初审申报材料: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.初审, late: culture },
      on: { 通过: '上报名单材料', 材料不全: '补正材料', 不符合条件: '反馈结果' },
    },
    补正材料: {
      by: '乡镇',
      cites: ['township/1'],
      basis: '内部',
      within: { ...clocks.补正, late: culture },
      on: { 已补正: '初审申报材料', 逾期未补正: '反馈结果' },
    },
    上报名单材料: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: culture },
      on: { 已上报: '形式审查' },
    },
    形式审查: {
      by: culture,
      cites: ['county/2'],
      requires: ['证照合法性、经营年限（如实际营业满1年）、无重大安全事故记录等硬性条件'],
      within: clocks.审核,
      on: {
        通过: '联合审查',
        五星级待确认: '确认晋级条件',
        材料退回补正: '补正材料',
        不通过: '部门反馈结果',
      },
    },
    确认晋级条件: {
      by: culture,
      cites: ['county/2'],
      requires: ['“三星级满1年”或“四星级满2年”的晋级条件'],
      within: clocks.核实,
      on: { 满足: '联合审查', 不满足: '部门反馈结果' },
    },
    联合审查: {
      by: culture,
      assist: [market, fire, environment],
      pick: true,
      cites: ['county/5'],
      requires: ['证照齐全、符合安全及环保要求'],
      within: clocks.审核,
      on: {
        符合要求: '组建专家小组',
        涉及土地或房屋: '协调合规证明',
        须整改: '督促业主整改',
        不符合要求: '部门反馈结果',
      },
    },
    协调合规证明: {
      by: culture,
      assist: [land, housing],
      pick: true,
      cites: ['county/5'],
      within: clocks.会议,
      on: { 已出具证明: '组建专家小组', 不能出具: '部门反馈结果' },
    },
    督促业主整改: {
      by: culture,
      cites: ['county/5'],
      basis: '内部',
      within: clocks.整改,
      on: { 已整改: '联合审查', 逾期未整改: '部门反馈结果' },
    },
    核查证照安全: {
      by: culture,
      assist: [market, fire, environment, land, housing],
      pick: true,
      cites: ['county/5'],
      within: clocks.检查,
      on: { 符合要求: '部门反馈结果', 须整改: '整改来件问题', 已交主管部门查处: '部门反馈结果' },
    },
    整改来件问题: {
      by: culture,
      cites: ['county/5'],
      basis: '内部',
      within: clocks.整改,
      on: { 已整改待核查: '核查证照安全', 逾期未整改: '部门反馈结果' },
    },
    组建专家小组: {
      by: culture,
      assist: [farming, fire, health],
      pick: true,
      cites: ['county/3'],
      requires: ['由农业农村、文旅、消防、卫生等部门组成的专家小组'],
      within: clocks.部署,
      on: { 已组建: '现场检查评分' },
    },
    现场检查评分: {
      by: culture,
      assist: [farming, fire, health],
      pick: true,
      cites: ['county/3'],
      requires: ['对照《农家乐服务质量等级划分要求》逐项评分'],
      within: clocks.评审,
      on: { 拟认定: '公示拟认定结果', 未达标: '部门反馈结果' },
    },
    公示拟认定结果: {
      by: culture,
      cites: ['county/4'],
      requires: ['在政府官网公示5个工作日以上'],
      within: { workdays: 5, basis: 'clause' },
      on: { 无异议: '颁发星级证书', 有异议: '核查异议' },
    },
    核查异议: {
      by: culture,
      cites: ['county/4'],
      basis: '内部',
      within: clocks.核实,
      on: {
        异议不成立可颁证: '颁发星级证书',
        须重新评分: '现场检查评分',
        异议已处理答复: '部门反馈结果',
      },
    },
    颁发星级证书: {
      by: culture,
      cites: ['county/4'],
      within: clocks.发证,
      on: { 县级已颁发: '完善星级台账', 四星以上已报上级: '部门反馈结果' },
    },
    完善星级台账: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.归档, late: culture },
      on: { 已登记: '做好后续服务' },
    },
    做好后续服务: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: culture },
      on: { 服务到位: '反馈结果', 确难解决已说明: '反馈结果' },
    },
    部门反馈结果: answer(culture),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
