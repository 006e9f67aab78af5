import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const market = '伽师县市场监督管理局';
const police = '伽师县公安局';

/**
 * 打击传销. The township only watches and passes clues on, 及时 and to both departments; they weigh a clue together under
 * the joint mechanism of county/1, and all that follows is the police's by county/3, with the market department beside it
 * where needed. A gathering that is going on, or somebody held, does not wait for that. The two publicity clauses stand.
 * That a suspected crime becomes a criminal case the list does not say.
 */
export default procedure({
  duty: 'coop-102',
  entries: { plan: '制定实施方案', ticket: '核实来件', inspection: '收集线索', report: '反馈线索' },
  steps: {
    制定实施方案: {
      by: market,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已部署收集线索: '收集线索', 已有线索联合执法: '联合研判线索' },
    },
    收集线索: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: market },
      on: { 未见异常: '反馈结果', 发现异常线索: '反馈线索' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.紧急核实, late: market },
      on: {
        正在聚集或有人受困: '现场查处',
        有传销线索: '反馈线索',
        线索已报未研判: '联合研判线索',
        案件未查处: '调查取证',
        建议加强宣传: '反馈结果',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    反馈线索: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已反馈两部门: '联合研判线索', 紧急线索已反馈: '现场查处' },
    },
    联合研判线索: {
      by: market,
      parallel: [{ by: police, cites: ['county/3'] }],
      cites: ['county/1'],
      within: clocks.核实,
      on: { 涉嫌传销: '调查取证', 线索不足继续关注: '收集线索', 不构成传销: '市监局反馈结果' },
    },
    现场查处: {
      by: police,
      parallel: [{ by: market, cites: ['county/1'] }],
      pick: true,
      cites: ['county/3'],
      within: clocks.先期处置,
      on: { 涉嫌传销: '调查取证', 不构成传销: '公安局反馈结果' },
    },
    调查取证: {
      by: police,
      parallel: [{ by: market, cites: ['county/1'] }],
      pick: true,
      cites: ['county/3'],
      within: clocks.调查,
      on: { 违法事实成立: '作出处罚', 涉嫌犯罪: '刑事立案', 证据不足: '公安局反馈结果' },
    },
    作出处罚: {
      by: police,
      cites: ['county/3'],
      within: clocks.决定,
      on: { 已处罚: '公安局反馈结果', 事实须补查: '调查取证' },
    },
    刑事立案: {
      by: police,
      cites: ['county/3'],
      basis: '内部',
      within: clocks.立案,
      on: { 已立案侦查: '公安局反馈结果', 不予立案: '作出处罚' },
    },
    公安局反馈结果: answer(police),
    市监局反馈结果: answer(market),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/2', 'township/1'],
});
