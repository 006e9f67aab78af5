import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const civil = '伽师县民政局';

/**
 * 慈善募捐救助. A need is gathered, published by the bureau, collected for, and the gifts are brought to the people: the
 * list gives the ends, the order is read from them. Recognition and the licence to collect (county/2) are asked for by an
 * organisation and have the twenty days of the Charity Law. 监督 in county/1 is where a call about a collection leads;
 * what must be put right goes back to the township's own clause. Publicity and guidance are standing.
 */
export default procedure({
  duty: 'coop-021',
  entries: { plan: '收集救助需求', ticket: '核实来件', inspection: '核实来件', report: '收集救助需求' },
  steps: {
    收集救助需求: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: civil },
      on: { 须公开募捐: '发布募捐信息', 已有善款物资: '分配送达物资', 没有救助需求: '反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3', 'township/4'],
      within: { ...clocks.核实, late: civil },
      on: {
        有救助需求: '收集救助需求',
        愿捐款捐物: '接受管理款物',
        物资未送达: '分配送达物资',
        反映募捐或分配: '监督慈善活动',
        申请认定慈善组织: '认定慈善组织',
        申请募捐资格: '审批募捐资格',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    认定慈善组织: {
      by: civil,
      cites: ['county/2'],
      within: { days: 20, basis: 'law', source: '《中华人民共和国慈善法》第十条' },
      on: { 认定并申请资格: '审批募捐资格', 已认定: '部门反馈结果', 不予认定: '部门反馈结果' },
    },
    审批募捐资格: {
      by: civil,
      cites: ['county/2'],
      within: { days: 20, basis: 'law', source: '《中华人民共和国慈善法》第二十二条' },
      on: { 准予并发布募捐: '发布募捐信息', 准予发证: '部门反馈结果', 不予批准: '部门反馈结果' },
    },
    发布募捐信息: {
      by: civil,
      cites: ['county/3'],
      within: clocks.公示,
      on: { 已向社会公开: '开展公开募捐', 无公开募捐资格: '审批募捐资格' },
    },
    开展公开募捐: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.组织活动, late: civil },
      requires: ['按照县慈善总会规范要求'],
      on: { 募得善款物资: '接受管理款物', 未募得: '反馈结果' },
    },
    接受管理款物: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.受理, late: civil },
      on: { 已登记待分配: '分配送达物资', 不宜接受已说明: '反馈结果' },
    },
    分配送达物资: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.服务, late: civil },
      on: { 已送达: '统计捐赠信息', 物资不足再募捐: '发布募捐信息' },
    },
    统计捐赠信息: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.汇总, late: civil },
      on: { 已统计: '反馈结果' },
    },
    监督慈善活动: {
      by: civil,
      cites: ['county/1'],
      within: clocks.检查,
      on: {
        募捐管理须改正: '改正募捐管理',
        分配须改正: '分配送达物资',
        已依法处理: '部门反馈结果',
        未发现问题: '部门反馈结果',
      },
    },
    改正募捐管理: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: civil },
      on: { 已改正待核查: '监督慈善活动' },
    },
    部门反馈结果: answer(civil),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/4', 'township/1'],
});
