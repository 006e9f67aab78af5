import type { TicketView } from '@paidan/contracts';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '../app/session.tsx';
import { Quote } from '../ui/quote.tsx';
import { At } from '../ui/status.tsx';
import { commandForms } from '../words/commands.ts';
import { CallbackForm } from './callback.tsx';
import { CommandDialog } from './command-dialog.tsx';

function Decide({ ticket }: { readonly ticket: TicketView }) {
  const [open, setOpen] = useState<'approve' | 'reject' | null>(null);
  const { role } = useUser();
  if (!ticket.allowed.includes('approve')) return null;
  return (
    <div className="review-actions no-print">
      <Button type="primary" onClick={() => setOpen('approve')}>
        {commandForms.approve(ticket, role).label}
      </Button>
      <Button danger onClick={() => setOpen('reject')}>
        {commandForms.reject(ticket, role).label}
      </Button>
      {open ? <CommandDialog ticket={ticket} command={open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function Matter(props: {
  readonly title: string;
  readonly by: ReactNode;
  readonly children: ReactNode;
  readonly tone?: 'warn';
}) {
  return (
    <section className={props.tone === 'warn' ? 'matter matter-warn' : 'matter'}>
      <h3>{props.title}</h3>
      <p className="matter-by">{props.by}</p>
      {props.children}
    </section>
  );
}

/** What waits for a decision on this ticket (objection, extension, reply, call-back), and the buttons that decide. */
export function ReviewDesk({ ticket }: { readonly ticket: TicketView }) {
  const { objection, extension, reply, status } = ticket;
  const pending = ticket.disputes.findLast(({ decision }) => decision === 'pending');
  const asks = status === '退回中' && objection !== null;
  const extends_ = extension !== null && extension.status === '待批' && !asks && status !== '待审核';
  return (
    <>
      {asks ? (
        <Matter
          title="派单异议"
          tone="warn"
          by={
            <>
              {objection.by} · <At iso={objection.at} />
            </>
          }
        >
          <dl className="facts">
            <dt>理由</dt>
            <dd>{objection.reason}</dd>
            <dt>依据</dt>
            <dd className="pre">{objection.basis}</dd>
            {objection.clause ? (
              <>
                <dt>引用条款</dt>
                <dd>
                  <Quote id={objection.clause} text={pending?.quote ?? undefined} />
                </dd>
              </>
            ) : null}
            {objection.suggestedUnit ? (
              <>
                <dt>建议承办</dt>
                <dd>{objection.suggestedUnit}</dd>
              </>
            ) : null}
          </dl>
          <Decide ticket={ticket} />
        </Matter>
      ) : null}
      {extends_ ? (
        <Matter
          title={`延期申请：${extension.workdays} 个工作日`}
          tone="warn"
          by={
            <>
              {extension.by} · <At iso={extension.at} />
            </>
          }
        >
          <dl className="facts">
            {extension.reason ? (
              <>
                <dt>理由</dt>
                <dd className="pre">{extension.reason}</dd>
              </>
            ) : null}
            <dt>安排</dt>
            <dd className="pre">{extension.plan}</dd>
          </dl>
          <Decide ticket={ticket} />
        </Matter>
      ) : null}
      {reply !== null ? (
        <Matter
          title={status === '待审核' && !reply.checked ? '对诉求人的答复（单位审核）' : '对诉求人的答复'}
          by={
            <>
              {reply.by} · <At iso={reply.at} />
            </>
          }
        >
          <p className="pre answer">{reply.text}</p>
          {status === '待审核' && !reply.checked && !ticket.allowed.includes('approve') ? (
            <p className="duty-warning">等待{reply.by}负责人审核，审核后再由热线审核。</p>
          ) : null}
          {status === '待审核' ? <Decide ticket={ticket} /> : null}
        </Matter>
      ) : null}
      {ticket.allowed.includes('callback') ? <CallbackForm ticket={ticket} /> : null}
    </>
  );
}
