import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const housing = '伽师县住房和城乡建设局';
const market = '伽师县市场监督管理局';
const environment = '喀什地区生态环境局伽师县分局';

/**
 * 餐厨垃圾的监管. The township reports only to the housing bureau, which looks into it, deals with dumping itself and hands
 * registers and oil to the market bureau and discharge to the environment branch; a matter of several goes to those
 * picked. A call that plainly belongs to one of them goes there directly. What was dumped is still treated (无害化) after
 * the penalty. The licence is checked before it is issued, although the list says only 核发.
 */
export default procedure({
  duty: 'coop-067',
  entries: { plan: '组织厨余处理', inspection: '日常巡查', ticket: '核实来件', report: '上报住建局' },
  steps: {
    组织厨余处理: {
      by: housing,
      cites: ['county/2'],
      within: clocks.部署,
      on: {
        处理正常: 'end',
        检查产生登记: '检查产生登记',
        特许经营申请: '审核特许经营',
        检查污染防治: '监督污染防治',
      },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: housing },
      on: { 未发现问题: 'end', 发现擅自倾倒处理: '上报住建局', 发现登记排污问题: '上报住建局' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: housing },
      on: {
        擅自倾倒处理: '上报住建局',
        已上报未处理: '核查倾倒行为',
        倾倒物未清理: '清运无害化处理',
        登记或油脂销售问题: '检查产生登记',
        未经许可收运: '检查产生登记',
        申请许可未办结: '审核特许经营',
        违法排污: '监督污染防治',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    上报住建局: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: { 已上报: '核查倾倒行为' },
    },
    核查倾倒行为: {
      by: housing,
      cites: ['county/2'],
      within: clocks.核实,
      on: {
        倾倒抛洒属实: '依法处理倾倒',
        登记或油脂销售问题: '检查产生登记',
        违法排污: '监督污染防治',
        涉及多个部门: '分工查处',
        不属实: '住建局反馈',
      },
    },
    依法处理倾倒: {
      by: housing,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已处理须清运: '清运无害化处理', 已处理完毕: '住建局反馈' },
    },
    分工查处: {
      by: housing,
      parallel: [
        { by: market, cites: ['county/1'] },
        { by: environment, cites: ['county/3'] },
      ],
      pick: true,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已查处须清运: '清运无害化处理', 已查处完毕: '住建局反馈' },
    },
    清运无害化处理: {
      by: housing,
      cites: ['county/2'],
      within: clocks.服务,
      on: { 已处理: '住建局反馈' },
    },
    检查产生登记: {
      by: market,
      cites: ['county/1'],
      within: clocks.检查,
      on: {
        登记规范: '市监局反馈',
        登记不规范: '督促规范登记',
        违规销售油脂: '查处油脂销售',
        未取得特许经营: '审核特许经营',
        无证收运已查处: '市监局反馈',
      },
    },
    督促规范登记: {
      by: market,
      cites: ['county/1'],
      within: clocks.整改,
      on: { 已整改: '检查产生登记', 拒不整改已查处: '市监局反馈' },
    },
    查处油脂销售: {
      by: market,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已查处: '市监局反馈', 不构成违法: '市监局反馈' },
    },
    审核特许经营: {
      by: market,
      cites: ['county/1'],
      within: clocks.审批,
      on: { 审核通过: '核发特许经营', 材料不全: '补正许可材料', 不符合条件: '市监局反馈' },
    },
    补正许可材料: {
      by: market,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.补正,
      on: { 已补正: '审核特许经营', 逾期未补正: '市监局反馈' },
    },
    核发特许经营: {
      by: market,
      cites: ['county/1'],
      within: clocks.发证,
      on: { 已核发: '市监局反馈' },
    },
    监督污染防治: {
      by: environment,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 防治到位: '环境分局反馈', 防治不到位: '督促污染防治', 违法排污: '查处违法排污' },
    },
    督促污染防治: {
      by: environment,
      cites: ['county/3'],
      within: clocks.整改,
      on: { 已整改: '环境分局反馈', 拒不整改: '查处违法排污' },
    },
    查处违法排污: {
      by: environment,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已查处: '环境分局反馈', 已责令改正: '督促污染防治', 不构成违法: '环境分局反馈' },
    },
    住建局反馈: answer(housing),
    市监局反馈: answer(market),
    环境分局反馈: answer(environment),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/2'],
});
