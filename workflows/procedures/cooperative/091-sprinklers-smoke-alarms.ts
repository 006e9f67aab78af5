import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const fire = '伽师县消防救援局';

/**
 * 简易喷淋装置、独立式感烟报警器推广安装. Each side has one sentence, and both speak of two things: building the smart fire
 * system and promoting the devices. The township explains and persuades, then both promote the installing. The 相关部门 are
 * not named and so are not called. Looking whether a device works, and mending it, is practice.
 */
export default procedure({
  duty: 'coop-091',
  entries: { plan: '部署推广工作', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    部署推广工作: {
      by: fire,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 智慧消防建设: '推进系统建设', 推广安装: '宣传引导安装' },
    },
    推进系统建设: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/1'] }],
      cites: ['county/1'],
      within: clocks.实施,
      on: { 已建成应用: '部门反馈结果', 场所须装设备: '宣传引导安装' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: fire },
      on: {
        场所尚未安装: '宣传引导安装',
        已同意未安装: '推广安装',
        设备有故障: '检查维修设备',
        系统未建或不能用: '推进系统建设',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    宣传引导安装: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: fire },
      on: { 同意安装: '推广安装', 暂不安装: '反馈结果' },
    },
    推广安装: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/1'] }],
      cites: ['county/1'],
      within: clocks.实施,
      on: { 已安装: '检查维修设备', 未能安装已说明: '部门反馈结果' },
    },
    检查维修设备: {
      by: fire,
      cites: [],
      basis: '内部',
      within: clocks.维修,
      on: { 设备正常: '部门反馈结果', 须重新安装: '推广安装' },
    },
    部门反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
