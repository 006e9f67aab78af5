import type { TicketView } from '@paidan/contracts';
import { Due } from '../ui/status.tsx';
import { statusMeaning } from '../words/statuses.ts';

/** Whose turn it is, in one sentence for each open task; else what the status means. */
export function Turn({ ticket }: { readonly ticket: TicketView }) {
  const open = ticket.tasks.filter(({ status }) => status === '待签收' || status === '办理中');
  const stopped = ticket.status === '退回中' || ticket.status === '挂起';
  if (ticket.arbitration !== null) {
    const times = ticket.arbitration.why === 'passes' ? `已退单 ${ticket.passes} 次` : `已办理 ${ticket.round} 次`;
    return <p className="turn">{times}，由县督查室或分管领导裁定，其他单位暂不处理。</p>;
  }
  if (ticket.status === '待审核' && ticket.reply?.checked === false) {
    return (
      <p className="turn">
        答复已起草，等待<b>{ticket.reply.by}</b>负责人审核。
      </p>
    );
  }
  if (open.length === 0 || stopped) return <p className="turn">{statusMeaning[ticket.status]}</p>;
  return (
    <ul className="turn">
      {open.map((task) => (
        <li key={task.id}>
          {task.status === '待签收' || task.role === 'call' ? '等待' : '正由'}
          <b>{task.unit}</b>
          {task.role === 'call'
            ? '赶到现场'
            : `${task.status === '待签收' ? '签收' : '办理'}“${task.role === 'reply' ? '答复诉求人' : task.step}”`}
          {task.dueAt ? (
            <>
              ，<Due at={task.dueAt} basis={task.dueBasis} exact />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
