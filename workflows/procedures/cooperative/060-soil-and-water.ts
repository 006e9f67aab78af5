import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const water = '伽师县水利局';

/**
 * 开展水土保持宣传和教育工作. Far more than its name: soil, sand, grassland, trees, wetland and danger spots, each its own
 * strand, opened by the tasks of the plan or by what a call or a patrol is about. The list speaks to the water bureau alone, so all of
 * them end there. It says who hears of a soil offence and of a danger spot but not what is then done: those receiving
 * steps are practice. An acute danger is told and met at once. Only a 重大 wetland offence is reported 及时; lesser ones
 * go to the inspection, into which wetland cooperation (county/9) is read; publishing (county/10) follows it.
 */
export default procedure({
  duty: 'coop-060',
  entries: { plan: '确定规划任务', ticket: '核实来件', inspection: '核实来件', report: '上报违法线索' },
  steps: {
    确定规划任务: {
      by: water,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: {
        水土保持任务: '组织实施规划',
        防沙治沙任务: '监测沙化土地',
        草原任务: '巡查草原',
        植树造林任务: '确定造林任务',
        湿地检查任务: '检查湿地活动',
        风险隐患排查: '巡查隐患点',
      },
    },
    组织实施规划: {
      by: water,
      cites: ['county/1'],
      within: clocks.实施,
      on: { 已组织实施: '日常监督检查' },
    },
    日常监督检查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.检查, late: water },
      on: { 目标已落实: 'end', 责任未落实: '督促落实责任', 发现违法线索: '上报违法线索' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/6', 'township/8'],
      within: { ...clocks.核实, late: water },
      on: {
        出现险情: '报险并处置',
        有风险隐患: '上报隐患',
        责任未落实: '督促落实责任',
        违法线索: '上报违法线索',
        有沙化趋势: '预防土地沙化',
        土地已经沙化: '治理沙化土地',
        申请治沙地点: '提供治沙地点',
        申请技术指导: '指导治沙技术',
        草原问题: '巡查草原',
        造林未成活: '检查造林成活',
        湿地活动须检查: '检查湿地活动',
        重大破坏湿地: '上报湿地破坏',
        要求公开湿地信息: '公开湿地信息',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    督促落实责任: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.整改, late: water },
      on: { 已落实: '反馈结果', 拒不落实: '上报违法线索' },
    },
    上报违法线索: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: water },
      on: { 水土保持线索: '核查水土违法', 防沙治沙线索: '防沙治沙执法' },
    },
    核查水土违法: {
      by: water,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.查处,
      on: { 已查处: '部门反馈结果', 须乡镇督促落实: '督促落实责任', 不构成违法: '部门反馈结果' },
    },
    监测沙化土地: {
      by: water,
      cites: ['county/2'],
      within: clocks.采集,
      on: {
        未见沙化: 'end',
        有沙化趋势: '预防土地沙化',
        已经沙化: '治理沙化土地',
        涉嫌违法: '防沙治沙执法',
      },
    },
    预防土地沙化: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.实施, late: water },
      on: { 已采取预防措施: '反馈结果', 已经沙化: '治理沙化土地' },
    },
    治理沙化土地: {
      by: water,
      parallel: [{ by: '乡镇', cites: ['township/3'] }],
      cites: ['county/3'],
      within: clocks.实施,
      on: { 已治理: '部门反馈结果', 由承包人治理: '指导治沙技术', 提供公益治沙: '提供治沙地点' },
    },
    提供治沙地点: {
      by: water,
      cites: ['county/4'],
      within: clocks.服务,
      on: { 已提供: '指导治沙技术', 无合适地点: '部门反馈结果' },
    },
    指导治沙技术: {
      by: water,
      cites: ['county/4', 'county/6'],
      within: clocks.服务,
      on: { 已指导: '部门反馈结果' },
    },
    防沙治沙执法: {
      by: water,
      cites: ['county/7'],
      within: clocks.查处,
      on: { 已查处: '部门反馈结果', 已查处须治理: '治理沙化土地', 不构成违法: '部门反馈结果' },
    },
    巡查草原: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.巡查, late: water },
      on: {
        未发现问题: '反馈结果',
        须管护建设: '管理建设草原',
        已经沙化: '治理沙化土地',
        发现违法线索: '上报违法线索',
      },
    },
    管理建设草原: {
      by: water,
      parallel: [{ by: '乡镇', cites: ['township/4'] }],
      cites: ['county/3'],
      within: clocks.实施,
      on: { 已完成: '部门反馈结果' },
    },
    确定造林任务: {
      by: water,
      cites: ['county/5'],
      within: clocks.制定方案,
      on: { 标准和任务已定: '逐片组织造林' },
    },
    逐片组织造林: {
      by: water,
      cites: ['county/5'],
      within: clocks.实施,
      on: { 已栽植: '检查造林成活' },
    },
    检查造林成活: {
      by: water,
      cites: ['county/5'],
      within: clocks.检查,
      on: { 达到标准: '部门反馈结果', 未达标准: '逐片组织造林' },
    },
    检查湿地活动: {
      by: water,
      parallel: [{ by: '乡镇', cites: ['township/6'] }],
      cites: ['county/8', 'county/9'],
      within: clocks.检查,
      on: { 未发现违法: '公开湿地信息', 破坏湿地: '查处湿地违法' },
    },
    上报湿地破坏: {
      by: '乡镇',
      cites: ['township/7'],
      within: { immediate: true, basis: 'clause', late: water },
      on: { 已上报: '查处湿地违法' },
    },
    查处湿地违法: {
      by: water,
      cites: ['county/8'],
      within: clocks.查处,
      on: { 已查处: '公开湿地信息', 已查处须修复: '检查湿地活动', 不构成违法: '部门反馈结果' },
    },
    公开湿地信息: {
      by: water,
      cites: ['county/10'],
      within: clocks.公示,
      on: { 已公开: '部门反馈结果', 依法不公开: '部门反馈结果' },
    },
    巡查隐患点: {
      by: '乡镇',
      cites: ['township/8'],
      within: { ...clocks.巡查, late: water },
      on: { 未发现隐患: '反馈结果', 发现隐患: '上报隐患', 出现险情: '报险并处置' },
    },
    报险并处置: {
      by: '乡镇',
      parallel: [{ by: water, cites: ['county/1'] }],
      cites: ['township/8'],
      basis: '内部',
      within: { ...clocks.先期处置, late: water },
      on: { 险情已排除: '反馈结果', 仍有隐患: '处理隐患' },
    },
    上报隐患: {
      by: '乡镇',
      cites: ['township/8'],
      within: { ...clocks.上报, late: water },
      on: { 已上报: '处理隐患' },
    },
    处理隐患: {
      by: water,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.整改,
      on: { 隐患已消除: '部门反馈结果', 暂须巡查监视: '巡查隐患点' },
    },
    部门反馈结果: answer(water),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/2', 'township/5'],
});
