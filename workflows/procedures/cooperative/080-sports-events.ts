import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const culture = '伽师县文化体育广播电视和旅游局';
const emergency = '伽师县应急管理局';
const education = '伽师县教育局';
const finance = '伽师县财政局';
const fire = '伽师县消防救援局';
const health = '伽师县卫生健康委员会';
const police = '伽师县公安局';
const transport = '伽师县交通运输局';

/**
 * 举办重大体育赛事活动. Plans, help of the departments, publishing, calling people, checking the ground, teaching safety, the
 * event, then the summary. The emergency bureau checks and mends the ground while the township looks for hazards; during
 * the event the bureau, the township and the rescue each do their own part, and what happens suddenly is met by township
 * and rescue together within hours. township/3 is arranged before the ground is checked and shown beside the event. A
 * call about a hazard does not wait for the event.
 */
export default procedure({
  duty: 'coop-080',
  entries: { plan: '制定赛事方案', ticket: '核实来件', inspection: '排查安全隐患' },
  steps: {
    制定赛事方案: {
      by: culture,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '制定保障方案' },
    },
    制定保障方案: {
      by: culture,
      cites: ['county/1'],
      requires: ['明确各部门职责分工，涵盖安全保卫、医疗救护、交通疏导、环境卫生、后勤服务等方面'],
      within: clocks.制定方案,
      on: { 已明确部门分工: '协调部门保障' },
    },
    协调部门保障: {
      by: culture,
      assist: [police, fire, health, finance, transport, education],
      pick: true,
      cites: ['county/2'],
      within: clocks.部署,
      on: { 保障已落实: '发布赛事信息', 保障不足: '制定保障方案' },
    },
    发布赛事信息: {
      by: culture,
      cites: ['county/3'],
      within: { immediate: true, basis: 'clause' },
      on: { 已发布: '动员参赛观赛', 来件所指已补发: '部门反馈结果' },
    },
    动员参赛观赛: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: culture },
      on: { 已动员: '安排特色展示', 来件人已报名: '反馈结果' },
    },
    安排特色展示: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: culture },
      on: { 已安排: '检查场地设施', 来件建议已答复: '反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.紧急核实, late: culture },
      on: {
        突发情况或秩序乱: '处置突发情况',
        场所有安全隐患: '排查安全隐患',
        赛事信息问题: '发布赛事信息',
        要求参赛观赛: '动员参赛观赛',
        建议展示特色: '安排特色展示',
        赛事组织问题: '改进赛事组织',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    排查安全隐患: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: culture },
      on: {
        没有隐患: '反馈结果',
        已现场排除: '反馈结果',
        场地器材有隐患: '维护场地器材',
        秩序乱或有突发: '处置突发情况',
        未动员群众: '动员参赛观赛',
      },
    },
    检查场地设施: {
      by: emergency,
      parallel: [{ by: '乡镇', cites: ['township/2'] }],
      cites: ['county/6'],
      requires: ['确保符合赛事安全标准和要求'],
      within: clocks.检查,
      on: { 符合安全标准: '安全宣传教育', 不符合标准: '维护场地器材', 来件隐患已消除: '应急反馈结果' },
    },
    维护场地器材: {
      by: emergency,
      cites: ['county/6'],
      within: clocks.维修,
      on: { 已维护: '检查场地设施' },
    },
    安全宣传教育: {
      by: emergency,
      cites: ['county/7'],
      within: clocks.培训,
      on: { 已教育: '组织赛事活动' },
    },
    组织赛事活动: {
      by: culture,
      parallel: [
        { by: '乡镇', cites: ['township/2', 'township/3'] },
        { by: emergency, cites: ['county/7'] },
      ],
      cites: ['county/4'],
      within: clocks.组织活动,
      on: { 赛事结束: '总结评估', 发生突发情况: '处置突发情况' },
    },
    处置突发情况: {
      by: '乡镇',
      parallel: [
        { by: culture, cites: ['county/4'] },
        { by: emergency, cites: ['county/7'] },
      ],
      cites: ['township/2'],
      within: { ...clocks.先期处置, late: culture },
      on: { 已处置继续比赛: '组织赛事活动', 赛事中止: '总结评估', 来件所指已处置: '反馈结果' },
    },
    改进赛事组织: {
      by: culture,
      cites: ['county/4'],
      basis: '内部',
      within: clocks.整改,
      on: { 已改进: '部门反馈结果', 已作说明: '部门反馈结果' },
    },
    总结评估: {
      by: culture,
      cites: ['county/5'],
      within: clocks.总结,
      on: { 已总结: '归档宣发' },
    },
    归档宣发: {
      by: culture,
      cites: ['county/5'],
      within: clocks.归档,
      on: { 已归档宣发: '部门反馈结果' },
    },
    应急反馈结果: answer(emergency),
    部门反馈结果: answer(culture),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
