import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const justice = '伽师县司法局';

/**
 * 司法所建设与管理. The office is the bureau's and stands in the township's house, so a matter about its work is checked by
 * the bureau, whose clause supervises it, and only what the township owes (用房、力量) goes to the township. Setting up
 * runs 用房—力量—党支部, the budget beside it, and both end in the bureau's supervision. 指导培训 goes on all the time
 * and nobody waits for it. Checking again after 整改 is practice within 监督.
 */
export default procedure({
  duty: 'coop-028',
  entries: { plan: '推动规范化建设', ticket: '核实来件', inspection: '监督日常运作' },
  steps: {
    推动规范化建设: {
      by: justice,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 部署阵地队伍建设: '提供阵地用房', 安排工作经费: '经费纳入预算' },
    },
    核实来件: {
      by: justice,
      cites: ['county/4'],
      within: clocks.核实,
      on: {
        履职不到位: '督促履职整改',
        用房问题: '提供阵地用房',
        人手或协理员问题: '充实工作力量',
        经费问题: '经费纳入预算',
        不属实: '部门反馈结果',
        仅为咨询: '部门反馈结果',
      },
    },
    提供阵地用房: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.实施, late: justice },
      on: { 已提供: '充实工作力量', 用房来件已解决: '反馈结果', 暂无用房已说明: '反馈结果' },
    },
    充实工作力量: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.实施, late: justice },
      on: {
        力量已配齐: '建立党支部',
        已有党支部: '监督日常运作',
        人手来件已解决: '反馈结果',
        暂无人员已说明: '反馈结果',
      },
    },
    建立党支部: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.实施, late: justice },
      on: { 已建立: '监督日常运作' },
    },
    经费纳入预算: {
      by: justice,
      cites: ['county/2'],
      within: clocks.审批,
      on: { 已纳入预算: '监督日常运作', 经费来件已解决: '部门反馈结果', 暂不能列入: '部门反馈结果' },
    },
    监督日常运作: {
      by: justice,
      cites: ['county/4'],
      within: clocks.检查,
      on: {
        运转正常: '部门反馈结果',
        履职不到位: '督促履职整改',
        阵地不达标: '提供阵地用房',
        力量不足: '充实工作力量',
        未建党支部: '建立党支部',
        经费不足: '经费纳入预算',
      },
    },
    督促履职整改: {
      by: justice,
      cites: ['county/4'],
      within: clocks.整改,
      on: { 已报整改: '复查履职' },
    },
    复查履职: {
      by: justice,
      cites: ['county/4'],
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 不合格: '督促履职整改' },
    },
    部门反馈结果: answer(justice),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/3'],
});
