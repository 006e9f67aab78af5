import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';

/**
 * 开展矿产资源保护工作. The township only watches and reports: both its clauses say 及时报, one for what the grid patrol
 * finds in the key areas, one for any offence or clue, so a ticket comes in under the second and both share the report.
 * 监督管理 is read as the department's own checks, its look at what was reported, and the case that follows. That restored
 * ground is accepted before the matter closes is practice.
 */
export default procedure({
  duty: 'coop-054',
  entries: { plan: '监督检查', inspection: '巡查重点区域', ticket: '核实来件', report: '上报自然资源局' },
  steps: {
    监督检查: {
      by: land,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 未发现问题: 'end', 发现违法行为: '查处违法行为', 矿山环境须恢复: '恢复治理' },
    },
    巡查重点区域: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: land },
      on: { 未发现违法: 'end', 发现违法行为: '上报自然资源局' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: land },
      on: {
        有违法行为或线索: '上报自然资源局',
        已上报未查处: '核查违法线索',
        矿山环境未恢复: '恢复治理',
        恢复治理质量问题: '验收治理',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    上报自然资源局: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { immediate: true, basis: 'clause', late: land },
      on: { 已上报: '核查违法线索' },
    },
    核查违法线索: {
      by: land,
      cites: ['county/1'],
      within: clocks.核实,
      on: { 违法属实: '查处违法行为', 不违法但须恢复: '恢复治理', 不属实: '部门反馈结果' },
    },
    查处违法行为: {
      by: land,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已查处完毕: '部门反馈结果', 已查处须恢复: '恢复治理', 涉嫌犯罪已移送: '部门反馈结果' },
    },
    恢复治理: {
      by: land,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 已治理: '验收治理', 责任人拒不治理: '查处违法行为' },
    },
    验收治理: {
      by: land,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 不合格: '恢复治理' },
    },
    部门反馈结果: answer(land),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
