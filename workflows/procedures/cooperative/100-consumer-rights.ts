import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const market = '伽师县市场监督管理局';

/**
 * 消费者权益保护. The township has only a counter: it takes complaints in and passes them on 及时; whether they are true it
 * may not decide, so 不属实 is the department's word. A dispute is mediated, an infringement is punished, and mediation may
 * bring an infringement to light. 督办反馈结果 comes before the answer and can send the matter back.
 */
export default procedure({
  duty: 'coop-100',
  entries: { plan: '部署维权工作', ticket: '接收投诉举报', inspection: '接收投诉举报', report: '转交市监局' },
  steps: {
    部署维权工作: {
      by: market,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 须设受理点: '设立受理点', 发现侵权行为: '查处侵权行为' },
    },
    设立受理点: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.部署, late: market },
      on: { 已设立: '反馈结果' },
    },
    接收投诉举报: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.受理, late: market },
      on: {
        新的投诉举报: '转交市监局',
        已转交未受理: '受理投诉举报',
        结果未反馈或未落实: '督办办理结果',
        受理点有问题: '设立受理点',
        不属消费维权: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    转交市监局: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已转交: '受理投诉举报' },
    },
    受理投诉举报: {
      by: market,
      cites: ['county/4'],
      within: clocks.受理,
      on: {
        消费纠纷: '调解消费纠纷',
        侵害消费者权益: '查处侵权行为',
        不予受理: '部门反馈结果',
        不属实: '部门反馈结果',
      },
    },
    调解消费纠纷: {
      by: market,
      cites: ['county/2'],
      within: clocks.调解,
      on: { 达成协议: '督办办理结果', 调解不成已告知: '部门反馈结果', 发现侵权行为: '查处侵权行为' },
    },
    查处侵权行为: {
      by: market,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已查处: '督办办理结果', 不构成违法: '部门反馈结果', 损失须调解: '调解消费纠纷' },
    },
    督办办理结果: {
      by: market,
      cites: ['county/4'],
      within: clocks.督办,
      on: { 已落实: '部门反馈结果', 协议未履行: '调解消费纠纷', 侵权未改正: '查处侵权行为' },
    },
    部门反馈结果: answer(market),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/3', 'township/1'],
});
