import { procedure } from '@paidan/procedure';

const market = '伽师县市场监督管理局';
const health = '伽师县卫生健康委员会';
const emergency = '伽师县应急管理局';
const police = '伽师县公安局';
const civil = '伽师县民政局';
const internet = '伽师县委网络安全和信息化委员会办公室';

/**
 * 食品安全突发事件应急处置. Minutes for the first check, then response and report side by side: while the township
 * contains the event the department reports upwards, 及时 by county/2, and calls the teams that the event needs; 疾控 is
 * called through the health commission, as the list names no unit of its own. The injured are looked after while the
 * samples are tested, and the lessons are written while the citizen is answered.
 */
export default procedure({
  duty: 'coop-104',
  entries: { plan: '制定县级预案', ticket: '初核上报', inspection: '初核上报', report: '初核上报' },
  steps: {
    制定县级预案: {
      by: market,
      cites: ['county/1'],
      within: { workdays: 20, basis: '内部时限' },
      on: { 已印发: '制定乡村预案' },
    },
    制定乡村预案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { workdays: 20, basis: '内部时限', late: market },
      on: { 乡村两级已制定: 'end' },
    },
    初核上报: {
      by: '乡镇',
      cites: ['township/2'],
      within: { minutes: 30, basis: '内部时限', late: market },
      on: {
        属实已上报: '上报上级并先期处置',
        个别食品问题: '调查原因并处置',
        事后善后诉求: '善后安抚',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    上报上级并先期处置: {
      by: market,
      parallel: [{ by: '乡镇', cites: ['township/3'] }],
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause', source: 'coop-104/county/2“及时上报上级部门”' },
      on: { 已启动预案: '应急处置并停产封存', 排除食品安全事件: '反馈结果' },
    },
    应急处置并停产封存: {
      by: market,
      assist: [emergency, health, police, civil, internet],
      pick: true,
      cites: ['county/2'],
      within: { hours: 2, basis: '内部时限' },
      on: { 事态已控制: '检验检测并善后安抚', 事态扩大: '上报上级并先期处置' },
    },
    检验检测并善后安抚: {
      by: market,
      parallel: [{ by: '乡镇', cites: ['township/4'] }],
      cites: ['county/2'],
      within: { workdays: 5, basis: '内部时限' },
      on: { 已出检验结果: '调查原因并处置' },
    },
    善后安抚: {
      by: '乡镇',
      cites: ['township/4'],
      within: { workdays: 3, basis: '内部时限', late: market },
      on: { 已妥善处理: '反馈结果', 原因尚未查明: '调查原因并处置' },
    },
    调查原因并处置: {
      by: market,
      cites: ['county/3'],
      within: { workdays: 5, basis: '内部时限' },
      on: { 事件已处置: '反馈并总结教训', 个别问题已处置: '反馈结果', 原因未明须再检验: '检验检测并善后安抚' },
    },
    反馈并总结教训: {
      by: '乡镇',
      parallel: [{ by: market, cites: ['county/4'] }],
      cites: [],
      basis: '内部',
      within: { workdays: 3, basis: '内部时限', late: market },
      on: { 已反馈: 'end', 无诉求人: 'end' },
    },
    反馈结果: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { workdays: 1, basis: '内部时限' },
      on: { 已反馈: 'end', 无诉求人: 'end' },
    },
  },
  standing: [],
});
