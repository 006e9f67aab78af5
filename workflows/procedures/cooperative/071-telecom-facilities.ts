import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const commerce = '伽师县商务和工业信息化局';
const police = '伽师县公安局';

/**
 * 通讯设施建设和保护. Two strands that do not meet: siting and extending under the commerce bureau, with disputes settled
 * at once by it and the two levels below, and damage, which the township stops and sends to the police. 及时 stands for
 * settling, stopping and sending. The list says nothing of a facility that merely broke, so telling its operator, and
 * guarding a pole or line that endangers people, is practice; the operators are companies and get no task of their own.
 */
export default procedure({
  duty: 'coop-071',
  entries: { plan: '会商选址改扩建', ticket: '核实来件', inspection: '巡护通信设施', report: '报送公安局' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.核实, late: commerce },
      on: {
        正在破坏设施: '制止破坏行为',
        破坏设施的线索: '报送公安局',
        已报送未处置: '处置违法行为',
        选址施工有纠纷: '协调化解纠纷',
        信号差要求建站: '会商选址改扩建',
        设施损坏有危险: '设置警示报修',
        设施损坏待维修: '联系企业维修',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    会商选址改扩建: {
      by: commerce,
      cites: ['county/1'],
      within: clocks.会议,
      on: { 须新建已通知乡镇: '落实基站选址', 原址改扩建: '推进建设改扩建', 暂不具备条件: '部门反馈结果' },
    },
    落实基站选址: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.考察, late: commerce },
      on: { 站址已落实: '推进建设改扩建', 遇到矛盾纠纷: '协调化解纠纷', 无合适站址: '会商选址改扩建' },
    },
    推进建设改扩建: {
      by: commerce,
      cites: ['county/1'],
      within: clocks.建设,
      on: { 已建成: '部门反馈结果', 遇到矛盾纠纷: '协调化解纠纷' },
    },
    协调化解纠纷: {
      by: commerce,
      assist: ['乡镇'],
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause' },
      on: { 已化解继续建设: '推进建设改扩建', 须另行选址: '落实基站选址', 纠纷已了结: '部门反馈结果' },
    },
    巡护通信设施: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: police },
      on: {
        未发现破坏: 'end',
        正在破坏设施: '制止破坏行为',
        破坏设施的线索: '报送公安局',
        设施损坏有危险: '设置警示报修',
        设施损坏待维修: '联系企业维修',
      },
    },
    制止破坏行为: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: police },
      on: { 已制止: '报送公安局', 制止不了: '报送公安局' },
    },
    报送公安局: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: police },
      on: { 已报送: '处置违法行为' },
    },
    处置违法行为: {
      by: police,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已依法处置: '公安反馈结果', 不构成违法: '公安反馈结果' },
    },
    设置警示报修: {
      by: '乡镇',
      cites: ['township/3'],
      basis: '内部',
      within: { ...clocks.先期处置, late: commerce },
      on: { 已防护待维修: '联系企业维修', 险情已消除: '反馈结果', 查明人为破坏: '报送公安局' },
    },
    联系企业维修: {
      by: '乡镇',
      cites: ['township/3'],
      basis: '内部',
      within: { ...clocks.维修, late: commerce },
      on: { 已修复: '反馈结果', 查明人为破坏: '报送公安局', 须改建或迁移: '会商选址改扩建' },
    },
    公安反馈结果: answer(police),
    部门反馈结果: answer(commerce),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
