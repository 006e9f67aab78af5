import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const farming = '伽师县农业农村局';

/**
 * 新型农业经营主体（合作社、家庭农场）服务管理. Small strands, joined where a business passes from one to the next: 摸底—名录—
 * 监测—分类处置, 登记—规范运行—赋码, 申报—评定—扶持—推荐, 申报—实施—监管, 培训, and the matching of services with farmers.
 * county/1 and county/9 are the same words. That an application may be returned or refused is taken for granted, and
 * what the bureau does about a hazard or a breach that a business will not put right is practice: the list says neither.
 */
export default procedure({
  duty: 'coop-032',
  entries: { plan: '制定发展规划', ticket: '核实诉求', inspection: '日常监督检查', report: '组织申报评定' },
  steps: {
    制定发展规划: {
      by: farming,
      cites: ['county/1', 'county/9'],
      within: clocks.制定方案,
      on: {
        部署调查摸底: '调查摸底建名录',
        部署动态监测: '动态监测',
        安排业务培训: '组织业务培训',
        推广新品种技术: '对接援疆资源',
        部署评定: '组织申报评定',
        安排提升项目: '申报提升项目',
        安排经验交流: '组织经验交流',
      },
    },
    组织业务培训: {
      by: farming,
      cites: ['county/3'],
      within: clocks.培训,
      on: { 已通知参训: '组织主体参训' },
    },
    组织主体参训: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.培训, late: farming },
      on: { 已参训: '反馈结果' },
    },
    对接援疆资源: {
      by: farming,
      cites: ['county/8'],
      within: clocks.部署,
      on: { 已对接: '推广新品种技术', 暂无可用资源: 'end' },
    },
    推广新品种技术: {
      by: farming,
      cites: ['county/8'],
      within: clocks.组织活动,
      on: { 已推广: '部门反馈结果' },
    },
    组织经验交流: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.组织活动, late: farming },
      on: { 已开展: '反馈结果' },
    },
    调查摸底建名录: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.摸排, late: farming },
      on: { 已建名录: '建立名录库' },
    },
    建立名录库: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.汇总, late: farming },
      on: { 主体转入监测: '动态监测', 服务组织已入库: '摸底服务供需', 来件已入库: '反馈结果' },
    },
    摸底服务供需: {
      by: farming,
      cites: ['county/10'],
      within: clocks.摸排,
      on: { 已摸清供需: '对接服务供需' },
    },
    对接服务供需: {
      by: farming,
      cites: ['county/10'],
      within: clocks.服务,
      on: { 已对接: '部门反馈结果', 暂无合适服务: '部门反馈结果' },
    },
    核实诉求: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.核实, late: farming },
      on: {
        想办合作社或农场: '指导登记注册',
        名录漏列或未更新: '建立名录库',
        家庭农场赋码记账: '指导赋码记账',
        申报或未获评定: '组织申报评定',
        已申报未评定: '评定主体',
        申报提升项目: '申报提升项目',
        项目实施有问题: '监管提升项目',
        扶持未落实: '落实扶持政策',
        需要农业服务: '对接服务供需',
        要求参加培训: '组织主体参训',
        需要技术指导: '提供技术指导',
        财务或民主管理: '指导财务民主',
        经营不规范: '规范提升',
        空壳或停止经营: '分类处置',
        有安全隐患: '督促安全整改',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    提供技术指导: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.服务, late: farming },
      on: { 已指导: '反馈结果', 须新品种新技术: '推广新品种技术' },
    },
    日常监督检查: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.检查, late: farming },
      on: {
        未发现问题: 'end',
        经营异常: '分类处置',
        名录未更新: '建立名录库',
        财务或民主管理: '指导财务民主',
        项目实施有问题: '监管提升项目',
        有安全隐患: '督促安全整改',
      },
    },
    动态监测: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.摸排, late: farming },
      on: { 运行正常: '反馈结果', 运行异常: '分类处置' },
    },
    分类处置: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: farming },
      on: { 须规范提升: '规范提升', 引导变更或注销: '指导登记注册' },
    },
    规范提升: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.服务, late: farming },
      on: { 已规范: '反馈结果', 可创建示范: '组织申报评定', 须部门指导: '指导规范运行' },
    },
    指导财务民主: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.服务, late: farming },
      on: { 已规范: '反馈结果', 须部门指导: '指导规范运行' },
    },
    督促安全整改: {
      by: '乡镇',
      cites: ['township/11'],
      within: { ...clocks.整改, late: farming },
      on: { 已整改: '复查安全隐患', 拒不整改: '部门督促整改' },
    },
    复查安全隐患: {
      by: '乡镇',
      cites: ['township/11'],
      within: { ...clocks.复查, late: farming },
      on: { 合格: '反馈结果', 不合格: '督促安全整改' },
    },
    部门督促整改: {
      by: farming,
      cites: [],
      basis: '内部',
      within: clocks.督办,
      on: { 已整改: '复查安全隐患', 已移送有权机关: '部门反馈结果' },
    },
    指导登记注册: {
      by: farming,
      cites: ['county/2'],
      within: clocks.服务,
      on: { 已登记注册: '指导规范运行', 已变更或注销: '部门反馈结果', 放弃登记: '部门反馈结果' },
    },
    指导规范运行: {
      by: farming,
      cites: ['county/2', 'county/4'],
      within: clocks.服务,
      on: {
        运行规范: '部门反馈结果',
        家庭农场待赋码: '指导赋码记账',
        仍不规范: '分类处置',
        已移送有权机关: '部门反馈结果',
      },
    },
    指导赋码记账: {
      by: '乡镇',
      cites: ['township/8'],
      within: { ...clocks.服务, late: farming },
      on: { 已赋码并注册: '反馈结果' },
    },
    组织申报评定: {
      by: '乡镇',
      cites: ['township/10'],
      within: { ...clocks.初审, late: farming },
      on: { 已申报: '评定主体', 不符合申报条件: '反馈结果' },
    },
    评定主体: {
      by: farming,
      cites: ['county/6'],
      within: clocks.评审,
      on: { 评为示范社: '优先扶持', 评定通过: '部门反馈结果', 材料退回补正: '组织申报评定', 未通过: '部门反馈结果' },
    },
    优先扶持: {
      by: farming,
      cites: ['county/7'],
      within: clocks.审批,
      on: { 扶持已下达: '落实扶持政策', 可申报涉农项目: '推荐申报项目', 不符合扶持政策: '部门反馈结果' },
    },
    推荐申报项目: {
      by: farming,
      cites: ['county/7'],
      within: clocks.上报,
      on: { 已推荐: '部门反馈结果' },
    },
    落实扶持政策: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.实施, late: farming },
      on: { 已落实: '反馈结果', 扶持未下达: '优先扶持' },
    },
    申报提升项目: {
      by: '乡镇',
      cites: ['township/9'],
      within: { ...clocks.初审, late: farming },
      on: { 已申报: '审定提升项目', 不符合申报条件: '反馈结果' },
    },
    审定提升项目: {
      by: farming,
      cites: ['county/5'],
      within: clocks.审批,
      on: { 列入实施: '实施提升项目', 材料退回补正: '申报提升项目', 未列入: '部门反馈结果' },
    },
    实施提升项目: {
      by: farming,
      cites: ['county/5'],
      within: clocks.实施,
      on: { 已实施: '监管提升项目' },
    },
    监管提升项目: {
      by: farming,
      parallel: [{ by: '乡镇', cites: ['township/9'] }],
      cites: ['county/5'],
      within: clocks.检查,
      on: { 合格: '部门反馈结果', 不合格须整改: '实施提升项目' },
    },
    部门反馈结果: answer(farming),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/6'],
});
