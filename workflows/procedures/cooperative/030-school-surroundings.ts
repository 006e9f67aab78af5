import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const education = '伽师县教育局';
const police = '伽师县公安局';
const health = '伽师县卫生健康委员会';
const market = '伽师县市场监督管理局';
const housing = '伽师县住房和城乡建设局';
const fire = '伽师县消防救援局';
const justice = '伽师县司法局';

/**
 * 校园周边秩序和学校安全. The yearly plan of the education bureau sets going joint inspections, the 法治副校长 and the
 * township's patrols. What the township finds it reports 及时 and by its kind, which alone decides who acts; what is of
 * several kinds goes to the education bureau, which 联合 the others; a small defect of the surroundings the township
 * mends itself (做好). Who looks again the list does not say: taken as the education bureau with the department of the
 * matter. Danger at that moment is met by the township while the departments are already called.
 */
export default procedure({
  duty: 'coop-030',
  entries: { plan: '制定年度计划', ticket: '核实来件', inspection: '巡查学校周边', report: '上报问题' },
  steps: {
    制定年度计划: {
      by: education,
      cites: ['county/1'],
      within: { yearly: true, basis: 'clause' },
      on: { 部署联合检查: '联合检查', 安排法治教育: '派法治副校长', 部署周边巡查: '巡查学校周边' },
    },
    联合检查: {
      by: education,
      parallel: [
        { by: police, cites: ['county/2'] },
        { by: health, cites: ['county/3'] },
        { by: market, cites: ['county/4'] },
        { by: housing, cites: ['county/5'] },
        { by: fire, cites: ['county/6'] },
      ],
      pick: true,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 未发现问题: '部门反馈结果', 发现问题: '联合督促整改' },
    },
    派法治副校长: {
      by: justice,
      cites: ['county/7'],
      within: { ...clocks.部署, late: education },
      on: { 已派出: '开展法治宣传' },
    },
    开展法治宣传: {
      by: justice,
      cites: ['county/7'],
      within: { ...clocks.组织活动, late: education },
      on: { 已开展: '司法局反馈结果' },
    },
    巡查学校周边: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: education },
      on: {
        未发现问题: 'end',
        正在发生危险: '先期处置并报告',
        周边施工不安全: '督促施工单位',
        周边设施隐患: '消除设施隐患',
        发现其他问题: '上报问题',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: education },
      on: {
        正在发生危险: '先期处置并报告',
        周边施工不安全: '督促施工单位',
        周边设施隐患: '消除设施隐患',
        周边秩序等问题: '上报问题',
        属校内问题: '联合检查',
        法治教育或权益: '派法治副校长',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    先期处置并报告: {
      by: '乡镇',
      parallel: [
        { by: education, cites: ['county/1'] },
        { by: police, cites: ['county/2'] },
        { by: health, cites: ['county/3'] },
        { by: market, cites: ['county/4'] },
        { by: housing, cites: ['county/5'] },
        { by: fire, cites: ['county/6'] },
      ],
      pick: true,
      cites: ['township/2'],
      within: { ...clocks.先期处置, late: education },
      on: { 危险已消除: '反馈结果', 已控制须整改: '联合督促整改' },
    },
    督促施工单位: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.劝导, late: education },
      on: { 已改正: '反馈结果', 拒不改正: '上报问题' },
    },
    消除设施隐患: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.维修, late: education },
      on: { 已消除: '反馈结果', 乡镇解决不了: '上报问题' },
    },
    上报问题: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: education },
      on: {
        治安交通或护学岗: '治安和护学管理',
        卫生防疫: '检查卫生防疫',
        食堂或经营场所: '食品市场执法',
        供暖或工程施工: '检查供暖工程',
        消防安全: '消防检查执法',
        其他或多个部门: '联合检查',
      },
    },
    治安和护学管理: {
      by: police,
      cites: ['county/2'],
      within: { ...clocks.查处, late: education },
      on: { 已处置: '复查整改', 未发现问题: '部门反馈结果' },
    },
    检查卫生防疫: {
      by: health,
      cites: ['county/3'],
      within: { ...clocks.检查, late: education },
      on: { 已责令整改: '复查整改', 未发现问题: '部门反馈结果' },
    },
    食品市场执法: {
      by: market,
      cites: ['county/4'],
      within: { ...clocks.查处, late: education },
      on: { 已查处: '复查整改', 未发现问题: '部门反馈结果' },
    },
    检查供暖工程: {
      by: housing,
      cites: ['county/5'],
      within: { ...clocks.检查, late: education },
      on: { 已责令整改: '复查整改', 未发现问题: '部门反馈结果' },
    },
    消防检查执法: {
      by: fire,
      cites: ['county/6'],
      within: { ...clocks.检查, late: education },
      on: { 已查处: '复查整改', 未发现问题: '部门反馈结果' },
    },
    联合督促整改: {
      by: education,
      parallel: [
        { by: police, cites: ['county/2'] },
        { by: health, cites: ['county/3'] },
        { by: market, cites: ['county/4'] },
        { by: housing, cites: ['county/5'] },
        { by: fire, cites: ['county/6'] },
      ],
      pick: true,
      cites: ['county/1'],
      within: clocks.整改,
      on: { 已整改: '复查整改', 已依法查处: '部门反馈结果' },
    },
    复查整改: {
      by: education,
      parallel: [
        { by: police, cites: ['county/2'] },
        { by: health, cites: ['county/3'] },
        { by: market, cites: ['county/4'] },
        { by: housing, cites: ['county/5'] },
        { by: fire, cites: ['county/6'] },
      ],
      pick: true,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 不合格: '联合督促整改' },
    },
    司法局反馈结果: answer(justice),
    部门反馈结果: answer(education),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
