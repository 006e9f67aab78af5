import type { Stats, TicketSummary, TicketView } from '@paidan/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { statsQuery, ticketQuery, ticketsQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { CommandDialog } from '../desk/command-dialog.tsx';
import { Failed, Skeleton } from '../ui/states.tsx';
import { Due, StatusTag, SupervisedTag, UrgentTag } from '../ui/status.tsx';
import { useTitle } from '../ui/title.ts';
import { headline } from '../words/ticket.ts';

type Rate = Stats['rates']['response'];

function RateCard(props: {
  readonly title: string;
  readonly meaning: string;
  readonly without: string;
  readonly rate: Rate;
}) {
  const { rate, numerator, denominator, excluded } = props.rate;
  return (
    <div className="figure">
      <dt>{props.title}</dt>
      <dd>
        {rate === null ? <b className="figure-none">—</b> : <b>{(rate * 100).toFixed(1)}%</b>}
        <small>{props.meaning}</small>
        <small>
          {rate === null ? '暂无' : `${numerator} ÷ ${denominator}`}
          {excluded > 0 ? `，${excluded} ${props.without}` : ''}
        </small>
      </dd>
    </div>
  );
}

function Figure(props: {
  readonly title: string;
  readonly value: number;
  readonly note: ReactNode;
  readonly late?: boolean;
}) {
  return (
    <div className="figure">
      <dt>{props.title}</dt>
      <dd>
        <b className={props.late && props.value > 0 ? 'figure-late' : undefined}>
          {props.value.toLocaleString('zh-CN')}
        </b>
        <small>{props.note}</small>
      </dd>
    </div>
  );
}

/** A table with a bar behind each count; the longest bar is the largest count. */
function Bars(props: {
  readonly title: string;
  readonly name: string;
  readonly rows: readonly {
    readonly key: string;
    readonly count: number;
    readonly open?: number;
    readonly overdue?: number;
  }[];
  readonly link?: (key: string) => string;
}) {
  const { rows, link } = props;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const detailed = rows.some(({ open }) => open !== undefined);
  return (
    <section className="card">
      <h2>{props.title}</h2>
      {rows.length === 0 ? (
        <p className="card-note">还没有记录。</p>
      ) : (
        <table className="table table-bars">
          <thead>
            <tr>
              <th scope="col">{props.name}</th>
              <th scope="col" className="num">
                工单
              </th>
              {detailed ? (
                <th scope="col" className="num">
                  在办
                </th>
              ) : null}
              {detailed ? (
                <th scope="col" className="num">
                  超时
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {link ? <Link to={link(row.key)}>{row.key}</Link> : row.key}
                  <span className="bar" style={{ inlineSize: `${(row.count / most) * 100}%` }} aria-hidden="true" />
                </th>
                <td className="num">{row.count}</td>
                {detailed ? <td className="num">{row.open}</td> : null}
                {detailed ? <td className={row.overdue ? 'num late' : 'num'}>{row.overdue}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Fetches the ticket first: what it allows now decides which buttons there are. */
function Press({ item }: { readonly item: TicketSummary }) {
  const ticket = useQuery(ticketQuery(item.id));
  const [open, setOpen] = useState<'remind' | 'supervise' | null>(null);
  const data: TicketView | undefined = ticket.data;
  const may = (command: string) => data?.allowed.includes(command) ?? false;
  return (
    <div className="press">
      {may('remind') ? (
        <Button size="small" onClick={() => setOpen('remind')}>
          催办
        </Button>
      ) : null}
      {may('supervise') && !data?.supervised ? (
        <Button size="small" danger onClick={() => setOpen('supervise')}>
          督办
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

/** What falls due next, so that it can be pressed before it is late. */
function Near() {
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
        <ul className="overdue">
          {items.map((item) => (
            <Pressing key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Overdue() {
  const list = useInfiniteQuery(ticketsQuery({ overdue: true, limit: 20 }));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card">
      <h2>超时工单</h2>
      {list.isPending ? (
        <Skeleton rows={4} />
      ) : list.error && items.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <p className="card-note">没有超时工单。到期未办的会列在这里，可直接催办或督办。</p>
      ) : (
        <ul className="overdue">
          {items.map((item) => (
            <Pressing key={item.id} item={item} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
          更多工单
        </button>
      ) : null}
    </section>
  );
}

/** How the county stands: counts, rates with what they are made of, and what is late with whom. */
export default function Overview() {
  useTitle('督查概览');
  const { role } = useUser();
  const byStatus = useQuery(statsQuery('status'));
  const byUnit = useQuery(statsQuery('unit'));
  const stats = byStatus.data;
  return (
    <div className="page page-wide">
      <div className="page-line">
        <h1>督查概览</h1>
        {role === 'operator' || role === 'supervisor' || role === 'admin' ? (
          <Link to="/learning">分类学习：改派与模型</Link>
        ) : null}
      </div>
      {stats ? (
        <dl className="figures">
          <Figure title="工单总数" value={stats.total} note="统计期内登记" />
          <Figure title="在办" value={stats.open} note="尚未办结" />
          <Figure title="超时" value={stats.overdue} note={<Link to="/tickets?overdue=1">查看全部</Link>} late />
          <RateCard title="响应率" meaning="按时签收 ÷ 已派出" without="件未到期" rate={stats.rates.response} />
          <RateCard title="解决率" meaning="回访已解决 ÷ 接通回访" without="次未接通" rate={stats.rates.solved} />
          <RateCard
            title="满意率"
            meaning="回访满意 ÷ 接通回访"
            without="次未接通或未评价"
            rate={stats.rates.satisfied}
          />
        </dl>
      ) : byStatus.error ? (
        <Failed error={byStatus.error} retry={() => void byStatus.refetch()} />
      ) : (
        <div className="figures figures-wait" role="status" aria-label="正在加载" />
      )}
      <div className="overview-grid">
        <div className="overview-side">
          <Overdue />
          <Near />
        </div>
        <div className="overview-side">
          {byUnit.data ? (
            <Bars
              title="按主办单位"
              name="单位"
              rows={byUnit.data.groups}
              link={(key) => `/tickets?unit=${encodeURIComponent(key)}`}
            />
          ) : (
            <Skeleton rows={5} />
          )}
          {stats ? (
            <Bars
              title="按状态"
              name="状态"
              rows={stats.groups.map(({ key, count }) => ({ key, count }))}
              link={(key) => `/tickets?status=${encodeURIComponent(key)}`}
            />
          ) : (
            <Skeleton rows={5} />
          )}
          {stats ? (
            <Bars
              title="派单异议"
              name="理由"
              rows={stats.objections.map(({ reason, count }) => ({ key: reason, count }))}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}
