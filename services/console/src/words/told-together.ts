import { clauseName, dutyNumber } from './lists.ts';
import { type Data, good, line, moment, plain, rows, type Teller, warn, word, words } from './telling.ts';

const causes: Readonly<Record<string, string>> = { passes: '多次退单', redos: '多次重办' };

/** The clause or duty relied on, by its place in the list. */
const clause = (data: Data): string[] => {
  const id = word(data, 'clause');
  return id === '' ? [] : [`引用条款：${clauseName(id)}`];
};

const moved = (at: string) => (row: Data) =>
  `${word(row, 'kind')}${word(row, 'unit') === '' ? '' : `（${word(row, 'unit')}）`}：${moment(row, 'was', at)} → ${moment(row, 'dueAt', at)}`;

/** Between units and up the ladder: disputes, what was refused, help, pressing, what the citizen is told, clocks. */
export const togetherTellers: Readonly<Record<string, Teller>> = {
  'ticket.objected': (d) =>
    warn(
      `${word(d, 'unit')}提出派单异议`,
      ...line('理由', word(d, 'reason')),
      ...line('依据', word(d, 'basis')),
      ...clause(d),
      ...line('建议承办', word(d, 'suggestedUnit')),
    ),
  'objection.upheld': (d) =>
    warn('异议成立，重新派单', ...line('提出单位', word(d, 'unit')), ...line('说明', word(d, 'note'))),
  'objection.overruled': (d) =>
    warn('异议不成立，指定承办', ...line('提出单位', word(d, 'unit')), ...line('理由', word(d, 'reason'))),
  'push.refused': (d) =>
    warn(
      '系统拒绝了一次违反清单的派单',
      ...line('事项', word(d, 'duty') === '' ? '' : dutyNumber(word(d, 'duty'))),
      ...line('要派给', word(d, 'to')),
      ...line('清单写明由', words(d, 'departments')),
      ...line('操作单位', word(d, 'by')),
    ),
  'arbitration.opened': (d) =>
    warn('提请督查室裁定', ...line('原因', word(d, 'reason') || (causes[word(d, 'why')] ?? ''))),
  'arbitration.decided': (d) => plain('裁定作出', ...line('裁定的事', causes[word(d, 'why')] ?? '')),
  'units.changed': (d) =>
    plain(
      '协办单位调整',
      ...line('增加', words(d, 'add')),
      ...line('退出', words(d, 'release')),
      ...line('理由', word(d, 'reason')),
    ),
  'ticket.consulted': (d, at) =>
    plain(
      '会商',
      ...line('时间', moment(d, 'heldAt', at)),
      ...line('参加', words(d, 'units')),
      ...line('结论', word(d, 'conclusion')),
    ),
  'ticket.whistled': (d) =>
    warn(
      `${word(d, 'by')}吹哨`,
      ...line('召集', words(d, 'units')),
      ...line('地点', word(d, 'place')),
      ...line('事由', word(d, 'reason')),
    ),
  'unit.arrived': (d) => good(`${word(d, 'unit')}到场`),
  'ticket.reminded': (d, at) =>
    warn(
      d.ahead === true ? `到期前催办${word(d, 'kind')}` : d.automatic === true ? '到期自动催办' : '催办',
      ...line('对象', words(d, 'units')),
      ...line('应于', moment(d, 'dueAt', at)),
      ...line('说明', word(d, 'note')),
    ),
  'ticket.raised': (d) =>
    warn(`升级到${word(d, 'name')}`, ...line('单位', words(d, 'units')), ...line('原因', word(d, 'reason'))),
  'ticket.supervised': (d) =>
    warn(
      d.automatic === true ? '自动升级督办' : '督办',
      ...line('升级到', word(d, 'name')),
      ...line(d.automatic === true ? '原因' : '要求', word(d, 'reason')),
    ),
  'citizen.notice': (d) => warn(`须告知诉求人：${word(d, 'kind')}`, ...line('内容', word(d, 'text'))),
  'citizen.notice_withdrawn': (d) => plain(`不必再告知诉求人：${word(d, 'kind')}`),
  'citizen.told': (d) => good(`已告知诉求人：${word(d, 'kind')}`, ...line('说明', word(d, 'note'))),
  'deadlines.recalculated': (d, at) => plain('时限重新计算', ...rows(d, 'moved').map(moved(at))),
  'clock.changed': () => plain('时限变动'),
};
