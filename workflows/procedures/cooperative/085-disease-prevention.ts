import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const health = '伽师县卫生健康委员会';
const labour = '伽师县人力资源和社会保障局';
const union = '伽师县总工会';

/**
 * 职业病、地方病、慢性病防治。The township counts and reports; the health commission analyses, has surveys made and
 * supervises. What a worker may claim parts by its kind: hazards to the health commission, injury insurance and contracts
 * to the labour bureau, the trade union beside either. Correcting and 复查 are read out of 监督; the first step and 查处 are
 * practice.
 */
export default procedure({
  duty: 'coop-085',
  entries: { plan: '部署统计监测', report: '统计上报病情', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    部署统计监测: {
      by: health,
      cites: ['county/1', 'county/2'],
      basis: '内部',
      within: clocks.部署,
      on: {
        安排乡镇统计: '统计上报病情',
        安排监测调查: '监测和专项调查',
        安排防治监督: '监督防治情况',
        安排防治宣教: '开展防治宣教',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: health },
      on: {
        病情未统计上报: '统计上报病情',
        已上报未处理: '统计调查分析',
        疑有疾病须调查: '监测和专项调查',
        有职业病危害: '监督防治情况',
        防治服务不到位: '监督防治情况',
        要求宣讲防治知识: '开展防治宣教',
        工伤待遇未落实: '监督工伤待遇',
        未依法签合同: '监督劳动合同',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    统计上报病情: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: health },
      on: { 已上报: '统计调查分析' },
    },
    统计调查分析: {
      by: health,
      cites: ['county/1'],
      within: clocks.汇总,
      on: {
        须监测或专项调查: '监测和专项调查',
        须监督防治: '监督防治情况',
        情况正常: '部门反馈结果',
        数据不实不全: '统计上报病情',
      },
    },
    监测和专项调查: {
      by: health,
      cites: ['county/2'],
      within: clocks.调查,
      on: { 发现防治问题: '监督防治情况', 未发现问题: '部门反馈结果' },
    },
    开展防治宣教: {
      by: health,
      cites: ['county/2'],
      within: clocks.培训,
      on: { 已开展: '部门反馈结果' },
    },
    监督防治情况: {
      by: health,
      parallel: [{ by: union, cites: ['county/4'] }],
      pick: true,
      cites: ['county/1'],
      within: clocks.检查,
      on: {
        防治到位: '部门反馈结果',
        单位须整改: '督促整改',
        涉及工伤待遇: '监督工伤待遇',
        涉及劳动合同: '监督劳动合同',
      },
    },
    督促整改: {
      by: health,
      cites: ['county/1'],
      within: clocks.整改,
      on: { 已整改: '复查整改', 拒不整改: '依法查处' },
    },
    复查整改: {
      by: health,
      parallel: [{ by: union, cites: ['county/4'] }],
      pick: true,
      cites: ['county/1'],
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 不合格: '督促整改' },
    },
    依法查处: {
      by: health,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.查处,
      on: { 已查处并整改: '复查整改', 不构成违法: '部门反馈结果' },
    },
    监督工伤待遇: {
      by: labour,
      parallel: [{ by: union, cites: ['county/4'] }],
      pick: true,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 待遇已落实: '人社反馈结果', 不属工伤: '人社反馈结果', 单位违法: '责令单位改正' },
    },
    监督劳动合同: {
      by: labour,
      parallel: [{ by: union, cites: ['county/4'] }],
      pick: true,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 已依法签订: '人社反馈结果', 不属劳动关系: '人社反馈结果', 单位违法: '责令单位改正' },
    },
    责令单位改正: {
      by: labour,
      cites: ['county/3'],
      within: clocks.整改,
      on: { 已改正: '人社反馈结果', 拒不改正已查处: '人社反馈结果' },
    },
    人社反馈结果: answer(labour),
    部门反馈结果: answer(health),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
