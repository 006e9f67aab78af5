import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const commerce = '伽师县商务和工业信息化局';

/**
 * 商业体系建设，企业、电商服务保障. The county plan opens three strands: the service centre, the training of those who sell
 * online, and the township's statistics. A firm's matter comes from a call or from the visits of the leaders assigned to
 * it (township/4) and goes to the service it needs. Who grants subsidies is not in the list, so 申报 ends the township's
 * part. What the bureau does with reported figures, and with troubles beyond the township, is practice.
 */
export default procedure({
  duty: 'coop-074',
  entries: { plan: '制定建设方案', ticket: '核实来件', inspection: '走访企业', report: '统计报送信息' },
  steps: {
    制定建设方案: {
      by: commerce,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已明确发展目标: '整合资源' },
    },
    整合资源: {
      by: commerce,
      cites: ['county/1'],
      within: clocks.部署,
      on: {
        须建服务中心: '建设电商中心',
        安排培育指导: '培育指导电商',
        部署统计报送: '统计报送信息',
      },
    },
    建设电商中心: {
      by: commerce,
      cites: ['county/2'],
      within: clocks.建设,
      on: { 已建成: '提供一站式服务' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.核实, late: commerce },
      on: {
        要场地或技术指导: '提供站点服务',
        要网点品牌法律服务: '提供一站式服务',
        要了解扶持政策: '宣讲扶持政策',
        要参加培训对接: '组织企业参加活动',
        要申报补贴贴息: '指导申报优惠',
        有困难或意见: '协调解决诉求',
        希望上门走访: '走访企业',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    走访企业: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.摸排, late: commerce },
      on: {
        没有诉求: '反馈结果',
        有困难或意见: '协调解决诉求',
        可申报补贴贴息: '指导申报优惠',
        要场地或技术指导: '提供站点服务',
        要了解扶持政策: '宣讲扶持政策',
        从业情况未统计: '统计报送信息',
      },
    },
    培育指导电商: {
      by: commerce,
      cites: ['county/3'],
      within: clocks.培训,
      on: {
        已安排培训对接: '组织企业参加活动',
        须站点跟进: '提供站点服务',
        来件已指导: '部门反馈结果',
      },
    },
    提供站点服务: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.服务, late: commerce },
      on: { 已提供: '反馈结果', 须专业指导: '培育指导电商', 须县级中心服务: '提供一站式服务' },
    },
    提供一站式服务: {
      by: commerce,
      cites: ['county/2'],
      within: clocks.服务,
      on: { 已提供: '部门反馈结果', 不在服务范围: '部门反馈结果' },
    },
    宣讲扶持政策: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: commerce },
      on: { 已宣讲: '反馈结果', 要参加培训对接: '组织企业参加活动', 可申报补贴贴息: '指导申报优惠' },
    },
    组织企业参加活动: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.组织活动, late: commerce },
      on: { 已参加: '反馈结果', 暂无合适活动: '反馈结果' },
    },
    指导申报优惠: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: commerce },
      on: { 已申报: '反馈结果', 不符合条件: '反馈结果', 申报遇到困难: '协调解决诉求' },
    },
    协调解决诉求: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.服务, late: commerce },
      on: { 已解决: '改进企业服务', 乡镇解决不了: '部门协助解决' },
    },
    部门协助解决: {
      by: commerce,
      cites: [],
      basis: '内部',
      within: clocks.服务,
      on: { 已解决: '部门反馈结果', 确难解决已说明: '部门反馈结果' },
    },
    改进企业服务: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.总结, late: commerce },
      on: { 已改进: '反馈结果', 无须改进: '反馈结果' },
    },
    统计报送信息: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.采集, late: commerce },
      on: { 已报送: '汇总统计信息' },
    },
    汇总统计信息: {
      by: commerce,
      cites: [],
      basis: '内部',
      within: clocks.汇总,
      on: { 数据无误: '部门反馈结果', 数据有误退回: '统计报送信息' },
    },
    部门反馈结果: answer(commerce),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
