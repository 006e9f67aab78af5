import type { TicketView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ticketQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { CommandBar } from '../desk/command-bar.tsx';
import { Deadlines } from '../desk/deadlines.tsx';
import { DispatchDesk } from '../desk/dispatch.tsx';
import { Disputes } from '../desk/disputes.tsx';
import { History } from '../desk/history.tsx';
import { Notices } from '../desk/notices.tsx';
import { ObjectionProposals } from '../desk/objection-proposals.tsx';
import { Proposals } from '../desk/proposals.tsx';
import { Related } from '../desk/related.tsx';
import { ReviewDesk } from '../desk/review.tsx';
import { TaskDesk } from '../desk/task.tsx';
import { Attachments, RouteBox, TasksByUnit } from '../desk/ticket-facts.tsx';
import { Statement, TicketHead } from '../desk/ticket-head.tsx';
import { TimeSpent } from '../desk/time-spent.tsx';
import { Turn } from '../desk/turn.tsx';
import { ProcedureDrawing } from '../ui/drawing.tsx';
import { isMissing } from '../ui/errors.ts';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { useTitle } from '../ui/title.ts';
import { suggestedDuty } from '../words/ticket.ts';

function Dispatch({ ticket }: { readonly ticket: TicketView }) {
  const [picked, setPicked] = useState<string>();
  if (!ticket.allowed.includes('dispatch')) return null;
  const chosen = picked ?? ticket.duty ?? suggestedDuty(ticket);
  const desk = <DispatchDesk ticket={ticket} chosen={chosen} onChoose={setPicked} />;
  if (ticket.status === '登记' || ticket.status === '待派' || ticket.status === '退回中') return desk;
  return (
    <details className="why no-print">
      <summary>改派其他事项或单位</summary>
      {desk}
    </details>
  );
}

/** The way of the matter with its present steps lit; once it is walked to its end, only on request. */
function Procedure({ ticket }: { readonly ticket: TicketView }) {
  const [open, setOpen] = useState(false);
  const { duty, procedure } = ticket;
  if (duty === null || procedure === null) return null;
  const after = ticket.closedAt === null ? '，正在答复、审核或回访' : '';
  return (
    <section className="card">
      <h2>办理流程</h2>
      <p className="card-note">
        {procedure.done ? `流程已走完${after}。` : `当前环节：${procedure.steps.join('、')}`}
        {procedure.draft ? '（本事项使用通用流程）' : ''}{' '}
        <Link to={`/procedures/${duty}?version=${procedure.version}`}>每个环节依据哪一条</Link>
      </p>
      {procedure.done ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>查看流程图</summary>
          {open ? <ProcedureDrawing duty={duty} version={procedure.version} /> : null}
        </details>
      ) : (
        <ProcedureDrawing duty={duty} version={procedure.version} active={procedure.steps} />
      )}
    </section>
  );
}

function Body({ ticket }: { readonly ticket: TicketView }) {
  const user = useUser();
  const mine = ticket.tasks.filter(
    (task) => task.unit === user.unit?.name && (task.status === '待签收' || task.status === '办理中'),
  );
  const works = ticket.allowed.includes('complete');
  return (
    <div className="ticket-grid">
      <div className="ticket-main">
        <section className="card">
          <TicketHead ticket={ticket} />
          <Turn ticket={ticket} />
          <Related ticket={ticket} />
          <Statement ticket={ticket} />
          <Attachments ticket={ticket} />
          <Proposals ticket={ticket} />
          <ObjectionProposals ticket={ticket} />
          <ReviewDesk ticket={ticket} />
          <Notices ticket={ticket} />
          {works ? mine.map((task) => <TaskDesk key={task.id} ticket={ticket} task={task} />) : null}
          <Dispatch ticket={ticket} />
          <CommandBar ticket={ticket} />
        </section>
        <Procedure ticket={ticket} />
        <section className="card">
          <h2>全过程记录</h2>
          <History id={ticket.id} />
        </section>
      </div>
      <aside className="ticket-side">
        <RouteBox ticket={ticket} />
        <Deadlines ticket={ticket} />
        <TimeSpent ticket={ticket} />
        <Disputes ticket={ticket} />
        <TasksByUnit ticket={ticket} />
      </aside>
    </div>
  );
}

/** The whole ticket: what it is, whose turn it is and why, and everything that happened. */
export default function TicketPage() {
  const { id = '' } = useParams();
  const ticket = useQuery(ticketQuery(id));
  useTitle(ticket.data ? `工单 ${ticket.data.number}` : '工单');
  return (
    <div className="page page-wide">
      <div className="page-line no-print">
        <Link className="back" to="/">
          返回工作台
        </Link>
        {ticket.data ? (
          <button type="button" className="text-button" onClick={() => window.print()}>
            打印
          </button>
        ) : null}
      </div>
      <h1 className="sr-only">工单{ticket.data ? ` ${ticket.data.number}` : ''}</h1>
      {ticket.data ? (
        <Body ticket={ticket.data} />
      ) : ticket.isPending ? (
        <Skeleton rows={8} />
      ) : isMissing(ticket.error) ? (
        <Empty title={ticket.error.message}>
          请核对地址，或<Link to="/tickets">到工单查询里找</Link>。
        </Empty>
      ) : (
        <Failed error={ticket.error} retry={() => void ticket.refetch()} />
      )}
    </div>
  );
}
