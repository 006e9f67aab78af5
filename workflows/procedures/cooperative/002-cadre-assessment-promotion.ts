import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const organisation = '伽师县委组织部';
const personnel = '伽师县人力资源和社会保障局';

/**
 * 考核、职级晋升、延伸考察. Three strands that the list keeps apart, so the planned side only says which of them begins.
 * county/4 stands before the assessment: what the township sends up (township/4) is checked before grades are settled.
 * A list of names goes to the department of its kind of cadre and is examined there; from the meeting on it is one road
 * again. A matter about the township's cadres is checked by the department, never by the township; no clause says so. The
 * list says only what the organisation department files; the personnel bureau assists since township/7 sends it papers.
 */
export default procedure({
  duty: 'coop-002',
  entries: { plan: '安排干部工作', ticket: '核实来件', inspection: '核实来件', report: '上报推荐名册' },
  steps: {
    安排干部工作: {
      by: organisation,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: { 年度和绩效考核: '下发考核方案', 职级晋升: '核定职级职数', 延伸考察: '制定考察方案' },
    },
    核实来件: {
      by: organisation,
      cites: [],
      basis: '内部',
      within: clocks.核实,
      on: {
        述职材料有问题: '撰写述职材料',
        述职测评不规范: '召开述职评议会',
        对考核结果有异议: '开展考核',
        反映个人事项或档案: '审核报告和档案',
        反映晋升推荐: '上报推荐名册',
        公务员初审问题: '初审公务员人选',
        事业干部初审问题: '初审事业人选',
        全程纪实未备案: '报全程纪实备案',
        审批工资表未报: '提交审批工资表',
        反映干部表现: '组建考察组',
        考察保障不到位: '开展延伸考察',
        问题未整改: '督促整改',
        不属实: '部门反馈结果',
        仅为咨询: '部门反馈结果',
      },
    },

    // 考核
    下发考核方案: {
      by: organisation,
      cites: ['county/1'],
      within: { yearly: true, basis: 'clause' },
      on: { 已下发乡镇: '撰写述职材料' },
    },
    撰写述职材料: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.总结, late: organisation },
      on: { 已撰写: '准备印证资料', 来件所涉已改正: '反馈结果' },
    },
    准备印证资料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: organisation },
      on: { 已备齐: '召开述职评议会' },
    },
    召开述职评议会: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.会议, late: organisation },
      on: { 已述职测评并推荐: '上报纪实档案', 来件所涉已改正: '反馈结果' },
    },
    上报纪实档案: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.上报, late: organisation },
      on: { 已上报: '审核报告和档案' },
    },
    审核报告和档案: {
      by: organisation,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 审核通过: '开展考核', 纪实档案不全: '上报纪实档案', 来件已查清: '部门反馈结果' },
    },
    开展考核: {
      by: organisation,
      cites: ['county/2'],
      within: clocks.考察,
      on: { 已形成考核意见: '提交部务会审议', 原考核结果不变: '部门反馈结果' },
    },
    提交部务会审议: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.会议,
      on: { 审议通过: '提交常委会审议', 审议未通过: '开展考核' },
    },
    提交常委会审议: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.会议,
      on: { 审议通过: '运用考核结果', 审议未通过: '开展考核' },
    },
    运用考核结果: {
      by: organisation,
      cites: ['county/5'],
      within: clocks.实施,
      on: { 已运用: '部门反馈结果' },
    },

    // 职级晋升
    核定职级职数: {
      by: organisation,
      assist: [personnel],
      cites: ['county/6'],
      within: clocks.审核,
      on: { 已核定: '推荐晋升干部' },
    },
    推荐晋升干部: {
      by: organisation,
      assist: [personnel],
      cites: ['county/7'],
      within: clocks.部署,
      on: { 有空缺可推荐: '上报推荐名册', 没有空缺: '部门反馈结果' },
    },
    上报推荐名册: {
      by: '乡镇',
      cites: ['township/5'],
      requires: ['根据职级职数空缺，结合日常表现及人事档案审核结果'],
      within: { ...clocks.初审, late: organisation },
      on: {
        公务员名册已上报: '初审公务员人选',
        事业干部名册已上报: '初审事业人选',
        没有合适人选: '反馈结果',
      },
    },
    初审公务员人选: {
      by: organisation,
      cites: ['county/8'],
      within: clocks.初审,
      on: { 初审合格: '研究拟晋升人选', 材料不全或不合格: '上报推荐名册' },
    },
    初审事业人选: {
      by: personnel,
      cites: ['county/8'],
      within: clocks.初审,
      on: { 初审合格: '研究拟晋升人选', 材料不全或不合格: '上报推荐名册' },
    },
    研究拟晋升人选: {
      by: organisation,
      cites: ['county/8'],
      requires: ['经伽师县委组织部部务会或县委常委会研究'],
      within: clocks.会议,
      on: { 已确定人选: '考察拟晋升人选', 未获通过: '部门反馈结果' },
    },
    考察拟晋升人选: {
      by: organisation,
      cites: ['county/8'],
      within: clocks.考察,
      on: { 考察合格: '会议研究晋升', 考察不合格: '部门反馈结果' },
    },
    会议研究晋升: {
      by: organisation,
      cites: ['county/9'],
      within: clocks.会议,
      on: { 同意晋升: '报全程纪实备案', 不同意: '部门反馈结果' },
    },
    报全程纪实备案: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.备案, late: organisation },
      on: { 已报备案: '完善纪实归档' },
    },
    完善纪实归档: {
      by: organisation,
      cites: ['county/9'],
      within: clocks.归档,
      on: { 已备案归档: '归档晋升材料', 纪实不全: '报全程纪实备案' },
    },
    归档晋升材料: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.归档, late: organisation },
      on: { 已归档: '提交审批工资表' },
    },
    提交审批工资表: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.上报, late: organisation },
      on: { 已提交: '存入人事档案' },
    },
    存入人事档案: {
      by: organisation,
      assist: [personnel],
      cites: ['county/9'],
      within: clocks.归档,
      on: { 已存入: '部门反馈结果', 材料不齐退回: '提交审批工资表' },
    },

    // 延伸考察和干部监督
    制定考察方案: {
      by: organisation,
      cites: ['county/10'],
      within: clocks.制定方案,
      on: { 已制定: '组建考察组' },
    },
    组建考察组: {
      by: organisation,
      cites: ['county/11'],
      within: clocks.部署,
      on: { 已组建: '开展延伸考察' },
    },
    开展延伸考察: {
      by: organisation,
      parallel: [{ by: '乡镇', cites: ['township/8'] }],
      cites: ['county/11'],
      within: clocks.考察,
      on: { 已考察: '整合反馈研判' },
    },
    整合反馈研判: {
      by: organisation,
      cites: ['county/12'],
      within: clocks.总结,
      on: { 已形成研判报告: '考察结果入档', 情况不清再考察: '开展延伸考察' },
    },
    考察结果入档: {
      by: organisation,
      cites: ['county/13'],
      within: clocks.归档,
      on: { 未发现问题: '部门反馈结果', 有问题须整改: '督促整改' },
    },
    督促整改: {
      by: organisation,
      cites: ['county/13'],
      within: clocks.整改,
      on: { 已整改: '部门反馈结果', 整改不到位: '考察结果入档' },
    },
    部门反馈结果: answer(organisation),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
