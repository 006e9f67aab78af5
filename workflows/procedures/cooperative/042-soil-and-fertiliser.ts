import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const farming = '伽师县农业农村局';
const environment = '喀什地区生态环境局伽师县分局';

/**
 * 土壤和肥料管理. The township's samples feed the monitoring, which the farming bureau does with the environment branch (会同);
 * its results are filed, and from them come the fertiliser rules on whose advice the township guides farmers. The use
 * of farmland is a strand of its own, and so is the care of the monitoring points. A farmer's own sample leads straight to
 * the advice, without waiting for new rules. How a changed use is put right and that a point may be moved is practice.
 */
export default procedure({
  duty: 'coop-042',
  entries: { plan: '部署监测管理', ticket: '核实来件', inspection: '巡护监测点' },
  steps: {
    部署监测管理: {
      by: farming,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: { 定期监测: '田间调查采样', 科学施肥: '制定施肥规范', 耕地用途: '监督耕地用途' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: farming },
      on: {
        不会用肥: '指导合理用肥',
        想用有机肥: '推广有机肥',
        土壤质量变差: '田间调查采样',
        已采样未出结果: '监测土壤质量',
        监测点损坏: '修复监测点',
        改变耕地用途: '监督耕地用途',
        轮作休耕未落实: '推动轮作休耕',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    巡护监测点: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: farming },
      on: { 完好: 'end', 有损坏: '修复监测点', 采样须补正: '田间调查采样', 用肥不合理: '指导合理用肥' },
    },
    修复监测点: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.维修, late: farming },
      on: { 已修复: '反馈结果', 无法修复: '调整监测点位' },
    },
    调整监测点位: {
      by: farming,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.审核,
      on: { 已调整待采样: '田间调查采样', 维持原点位: '修复监测点' },
    },
    田间调查采样: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.采集, late: farming },
      on: { 已采样送检: '监测土壤质量' },
    },
    监测土壤质量: {
      by: farming,
      assist: [environment],
      cites: ['county/1'],
      within: clocks.调查,
      on: { 已出监测结果: '填报监测数据', 来件土样有建议: '指导合理用肥', 样品不合要求: '田间调查采样' },
    },
    填报监测数据: {
      by: farming,
      cites: ['county/4'],
      within: clocks.汇总,
      on: { 须改进施肥: '制定施肥规范', 须轮作休耕: '推动轮作休耕', 质量稳定: '部门反馈结果' },
    },
    制定施肥规范: {
      by: farming,
      cites: ['county/3'],
      within: clocks.制定方案,
      on: { 已提出施肥建议: '指导合理用肥' },
    },
    指导合理用肥: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['根据县农业农村局建议'],
      within: { ...clocks.服务, late: farming },
      on: { 可用有机肥替代: '推广有机肥', 已指导到户: '反馈结果', 须先测土: '田间调查采样' },
    },
    推广有机肥: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: farming },
      on: { 已推广: '反馈结果' },
    },
    监督耕地用途: {
      by: farming,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 符合用途: '推动轮作休耕', 改变用途: '督促恢复用途', 来件所述不实: '部门反馈结果' },
    },
    督促恢复用途: {
      by: farming,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.整改,
      on: { 已恢复: '部门反馈结果', 拒不恢复已移送: '部门反馈结果' },
    },
    推动轮作休耕: {
      by: farming,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 已落实: '部门反馈结果', 未列入轮作休耕: '部门反馈结果' },
    },
    部门反馈结果: answer(farming),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
