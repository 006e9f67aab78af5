import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const culture = '伽师县文化体育广播电视和旅游局';

/**
 * 广播电视农村公共服务设备维护管理. Loudspeakers and satellite receivers are two strands. A loudspeaker is surveyed into a
 * ledger that the bureau files, and when broken is reported 及时; the bureau looks on the spot before it sends a
 * repairer. Who opens the year's work, what becomes of a receiver that fails its technical check, trying a repaired
 * loudspeaker out, quieting one that disturbs and looking into a wish for a new one are practice.
 */
export default procedure({
  duty: 'coop-078',
  entries: { plan: '部署设备维护', ticket: '核实来件', inspection: '排查设备使用', report: '反馈报修' },
  steps: {
    部署设备维护: {
      by: culture,
      cites: ['county/1', 'county/2'],
      basis: '内部',
      within: clocks.部署,
      on: { 部署大喇叭排查: '排查设备使用', 安排实地核查: '实地核查隐患', 安排卫星设施检查: '技术检查' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.核实, late: culture },
      on: {
        大喇叭损坏: '反馈报修',
        已报修未核查: '实地核查隐患',
        已核查未维修: '安排专人维修',
        卫星接收设施问题: '技术检查',
        播放扰民: '调整播放',
        要求增设大喇叭: '研究增设',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    排查设备使用: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.摸排, late: culture },
      on: {
        使用正常: '建立台账',
        发现损坏: '反馈报修',
        另有卫星设施问题: '技术检查',
      },
    },
    调整播放: {
      by: '乡镇',
      cites: ['township/2'],
      basis: '内部',
      within: { ...clocks.劝导, late: culture },
      on: { 已调整: '反馈结果', 须移位检修: '反馈报修' },
    },
    建立台账: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: culture },
      on: { 已建立: '报送备案' },
    },
    报送备案: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: culture },
      on: { 已报送: '台账备案' },
    },
    台账备案: {
      by: culture,
      cites: [],
      basis: '内部',
      within: clocks.备案,
      on: { 已备案: '部门反馈结果', 不全退回: '建立台账', 有隐患须核查: '实地核查隐患' },
    },
    反馈报修: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: culture },
      on: { 已报修: '实地核查隐患' },
    },
    实地核查隐患: {
      by: culture,
      cites: ['county/1'],
      within: clocks.核实,
      on: { 须维修: '安排专人维修', 未见问题: '部门反馈结果' },
    },
    安排专人维修: {
      by: culture,
      cites: ['county/1'],
      within: clocks.维修,
      on: { 已修复: '试播检查', 无法修复待更换: '部门反馈结果' },
    },
    试播检查: {
      by: '乡镇',
      cites: ['township/2'],
      basis: '内部',
      within: { ...clocks.复查, late: culture },
      on: { 正常: '反馈结果', 正常并入台账: '建立台账', 仍有故障: '反馈报修' },
    },
    研究增设: {
      by: culture,
      cites: [],
      basis: '内部',
      within: clocks.考察,
      on: { 已列入增设: '部门反馈结果', 暂不增设已说明: '部门反馈结果' },
    },
    技术检查: {
      by: culture,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 合格: '部门反馈结果', 不合格: '整改卫星设施' },
    },
    整改卫星设施: {
      by: culture,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.整改,
      on: { 已整改: '技术检查', 无法整改已停用: '部门反馈结果' },
    },
    部门反馈结果: answer(culture),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
