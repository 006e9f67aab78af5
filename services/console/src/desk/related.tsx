import type { TicketView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { relatedQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { StatusTag } from '../ui/status.tsx';

/** Tickets that belong to this one, for those who may see them all; nothing when there are none. */
export function Related({ ticket }: { readonly ticket: TicketView }) {
  const { role } = useUser();
  const everywhere = role === 'operator' || role === 'supervisor' || role === 'leader' || role === 'admin';
  const { data } = useQuery({ ...relatedQuery(ticket.id), enabled: everywhere });
  const items = data?.items ?? [];
  if (items.length === 0) {
    return ticket.mergedInto ? <Link to={`/tickets/${ticket.mergedInto}`}>查看并入的工单</Link> : null;
  }
  return (
    <section className="related" aria-label="相关工单">
      <h3>相关工单</h3>
      <ul>
        {items.map(({ id, number, status, title, relation }) => (
          <li key={id}>
            <span className="tag">{relation}</span> <Link to={`/tickets/${id}`}>{number}</Link>{' '}
            <StatusTag status={status} /> {title ?? ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
