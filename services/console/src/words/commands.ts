import type { CommandName, TicketView } from '@paidan/contracts';
import { objectionReasons } from '@paidan/contracts';

/** One input of a command's form. */
export interface Input {
  readonly name: string;
  readonly label: string;
  readonly kind: 'long' | 'short' | 'number' | 'choice' | 'unit';
  readonly required?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly options?: readonly string[];
}

/** How a command is shown: its button, its form, and what is said when it is done. */
export interface CommandForm {
  readonly label: string;
  readonly title: string;
  readonly advice?: string;
  readonly inputs: readonly Input[];
  readonly done: string;
  readonly grave?: boolean;
}

const reason = (label: string, required = true, placeholder?: string): Input => ({
  name: 'reason',
  label,
  kind: 'long',
  required,
  ...(placeholder === undefined ? {} : { placeholder }),
});
const note: Input = { name: 'note', label: '说明', kind: 'long', hint: '可不填。' };

/** Commands with an ordinary form; dispatch, merge, redirect, reply and callback have desks of their own. */
export type FormCommand = Exclude<CommandName, 'dispatch' | 'merge' | 'redirect' | 'reply' | 'callback'>;

const approval = (ticket: TicketView): CommandForm => {
  if (ticket.status === '退回中') {
    return {
      label: '异议成立',
      title: '认定异议成立',
      advice: '工单回到待派，由您重新派单。',
      inputs: [note],
      done: '异议成立，工单回到待派',
    };
  }
  if (ticket.status === '待审核') {
    return {
      label: '审核通过',
      title: '审核通过',
      advice: '通过后进入回访。',
      inputs: [note],
      done: '审核通过，等待回访',
    };
  }
  return {
    label: '同意延期',
    title: '同意延期',
    advice: '办结时限相应顺延，请告知诉求人。',
    inputs: [note],
    done: '已同意延期',
  };
};

const refusal = (ticket: TicketView): CommandForm => {
  if (ticket.status === '退回中') {
    return {
      label: '异议不成立',
      title: '认定异议不成立并指定承办',
      advice: '指定后该单位不能再次提出异议。',
      inputs: [reason('不成立的理由')],
      done: '异议不成立，已指定承办',
      grave: true,
    };
  }
  if (ticket.status === '待审核') {
    return {
      label: '退回重新答复',
      title: '退回重新答复',
      inputs: [reason('退回理由', true, '哪里没有答清楚、没有办到位')],
      done: '已退回，等待重新答复',
      grave: true,
    };
  }
  return {
    label: '不同意延期',
    title: '不同意延期',
    inputs: [reason('不同意的理由')],
    done: '已答复不同意延期',
    grave: true,
  };
};

/** The form of a command for this ticket; approve and reject mean different things in different states. */
export const commandForms: Record<FormCommand, (ticket: TicketView) => CommandForm> = {
  object: () => ({
    label: '派单异议',
    title: '提出派单异议',
    advice: '须写明理由和依据，建议写明应由哪个单位办理；热线中心审核期间您可暂不办理。',
    inputs: [
      { name: 'reason', label: '异议理由', kind: 'choice', required: true, options: objectionReasons },
      { name: 'basis', label: '依据', kind: 'long', required: true, placeholder: '写明清单条款、三定规定或事实' },
      { name: 'suggestedUnit', label: '建议承办单位', kind: 'unit', hint: '可不填；填写后热线能更快改派。' },
    ],
    done: '异议已提交，等待热线裁定',
  }),
  extend: () => ({
    label: '申请延期',
    title: '申请延期',
    advice: '每件工单只能申请一次，须在期限届满前提出。',
    inputs: [
      { name: 'workdays', label: '延长几个工作日', kind: 'number', required: true },
      {
        name: 'plan',
        label: '办理计划',
        kind: 'long',
        required: true,
        placeholder: '为什么办不完、接下来怎么办、何时办完',
      },
    ],
    done: '延期申请已提交',
  }),
  suspend: () => ({
    label: '挂起',
    title: '挂起工单',
    advice: '挂起期间所有时限暂停，原因会写入记录。',
    inputs: [reason('挂起原因', true, '因客观障碍暂时无法办理的具体情况')],
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
  supervise: () => ({
    label: '督办',
    title: '列为督办',
    advice: '督办后由县督查室跟踪到办结。',
    inputs: [{ name: 'note', label: '督办要求', kind: 'long', required: true }],
    done: '已列为督办',
    grave: true,
  }),
  approve: approval,
  reject: refusal,
  redo: () => ({
    label: '发回重办',
    title: '发回重新办理',
    advice: '流程从头开始，由原主办单位重新办理。',
    inputs: [reason('重办理由', true, '诉求人哪里不满意、还要办到什么程度')],
    done: '已发回重办',
  }),
  close: (ticket) =>
    ticket.status === '办结'
      ? { label: '归档', title: '归档', inputs: [reason('说明', false)], done: '已归档' }
      : {
          label: '直接办结',
          title: '不经回访确认，直接办结',
          advice: '请写明为什么可以不经诉求人确认而办结。',
          inputs: [reason('办结理由')],
          done: '已办结',
          grave: true,
        },
};

export const isFormCommand = (command: string): command is FormCommand => Object.hasOwn(commandForms, command);
