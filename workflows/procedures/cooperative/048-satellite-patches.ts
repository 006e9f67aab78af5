import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';
const farming = '伽师县农业农村局';
const forestry = '伽师县林业和草原局';

/**
 * 做好卫片图斑治理相关工作。The township looks on the spot at every patch; on farmland, woodland or grassland the
 * department of that land verifies beside it, and whoever closes the step before says which. 及时 in township/3 is the
 * time to call for the inspection, not to carry it out. Forced demolition is no longer the township's (reclaimed-041), so
 * a matter that needs it is handed over and the department follows it up.
 */
export default procedure({
  duty: 'coop-048',
  entries: { plan: '获取分析卫片', ticket: '核实来件', inspection: '核实来件', report: '报请验收' },
  steps: {
    获取分析卫片: {
      by: land,
      cites: ['county/1'],
      within: clocks.采集,
      on: { 已确定图斑: '下达核查任务', 未见变化: '反馈结果' },
    },
    下达核查任务: {
      by: land,
      cites: ['county/2'],
      within: clocks.通知,
      on: { 已下达: '实地调查举证' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: land },
      on: {
        图斑待核查: '实地调查举证',
        认定有异议: '实地调查举证',
        违法图斑未整改: '制定整改措施',
        未列入图斑: '获取分析卫片',
        已整改待验收: '报请验收',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    实地调查举证: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.检查, late: land },
      on: { 占用耕地或林草地: '会同分类核查', 其他地类已上报: '审核核查数据' },
    },
    会同分类核查: {
      by: '乡镇',
      parallel: [
        { by: farming, cites: ['county/7'] },
        { by: forestry, cites: ['county/8'] },
      ],
      pick: true,
      cites: ['township/1'],
      within: { ...clocks.检查, late: land },
      on: { 已核查上报: '审核核查数据' },
    },
    审核核查数据: {
      by: land,
      cites: ['county/4'],
      requires: ['真实性、准确性和完整性'],
      within: clocks.审核,
      on: { 合法图斑: '印证材料备案', 违法图斑: '制定整改措施', 数据不实不全: '实地调查举证' },
    },
    印证材料备案: {
      by: '乡镇',
      assist: [land, farming, forestry],
      pick: true,
      cites: ['township/2'],
      within: { ...clocks.备案, late: land },
      on: { 已备案: '反馈结果' },
    },
    制定整改措施: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.制定方案, late: land },
      on: { 已制定: '督促整改' },
    },
    督促整改: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: land },
      on: { 已整改: '报请验收', 逾期或拒不整改: '跟踪检查督促' },
    },
    跟踪检查督促: {
      by: land,
      cites: ['county/5'],
      within: clocks.检查,
      on: { 已整改: '报请验收', 继续限期整改: '督促整改', 整改不力: '报请强化督促' },
    },
    报请强化督促: {
      by: land,
      cites: ['county/6'],
      within: clocks.上报,
      on: { 已报县委县政府县纪委: '督促整改' },
    },
    报请验收: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: land },
      on: { 已报部门: '现场验收' },
    },
    现场验收: {
      by: '乡镇',
      assist: [land, farming, forestry],
      pick: true,
      cites: ['township/3'],
      requires: ['违法状态是否消除、土地是否恢复原状、相关手续是否完善'],
      within: { ...clocks.复查, late: land },
      on: { 合格: '销号', 不合格继续整改: '督促整改', 不合格须强制: '依法采取强制措施' },
    },
    依法采取强制措施: {
      by: '乡镇',
      assist: [land],
      cites: ['township/3'],
      within: { ...clocks.查处, late: land },
      on: { 违法状态已消除: '报请验收', 已移送有权机关: '跟踪检查督促' },
    },
    销号: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.归档, late: land },
      on: { 已销号: '反馈结果' },
    },
    反馈结果: answer('乡镇'),
  },
  standing: ['county/3'],
});
