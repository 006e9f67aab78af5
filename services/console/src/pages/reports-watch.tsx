import type { WatchedView, WatchList } from '@paidan/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { watchedQuery, watchQuery } from '../api/reports.ts';
import { Failed, Skeleton } from '../ui/states.tsx';
import { At, Due, StatusTag, SupervisedTag, UrgentTag } from '../ui/status.tsx';
import { headline } from '../words/ticket.ts';

function Lying({ item: { ticket, unit } }: { readonly item: WatchedView }) {
  const at = ticket.lateSince ?? ticket.dueAt;
  return (
    <li>
      <div className="overdue-text">
        <p className="row-top">
          {ticket.urgent ? <UrgentTag /> : null}
          {ticket.supervised ? <SupervisedTag /> : null}
          <StatusTag status={ticket.status} />
          {at ? <Due at={at} /> : null}
        </p>
        <Link to={`/tickets/${ticket.id}`} className="clamp">
          {headline(ticket)}
        </Link>
        <small>
          {unit ?? (ticket.lead.join('、') || '未派单')} · {ticket.number} · <At iso={ticket.createdAt} />
        </small>
      </div>
    </li>
  );
}

function Bucket({ bucket }: { readonly bucket: WatchList['buckets'][number] }) {
  const { id, name, role, action, count, more, items, next } = bucket;
  const rest = useInfiniteQuery(watchedQuery(id, next ?? ''));
  const all = [...items, ...(rest.data?.pages.flatMap((page) => page.items) ?? [])];
  const another = rest.data === undefined ? next !== null : rest.hasNextPage;
  return (
    <section className="card">
      <h2>
        {name} <b className="bucket-count">{more ? `${count}+` : count}</b>
      </h2>
      <p className="card-note">
        {role}：{action}
      </p>
      <ul className="overdue">
        {all.map((item) => (
          <Lying key={`${item.ticket.id} ${item.unit}`} item={item} />
        ))}
      </ul>
      {rest.error ? <Failed error={rest.error} retry={() => void rest.refetch()} /> : null}
      {another ? (
        <button
          type="button"
          className="plain-button rows-more"
          disabled={rest.isFetching}
          onClick={() => void (rest.data === undefined ? rest.refetch() : rest.fetchNextPage())}
        >
          更多工单
        </button>
      ) : null}
    </section>
  );
}

/** What is as it should be: looked after by whom. */
function Quiet({ buckets }: WatchList) {
  return (
    <section className="card">
      <h2>没有问题的</h2>
      <dl className="facts">
        {buckets.map(({ id, name, role }) => (
          <Fragment key={id}>
            <dt>{name}</dt>
            <dd>
              没有 <small>由{role}负责</small>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** What lies with nobody or too long, and who has to act. */
export function Watch() {
  const list = useQuery(watchQuery);
  if (list.isPending) return <Skeleton rows={6} />;
  if (!list.data) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const { buckets } = list.data;
  const [full, empty] = [buckets.filter(({ count }) => count > 0), buckets.filter(({ count }) => count === 0)];
  return (
    <section aria-label="值守">
      <p className="report-note">没人管、快没人管或超时的工单，以及该谁处理；每分钟更新。</p>
      <div className="buckets">
        {full.map((bucket) => (
          <Bucket key={bucket.id} bucket={bucket} />
        ))}
        {empty.length > 0 ? <Quiet buckets={empty} /> : null}
      </div>
    </section>
  );
}
