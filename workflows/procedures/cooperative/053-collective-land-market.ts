import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';

/**
 * 农村集体经营性建设用地入市. The joint meeting is described in township/5 but held by the bureau, whose own clause for it is
 * county/2 (对入市地块审核), so that step cites both; its opinion then goes to the county government (county/1), since
 * county/2 puts the valuation after the review. The commission of township/7 comes before the announcement, the first act
 * of the sale. Only 出让 has clauses, 出租 is in the name alone. A lapsed sale is announced again or ends. The listing goes on
 * in its own run: a ticket about title, boundary or a meeting is answered as soon as that is put right.
 */
export default procedure({
  duty: 'coop-053',
  entries: { plan: '选择拟入市地块', ticket: '核实来件', inspection: '核实来件', report: '报送自然资源局' },
  steps: {
    选择拟入市地块: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['权属明确、无争议'],
      within: { ...clocks.摸排, late: land },
      on: { 已选定地块: '召开成员会议', 无合条件地块: '反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: land },
      on: {
        要求地块入市: '选择拟入市地块',
        未开成员会议: '召开成员会议',
        权属争议或未确权: '督促报审确权',
        界线有争议: '组织勘界',
        乡镇未审核: '审核入市地块',
        部门未审核: '联席会议审核',
        评估价有异议: '评估地价',
        决议程序问题: '召开村民会议',
        报名资格问题: '审查竞买资格',
        成交未签确认书: '签订成交确认书',
        成交有异议: '复核成交异议',
        未颁发权证: '颁发权证',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    召开成员会议: {
      by: '乡镇',
      cites: ['township/2'],
      requires: ['出具相关会议纪要'],
      within: { ...clocks.会议, late: land },
      on: { 同意并出具纪要: '督促报审确权', 不同意入市: '反馈结果', 来件会议已补开: '反馈结果' },
    },
    督促报审确权: {
      by: '乡镇',
      cites: ['township/3'],
      requires: ['出具所有权证明，或在地块红线图上签署意见并盖章确认'],
      within: { ...clocks.审核, late: land },
      on: { 权属已确认: '组织勘界', 权属有争议: '反馈结果', 来件争议已核清: '反馈结果' },
    },
    组织勘界: {
      by: '乡镇',
      cites: ['township/4'],
      requires: ['有资质的测量单位'],
      within: { ...clocks.采集, late: land },
      on: { 界址清楚: '审核入市地块', 界线与权属不符: '督促报审确权', 来件界线已核清: '反馈结果' },
    },
    审核入市地块: {
      by: '乡镇',
      cites: ['township/3', 'township/5'],
      within: { ...clocks.审核, late: land },
      on: { 审核同意: '报送自然资源局', 审核不同意: '反馈结果' },
    },
    报送自然资源局: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.上报, late: land },
      on: { 已报送: '联席会议审核' },
    },
    联席会议审核: {
      by: land,
      cites: ['county/2', 'township/5'],
      requires: ['是否符合国土空间规划或土地利用总体规划、村庄规划，是否满足环保准入要求，是否符合产业政策要求'],
      within: clocks.评审,
      on: { 符合各项要求: '提出审核意见', 材料退回: '审核入市地块', 不符合规划或政策: '部门反馈结果' },
    },
    提出审核意见: {
      by: land,
      cites: ['county/1'],
      requires: ['根据农村集体经济组织提供的申请资料'],
      within: clocks.审核,
      on: { 已拟意见: '报县政府审批' },
    },
    报县政府审批: {
      by: land,
      cites: ['county/1'],
      within: clocks.审批,
      on: { 批准: '评估地价', 不予批准: '部门反馈结果' },
    },
    评估地价: {
      by: land,
      cites: ['county/2'],
      requires: ['有资质的评估机构'],
      within: clocks.考察,
      on: { 已出评估报告: '评估备案', 来件异议已答复: '部门反馈结果' },
    },
    评估备案: {
      by: land,
      cites: ['county/2'],
      requires: ['出具《土地评估报告》'],
      within: clocks.备案,
      on: { 已备案: '召开村民会议' },
    },
    召开村民会议: {
      by: '乡镇',
      cites: ['township/6'],
      requires: ['到会成员应占到全部成员的三分之二以上', '到会成员必须三分之二以上表决通过方为有效'],
      within: { ...clocks.会议, late: land },
      on: { 表决通过: '出具入市决议', 不同意评估价: '评估地价', 未获通过: '反馈结果' },
    },
    出具入市决议: {
      by: '乡镇',
      cites: ['township/6'],
      requires: ['签字盖章确认'],
      within: { ...clocks.归档, late: land },
      on: { 已签字盖章: '指导编制出让文件', 来件决议已更正: '反馈结果' },
    },
    指导编制出让文件: {
      by: land,
      cites: ['county/3'],
      requires: [
        '出让文件应包括出让公告、竞买须知、土地使用条件、竞买申请书、报价单、成交确认书、农村集体经营性建设用地使用权出让合同',
      ],
      within: clocks.制定方案,
      on: { 文件齐备: '委托组织出让' },
    },
    委托组织出让: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.移交, late: land },
      on: { 已委托: '发布交易公告' },
    },
    发布交易公告: {
      by: land,
      cites: ['county/4'],
      within: clocks.公示,
      on: { 有人报名: '审查竞买资格', 无人报名: '部门反馈结果' },
    },
    审查竞买资格: {
      by: land,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 合格: '收取竞买保证金', 不合格: '部门反馈结果' },
    },
    收取竞买保证金: {
      by: land,
      cites: ['county/4'],
      within: clocks.通知,
      on: { 已收取: '组织招拍挂', 逾期未交: '部门反馈结果' },
    },
    组织招拍挂: {
      by: land,
      cites: ['county/5'],
      within: clocks.组织活动,
      on: { 成交: '签订成交确认书', 流拍重新公告: '发布交易公告', 流拍终止: '部门反馈结果' },
    },
    签订成交确认书: {
      by: land,
      cites: ['county/6'],
      within: clocks.通知,
      on: { 已签订: '公示成交结果' },
    },
    公示成交结果: {
      by: land,
      cites: ['county/6'],
      within: clocks.公示,
      on: { 无异议: '颁发权证', 有异议: '复核成交异议' },
    },
    复核成交异议: {
      by: land,
      cites: ['county/6'],
      basis: '内部',
      within: clocks.调查,
      on: { 异议成立: '发布交易公告', 异议不成立: '颁发权证', 来件异议已答复: '部门反馈结果' },
    },
    颁发权证: {
      by: land,
      cites: ['county/6'],
      within: clocks.发证,
      on: { 已颁证: '部门反馈结果' },
    },
    部门反馈结果: answer(land),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
