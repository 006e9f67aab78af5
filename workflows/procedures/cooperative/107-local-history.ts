import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const archives = '伽师县档案史志馆';

/**
 * 编纂党史、地方志、年鉴. Four collections of the township, one clause each, open side by side after the county's plan and
 * training. Three are handed to the county; only the gazetteer's is first written up. The fourth is for the township's and
 * villages' own books and ends with being kept. 审核 turns material back, and 督促 of the same clause is read as what
 * follows then. A resident brings material, or says that a book is wrong.
 */
export default procedure({
  duty: 'coop-107',
  entries: { plan: '拟定编纂方案', ticket: '核实来件', inspection: '核实来件', report: '撰写报送综合资料' },
  steps: {
    拟定编纂方案: {
      by: archives,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已印发: '指导培训' },
    },
    指导培训: {
      by: archives,
      cites: ['county/1'],
      within: clocks.培训,
      on: {
        党史资料: '收集党史资料',
        志书年鉴资料: '收集志鉴资料',
        大事要事资料: '收集史志资料',
        乡志村志资料: '收集地情资料',
        本馆搜集资料: '整理保存资料',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: archives },
      on: {
        党史资料: '收集党史资料',
        志书年鉴资料: '收集志鉴资料',
        大事要事资料: '收集史志资料',
        乡志村志资料: '收集地情资料',
        已报资料有误: '审核资料',
        出版内容有误: '编纂史志年鉴',
        查阅利用资料: '开发利用资源',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    收集党史资料: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.采集, late: archives },
      on: { 已建库并提供: '审核资料', 无可用资料: '反馈结果' },
    },
    收集志鉴资料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: archives },
      on: { 已收集整理: '撰写报送综合资料', 无可用资料: '反馈结果' },
    },
    撰写报送综合资料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: archives },
      on: { 已报史志馆: '审核资料' },
    },
    收集史志资料: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.采集, late: archives },
      on: { 已建库并提供: '审核资料', 无存史价值: '反馈结果' },
    },
    收集地情资料: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.采集, late: archives },
      on: { 已整理留存: '反馈结果' },
    },
    审核资料: {
      by: archives,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 审核通过: '整理保存资料', 不合格退回: '督促补充资料' },
    },
    督促补充资料: {
      by: archives,
      cites: ['county/2'],
      within: clocks.督办,
      on: { 补党史资料: '收集党史资料', 补综合资料: '撰写报送综合资料', 补史志资料: '收集史志资料' },
    },
    整理保存资料: {
      by: archives,
      cites: ['county/3'],
      within: clocks.归档,
      on: { 用于编纂: '编纂史志年鉴', 留存备用: '史志馆反馈结果' },
    },
    编纂史志年鉴: {
      by: archives,
      cites: ['county/4'],
      within: clocks.实施,
      on: { 已编成: '开发利用资源', 已更正: '史志馆反馈结果', 史料须再核实: '审核资料' },
    },
    开发利用资源: {
      by: archives,
      cites: ['county/4'],
      within: clocks.服务,
      on: { 已提供利用: '史志馆反馈结果', 不宜公开利用: '史志馆反馈结果' },
    },
    史志馆反馈结果: answer(archives),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/5'],
});
