import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const organisation = '伽师县委组织部';
const personnel = '伽师县人力资源和社会保障局';

/**
 * 乡干部人事档案. Two equal roads by the kind of cadre, civil servants to the organisation department and staff of public
 * institutions to the personnel bureau; they never cross, so the township's filling of gaps stands once in each. The
 * second start is the township's: a file that changed is completed and handed over by itself, without a list of gaps.
 * Papers that turn out false or short at 鉴别 lead to a new list. 及时 stands in every clause that hands something on.
 */
export default procedure({
  duty: 'coop-010',
  entries: { plan: '安排档案审核', ticket: '核实来件', inspection: '核实来件', report: '补充变化材料' },
  steps: {
    安排档案审核: {
      by: organisation,
      assist: [personnel],
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: { 公务员档案: '审核公务员档案', 事业干部档案: '审核事业档案' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.核实, late: organisation },
      on: {
        公务员档案有误: '审核公务员档案',
        事业档案有误: '审核事业档案',
        公务员清单未补: '补齐公务员档案',
        事业清单未补: '补齐事业档案',
        有变化未补充: '补充变化材料',
        公务员材料未归档: '鉴别公务员材料',
        事业材料未归档: '鉴别事业材料',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    补充变化材料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 材料已补充: '移交变化材料', 没有变化: '反馈结果' },
    },
    移交变化材料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已移交组织部: '鉴别公务员材料', 已移交人社局: '鉴别事业材料' },
    },

    // 公务员
    审核公务员档案: {
      by: organisation,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 没有问题: '组织部反馈结果', 存在问题: '下发公务员清单' },
    },
    下发公务员清单: {
      by: organisation,
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause' },
      on: { 已下发乡镇: '补齐公务员档案' },
    },
    补齐公务员档案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已补充完善: '鉴别公务员材料', 材料无法补齐: '审核公务员档案' },
    },
    鉴别公务员材料: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 真实齐全: '归档公务员材料', 不实或不全: '下发公务员清单' },
    },
    归档公务员材料: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.归档,
      on: { 已归档: '组织部反馈结果' },
    },

    // 事业编干部
    审核事业档案: {
      by: personnel,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 没有问题: '人社局反馈结果', 存在问题: '下发事业清单' },
    },
    下发事业清单: {
      by: personnel,
      cites: ['county/5'],
      within: { immediate: true, basis: 'clause' },
      on: { 已下发乡镇: '补齐事业档案' },
    },
    补齐事业档案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: personnel },
      on: { 已补充完善: '鉴别事业材料', 材料无法补齐: '审核事业档案' },
    },
    鉴别事业材料: {
      by: personnel,
      cites: ['county/6'],
      within: clocks.审核,
      on: { 真实齐全: '归档事业材料', 不实或不全: '下发事业清单' },
    },
    归档事业材料: {
      by: personnel,
      cites: ['county/6'],
      within: clocks.归档,
      on: { 已归档: '人社局反馈结果' },
    },
    组织部反馈结果: answer(organisation),
    人社局反馈结果: answer(personnel),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
