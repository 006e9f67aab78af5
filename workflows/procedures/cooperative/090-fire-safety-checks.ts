import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const fire = '伽师县消防救援局';

/**
 * 消防安全监督检查和消防安全举报投诉核查. Two chains of the township: what its patrol finds and nobody corrects (township/1
 * → county/3), and what a complaint shows and cannot be corrected on the spot (township/2 → county/2). 24 hours and 3
 * working days are no kind of `clocks`: their numbers are those that 《消防监督检查规定》 sets fire authorities for checking
 * complaints, taken here as our own targets. Whoever finished the matter answers the citizen.
 */
const terms = '参照《消防监督检查规定》核查举报投诉的时限';

export default procedure({
  duty: 'coop-090',
  entries: { plan: '监督检查', inspection: '消防巡查', ticket: '现场核查', report: '上报拒不整改' },
  steps: {
    监督检查: {
      by: fire,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 未发现隐患: 'end', 发现隐患或违法: '查处违法隐患' },
    },
    消防巡查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: fire },
      on: { 未发现隐患: 'end', 发现隐患或违法: '督促整改' },
    },
    督促整改: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.整改, late: fire },
      on: { 已整改: '反馈结果', 拒不整改: '上报拒不整改' },
    },
    上报拒不整改: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: fire },
      on: { 已上报: '处置违法行为' },
    },
    处置违法行为: {
      by: fire,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已责令改正: '复查改正', 已处置完毕: '部门反馈结果', 不构成违法: '部门反馈结果' },
    },
    现场核查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { hours: 24, basis: '内部时限', source: terms, late: fire },
      on: {
        能当场改正: '督促当场改正',
        不能当场改正: '上报举报投诉',
        已上报未查处: '查处举报投诉',
        已改正待复查: '复查改正',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    督促当场改正: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: fire },
      on: { 已当场改正: '反馈结果', 拒不改正: '上报举报投诉' },
    },
    上报举报投诉: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: fire },
      on: { 已上报: '查处举报投诉' },
    },
    查处举报投诉: {
      by: fire,
      cites: ['county/2'],
      within: { workdays: 3, basis: '内部时限', source: terms },
      on: { 已责令改正: '复查改正', 已查处完毕: '部门反馈结果', 不构成违法: '部门反馈结果' },
    },
    查处违法隐患: {
      by: fire,
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause' },
      on: { 已责令改正: '复查改正', 已查处完毕: '部门反馈结果' },
    },
    复查改正: {
      by: fire,
      cites: ['county/1'],
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 不合格: '查处违法隐患' },
    },
    部门反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
