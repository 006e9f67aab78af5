import type { TaskView, TicketView } from '@paidan/contracts';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useCompleteTask, useSignTask } from '../api/commands.ts';
import { fieldErrors } from '../ui/errors.ts';
import { Choices, Field } from '../ui/field.tsx';
import { useNotify } from '../ui/notify.tsx';
import { Quotes } from '../ui/quote.tsx';
import { Due } from '../ui/status.tsx';
import { type Uploaded, Uploads } from './uploads.tsx';
import { Whistle } from './whistle.tsx';

const roleWords: Record<TaskView['role'], string> = {
  lead: '承办',
  assist: '协助',
  part: '分工',
  reply: '答复诉求人',
  call: '吹哨',
};

function SignBar({ ticket, task }: { readonly ticket: TicketView; readonly task: TaskView }) {
  const sign = useSignTask(ticket);
  const notify = useNotify();
  if (task.status !== '待签收') return null;
  return (
    <div className="sign-bar">
      <p>
        {task.role === 'call'
          ? '请先签收，表示收到吹哨、正在赶去。人到现场后点“我已到场”。'
          : '请先签收，表示本单位已开始办理。也可以直接填写结果，提交时视为签收。'}
      </p>
      <Button
        type="primary"
        loading={sign.isPending}
        onClick={() =>
          sign.mutate(task.id, {
            onSuccess: () => notify.done('已签收', { text: `工单 ${ticket.number}` }),
            onError: notify.failed,
          })
        }
      >
        签收
      </Button>
    </div>
  );
}

/** The choice that calls no other unit. */
const ALONE = '只由主办单位办理';

function PickUnits(props: {
  readonly units: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (units: string[]) => void;
  readonly error: string | undefined;
}) {
  const options = [...props.units, ALONE];
  /** The last word counts: nobody else, or these. */
  const choose = (chosen: string[]) => {
    const alone = chosen.includes(ALONE) && !props.value.includes(ALONE);
    props.onChange(alone ? [ALONE] : chosen.filter((unit) => unit !== ALONE));
  };
  return (
    <fieldset className="choices">
      <legend>
        下一环节请哪些单位参加<span className="field-required">（必选）</span>
      </legend>
      <p className="field-hint">只请这件事涉及的单位。</p>
      <Checkbox.Group className="pick" options={options} value={[...props.value]} onChange={choose} />
      {props.error ? (
        <p className="field-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}

function Completion({ ticket, task }: { readonly ticket: TicketView; readonly task: TaskView }) {
  const only = task.outcomes.length === 1 ? task.outcomes[0] : undefined;
  const [outcome, setOutcome] = useState<string | undefined>(only);
  const [units, setUnits] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const complete = useCompleteTask(ticket);
  const notify = useNotify();
  const reply = task.role === 'reply';
  const call = task.role === 'call';
  const pick = outcome === undefined ? [] : (task.pick[outcome] ?? []);

  const submit = () => {
    const lacking: Record<string, string> = {};
    if (task.outcomes.length > 0 && outcome === undefined) lacking.outcome = '请选择办理结果';
    if (pick.length > 0 && units.length === 0) lacking.units = '请选择参加的单位，或选“只由主办单位办理”';
    if (reply && note.trim() === '') lacking.note = '请填写给诉求人的答复';
    setErrors(lacking);
    if (Object.keys(lacking).length > 0) return;
    const body = {
      ...(outcome !== undefined && { outcome }),
      ...(note.trim() !== '' && { note: note.trim() }),
      ...(files.length > 0 && { attachments: files.map(({ id }) => id) }),
      ...(pick.length > 0 && { units: units.filter((unit) => unit !== ALONE) }),
    };
    complete.mutate(
      { taskId: task.id, body },
      {
        onSuccess: (next) =>
          notify.done(doneWords(task, next), {
            text: `工单 ${ticket.number}`,
            to: `/tickets/${ticket.id}`,
          }),
        onError: (error) => {
          setErrors(fieldErrors(error));
          notify.failed(error);
        },
      },
    );
  };

  return (
    <div className="completion">
      {task.outcomes.length > 0 ? (
        <Choices
          name={`outcome-${task.id}`}
          label="办理结果"
          required
          value={outcome}
          options={task.outcomes.map((value) => ({ value, label: value }))}
          onChange={(value) => {
            setOutcome(value);
            setUnits([]);
          }}
          error={errors.outcome}
        />
      ) : null}
      {pick.length > 0 ? <PickUnits units={pick} value={units} onChange={setUnits} error={errors.units} /> : null}
      <Field
        id={`note-${task.id}`}
        label={reply ? '答复内容' : call ? '到场情况' : '办理情况'}
        required={reply}
        error={errors.note}
        hint={
          reply
            ? '写给诉求人看：查了什么、怎么办的、结果如何、还有疑问找谁。'
            : call
              ? '可不填；谁到场、看到什么。'
              : '可不填；写明做了什么、结果如何，便于下一环节接手。'
        }
      >
        <Input.TextArea
          id={`note-${task.id}`}
          autoSize={{ minRows: reply ? 5 : 3, maxRows: 12 }}
          maxLength={5000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Uploads ticketId={ticket.id} files={files} onChange={setFiles} />
      <Button type="primary" size="large" loading={complete.isPending} onClick={submit}>
        {reply ? '提交答复' : call ? '我已到场' : outcome !== undefined ? `提交：${outcome}` : '提交办理结果'}
      </Button>
    </div>
  );
}

/** What is said when it is handed in: an answer of the staff goes to the unit's own head first. */
function doneWords(task: TaskView, { reply }: TicketView): string {
  if (task.role === 'call') return '到场已登记';
  if (task.role !== 'reply') return `“${task.step}”已提交`;
  return reply?.checked === false ? '答复已提交，等待本单位负责人审核' : '答复已提交，等待热线审核';
}

/** One task of one's own unit: what the list says, by when, and the form that completes it. */
export function TaskDesk({ ticket, task }: { readonly ticket: TicketView; readonly task: TaskView }) {
  const title = task.role === 'reply' ? '答复诉求人' : task.step;
  return (
    <section className="task" aria-label={`任务：${title}`}>
      <header className="task-head">
        <h3>{title}</h3>
        <span className="tag tag-work">{task.role === 'reply' ? '最后一步' : roleWords[task.role]}</span>
        <span className="tag tag-rest">{task.status}</span>
        {task.dueAt ? <Due at={task.dueAt} basis={task.dueBasis} exact /> : <span className="due">本环节不设时限</span>}
      </header>
      {task.dueBasis ? <p className="basis">时限依据：{task.dueBasis}</p> : null}
      {task.role === 'call' ? <Whistle ticket={ticket} /> : null}
      <Quotes cites={task.cites} quotes={task.quotes} />
      {task.requires.length > 0 ? <p className="basis">条款要求：{task.requires.join('；')}</p> : null}
      {ticket.status === '退回中' || ticket.status === '挂起' ? (
        <p className="duty-warning">
          {ticket.status === '退回中' ? '派单异议等待裁定，暂不需要办理。' : '工单已挂起，暂不需要办理。'}
        </p>
      ) : (
        <>
          <SignBar ticket={ticket} task={task} />
          <Completion ticket={ticket} task={task} />
        </>
      )}
    </section>
  );
}
