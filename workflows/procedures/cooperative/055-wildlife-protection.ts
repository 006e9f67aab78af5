import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const forestry = '伽师县林业和草原局';
const market = '伽师县市场监督管理局';
const police = '伽师县公安局';

/**
 * 野生动植物保护. 制止同时上报 is one step, and whoever closes it says by the kind of matter which of the three departments
 * takes it; a matter of several goes to the forestry bureau beside those picked. A major or urgent event is reported to
 * all three at once, and they begin while the township is still stopping it. The ledger and liaison officer (township/3)
 * are the one channel of word, so what was found is noted there before the township answers. That the forestry bureau
 * takes in an injured animal, and looks at what wild animals have damaged, is practice.
 */
export default procedure({
  duty: 'coop-055',
  entries: { plan: '监督检查', inspection: '日常巡查', ticket: '核实来件', report: '制止并上报' },
  steps: {
    监督检查: {
      by: forestry,
      cites: ['county/1'],
      within: clocks.检查,
      on: {
        未发现违法: '部门反馈结果',
        已当场纠正: '记录台账',
        无证人工繁育: '处罚无证繁育',
        违法经营: '查处违法经营',
        非法猎捕采挖: '打击违法犯罪',
      },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: forestry },
      on: { 未发现问题: '记录台账', 发现问题: '制止并上报', 重大或紧急情况: '紧急报告并处置' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.紧急核实, late: forestry },
      on: {
        问题属实: '制止并上报',
        重大或紧急情况: '紧急报告并处置',
        已上报未查处: '分工查处',
        受伤动物待救护: '收容救护',
        野生动物致害: '处理致害',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    制止并上报: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: forestry },
      on: {
        买卖运输或收容救护: '监督检查',
        无证人工繁育: '处罚无证繁育',
        违法经营或广告: '查处违法经营',
        非法猎捕采挖: '打击违法犯罪',
        涉及多个部门: '分工查处',
      },
    },
    紧急报告并处置: {
      by: '乡镇',
      parallel: [
        { by: forestry, cites: ['county/1'] },
        { by: market, cites: ['county/3'] },
        { by: police, cites: ['county/4'] },
      ],
      cites: ['township/2', 'township/3'],
      requires: ['确定专门联络员'],
      within: { immediate: true, basis: 'clause', late: forestry },
      on: { 已控制须查处: '分工查处', 涉嫌犯罪: '打击违法犯罪', 已妥善处置: '记录台账' },
    },
    收容救护: {
      by: forestry,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.先期处置,
      on: { 已收容救护: '记录台账', 无须救护已放归: '记录台账' },
    },
    处理致害: {
      by: forestry,
      cites: [],
      basis: '内部',
      within: clocks.服务,
      on: { 已指导防范: '记录台账', 已登记损失: '记录台账', 不属野生动物致害: '记录台账' },
    },
    处罚无证繁育: {
      by: forestry,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已处罚: '记录台账', 已有许可证: '记录台账', 涉嫌犯罪: '打击违法犯罪' },
    },
    查处违法经营: {
      by: market,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已查处: '记录台账', 不构成违法: '记录台账', 涉嫌犯罪: '打击违法犯罪' },
    },
    打击违法犯罪: {
      by: police,
      cites: ['county/4'],
      within: clocks.调查,
      on: { 已依法打击: '记录台账', 不构成违法犯罪: '记录台账', 须其他部门查处: '分工查处' },
    },
    分工查处: {
      by: forestry,
      parallel: [
        { by: market, cites: ['county/3'] },
        { by: police, cites: ['county/4'] },
      ],
      pick: true,
      cites: ['county/1', 'county/2'],
      within: clocks.查处,
      on: { 已查处: '记录台账', 不构成违法: '记录台账' },
    },
    记录台账: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: forestry },
      on: { 已记录须反馈: '反馈结果', 已记录无诉求人: 'end' },
    },
    部门反馈结果: answer(forestry),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
