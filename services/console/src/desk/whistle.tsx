import type { TicketView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { eventsQuery } from '../api/queries.ts';
import { tell } from '../words/history.ts';

/** Who blew the whistle last, where to come and why; for whoever has to come. */
export function Whistle({ ticket }: { readonly ticket: TicketView }) {
  const called = useQuery(eventsQuery(ticket.id)).data?.findLast(({ type }) => type === 'ticket.whistled');
  if (called === undefined) return null;
  const { title, lines } = tell(called);
  return (
    <div className="duty-warning">
      <b>{title}</b>
      {lines.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
