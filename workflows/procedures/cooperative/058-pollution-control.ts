import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const environment = '喀什地区生态环境局伽师县分局';
const housing = '伽师县住房和城乡建设局';
const transport = '伽师县交通运输局';
const farming = '伽师县农业农村局';
const water = '伽师县水利局';
const land = '伽师县自然资源局';
const police = '伽师县公安局';
const livestock = '伽师县畜牧兽医局';

/**
 * 污染防治和监督管理. The township stops what it finds and reports it, and whoever reports says by the kind of pollution
 * who takes it: the three kinds that the list gives to one department go there directly, all else goes to the
 * environment branch, which 统筹协调, beside the departments picked. In an accident the township acts while those
 * departments are already called. Receiving environmental information is a task of those whom it concerns.
 */
export default procedure({
  duty: 'coop-058',
  entries: { plan: '部署污染防治', inspection: '日常巡查', ticket: '核实投诉', report: '报告部门' },
  steps: {
    部署污染防治: {
      by: environment,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 已部署巡查: '日常巡查', 已下达治理任务: '农村污染治理', 已安排养殖场抽查: '抽查养殖场' },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: environment },
      on: { 未发现污染: '反馈环境信息', 发现污染: '制止并先期处置', 突发污染: '应急处置并报告' },
    },
    核实投诉: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.紧急核实, late: environment },
      on: {
        污染属实: '制止并先期处置',
        突发污染: '应急处置并报告',
        污染纠纷: '调处污染纠纷',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    应急处置并报告: {
      by: '乡镇',
      parallel: [
        { by: environment, cites: ['county/1'] },
        { by: housing, cites: ['county/2'] },
        { by: transport, cites: ['county/3'] },
        { by: farming, cites: ['county/4'] },
        { by: water, cites: ['county/5'] },
        { by: land, cites: ['county/6'] },
        { by: police, cites: ['county/9'] },
        { by: livestock, cites: ['county/10'] },
      ],
      pick: true,
      cites: ['township/1', 'township/4'],
      within: { ...clocks.先期处置, late: environment },
      on: { 已控制须查处: '报告部门', 污染已消除: '复查整改' },
    },
    制止并先期处置: {
      by: '乡镇',
      cites: ['township/1', 'township/4'],
      within: { immediate: true, basis: 'clause', late: environment },
      on: { 当场消除: '反馈环境信息', 属农村污染治理: '农村污染治理', 须部门查处: '报告部门' },
    },
    农村污染治理: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: environment },
      on: { 已治理: '复查整改', 超出乡镇能力: '报告部门' },
    },
    调处污染纠纷: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.调解, late: environment },
      on: { 已调解: '反馈结果', 调解不成已引导: '反馈结果', 涉嫌违法排污: '报告部门' },
    },
    报告部门: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: environment },
      on: {
        工业污染或危险废物: '监测执法',
        社会生活噪声: '查处噪声',
        规模养殖场污染: '抽查养殖场',
        其他行业或多个部门: '分工查处',
      },
    },
    监测执法: {
      by: environment,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已查处: '复查整改', 未发现违法: '反馈结果', 须其他部门查处: '分工查处' },
    },
    查处噪声: {
      by: police,
      cites: ['county/9'],
      within: clocks.查处,
      on: {
        已责令整改或警告罚款: '复查整改',
        情节严重已停产停业: '复查整改',
        不构成违法: '反馈结果',
        须其他部门查处: '分工查处',
      },
    },
    抽查养殖场: {
      by: livestock,
      cites: ['county/10'],
      within: { immediate: true, basis: 'clause' },
      on: { 已纠正: '复查整改', 违法违规: '查处养殖场', 未发现问题: '反馈结果' },
    },
    查处养殖场: {
      by: livestock,
      cites: ['county/10'],
      within: clocks.查处,
      on: { 已查处: '复查整改', 须其他部门查处: '分工查处' },
    },
    分工查处: {
      by: environment,
      parallel: [
        { by: housing, cites: ['county/2'] },
        { by: transport, cites: ['county/3'] },
        { by: farming, cites: ['county/4'] },
        { by: water, cites: ['county/5'] },
        { by: land, cites: ['county/6'] },
        { by: police, cites: ['county/9'] },
        { by: livestock, cites: ['county/10'] },
      ],
      pick: true,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已查处: '复查整改', 未发现违法: '反馈结果' },
    },
    复查整改: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.复查, late: environment },
      on: { 污染已消除: '反馈环境信息', 拒不整改或仍有污染: '报告部门' },
    },
    反馈环境信息: {
      by: '乡镇',
      assist: [environment, housing, transport, farming, water, land, police, livestock],
      pick: true,
      cites: ['township/5'],
      within: { immediate: true, basis: 'clause', late: environment },
      on: { 已反馈部门: '反馈结果' },
    },
    反馈结果: answer('乡镇'),
  },
  standing: ['county/7', 'county/8', 'county/11', 'township/2'],
});
