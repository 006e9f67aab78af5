import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const police = '伽师县公安局';
const market = '伽师县市场监督管理局';
const fire = '伽师县消防救援局';
const environment = '喀什地区生态环境局伽师县分局';

/**
 * 电动自行车安全管理. What is wrong decides who acts: plates and traffic, a vehicle indoors or a wire out of the window,
 * goods, old batteries, a blocked escape route — a department for each, none waiting for another. Parking and charging the
 * township tries to mend first by talking; only what stays blocked goes up under township/4. The township's talking to
 * owners is read into 安全管理 of township/3.
 */
export default procedure({
  duty: 'coop-099',
  entries: { plan: '组织安全检查', ticket: '核实来件', inspection: '日常巡查', report: '报告消防局' },
  steps: {
    组织安全检查: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.检查, late: fire },
      on: { 责任已落实: 'end', 责任未落实: '督促落实责任', 停放或充电违规: '劝导改正' },
    },
    督促落实责任: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: fire },
      on: {
        已落实: '反馈结果',
        暂无条件已说明: '反馈结果',
        仍长期占用通道: '报告消防局',
        仍入户或飞线充电: '处置入户飞线',
      },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: fire },
      on: {
        未发现问题: 'end',
        停放或充电违规: '劝导改正',
        责任未落实: '督促落实责任',
        未上牌或违法通行: '查处通行违法',
        产品质量可疑: '检查产品质量',
        废旧蓄电池污染: '查处电池污染',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: police },
      on: {
        停放或充电违规: '劝导改正',
        已劝导仍占用通道: '报告消防局',
        已劝导仍入户飞线: '处置入户飞线',
        充电设施或责任: '督促落实责任',
        办理上牌登记: '办理车辆登记',
        违法通行: '查处通行违法',
        产品质量问题: '检查产品质量',
        废旧蓄电池污染: '查处电池污染',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    劝导改正: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.劝导, late: fire },
      on: { 已改正: '反馈结果', 长期占用通道: '报告消防局', 入户或飞线不改: '处置入户飞线' },
    },
    报告消防局: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.上报, late: fire },
      on: { 已逐级报告: '督促整改' },
    },
    督促整改: {
      by: fire,
      cites: ['county/5'],
      within: clocks.整改,
      on: { 已改正: '消防局反馈结果', 拒不改正: '处罚违规行为', 不属实: '消防局反馈结果' },
    },
    处罚违规行为: {
      by: fire,
      cites: ['county/5'],
      within: clocks.查处,
      on: { 已处罚并改正: '消防局反馈结果', 仍未改正: '督促整改' },
    },
    处置入户飞线: {
      by: police,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已处置: '公安局反馈结果', 占用疏散通道: '督促整改', 不构成违规: '公安局反馈结果' },
    },
    办理车辆登记: {
      by: police,
      cites: ['county/1'],
      within: clocks.发证,
      on: { 已办结: '公安局反馈结果', 材料须补正: '补正登记材料', 不符合条件: '公安局反馈结果' },
    },
    补正登记材料: {
      by: police,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.补正,
      on: { 已补正: '办理车辆登记', 放弃办理: '公安局反馈结果' },
    },
    查处通行违法: {
      by: police,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已查处: '公安局反馈结果', 须补办登记: '办理车辆登记', 不构成违法: '公安局反馈结果' },
    },
    检查产品质量: {
      by: market,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 合格: '市监局反馈结果', 不合格: '查处质量问题' },
    },
    查处质量问题: {
      by: market,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已查处: '市监局反馈结果', 整改后须复检: '检查产品质量' },
    },
    查处电池污染: {
      by: environment,
      cites: ['county/4'],
      within: clocks.查处,
      on: { 须整改: '复查电池处置', 未见污染: '环境分局反馈结果' },
    },
    复查电池处置: {
      by: environment,
      cites: ['county/4'],
      within: clocks.复查,
      on: { 已妥善处置: '环境分局反馈结果', 未妥善处置: '查处电池污染' },
    },
    公安局反馈结果: answer(police),
    市监局反馈结果: answer(market),
    环境分局反馈结果: answer(environment),
    消防局反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
