import type { TicketSummary, TicketView } from '@paidan/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { lyingQuery, ticketQuery, ticketsQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { CommandDialog } from '../desk/command-dialog.tsx';
import { Failed, Skeleton } from '../ui/states.tsx';
import { Due, StatusTag, SupervisedTag, UrgentTag } from '../ui/status.tsx';
import { commandForms } from '../words/commands.ts';
import { headline } from '../words/ticket.ts';

/** Fetches the ticket first: what it allows now decides which buttons there are. */
function Press({ item }: { readonly item: TicketSummary }) {
  const ticket = useQuery(ticketQuery(item.id));
  const [open, setOpen] = useState<'remind' | 'supervise' | null>(null);
  const { role } = useUser();
  const data: TicketView | undefined = ticket.data;
  const may = (command: string) => data?.allowed.includes(command) ?? false;
  return (
    <div className="press">
      {may('remind') ? (
        <Button size="small" onClick={() => setOpen('remind')}>
          催办
        </Button>
      ) : null}
      {data && may('supervise') && !data.atTop ? (
        <Button size="small" danger onClick={() => setOpen('supervise')}>
          {commandForms.supervise(data, role).label}
        </Button>
      ) : null}
      {data && open ? <CommandDialog ticket={data} command={open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

/** One ticket that presses: what it is, with whom it lies, and since when or for how long. */
function Pressing({ item }: { readonly item: TicketSummary }) {
  const at = item.lateSince ?? item.dueAt;
  return (
    <li>
      <div className="overdue-text">
        <p className="row-top">
          {item.urgent ? <UrgentTag /> : null}
          {item.supervised ? <SupervisedTag /> : null}
          <StatusTag status={item.status} />
          {at ? <Due at={at} /> : null}
        </p>
        <Link to={`/tickets/${item.id}`} className="clamp">
          {headline(item)}
        </Link>
        <small>
          {item.lead.length > 0 ? `${item.lead.join('、')}主办` : '热线中心待派'} · {item.number}
        </small>
      </div>
      <Press item={item} />
    </li>
  );
}

/** Tickets to press, and what fetches the next ones. */
function PressingList(props: {
  readonly items: readonly TicketSummary[];
  readonly list?: { readonly hasNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
}) {
  const { items, list } = props;
  return (
    <>
      <ul className="overdue">
        {items.map((item) => (
          <Pressing key={item.id} item={item} />
        ))}
      </ul>
      {list?.hasNextPage ? (
        <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
          更多工单
        </button>
      ) : null}
    </>
  );
}

/** What waits for somebody above the units: their decision, or their word. Says so where nothing waits. */
export function WaitingAbove(props: {
  readonly bucket: 'disputed' | 'atTop';
  readonly title: string;
  readonly note: string;
}) {
  const list = useInfiniteQuery(lyingQuery(props.bucket));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" aria-label={props.title}>
      <h2>{props.title}</h2>
      {list.error ? <Failed error={list.error} retry={() => void list.refetch()} /> : null}
      <p className="card-note">
        {list.isPending ? '正在查看…' : items.length > 0 ? props.note : list.error ? '' : `没有${props.title}的工单。`}
      </p>
      <PressingList items={items.map(({ ticket }) => ticket)} list={list} />
    </section>
  );
}

/** What falls due next, so that it can be pressed before it is late. */
export function Near() {
  const list = useInfiniteQuery(ticketsQuery({ sort: 'due', limit: 30 }));
  const items = (list.data?.pages[0]?.items ?? []).filter((item) => !item.overdue && item.dueAt !== null).slice(0, 8);
  return (
    <section className="card">
      <h2>最先到期</h2>
      {list.isPending ? (
        <Skeleton rows={4} />
      ) : list.error ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <p className="card-note">没有正在计时的工单。</p>
      ) : (
        <PressingList items={items} />
      )}
    </section>
  );
}

/** What is late, the longest first. */
export function Overdue() {
  const list = useInfiniteQuery(ticketsQuery({ overdue: true, limit: 20 }));
  const { role } = useUser();
  const watches = role === 'supervisor' || role === 'leader';
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  // Whoever looks after what is supervised sees that first; each part keeps its order.
  const items = watches ? all.toSorted((a, b) => Number(b.supervised) - Number(a.supervised)) : all;
  return (
    <section className="card">
      <h2>超时工单{watches ? '（督办的在前）' : ''}</h2>
      {list.isPending ? (
        <Skeleton rows={4} />
      ) : list.error && items.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <p className="card-note">没有超时工单。到期未办的会列在这里，可直接催办或督办。</p>
      ) : (
        <PressingList items={items} list={list} />
      )}
    </section>
  );
}
