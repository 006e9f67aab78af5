import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const development = '伽师县发展和改革委员会';

/**
 * 石油天然气长输管道保护。Three strands: the company (county/1), building near the pipeline (county/3, before it starts) and
 * what is done against it (township/2 and 3). What the township cannot stop or settle goes to the commission's
 * supervision (county/2), out of which 查处 is read. The first step, and what is done about a leak, are practice; because of
 * leaks a call is looked at in hours. 协调解决 in township/1 is an act, so that clause is not only publicity.
 */
export default procedure({
  duty: 'coop-094',
  entries: { plan: '部署管道保护', inspection: '监督检查', ticket: '核实来件', report: '制止违规行为' },
  steps: {
    部署管道保护: {
      by: development,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.部署,
      on: { 检查管道企业: '检查管道企业', 乡镇沿线检查: '监督检查' },
    },
    检查管道企业: {
      by: development,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 合格: '部门反馈结果', 制度预案台账不全: '督促企业整改', 隐患或标志未整改: '督促企业整改' },
    },
    督促企业整改: {
      by: development,
      cites: ['county/1'],
      within: clocks.整改,
      on: { 已整改: '检查管道企业', 拒不整改: '查处违法行为' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.紧急核实, late: development },
      on: {
        泄漏或受损险情: '报险并督促抢险',
        违规占压建设施工: '制止违规行为',
        须协调保护事宜: '协调保护事宜',
        企业隐患标志缺损: '检查管道企业',
        拟在管道周边施工: '审查周边施工',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    监督检查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.检查, late: development },
      on: {
        未发现问题: 'end',
        泄漏或受损险情: '报险并督促抢险',
        违规占压建设施工: '制止违规行为',
        须协调保护事宜: '协调保护事宜',
        企业隐患标志缺损: '检查管道企业',
      },
    },
    报险并督促抢险: {
      by: '乡镇',
      parallel: [{ by: development, cites: ['county/1'] }],
      cites: ['township/1'],
      basis: '内部',
      within: { ...clocks.先期处置, late: development },
      on: { 险情已排除: '检查管道企业', 系违法行为所致: '查处违法行为', 未见险情: '反馈结果' },
    },
    协调保护事宜: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.调解, late: development },
      on: { 已协调解决: '反馈结果', 协调不成: '监督处理保护事宜', 企业责任未落实: '督促企业整改' },
    },
    监督处理保护事宜: {
      by: development,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已处理: '部门反馈结果', 企业责任未落实: '督促企业整改', 属违法行为: '查处违法行为' },
    },
    制止违规行为: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.劝导, late: development },
      on: { 已停止并恢复: '复查现场', 施工未经审查: '审查周边施工', 拒不停止或拆除: '查处违法行为' },
    },
    审查周边施工: {
      by: development,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 合规: '部门反馈结果', 须修改方案: '告知修改方案', 不合规不得施工: '制止违规行为' },
    },
    告知修改方案: {
      by: development,
      cites: ['county/3'],
      basis: '内部',
      within: clocks.补正,
      on: { 已修改: '审查周边施工', 放弃施工: '部门反馈结果' },
    },
    查处违法行为: {
      by: development,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已责令改正: '复查现场', 已移送有权机关: '部门反馈结果', 不构成违法: '部门反馈结果' },
    },
    复查现场: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.复查, late: development },
      on: { 合格: '反馈结果', 不合格: '查处违法行为' },
    },
    部门反馈结果: answer(development),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
