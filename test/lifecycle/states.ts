import { type Command, type CommandType, commandTypes, isOpen, type TicketState } from '@paidan/ticket';
import { type Person, people, rules, Story, units } from './fixture.ts';

const sent = (duty = 'coop-001'): Story => {
  const story = new Story();
  story.tell('operator', { type: 'dispatch', duty });
  return story;
};
const signed = (): Story => {
  const story = sent();
  story.tell('staff', { type: 'sign', taskId: story.task('staff') });
  return story;
};
const worked = (): Story => {
  const story = sent();
  story.complete('staff', '不属实');
  return story;
};
const replied = (): Story => {
  const story = worked();
  story.tell('water', { type: 'reply', text: '经核查不属实' });
  return story;
};
const approved = (): Story => {
  const story = replied();
  story.tell('operator', { type: 'approve' });
  return story;
};
const unsolved = (): Story => {
  const story = approved();
  story.tell('operator', { type: 'callback', reached: true, solved: false });
  return story;
};
const done = (): Story => {
  const story = approved();
  story.tell('operator', { type: 'callback', reached: true, solved: true });
  return story;
};
const archived = (): Story => {
  const story = done();
  story.tell('operator', { type: 'close' });
  return story;
};
const notOurs = { type: 'object', reason: '职责不符', basis: '清单' } as const;
const passed = (times: number): Story => {
  const story = new Story();
  for (let pass = 0; pass < times; pass += 1) {
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    story.tell('dispatcher', notOurs);
    story.tell('operator', { type: 'approve' });
  }
  return story;
};
const redone = (times: number): Story => {
  const story = unsolved();
  for (let time = 0; time < times; time += 1) {
    story.tell('operator', { type: 'redo', reason: '仍未解决' });
    story.complete('staff', '不属实');
    story.tell('water', { type: 'reply', text: '再次核查' });
    story.tell('operator', { type: 'approve' });
    story.tell('operator', { type: 'callback', reached: true, solved: false });
  }
  return story;
};
const after = (story: Story, person: Person, command: Command): Story => {
  story.tell(person, command);
  return story;
};

/** Every status, and what within a status changes who may do what; each reached by what people really do. */
export const states: Readonly<Record<string, () => Story>> = {
  登记: () => new Story(),
  待派: () => passed(1),
  '待派（裁定中）': () => passed(3),
  待签收: () => sent(),
  '待签收（指定承办）': () =>
    after(after(sent(), 'water', notOurs), 'operator', { type: 'reject', reason: '应由你局办' }),
  办理中: signed,
  '办理中（延期待批）': () => after(signed(), 'water', { type: 'extend', workdays: 3, plan: '等配件' }),
  '办理中（吹哨未到齐）': () =>
    after(signed(), 'dispatcher', { type: 'whistle', units: [units.公安], place: '村委会', reason: '现场处置' }),
  '办理中（流程已完）': worked,
  '办理中（过异议期）': () => signed().wait(72),
  退回中: () => after(sent(), 'water', notOurs),
  '退回中（第三次）': () => {
    const story = passed(2);
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    return after(story, 'water', notOurs);
  },
  挂起: () => after(signed(), 'operator', { type: 'suspend', reason: '上级未批', kind: '等待上级批复' }),
  '待审核（单位未审）': () => {
    const story = sent('basic-001');
    story.complete('staff', '已办理');
    return after(story, 'staff', { type: 'reply', text: '已办理' });
  },
  待审核: replied,
  待回访: approved,
  '待回访（未联系上）': () => after(approved(), 'operator', { type: 'callback', reached: false }),
  重办: unsolved,
  '重办（裁定中）': () => redone(2),
  办结: done,
  '办结（过重办期）': () => done().wait(24 * 30),
  归档: archived,
  '归档（过重办期）': () => archived().wait(24 * 30),
  已并单: () => after(sent(), 'operator', { type: 'merge', into: 'ticket-2' }),
  转出: () => after(sent(), 'operator', { type: 'redirect', to: '县人民法院', reason: '已立案', told: true }),
  不予受理: () => after(sent(), 'operator', { type: 'redirect', to: '诉求人', reason: '已依法办结', refuse: true }),
};

export const everyCommand: readonly CommandType[] = commandTypes;

const result = { candidates: [], none: 0.9, decision: 'review', urgent: false, model: '试' } as const;

/** The command with a body that fits the ticket as well as one can, so that a refusal is about who and when. */
export function fittingCommand(type: CommandType, ticket: TicketState, person: Person): Command {
  const mine = ticket.tasks.filter((task) => task.unit === people[person].unit && isOpen(task));
  const unsigned = mine.find(({ status }) => status === '待签收') ?? mine[0];
  const task = mine.find(({ role }) => role !== 'reply') ?? mine[0];
  const outcome = { 现场核查: '属实', 受理办理: '已办理' }[task?.step ?? ''];
  const untold = ticket.notices?.find(({ toldAt }) => toldAt === null);
  const reason = '说明';
  switch (type) {
    case 'classify':
      return { type, result };
    case 'dispatch':
      return { type, duty: 'coop-001' };
    case 'sign':
      return { type, taskId: unsigned?.id ?? 'none' };
    case 'complete':
      return { type, taskId: task?.id ?? 'none', note: '已办', ...(outcome !== undefined && { outcome }) };
    case 'object':
      return notOurs;
    case 'extend':
      return { type, workdays: 3, plan: '等配件' };
    case 'suspend':
      return { type, reason, kind: rules.suspension.reasons[0]?.kind ?? '' };
    case 'merge':
      return { type, into: 'ticket-2' };
    case 'redirect':
      return { type, to: '县人民法院', reason };
    case 'assist':
      return { type, add: [units.公安], reason };
    case 'consult':
      return { type, units: [units.公安], conclusion: reason };
    case 'whistle':
      return { type, units: [units.住建], place: '村委会', reason };
    case 'inform':
      return { type, noticeId: untold?.id ?? 'none' };
    case 'answer':
      return { type, text: '已办', from: ticket.mergedInto ?? 'none', at: ticket.updatedAt };
    case 'reply':
      return { type, text: '已办' };
    case 'callback':
      return { type, reached: true, solved: true };
    case 'supervise':
      return { type, note: reason };
    case 'deadline':
      return { type, deadlineId: ticket.deadlines.find(({ status }) => status === 'open')?.id ?? 'none' };
    case 'resume':
    case 'remind':
    case 'approve':
    case 'recalculate':
      return { type };
    default:
      return { type, reason };
  }
}
