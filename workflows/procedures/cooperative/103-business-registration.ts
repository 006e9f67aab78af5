import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const market = '伽师县市场监督管理局';

/**
 * 市场主体设立、变更登记辅助. The township brings people to the counter — new, unlicensed, changed or closed, a clause for each,
 * 及时 in all but the first — and reports only two kinds of refusal, whose ways then part: trading without a licence to the
 * inspection of county/3, an unfiled annual report to county/7 and the abnormal list. No clause tells the township to check,
 * so the checking steps say that they are practice. A complaint about unlicensed trading is the department's to accept.
 * The three days for registration are the law's.
 */
export default procedure({
  duty: 'coop-103',
  entries: { plan: '部署登记监管', ticket: '核实来件', inspection: '巡查经营主体', report: '报送问题线索' },
  steps: {
    部署登记监管: {
      by: market,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 部署执照检查: '检查执照许可', 部署年度报告: '组织指导年报' },
    },
    组织指导年报: {
      by: market,
      cites: ['county/7'],
      within: { yearly: true, basis: 'clause' },
      on: { 已按期报送: '公示登记年报', 有逾期未报: '宣传教育整改' },
    },
    巡查经营主体: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.巡查, late: market },
      on: {
        未发现问题: 'end',
        未持有执照: '引导补办执照',
        信息已变更: '督促办理变更',
        已不再营业: '督促办理注销',
        未报年报: '宣传教育整改',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.核实, late: market },
      on: {
        举报无证无照: '受理投诉举报',
        要办设立登记: '引导办理登记',
        未持有执照: '引导补办执照',
        信息已变更: '督促办理变更',
        已不再营业: '督促办理注销',
        未报年报: '宣传教育整改',
        登记未办结: '核准登记',
        公示信息有误: '公示登记年报',
        异常名录问题: '列入异常名录',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    引导办理登记: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.告知, late: market },
      on: { 已申请登记: '核准登记', 放弃办理: '反馈结果' },
    },
    引导补办执照: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已申请登记: '核准登记', 尚未办理: '宣传教育整改' },
    },
    督促办理变更: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已申请变更: '核准登记', 仍不办理: '检查执照许可' },
    },
    督促办理注销: {
      by: '乡镇',
      cites: ['township/4'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已申请注销: '核准登记', 无法联系或不办: '列入异常名录' },
    },
    宣传教育整改: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.整改, late: market },
      on: {
        已申请登记: '核准登记',
        已补报年报: '公示登记年报',
        已停止经营: '反馈结果',
        拒不或逾期未整改: '报送问题线索',
      },
    },
    报送问题线索: {
      by: '乡镇',
      cites: ['township/5'],
      within: { immediate: true, basis: 'clause', late: market },
      requires: ['经宣传、教育依然拒不整改或逾期未整改的'],
      on: { 无照经营: '检查执照许可', 未报年报: '处理逾期未报' },
    },
    受理投诉举报: {
      by: market,
      cites: ['county/2'],
      within: clocks.受理,
      on: { 已受理: '检查执照许可', 不予受理: '部门反馈结果' },
    },
    检查执照许可: {
      by: market,
      cites: ['county/3'],
      within: clocks.检查,
      on: {
        证照齐全: '部门反馈结果',
        首违或轻微免罚: '督促限期整改',
        情节较重或拒不整改: '查处违法经营',
      },
    },
    督促限期整改: {
      by: market,
      cites: ['county/3'],
      within: clocks.整改,
      requires: ['符合首违不罚、轻微免罚清单'],
      on: { 已申请登记: '核准登记', 已停止经营: '部门反馈结果', 拒不整改: '查处违法经营' },
    },
    查处违法经营: {
      by: market,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已处罚: '部门反馈结果', 应列入黑名单: '实施联合惩戒', 不构成违法: '部门反馈结果' },
    },
    处理逾期未报: {
      by: market,
      cites: ['county/7'],
      within: clocks.决定,
      on: { 已补报: '公示登记年报', 仍未补报: '列入异常名录' },
    },
    列入异常名录: {
      by: market,
      cites: ['county/6'],
      within: clocks.决定,
      on: { 已列入: '部门反馈结果', 已改正移出: '部门反馈结果', 应列入黑名单: '实施联合惩戒' },
    },
    实施联合惩戒: {
      by: market,
      cites: ['county/6'],
      within: clocks.实施,
      on: { 已实施: '部门反馈结果' },
    },
    核准登记: {
      by: market,
      cites: ['county/1'],
      within: { workdays: 3, basis: 'law', source: '《中华人民共和国市场主体登记管理条例》第十九条' },
      on: { 准予登记: '公示登记年报', 材料须补正: '引导办理登记', 不予登记: '部门反馈结果' },
    },
    公示登记年报: {
      by: market,
      cites: ['county/5'],
      within: clocks.公示,
      on: { 已公示: '部门反馈结果', 登记信息有误: '核准登记', 年报隐瞒或不实: '列入异常名录' },
    },
    部门反馈结果: answer(market),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/4'],
});
