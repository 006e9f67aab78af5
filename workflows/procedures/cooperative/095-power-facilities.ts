import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const development = '伽师县发展和改革委员会';
const emergency = '伽师县应急管理局';

/**
 * 电力设施保护。The township only patrols and reports, 及时, and says by the kind which of the commission's acts is needed. A
 * hazard that is neither unlawful nor a matter of permits is in no clause: removing it is practice, and a major one
 * the emergency bureau supervises. In an accident report and rescue begin together. The place's 24 hours for power
 * bind the check and the removing of a hazard, not the making of a case.
 */
export default procedure({
  duty: 'coop-095',
  entries: { plan: '划定保护区', inspection: '日常巡查', ticket: '核实来件', report: '上报发改委' },
  steps: {
    划定保护区: {
      by: development,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已划定: '设立保护标志' },
    },
    设立保护标志: {
      by: development,
      cites: ['county/1'],
      within: clocks.实施,
      on: { 已设立: '部门反馈结果', 交乡镇巡查: '日常巡查' },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: development },
      on: { 未发现隐患: '反馈结果', 发现隐患: '上报发改委', 电力事故或险情: '报险并应急救援' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.紧急核实, late: development },
      on: {
        有隐患或违法: '上报发改委',
        电力事故或险情: '报险并应急救援',
        申请施工许可: '审批施工许可',
        重大隐患未消除: '督办重大隐患',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    上报发改委: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: development },
      on: {
        窃电或破坏设施: '查处违法行为',
        擅自施工或建房: '查处违法行为',
        施工须办许可: '审批施工许可',
        标志缺损: '设立保护标志',
        保护区未划定: '划定保护区',
        其他安全隐患: '消除安全隐患',
      },
    },
    报险并应急救援: {
      by: '乡镇',
      parallel: [{ by: emergency, cites: ['county/2'] }],
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: development },
      on: { 险情已排除: '消除安全隐患', 系人为破坏: '查处违法行为' },
    },
    消除安全隐患: {
      by: development,
      cites: [],
      basis: '内部',
      within: clocks.紧急维修,
      on: { 已消除: '部门反馈结果', 重大隐患须督办: '督办重大隐患', 查明系违法: '查处违法行为' },
    },
    督办重大隐患: {
      by: emergency,
      cites: ['county/2'],
      within: clocks.督办,
      on: { 已消除: '应急局反馈结果', 仍未消除: '消除安全隐患' },
    },
    审批施工许可: {
      by: development,
      cites: ['county/1'],
      within: clocks.审批,
      on: { 准予许可: '部门反馈结果', 材料须补正: '告知补正', 不予许可: '部门反馈结果', 擅自施工: '查处违法行为' },
    },
    告知补正: {
      by: development,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.补正,
      on: { 已补正: '审批施工许可', 逾期未补正: '部门反馈结果' },
    },
    查处违法行为: {
      by: development,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已查处: '部门反馈结果', 涉嫌犯罪已移送: '部门反馈结果', 不构成违法: '部门反馈结果' },
    },
    应急局反馈结果: answer(emergency),
    部门反馈结果: answer(development),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
