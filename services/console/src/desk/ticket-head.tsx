import type { TicketView } from '@paidan/contracts';
import { Link } from 'react-router';
import {
  ArbitrationTag,
  At,
  DesignatedTag,
  Due,
  LevelTag,
  StatusTag,
  SupervisedTag,
  UrgentTag,
} from '../ui/status.tsx';
import { highlight } from '../words/highlight.ts';
import { channelName } from '../words/lists.ts';
import { headline, nextDeadline } from '../words/ticket.ts';
import { Reporter } from './reporter.tsx';

/** A text with the words that decided marked. */
function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return highlight(text, words).map((piece) =>
    piece.hit ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
  );
}

/** Number, status, clock: what a ticket is at a glance. `link` leads from a desk to the whole ticket, which tells the clocks by itself. */
export function TicketHead(props: {
  readonly ticket: TicketView;
  readonly link?: boolean;
  readonly words?: readonly string[];
}) {
  const { ticket, link = false, words = [] } = props;
  const next = nextDeadline(ticket);
  return (
    <header className="ticket-head">
      <div className="ticket-tags">
        <StatusTag status={ticket.status} />
        {ticket.urgent ? <UrgentTag /> : null}
        {ticket.supervised ? <SupervisedTag /> : null}
        <LevelTag ticket={ticket} />
        {ticket.arbitration ? <ArbitrationTag why={ticket.arbitration.why} /> : null}
        {ticket.designated ? <DesignatedTag /> : null}
        <span className="number">{ticket.number}</span>
        {link ? (
          <Link className="to-ticket" to={`/tickets/${ticket.id}`}>
            打开工单
          </Link>
        ) : null}
      </div>
      <h2>
        <Marked text={headline(ticket)} words={words} />
      </h2>
      <p className="ticket-meta">
        <span>{ticket.kind}</span>
        <span>{channelName(ticket.channel)}</span>
        <span>
          <At iso={ticket.createdAt} /> 登记
        </span>
        {ticket.location.village || ticket.location.address ? (
          <span>{[ticket.location.village, ticket.location.address].filter(Boolean).join(' ')}</span>
        ) : null}
        {ticket.round > 1 ? <span>第 {ticket.round} 次办理</span> : null}
        {ticket.passes > 0 ? <span>已退单 {ticket.passes} 次</span> : null}
        {next && link ? (
          <span>
            {next.kind} <Due at={next.dueAt} basis={`${next.kind}时限，${next.basis}`} />
          </span>
        ) : null}
      </p>
    </header>
  );
}

/** The citizen's own words, with those that decided marked; then the reporter, for those who may know. */
export function Statement({ ticket, words = [] }: { readonly ticket: TicketView; readonly words?: readonly string[] }) {
  return (
    <section className="statement" aria-label="诉求内容">
      <p className="pre">
        <Marked text={ticket.text} words={words} />
      </p>
      <Reporter key={ticket.id} ticket={ticket} />
    </section>
  );
}
