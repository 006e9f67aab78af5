import type { TicketView } from '@paidan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { splitTicket, ticketChanged } from '../api/commands.ts';
import { alikeQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { useNotify } from '../ui/notify.tsx';
import { At, StatusTag } from '../ui/status.tsx';
import { percent } from '../words/lists.ts';
import { MergeDialog } from './merge-dialog.tsx';

type Request = NonNullable<TicketView['classification']>['requests'][number];

/** Several requests in one text: each may become a ticket of its own, so that none waits behind another. */
function Several({ ticket, requests }: { readonly ticket: TicketView; readonly requests: readonly Request[] }) {
  const client = useQueryClient();
  const notify = useNotify();
  const [done, setDone] = useState<Readonly<Record<string, string>>>({});
  const split = useMutation({ mutationFn: (text: string) => splitTicket(ticket.id, text) });
  const cut = (text: string) =>
    split.mutate(text, {
      onSuccess: (made) => {
        setDone((before) => ({ ...before, [text]: made.number }));
        ticketChanged(client, ticket.id);
        notify.done(`已另立 ${made.number}`, { to: `/tickets/${made.id}`, link: '查看该工单' });
      },
      onError: notify.failed,
    });
  return (
    <section className="proposal" aria-label="多个诉求">
      <h3>这里可能有 {requests.length} 件事</h3>
      <p className="proposal-note">一件工单只派一个事项。其余的可另立一件，诉求人和地点照抄。</p>
      <ol>
        {requests.map(({ text, name, p }) => (
          <li key={text}>
            <span className="proposal-text">
              <span className="clamp">{text}</span>
              <small>
                {name}　{percent(p)}
              </small>
            </span>
            {done[text] ? (
              <small>已另立 {done[text]}</small>
            ) : (
              <Button size="small" loading={split.isPending && split.variables === text} onClick={() => cut(text)}>
                另立一件
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Open tickets that this one may repeat, with why; merging is one press and a confirmation away. */
function Alike({ ticket }: { readonly ticket: TicketView }) {
  const found = useQuery(alikeQuery(ticket.id));
  const [into, setInto] = useState<string | null>(null);
  const items = found.data?.items ?? [];
  const chosen = items.find(({ id }) => id === into);
  if (items.length === 0) return null;
  return (
    <section className="proposal" aria-label="可能重复">
      <h3>可能与 {items.length} 件未办结的工单重复</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span className="proposal-text">
              <span>
                <Link to={`/tickets/${item.id}`}>{item.number}</Link> <StatusTag status={item.status} />{' '}
                <At iso={item.createdAt} />
              </span>
              <span className="clamp">{item.title ?? item.text}</span>
              <small>
                {[
                  item.sameCaller ? '同一来电人' : '',
                  item.sameVillage ? `同在${item.village}` : '',
                  `文字相近 ${percent(item.likeness)}`,
                ]
                  .filter(Boolean)
                  .join('　')}
              </small>
            </span>
            <Button size="small" onClick={() => setInto(item.id)}>
              并入
            </Button>
          </li>
        ))}
      </ul>
      {chosen ? <MergeDialog ticket={ticket} into={chosen} onClose={() => setInto(null)} /> : null}
    </section>
  );
}

/** What an operator should know before dispatching: more than one matter in the text, or the same matter once more. */
export function Proposals({ ticket }: { readonly ticket: TicketView }) {
  const { role } = useUser();
  const waits = ticket.status === '登记' || ticket.status === '待派';
  if (!waits || !ticket.allowed.includes('merge') || (role !== 'operator' && role !== 'admin')) return null;
  const requests = ticket.classification?.requests ?? [];
  return (
    <>
      {requests.length > 1 ? <Several ticket={ticket} requests={requests} /> : null}
      {ticket.classification === null ? null : <Alike ticket={ticket} />}
    </>
  );
}
