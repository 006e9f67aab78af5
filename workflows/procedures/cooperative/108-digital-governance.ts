import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const reform = '伽师县发展和改革委员会';

/**
 * “一网统管”和政务APP. Two strands after the county's plan: the platform, which the department urges on and the township
 * builds and keeps up (only the department's clause says so, hence 内部), and the people, where the department trains the
 * staff and the staff then tell and teach the residents. Publicity is a step here because showing the apps is what the
 * duty is for. Data rules and sharing stand.
 */
export default procedure({
  duty: 'coop-108',
  entries: { plan: '规划政务信息化', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    规划政务信息化: {
      by: reform,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 平台须搭建维护: '督促搭建维护', 人员须培训: '培训乡镇人员' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: reform },
      on: {
        不会使用APP: '指导群众使用',
        平台网站故障或过时: '维护平台',
        平台未建或久未修复: '督促搭建维护',
        人员不熟悉操作: '培训乡镇人员',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    督促搭建维护: {
      by: reform,
      cites: ['county/3'],
      within: clocks.督办,
      on: { 须搭建: '搭建平台', 须维护: '维护平台', 已正常运行: '部门反馈结果', 已协调技术方处理: '部门反馈结果' },
    },
    搭建平台: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.实施, late: reform },
      on: { 已建成运行: '反馈结果', 乡镇解决不了: '督促搭建维护' },
    },
    维护平台: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.维修, late: reform },
      on: { 运行正常: '反馈结果', 乡镇解决不了: '督促搭建维护' },
    },
    培训乡镇人员: {
      by: reform,
      cites: ['county/4'],
      within: clocks.培训,
      on: { 熟练掌握: '宣传政务应用', 补训已完成: '部门反馈结果', 未掌握须再训: '培训乡镇人员' },
    },
    宣传政务应用: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: reform },
      on: { 群众须学习使用: '指导群众使用', 群众已知晓: '反馈结果' },
    },
    指导群众使用: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: reform },
      on: {
        已会使用: '反馈结果',
        改为线下代办: '反馈结果',
        仍不熟练: '指导群众使用',
        发现平台故障: '维护平台',
      },
    },
    部门反馈结果: answer(reform),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/2'],
});
