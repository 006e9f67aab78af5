import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const farming = '伽师县农业农村局';
const employment = '伽师县人力资源和社会保障局';

/**
 * 高素质农民培育和合作社辅导员队伍. One plan, four strands: farmers' training, 头雁, craftsmen and advisers. The list gives the first
 * two to the farming bureau and skills and their tests to the employment bureau, so craftsmen go there. The settling
 * of 头雁 names, the correction of money and an adviser's visit are practice; the list says only 推荐 and 监督. Without
 * the means of county/4 the advisers that there are get trained all the same. A ticket about one matter is answered when
 * that matter is done and does not wait for the rest of the campaign.
 */
export default procedure({
  duty: 'coop-039',
  entries: { plan: '制定培育方案', ticket: '核实来件', inspection: '核实来件', report: '推荐带头人' },
  steps: {
    制定培育方案: {
      by: farming,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 农民培训: '调研培训需求', 头雁培育: '推荐带头人', 乡村工匠: '摸底乡村工匠', 辅导员队伍: '选聘辅导员' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/5'],
      within: { ...clocks.核实, late: farming },
      on: {
        要求参加培训: '组织农民参训',
        培训质量或证书: '管理培训机构',
        缺少跟踪服务: '跟踪培训效果',
        要求推荐头雁: '推荐带头人',
        工匠未入库: '摸底乡村工匠',
        未安排技能鉴定: '职业技能鉴定',
        补贴未落实: '落实补贴政策',
        资金使用问题: '监督补贴资金',
        要求就业创业帮助: '帮助就业创业',
        要求辅导员上门: '安排辅导员上门',
        辅导员未参训: '组织辅导员参训',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    调研培训需求: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.摸排, late: farming },
      on: { 已掌握需求: '设计培训课程', 没有需求: 'end' },
    },
    设计培训课程: {
      by: farming,
      cites: ['county/2'],
      within: clocks.制定方案,
      on: { 课程已定: '组织农民参训' },
    },
    组织农民参训: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.组织活动, late: farming },
      on: { 已组织到人: '组织培训实训', 列入下期培训: '反馈结果' },
    },
    推荐带头人: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['符合条件的带头人'],
      within: { ...clocks.初审, late: farming },
      on: { 已推荐并附产业信息: '审定头雁人选', 没有合适人选: '反馈结果' },
    },
    审定头雁人选: {
      by: farming,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.审核,
      on: { 人选确定: '组织培训实训', 材料退回: '推荐带头人', 不符合条件: '部门反馈结果' },
    },
    组织培训实训: {
      by: farming,
      cites: ['county/2'],
      within: clocks.培训,
      on: { 培训完成: '建立学员档案', 培训机构有问题: '管理培训机构' },
    },
    管理培训机构: {
      by: farming,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 已整改续训: '组织培训实训', 来件已办结: '部门反馈结果' },
    },
    建立学员档案: {
      by: farming,
      cites: ['county/3'],
      within: clocks.归档,
      on: { 已建档: '监督补贴资金' },
    },
    摸底乡村工匠: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.摸排, late: farming },
      on: { 已掌握名单: '建立工匠人才库', 没有符合条件的: '反馈结果' },
    },
    建立工匠人才库: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.归档, late: farming },
      on: { 已入库待培训: '组织工匠参训', 来件已办结: '反馈结果' },
    },
    组织工匠参训: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.组织活动, late: employment },
      on: { 已组织到人: '职业技能培训' },
    },
    职业技能培训: {
      by: employment,
      cites: ['county/6'],
      within: clocks.培训,
      on: { 培训完成: '职业技能鉴定' },
    },
    职业技能鉴定: {
      by: employment,
      cites: ['county/6'],
      within: clocks.考察,
      on: { 合格: '落实补贴政策', 不合格: '职业技能培训', 不符合条件: '人社反馈结果' },
    },
    落实补贴政策: {
      by: employment,
      cites: ['county/6'],
      within: clocks.拨付,
      on: { 已落实: '监督补贴资金', 来件已办结: '人社反馈结果', 不符合条件: '人社反馈结果' },
    },
    监督补贴资金: {
      by: farming,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 使用合规: '跟踪培训效果', 违规使用: '纠正资金问题', 来件所述不实: '部门反馈结果' },
    },
    纠正资金问题: {
      by: farming,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.整改,
      on: { 已纠正续办: '跟踪培训效果', 来件已办结: '部门反馈结果' },
    },
    跟踪培训效果: {
      by: farming,
      parallel: [{ by: '乡镇', cites: ['township/2'] }],
      cites: ['county/3'],
      within: clocks.考察,
      on: { 效果良好: '帮助就业创业', 反馈须改进: '管理培训机构', 来件已办结: '部门反馈结果' },
    },
    帮助就业创业: {
      by: employment,
      cites: ['county/7'],
      within: clocks.服务,
      on: { 已就业创业: '组织交流表彰', 暂未实现: '人社反馈结果', 来件已办结: '人社反馈结果' },
    },
    组织交流表彰: {
      by: '乡镇',
      cites: ['township/2', 'township/4'],
      within: { ...clocks.组织活动, late: farming },
      on: { 已组织: '反馈结果' },
    },
    安排辅导员上门: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.服务, late: farming },
      on: { 已上门指导: '反馈结果', 缺少辅导员: '选聘辅导员' },
    },
    选聘辅导员: {
      by: farming,
      cites: ['county/4'],
      requires: ['有条件时'],
      within: clocks.考察,
      on: { 已选聘: '组织辅导员参训', 暂无条件选聘: '组织辅导员参训' },
    },
    组织辅导员参训: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.组织活动, late: farming },
      on: { 已组织到人: '培训辅导员', 缺少辅导员: '选聘辅导员' },
    },
    培训辅导员: {
      by: farming,
      cites: ['county/5'],
      within: clocks.培训,
      on: { 培训完成: '部门反馈结果', 有人缺训须补训: '组织辅导员参训' },
    },
    部门反馈结果: answer(farming),
    人社反馈结果: answer(employment),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
