import { type CommandName, objectionReasons, type UserView } from '@paidan/contracts';
import { type FormOf, type FormTicket, note, reason } from './command-form.ts';
import { approval, closing, refusal, supervision } from './decisions.ts';

/** Commands with an ordinary form; dispatch, merge, redirect, reply, call-back and telling the citizen have places of their own. */
export type FormCommand = Exclude<CommandName, 'dispatch' | 'merge' | 'redirect' | 'reply' | 'callback' | 'inform'>;

const workers = ['department', 'township'];
/** Who speaks for a unit; letting others go is for those above. */
const ofUnit = (role: UserView['role']): boolean => role === 'dispatcher' || role === 'handler' || role === 'staff';

/** Units that came to help and may go: open assistance, and calls to the spot. */
const releasable = ({ tasks }: FormTicket): readonly string[] => [
  ...new Set(
    tasks
      .filter(
        ({ role, status }) => (role === 'assist' || role === 'call') && (status === '待签收' || status === '办理中'),
      )
      .map(({ unit }) => unit),
  ),
];

/** The form of a command for this ticket and this person. */
export const commandForms: Record<FormCommand, FormOf> = {
  object: () => ({
    label: '派单异议',
    title: '提出派单异议',
    advice: '一类理由、一条依据、一个建议单位；审核期间可暂不办理。',
    inputs: [
      { name: 'reason', label: '异议理由', kind: 'choice', required: true, options: objectionReasons },
      { name: 'basis', label: '依据', kind: 'long', required: true, placeholder: '写明清单条款、三定规定或事实' },
      {
        name: 'clause',
        label: '引用的清单条款',
        kind: 'clause',
        hint: '可不选；选了条款，裁定的人能直接看到原文。',
      },
      { name: 'suggestedUnit', label: '建议承办单位', kind: 'unit', hint: '可不填；填写后能更快改派。' },
    ],
    done: '异议已提交，等待审核',
  }),
  extend: () => ({
    label: '申请延期',
    title: '申请延期',
    advice: '每件工单只能申请一次，须在期限届满前提出；同意后要把新的日期告知诉求人。',
    inputs: [
      { name: 'workdays', label: '延长时间', kind: 'number', required: true },
      reason('延期理由', true, '为什么按期办不完'),
      {
        name: 'plan',
        label: '延长期间的安排',
        kind: 'long',
        required: true,
        placeholder: '接下来怎么办、何时办完；会告知诉求人',
      },
    ],
    done: '延期申请已提交',
  }),
  assist: (ticket, role) => ({
    label: '协办增减',
    title: '增加或退出协办单位',
    advice: ofUnit(role)
      ? '请其他单位来协办；理由写入记录。退出协办由热线中心或督查室决定。'
      : '本环节要等所有协办单位办完；主办单位和清单写明分工的单位不能退出。',
    inputs: [
      { name: 'add', label: '增加协办单位', kind: 'units', kinds: workers },
      ...(ofUnit(role) || releasable(ticket).length === 0
        ? []
        : [{ name: 'release', label: '退出协办的单位', kind: 'units', options: releasable(ticket) } as const]),
      reason('理由', true, '为什么需要，或为什么不再需要'),
    ],
    done: '协办单位已调整',
  }),
  consult: () => ({
    label: '记录会商',
    title: '记录会商',
    advice: '开过的协调会、现场会：谁参加、定了什么。参加的单位都会收到。',
    inputs: [
      { name: 'units', label: '参加单位', kind: 'units', required: true },
      { name: 'conclusion', label: '会商结论', kind: 'long', required: true, placeholder: '定了什么，谁办、何时办完' },
    ],
    done: '会商已记录',
  }),
  whistle: () => ({
    label: '吹哨',
    title: '吹哨：召集部门到现场',
    advice: '本乡镇和被召集的部门都要到场并登记；没有到齐，不能答复诉求人。',
    inputs: [
      { name: 'units', label: '召集的部门', kind: 'units', required: true, kinds: ['department'] },
      { name: 'place', label: '集合地点', kind: 'short', required: true, placeholder: '例如：12村三组渠首' },
      reason('事由', true, '要一起解决什么'),
    ],
    done: '已吹哨，等待各部门到场',
  }),
  suspend: ({ suspensionKinds }) => ({
    label: '挂起',
    title: '挂起工单',
    advice: '挂起期间时限暂停；等诉求人的时间记在诉求人一边。',
    inputs: [
      { name: 'kind', label: '挂起类型', kind: 'choice', required: true, options: suspensionKinds },
      reason('具体情况', true, '等什么、预计等到何时'),
    ],
    done: '工单已挂起，时限暂停',
    grave: true,
  }),
  resume: () => ({
    label: '恢复办理',
    title: '恢复办理',
    advice: '时限从现在起继续计算。',
    inputs: [note],
    done: '已恢复办理',
  }),
  remind: () => ({
    label: '催办',
    title: '催办',
    advice: '提醒正在办理的单位，并写入记录。',
    inputs: [note],
    done: '已催办',
  }),
  supervise: supervision,
  approve: approval,
  reject: refusal,
  unmerge: () => ({
    label: '并单有误，恢复',
    title: '并单有误，恢复单独办理',
    advice: '工单回到待派；诉求人的办理时限从登记时起算，没有停过。',
    inputs: [reason('恢复的理由', true, '例如：两件不是同一地点')],
    done: '已恢复，等待派单',
    grave: true,
  }),
  redo: ({ closedAt }) => ({
    label: closedAt === null ? '发回重办' : '办结后重办',
    title: closedAt === null ? '发回重新办理' : '办结后重新办理',
    advice: '流程从头开始，由原主办单位重新办理，时限重新计算。',
    inputs: [reason('重办理由', true, '诉求人哪里不满意、还要办到什么程度')],
    done: '已发回重办',
  }),
  close: closing,
};

export const isFormCommand = (command: string): command is FormCommand => Object.hasOwn(commandForms, command);

/** Whether what the server allows also makes sense now: suspending where the county does it, redoing within its window. */
export function isOffered(command: string, ticket: FormTicket, now: number): boolean {
  if (command === 'suspend') return ticket.suspensionKinds.length > 0;
  if (command === 'redo' && ticket.closedAt !== null) {
    return ticket.redoUntil !== null && Date.parse(ticket.redoUntil) >= now;
  }
  return true;
}
