import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const redCross = '伽师县红十字会';

/**
 * 红十字“三救三献”. The list's four headings stay apart; the first step of the planned side only says which, and is
 * practice, as is paying out the aid for the gravely ill, which the list ends at 确定救助对象和金额. In township/2 the
 * township reports the names and later publishes who received what, with the society's dispatch between. Two kinds of
 * donors have two clauses. Standing is only the gathering for talks on policy; 募捐 and 表彰慰问 are done on their day.
 */
export default procedure({
  duty: 'coop-020',
  entries: { plan: '部署年度工作', ticket: '核实来件', inspection: '核实来件', report: '上报受灾名单' },
  steps: {
    部署年度工作: {
      by: redCross,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: {
        应急演练: '保障应急演练',
        应急救护培训: '制定救护课程',
        无偿献血: '宣传无偿献血',
        造血干细胞捐献: '动员干细胞捐献',
        遗体和器官捐献: '动员器官捐献',
        募捐活动: '动员群众募捐',
        公示和回访救助: '公示救助情况',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/7', 'township/10'],
      within: { ...clocks.核实, late: redCross },
      on: {
        受灾未上报: '上报受灾名单',
        物资未到位: '调拨转运物资',
        发放未公示或异议: '公示受助情况',
        学救护或培训问题: '组织人员参训',
        未领到救护员证: '发放救护员证',
        无偿献血: '宣传无偿献血',
        献血表彰慰问: '表彰慰问志愿者',
        造血干细胞捐献: '登记捐献者信息',
        遗体和器官捐献: '登记器官志愿者',
        申请大病救助: '引导申请救助',
        村或乡未审核: '审核签署意见',
        上报后未确定: '初审救助对象',
        救助款未发放: '发放救助款',
        寻亲或家庭联系: '帮助寻亲联系',
        募捐活动问题: '动员群众募捐',
        其他人道救助: '开展人道救助',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    // 救援、救灾
    保障应急演练: {
      by: '乡镇',
      assist: [redCross],
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: redCross },
      on: { 演练已完成: 'end' },
    },
    上报受灾名单: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.应急处置, late: redCross },
      on: { 已上报: '调拨转运物资' },
    },
    调拨转运物资: {
      by: redCross,
      cites: ['county/1'],
      within: clocks.应急处置,
      requires: ['按照应急救援预案、救灾物资调配预案'],
      on: { 已转运: '核对验收物资', 名单须补正: '上报受灾名单' },
    },
    核对验收物资: {
      by: redCross,
      cites: ['county/1'],
      within: clocks.应急处置,
      on: { 验收相符: '登记物资出库', 数量质量不符: '调拨转运物资' },
    },
    登记物资出库: {
      by: redCross,
      cites: ['county/1'],
      within: clocks.应急处置,
      on: { 已出库交乡镇: '公示受助情况' },
    },
    公示受助情况: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.公示, late: redCross },
      on: { 无异议: '盘点回收物资', 来件人无异议: '反馈结果', 异议查实有漏: '上报受灾名单' },
    },
    盘点回收物资: {
      by: redCross,
      cites: ['county/2'],
      within: clocks.汇总,
      on: { 已盘点回收: '向社会公示' },
    },
    向社会公示: {
      by: redCross,
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause' },
      on: { 无异议: '部门反馈结果', 有异议: '盘点回收物资' },
    },
    // 应急救护培训
    制定救护课程: {
      by: redCross,
      cites: ['county/3'],
      within: clocks.制定方案,
      on: { 已制定: '组织人员参训' },
    },
    组织人员参训: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.培训, late: redCross },
      on: { 场地人员已备: '组织师资授课', 暂无课程已登记: '反馈结果' },
    },
    组织师资授课: {
      by: redCross,
      cites: ['county/3'],
      within: clocks.培训,
      on: { 普及课程已结束: '部门反馈结果', 取证课程已结束: '考核取证学员' },
    },
    考核取证学员: {
      by: redCross,
      cites: ['county/4'],
      within: clocks.评审,
      on: { 合格: '发放救护员证', 不合格再学: '组织师资授课', 不合格不再学: '部门反馈结果' },
    },
    发放救护员证: {
      by: redCross,
      cites: ['county/4'],
      within: clocks.发证,
      on: { 已发证: '录入救护员系统', 查明未合格: '部门反馈结果' },
    },
    录入救护员系统: {
      by: redCross,
      cites: ['county/4'],
      within: clocks.备案,
      on: { 已录入: '归档' },
    },
    归档: {
      by: redCross,
      cites: ['county/4'],
      within: clocks.归档,
      on: { 已归档: '部门反馈结果' },
    },
    // 无偿献血、造血干细胞、遗体和器官捐献
    宣传无偿献血: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.组织活动, late: redCross },
      on: { 有优秀志愿者: '表彰慰问志愿者', 活动已结束: '反馈结果', 来件人已安排: '反馈结果' },
    },
    表彰慰问志愿者: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.组织活动, late: redCross },
      on: { 已表彰慰问: '反馈结果', 不属表彰慰问对象: '反馈结果' },
    },
    动员干细胞捐献: {
      by: redCross,
      parallel: [{ by: '乡镇', cites: ['township/5'] }],
      cites: ['county/5'],
      within: clocks.组织活动,
      on: { 有人报名: '登记捐献者信息', 无人报名: 'end' },
    },
    登记捐献者信息: {
      by: redCross,
      cites: ['county/5'],
      within: clocks.受理,
      on: { 已登记待配型: '部门反馈结果', 配型成功: '联系协调捐献', 不符合捐献条件: '部门反馈结果' },
    },
    联系协调捐献: {
      by: redCross,
      cites: ['county/5'],
      within: clocks.服务,
      on: { 同意捐献: '陪护见证捐献', 不同意或不宜捐献: '部门反馈结果' },
    },
    陪护见证捐献: {
      by: redCross,
      cites: ['county/5'],
      within: clocks.服务,
      on: { 已捐献: '关怀捐献者', 未能捐献: '部门反馈结果' },
    },
    关怀捐献者: {
      by: redCross,
      parallel: [{ by: '乡镇', cites: ['township/5'] }],
      cites: ['county/5'],
      within: clocks.服务,
      on: { 已关怀: '部门反馈结果' },
    },
    动员器官捐献: {
      by: redCross,
      parallel: [{ by: '乡镇', cites: ['township/5'] }],
      cites: ['county/6'],
      within: clocks.组织活动,
      on: { 有人报名: '登记器官志愿者', 无人报名: 'end' },
    },
    登记器官志愿者: {
      by: redCross,
      cites: ['county/6'],
      within: clocks.受理,
      on: { 已登记: '部门反馈结果', 须协调捐献: '协调见证捐献', 不符合登记条件: '部门反馈结果' },
    },
    协调见证捐献: {
      by: redCross,
      cites: ['county/6'],
      within: clocks.服务,
      on: { 已捐献: '缅怀关怀', 亲属不同意: '部门反馈结果' },
    },
    缅怀关怀: {
      by: redCross,
      parallel: [{ by: '乡镇', cites: ['township/5'] }],
      cites: ['county/6'],
      within: clocks.服务,
      on: { 已缅怀关怀: '部门反馈结果' },
    },
    // 其他人道主义服务
    引导申请救助: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.服务, late: redCross },
      on: { 已向村申请: '村研判救助对象', 本人放弃: '反馈结果' },
    },
    村研判救助对象: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.初审, late: redCross },
      on: { 符合: '审核签署意见', 材料不全: '引导申请救助', 不符合: '反馈结果' },
    },
    审核签署意见: {
      by: '乡镇',
      cites: ['township/7'],
      within: { ...clocks.审核, late: redCross },
      on: { 同意并上报: '初审救助对象', 退回再研判: '村研判救助对象', 不同意: '反馈结果' },
    },
    初审救助对象: {
      by: redCross,
      cites: ['county/7'],
      within: clocks.审核,
      on: { 初审通过: '确定对象和金额', 材料退回乡镇: '审核签署意见', 不符合条件: '部门反馈结果' },
    },
    确定对象和金额: {
      by: redCross,
      cites: ['county/7'],
      within: clocks.决定,
      on: { 已确定: '村内公示', 不予救助: '部门反馈结果' },
    },
    村内公示: {
      by: redCross,
      cites: ['county/7'],
      within: clocks.公示,
      on: { 无异议: '发放救助款', 有异议: '初审救助对象' },
    },
    发放救助款: {
      by: redCross,
      cites: [],
      basis: '内部',
      within: clocks.拨付,
      on: { 已发放待公示: '公示救助情况', 来件所涉已发放: '部门反馈结果', 尚未确定对象: '初审救助对象' },
    },
    公示救助情况: {
      by: redCross,
      cites: ['county/8'],
      within: { halfYearly: true, basis: 'clause' },
      on: { 无异议: '回访救助对象', 有异议: '初审救助对象' },
    },
    回访救助对象: {
      by: redCross,
      cites: ['county/8'],
      within: clocks.复查,
      on: { 救助已落实: '部门反馈结果', 未收到救助款: '发放救助款' },
    },
    动员群众募捐: {
      by: '乡镇',
      cites: ['township/8'],
      within: { ...clocks.组织活动, late: redCross },
      on: { 活动已结束: '反馈结果', 来件问题已处理: '反馈结果' },
    },
    开展人道救助: {
      by: '乡镇',
      cites: ['township/9'],
      within: { ...clocks.服务, late: redCross },
      on: { 已救助: '反馈结果', 属大病救助: '引导申请救助', 不符合条件: '反馈结果' },
    },
    帮助寻亲联系: {
      by: '乡镇',
      cites: ['township/10'],
      within: { ...clocks.服务, late: redCross },
      on: { 已取得联系: '反馈结果', 暂未找到: '反馈结果' },
    },
    部门反馈结果: answer(redCross),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/6'],
});
