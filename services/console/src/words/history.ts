import type { EventView } from '@paidan/contracts';
import { channelName, dutyNumber, percent } from './lists.ts';

type Data = Readonly<Record<string, unknown>>;

export interface Told {
  readonly title: string;
  /** What people wrote or chose, one line each. */
  readonly lines: readonly string[];
  readonly tone: 'plain' | 'warn' | 'good';
}

const word = (data: Data, key: string): string => {
  const value = data[key];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
};
const words = (data: Data, key: string): string => {
  const value = data[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string').join('、') : '';
};
const line = (label: string, text: string): string[] => (text === '' ? [] : [`${label}：${text}`]);
const task = (data: Data): string => `“${word(data, 'step')}”`;
const duration = (minutes: number): string =>
  minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 6) / 10} 小时`;

const plain = (title: string, ...lines: string[]): Told => ({ title, lines, tone: 'plain' });
const warn = (title: string, ...lines: string[]): Told => ({ title, lines, tone: 'warn' });
const good = (title: string, ...lines: string[]): Told => ({ title, lines, tone: 'good' });

const tellers: Record<string, (data: Data) => Told> = {
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
  'ticket.objected': (d) =>
    warn(
      '提出派单异议',
      ...line('理由', word(d, 'reason')),
      ...line('依据', word(d, 'basis')),
      ...line('建议承办', word(d, 'suggestedUnit')),
    ),
  'objection.upheld': (d) => warn('异议成立，重新派单', ...line('说明', word(d, 'note'))),
  'objection.overruled': (d) => warn('异议不成立，指定承办', ...line('理由', word(d, 'reason'))),
  'extension.requested': (d) => warn(`申请延期 ${word(d, 'workdays')} 个工作日`, ...line('办理计划', word(d, 'plan'))),
  'extension.approved': (d) => plain(`同意延期 ${word(d, 'workdays')} 个工作日`, ...line('说明', word(d, 'note'))),
  'extension.refused': (d) => warn('不同意延期', ...line('理由', word(d, 'reason'))),
  'extension.lapsed': () => plain('延期申请失效'),
  'ticket.suspended': (d) => warn('挂起，时限暂停', ...line('原因', word(d, 'reason'))),
  'ticket.resumed': (d) =>
    plain(
      '恢复办理',
      ...(typeof d.pausedMinutes === 'number' ? [`暂停了 ${duration(d.pausedMinutes)}，时限相应顺延`] : []),
    ),
  'ticket.reminded': (d) =>
    warn(
      d.automatic === true ? '到期自动催办' : '催办',
      ...line('对象', words(d, 'units')),
      ...line('说明', word(d, 'note')),
    ),
  'ticket.supervised': (d) => warn(d.automatic === true ? '自动升级督办' : '督办', ...line('原因', word(d, 'reason'))),
  'deadline.missed': (d) =>
    warn(`${word(d, 'kind')}超时`, ...line('责任单位', word(d, 'unit')), ...line('时限依据', word(d, 'basis'))),
  'ticket.replied': (d) => good(`${word(d, 'unit')}答复诉求人`, word(d, 'text')),
  'reply.approved': (d) => good('答复审核通过', ...line('说明', word(d, 'note'))),
  'reply.rejected': (d) => warn('答复退回重办', ...line('理由', word(d, 'reason'))),
  'ticket.called_back': (d) => {
    if (d.reached !== true) {
      return warn('回访未接通', ...line('次数', word(d, 'attempt')), ...line('说明', word(d, 'note')));
    }
    const solved = d.solved === true ? '已解决' : '未解决';
    const lines = [...line('满意度', word(d, 'satisfaction')), ...line('说明', word(d, 'note'))];
    return d.solved === true ? good(`回访：${solved}`, ...lines) : warn(`回访：${solved}`, ...lines);
  },
  'ticket.redone': (d) => warn(`第 ${word(d, 'round')} 次办理`, ...line('理由', word(d, 'reason'))),
  'ticket.closed': (d) => good('办结', ...line('说明', word(d, 'reason'))),
  'ticket.archived': (d) => plain('归档', ...line('说明', word(d, 'reason'))),
  'ticket.merged': (d) => plain('并入另一件工单', ...line('理由', word(d, 'reason'))),
  'ticket.split': (d) => plain('拆出一件另办', ...line('工单', word(d, 'number'))),
  'ticket.redirected': (d) => plain(`转${word(d, 'to')}`, ...line('说明', word(d, 'reason'))),
  'ticket.refused': (d) => warn('不予受理', ...line('去向', word(d, 'to')), ...line('理由', word(d, 'reason'))),
  'reporter.unmasked': (d) => warn('查看诉求人联系方式', ...line('理由', word(d, 'reason'))),
};

/** What happened, told to people. An event newer than this page is still told, without detail. */
export function tell(event: EventView): Told {
  return tellers[event.type]?.(event.data) ?? plain('系统记录');
}

/** Who did it: `王某 · 伽师县水利局`, or 系统. */
export function actorName({ actor }: EventView): string {
  if (actor.role === 'system') return '系统';
  return actor.unit === null ? actor.name : `${actor.name} · ${actor.unit}`;
}
