import type { TaskListItem } from '@paidan/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { tasksQuery, ticketQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { CommandBar } from '../desk/command-bar.tsx';
import { ObjectionProposals } from '../desk/objection-proposals.tsx';
import { ReviewDesk } from '../desk/review.tsx';
import { TaskDesk } from '../desk/task.tsx';
import { Statement, TicketHead } from '../desk/ticket-head.tsx';
import { useWide } from '../ui/media.ts';
import { useNow } from '../ui/now.ts';
import { usePinned } from '../ui/pinned.ts';
import { Quotes } from '../ui/quote.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { useTitle } from '../ui/title.ts';
import { TaskRows } from './task-rows.tsx';
import { UnitChecks } from './unit-checks.tsx';

/** The chosen ticket with one's own tasks on it. `next` is the ticket that presses most after it. */
function TaskDetail({ id, next }: { readonly id: string; readonly next: string | undefined }) {
  const user = useUser();
  const ticket = useQuery(ticketQuery(id));
  if (ticket.isPending) return <Skeleton rows={6} />;
  if (!ticket.data) return <Failed error={ticket.error} retry={() => void ticket.refetch()} />;
  const data = ticket.data;
  const mine = data.tasks.filter(
    (task) => task.unit === user.unit?.name && (task.status === '待签收' || task.status === '办理中'),
  );
  return (
    <article>
      <TicketHead ticket={data} link />
      <Statement ticket={data} />
      {data.route ? (
        <details className="why">
          <summary>
            为什么派给我们：{data.route.lead.join('、')}主办
            {data.route.assist.length > 0 ? `，${data.route.assist.join('、')}协办` : ''}
          </summary>
          <p>{data.route.because}</p>
          <Quotes cites={data.route.cites} quotes={data.route.quotes} />
        </details>
      ) : null}
      <ObjectionProposals ticket={data} />
      <ReviewDesk ticket={data} />
      {mine.map((task) => (
        <TaskDesk key={task.id} ticket={data} task={task} />
      ))}
      {mine.length === 0 && !data.allowed.includes('approve') ? (
        <Empty title="本单位在这件工单上没有待办任务">
          {next ? <Link to={`/tasks/${next}`}>办下一件</Link> : null}
          <Link to={`/tickets/${data.id}`}>查看工单进展</Link>
        </Empty>
      ) : null}
      <CommandBar ticket={data} />
    </article>
  );
}

/** A unit's work list: what is late first, then what is due next. */
export default function Tasks() {
  useTitle('待办任务');
  const { id } = useParams();
  const wide = useWide();
  const now = useNow();
  const list = useInfiniteQuery(tasksQuery({ mine: 1, status: '待签收,办理中' }));
  const items: readonly TaskListItem[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  const late = items.filter(({ task }) => task.dueAt !== null && Date.parse(task.dueAt) <= now);
  const rest = items.filter((item) => !late.includes(item));
  const shown = id ?? (wide ? (late[0] ?? rest[0])?.ticket.id : undefined);
  usePinned(wide && id === undefined && shown !== undefined ? `/tasks/${shown}` : undefined);
  return (
    <div className="split">
      {wide || id === undefined ? (
        <section className="split-list" aria-label="任务列表">
          <header className="list-head">
            <h1>待办任务</h1>
            <p>{list.isPending ? '' : `共 ${items.length}${list.hasNextPage ? '+' : ''} 项，超时 ${late.length} 项`}</p>
          </header>
          <UnitChecks shown={shown} />
          {list.isPending ? (
            <Skeleton rows={8} />
          ) : list.error && items.length === 0 ? (
            <Failed error={list.error} retry={() => void list.refetch()} />
          ) : items.length === 0 ? (
            <Empty title="没有待办任务">有新任务派来时会自动出现；也可以到“工单查询”查看办过的工单。</Empty>
          ) : (
            <>
              <TaskRows title="已超时" items={late} shown={shown} />
              <TaskRows title={late.length > 0 ? '未超时' : '按时限排列'} items={rest} shown={shown} />
              {list.hasNextPage ? (
                <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
                  更多任务
                </button>
              ) : null}
            </>
          )}
        </section>
      ) : null}
      {wide || id !== undefined ? (
        <section className="split-detail" aria-label="任务详情">
          {wide ? null : (
            <Link className="back" to="/tasks">
              返回列表
            </Link>
          )}
          {shown ? (
            <TaskDetail
              key={shown}
              id={shown}
              next={[...late, ...rest].find(({ ticket }) => ticket.id !== shown)?.ticket.id}
            />
          ) : list.isPending ? (
            <Skeleton rows={6} />
          ) : (
            <Empty title="选择左侧的任务开始办理" />
          )}
        </section>
      ) : null}
    </div>
  );
}
