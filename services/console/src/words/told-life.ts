import { channelName, clauseName, dutyNumber, percent } from './lists.ts';
import { type Data, good, line, moment, plain, type Teller, task, warn, word, words } from './telling.ts';

const duration = (minutes: number): string =>
  minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 6) / 10} 小时`;

/** The lawful ground of a refusal, with its source. */
const lawful = (data: Data): string[] => [...line('依据', word(data, 'ground')), ...line('出处', word(data, 'basis'))];

/** The township was made the lead of what the list gives a department. */
function againstTheList({ against }: Data): string[] {
  if (typeof against !== 'object' || against === null) return [];
  const data: Data = { ...against };
  const clause = word(data, 'clause');
  return [`与清单不一致：清单由${words(data, 'departments')}主办${clause === '' ? '' : `（${clauseName(clause)}）`}`];
}

/** The life of a ticket from intake to archive. */
export const lifeTellers: Readonly<Record<string, Teller>> = {
  'ticket.opened': (d) =>
    plain('登记工单', ...line('渠道', channelName(word(d, 'channel'))), ...(d.urgent === true ? ['登记为紧急'] : [])),
  'ticket.classified': (d) =>
    plain(
      '比对事项清单',
      word(d, 'duty') === ''
        ? '没有找到相符的事项'
        : `首选${dutyNumber(word(d, 'duty'))}${typeof d.p === 'number' ? `，概率 ${percent(d.p)}` : ''}`,
      ...line('候选次序参考了', word(d, 'opinion')),
      d.decision === 'auto' ? '把握充分，自动派单' : '交话务员确认',
    ),
  'ticket.dispatched': (d) =>
    plain(
      d.automatic === true ? '自动派单' : '派单',
      `${dutyNumber(word(d, 'duty'))}${d.corrected === true ? '（话务员改派，与系统首选不同）' : ''}`,
      ...line('主办', words(d, 'lead')),
      ...line('协办', words(d, 'assist')),
      ...(d.designated === true ? ['指定承办，不能再提派单异议'] : []),
      ...againstTheList(d),
      ...line('说明', word(d, 'reason')),
    ),
  'task.opened': (d) => plain(`${word(d, 'unit')}收到任务${task(d)}`),
  'task.signed': (d) => plain(`${word(d, 'unit')}签收${task(d)}`),
  'task.completed': (d) =>
    good(`${word(d, 'unit')}办完${task(d)}`, ...line('结果', word(d, 'outcome')), ...line('说明', word(d, 'note'))),
  'step.left': (d) => {
    const next = words(d, 'to');
    const done = `“${word(d, 'step')}”已完成`;
    if (d.rework === true) return warn(`${done}，退回“${next}”`);
    return plain(next === '' ? `${done}，流程走完` : `${done}，转入“${next}”`);
  },
  'task.cancelled': (d) => plain(`收回${word(d, 'unit')}的任务${task(d)}`, ...line('原因', word(d, 'reason'))),
  'extension.requested': (d) =>
    warn(
      `申请延期 ${word(d, 'workdays')} 个工作日`,
      ...line('理由', word(d, 'reason')),
      ...line('安排', word(d, 'plan')),
    ),
  'extension.approved': (d, at) =>
    plain(
      `同意延期 ${word(d, 'workdays')} 个工作日`,
      ...line('延至', moment(d, 'until', at)),
      ...line('说明', word(d, 'note')),
    ),
  'extension.refused': (d) => warn('不同意延期', ...line('理由', word(d, 'reason'))),
  'extension.lapsed': () => plain('延期申请失效'),
  'ticket.suspended': (d) =>
    warn('挂起，时限暂停', ...line('类型', word(d, 'kind')), ...line('原因', word(d, 'reason'))),
  'ticket.resumed': (d) =>
    plain(
      '恢复办理',
      ...(typeof d.pausedMinutes === 'number' ? [`暂停了 ${duration(d.pausedMinutes)}，时限相应顺延`] : []),
    ),
  'deadline.missed': (d) =>
    warn(`${word(d, 'kind')}超时`, ...line('责任单位', word(d, 'unit')), ...line('时限依据', word(d, 'basis'))),
  'ticket.replied': (d) =>
    good(
      `${word(d, 'unit')}答复诉求人`,
      word(d, 'text'),
      ...(d.checked === false ? ['经办人起草，等待本单位负责人审核'] : []),
    ),
  'reply.checked': (d) =>
    good(`${word(d, 'unit')}负责人审核通过`, ...line('已核对', words(d, 'points')), ...line('意见', word(d, 'note'))),
  'reply.approved': (d) => good('答复审核通过', ...line('说明', word(d, 'note'))),
  'reply.rejected': (d) => warn('答复退回重写', ...line('退回', word(d, 'by')), ...line('理由', word(d, 'reason'))),
  'ticket.called_back': (d) => {
    if (d.reached !== true) {
      return warn('回访未接通', ...line('次数', word(d, 'attempt')), ...line('说明', word(d, 'note')));
    }
    const solved = d.solved === true ? '已解决' : '未解决';
    const lines = [
      ...line('满意度', word(d, 'satisfaction')),
      ...line('原因', word(d, 'why')),
      ...line('说明', word(d, 'note')),
    ];
    return d.solved === true && word(d, 'why') === ''
      ? good(`回访：${solved}`, ...lines)
      : warn(`回访：${solved}`, ...lines);
  },
  'ticket.redone': (d) =>
    warn(`${d.afterEnd === true ? '办结后' : ''}第 ${word(d, 'round')} 次办理`, ...line('理由', word(d, 'reason'))),
  'ticket.closed': (d) => good('办结', ...line('说明', word(d, 'reason')), ...lawful(d)),
  'ticket.archived': (d) => plain('归档', ...line('说明', word(d, 'reason'))),
  'ticket.merged': (d) => plain('并入另一件工单', ...line('理由', word(d, 'reason'))),
  'ticket.unmerged': (d) => warn('并单有误，恢复单独办理', ...line('理由', word(d, 'reason'))),
  'ticket.split': (d) => plain('拆出一件另办', ...line('工单', word(d, 'number'))),
  'ticket.redirected': (d) => plain(`转${word(d, 'to')}`, ...line('说明', word(d, 'reason'))),
  'ticket.refused': (d) =>
    warn('不予受理', ...line('告知途径', word(d, 'to')), ...line('理由', word(d, 'reason')), ...lawful(d)),
  'reporter.unmasked': (d) => warn('查看诉求人联系方式', ...line('理由', word(d, 'reason'))),
};
