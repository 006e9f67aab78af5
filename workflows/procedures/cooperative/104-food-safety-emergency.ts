import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const market = '伽师县市场监督管理局';
const health = '伽师县卫生健康委员会';
const emergency = '伽师县应急管理局';
const police = '伽师县公安局';
const civil = '伽师县民政局';
const internet = '伽师县委网络安全和信息化委员会办公室';

/**
 * 食品安全突发事件应急处置. Minutes for the first check, then response and report side by side: while the township
 * contains the event the department reports upwards, 及时 by county/2, and calls the teams that it needs (疾控 through the
 * health commission, as the list names no unit of its own). The event is handled 按照预案, so it follows from the plan as
 * well as from a report. The injured are looked after while samples are tested, the lessons written while the citizen is
 * answered.
 */
export default procedure({
  duty: 'coop-104',
  entries: { plan: '制定县级预案', ticket: '初核上报', inspection: '初核上报', report: '初核上报' },
  steps: {
    制定县级预案: {
      by: market,
      cites: ['county/1'],
      within: clocks.制定预案,
      on: { 已印发: '制定乡村预案' },
    },
    制定乡村预案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.制定预案, late: market },
      on: { 乡村两级已制定: 'end', 发生食品安全事件: '初核上报' },
    },
    初核上报: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.接报, late: market },
      on: {
        属实已上报: '上报上级并先期处置',
        个别食品问题: '调查原因并处置',
        事后善后诉求: '善后安抚',
        预案未落实: '修订乡村预案',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    修订乡村预案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.制定预案, late: market },
      on: { 已修订: '反馈结果' },
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
      within: clocks.先期处置,
      on: { 事态已控制: '检验检测并善后安抚', 事态扩大: '上报上级并先期处置' },
    },
    检验检测并善后安抚: {
      by: market,
      parallel: [{ by: '乡镇', cites: ['township/4'] }],
      cites: ['county/2'],
      within: clocks.检查,
      on: { 已出检验结果: '调查原因并处置' },
    },
    善后安抚: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.调解, late: market },
      on: { 已妥善处理: '反馈结果', 原因尚未查明: '调查原因并处置' },
    },
    调查原因并处置: {
      by: market,
      cites: ['county/3'],
      within: clocks.调查,
      on: { 事件已处置: '反馈并总结教训', 个别问题已处置: '反馈结果', 原因未明须再检验: '检验检测并善后安抚' },
    },
    反馈并总结教训: {
      ...answer('乡镇'),
      parallel: [{ by: market, cites: ['county/4'] }],
      within: { ...clocks.总结, late: market },
    },
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
