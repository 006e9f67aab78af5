import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const farming = '伽师县农业农村局';

/**
 * 乡村振兴实绩考核和巩固脱贫成果后评估. Two reviews follow each other: the county's own, by its plan, and that of the region
 * and the state, for which the township prepares; training belongs to that preparation. What the county's review shows is
 * fed back and put right before the higher one comes; what the higher one shows is put right under the same supervision.
 * A resident can raise the figures, the files or a problem left open: such a matter is answered once it is mended, the
 * review itself goes on in its own run.
 */
export default procedure({
  duty: 'coop-031',
  entries: { plan: '制定工作方案', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定工作方案: {
      by: farming,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已印发: '开展培训' },
    },
    开展培训: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.培训, late: farming },
      on: { 已培训: '收集档案资料' },
    },
    收集档案资料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: farming },
      on: { 已收齐: '测算群众收入', 来件资料已更正: '反馈结果' },
    },
    测算群众收入: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: farming },
      on: { 已测算: '迎检准备', 资料不足: '收集档案资料', 来件收入已更正: '反馈结果' },
    },
    迎检准备: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.部署, late: farming },
      on: { 已准备: '开展考核评估' },
    },
    开展考核评估: {
      by: farming,
      cites: ['county/2'],
      within: clocks.评审,
      on: { 未发现问题: '迎接上级考核', 发现问题: '反馈考核问题', 来件异议已复核: '部门反馈结果' },
    },
    反馈考核问题: {
      by: farming,
      cites: ['county/3'],
      within: clocks.通知,
      on: { 已反馈乡镇: '整改问题' },
    },
    整改问题: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: farming },
      on: { 已报整改情况: '督促整改' },
    },
    督促整改: {
      by: farming,
      cites: ['county/3'],
      within: clocks.复查,
      on: {
        县级问题已整改: '迎接上级考核',
        上级问题已整改: '部门反馈结果',
        来件问题已整改: '部门反馈结果',
        整改不到位: '整改问题',
      },
    },
    迎接上级考核: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.评审, late: farming },
      on: { 未发现问题: '反馈结果', 发现问题: '整改问题' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: farming },
      on: {
        档案资料不实: '收集档案资料',
        收入测算有误: '测算群众收入',
        存在应整改问题: '整改问题',
        对考核结果有异议: '开展考核评估',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    部门反馈结果: answer(farming),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
