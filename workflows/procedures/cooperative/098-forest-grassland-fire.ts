import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const forestry = '伽师县林业和草原局';
const emergency = '伽师县应急管理局';
const fire = '伽师县消防救援局';

/**
 * 森林草原防灭火. A fire is reported to two departments at once and both set out 立即; where it is small the township
 * already fights it while they come, else they begin without it. Losses go to the emergency department, for whose check of
 * them the list has no word; finding the cause is the fire department's. Clearing stands in the forestry clause, so the
 * township helps there. Stopping people who light fires is in no clause and so practice.
 */
export default procedure({
  duty: 'coop-098',
  entries: { plan: '制定县级预案', ticket: '接报核实', inspection: '值班巡护', report: '上报火情' },
  steps: {
    制定县级预案: {
      by: forestry,
      cites: ['county/1'],
      within: clocks.制定预案,
      on: { 已印发: '制定乡镇预案' },
    },
    制定乡镇预案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.制定预案, late: forestry },
      on: { 已制定: '划网格建队储物资' },
    },
    划网格建队储物资: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.组织活动, late: forestry },
      on: { 已落实: '开展演练' },
    },
    开展演练: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: forestry },
      on: { 达到要求: '指导乡村防范', 预案须修订: '制定乡镇预案', 队伍物资不足: '划网格建队储物资' },
    },
    指导乡村防范: {
      by: forestry,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 防范到位: '值班巡护', 有可燃物须清理: '清理可燃物' },
    },
    清理可燃物: {
      by: forestry,
      assist: ['乡镇'],
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause' },
      on: { 已清理: '林草局反馈结果' },
    },
    值班巡护: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: forestry },
      on: {
        无异常: '反馈结果',
        发现火情: '上报火情',
        违规用火: '劝阻违规用火',
        发现可燃物: '清理可燃物',
        队伍物资不足: '补充队伍物资',
      },
    },
    接报核实: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.接报, late: emergency },
      on: {
        有火情: '上报火情',
        违规用火: '劝阻违规用火',
        可燃物未清理: '清理可燃物',
        巡护值守不到位: '值班巡护',
        队伍物资不足: '补充队伍物资',
        伤亡损失未统计: '梳理伤亡损失',
        要求查明火因: '调查事故',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    补充队伍物资: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: forestry },
      on: { 已补充: '反馈结果', 暂不增补已说明: '反馈结果' },
    },
    劝阻违规用火: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.先期处置, late: forestry },
      on: { 已熄灭: '反馈结果', 引发火情: '上报火情', 不听劝阻: '处理违规用火' },
    },
    处理违规用火: {
      by: forestry,
      cites: [],
      basis: '内部',
      within: clocks.查处,
      on: { 已处理: '林草局反馈结果', 已移送有权机关: '林草局反馈结果' },
    },
    上报火情: {
      by: '乡镇',
      cites: ['township/3'],
      requires: ['火灾地点，火势大小以及是否有人员被困等信息'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: { 火势较小可先扑救: '初期扑救并驰援', 火势较大: '启动预案扑救' },
    },
    初期扑救并驰援: {
      by: '乡镇',
      parallel: [
        { by: emergency, cites: ['county/3'] },
        { by: fire, cites: ['county/4'] },
      ],
      cites: ['township/4'],
      requires: ['在火势较小，保证安全的前提下'],
      within: { immediate: true, basis: 'clause', source: 'coop-098/county/3、county/4“立即”', late: emergency },
      on: { 已扑灭: '梳理伤亡损失', 火势扩大: '启动预案扑救' },
    },
    启动预案扑救: {
      by: emergency,
      parallel: [{ by: fire, cites: ['county/4'] }],
      cites: ['county/3'],
      within: { immediate: true, basis: 'clause' },
      on: { 已扑灭: '梳理伤亡损失', 未扑灭须增援: '启动预案扑救' },
    },
    梳理伤亡损失: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.核实, late: emergency },
      on: { 已梳理: '上报伤亡损失' },
    },
    上报伤亡损失: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.上报, late: emergency },
      on: { 已上报应急局: '核对损失情况' },
    },
    核对损失情况: {
      by: emergency,
      cites: [],
      basis: '内部',
      within: clocks.核实,
      on: { 火因待查: '调查事故', 火因已查明: '应急局反馈结果', 情况不实不全: '梳理伤亡损失' },
    },
    调查事故: {
      by: fire,
      cites: ['county/4'],
      within: clocks.调查,
      on: { 火因已查明: '消防局反馈结果', 涉嫌违法已移送: '消防局反馈结果' },
    },
    林草局反馈结果: answer(forestry),
    应急局反馈结果: answer(emergency),
    消防局反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
