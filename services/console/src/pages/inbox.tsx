import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, matchPath, useNavigate, useParams, useSearchParams } from 'react-router';
import { statsQuery, ticketQuery } from '../api/queries.ts';
import { CommandBar } from '../desk/command-bar.tsx';
import { DispatchDesk } from '../desk/dispatch.tsx';
import { Notices } from '../desk/notices.tsx';
import { Proposals } from '../desk/proposals.tsx';
import { ReviewDesk } from '../desk/review.tsx';
import { Statement, TicketHead } from '../desk/ticket-head.tsx';
import { useHotkeys } from '../ui/hotkeys.ts';
import { useWide } from '../ui/media.ts';
import { usePinned } from '../ui/pinned.ts';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { useTitle } from '../ui/title.ts';
import { suggestedDuty } from '../words/ticket.ts';
import { useBox } from './inbox-box.ts';
import { boxes, boxOf, InboxList, InboxTabs, UntoldNote, untold } from './inbox-list.tsx';

/** The chosen ticket: the matter, what waits for a decision, and where it should go. */
function InboxDetail({ id, onDispatched }: { readonly id: string; readonly onDispatched: () => void }) {
  const ticket = useQuery(ticketQuery(id));
  const [picked, setPicked] = useState<string>();
  if (ticket.isPending) return <Skeleton rows={6} />;
  if (!ticket.data) return <Failed error={ticket.error} retry={() => void ticket.refetch()} />;
  const data = ticket.data;
  const waiting = data.status === '登记' || data.status === '待派' || data.status === '退回中';
  const dispatches = data.allowed.includes('dispatch') && waiting;
  const candidates = data.classification?.candidates ?? [];
  const chosen = picked ?? suggestedDuty(data);
  const words = dispatches
    ? (candidates.find(({ duty }) => duty === chosen)?.reasons.flatMap((reason) => reason.words) ?? [])
    : [];
  return (
    <article>
      <TicketHead ticket={data} link words={words} />
      <Statement ticket={data} words={words} />
      <Proposals ticket={data} />
      <ReviewDesk ticket={data} />
      <Notices ticket={data} />
      {dispatches ? (
        <DispatchDesk ticket={data} chosen={chosen} onChoose={setPicked} onDispatched={onDispatched} keys />
      ) : null}
      <CommandBar ticket={data} />
    </article>
  );
}

const moveKeys: readonly (readonly [string, string])[] = [['J / K', '下、上一件']];
const dispatchKeys: readonly (readonly [string, string])[] = [
  ...moveKeys,
  ['1 2 3', '选建议'],
  ['Enter', '派单'],
  ['/', '查找'],
];

/** Operator's desk: what is new and what came back, list on the left and the matter on the right. */
export default function Inbox() {
  useTitle('派单台');
  const { id } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const wide = useWide();
  const box = boxOf(params.get('box'));
  const list = useBox(box);
  const counts = useQuery(statsQuery('status'));
  const { items } = list;
  const last = useRef(0);

  const found = items.findIndex((item) => item.id === id);
  if (found >= 0) last.current = found;
  const shown = id ?? (wide ? items[0]?.id : undefined);
  usePinned(wide && id === undefined && shown !== undefined ? `/inbox/${shown}?box=${box.key}` : undefined);
  const to = (ticketId: string) => `/inbox/${ticketId}?box=${box.key}`;
  const step = (by: number) => () => {
    // The address is ahead of what is drawn: a second quick press counts from where the first one went.
    const gone = matchPath('/inbox/:id', window.location.pathname)?.params.id ?? shown;
    const at = items.findIndex((item) => item.id === gone);
    const next = items[Math.min(items.length - 1, Math.max(0, (at < 0 ? last.current - by : at) + by))];
    if (next === undefined) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void navigate(to(next.id), { replace: true });
  };
  useHotkeys({ j: step(1), k: step(-1) }, wide);

  /** On to the one below, so that the next press meets the next matter. */
  const onDispatched = () => {
    const at = items.findIndex((item) => item.id === shown);
    const next = items[at + 1] ?? items[at - 1];
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void navigate(wide && next ? to(next.id) : `/inbox?box=${box.key}`, { replace: true });
  };

  const showList = wide || id === undefined;
  return (
    <div className="split">
      {showList ? (
        <section className="split-list" aria-label="工单列表">
          <h1 className="sr-only">派单台</h1>
          <InboxTabs current={box.key} counts={counts.data?.groups} />
          <UntoldNote {...list.untold} on={box === untold} />
          {list.isPending ? (
            <Skeleton rows={8} />
          ) : list.error && items.length === 0 ? (
            <Failed error={list.error} retry={list.retry} />
          ) : items.length === 0 ? (
            <Empty title={box.empty}>
              {box.key === boxes[0].key ? <Link to="/new">登记一件电话诉求</Link> : <Link to="/inbox">看看待派单</Link>}
            </Empty>
          ) : (
            <InboxList items={items} shown={shown} to={to} more={list.more} />
          )}
          <footer className="keys">
            {(box.dispatches ? dispatchKeys : moveKeys).map(([key, what]) => (
              <span key={key}>
                <kbd>{key}</kbd>
                {what}
              </span>
            ))}
          </footer>
        </section>
      ) : null}
      {wide || id !== undefined ? (
        <section className="split-detail" aria-label="工单详情">
          {wide ? null : (
            <Link className="back" to={`/inbox?box=${box.key}`}>
              返回列表
            </Link>
          )}
          {shown ? (
            <InboxDetail key={shown} id={shown} onDispatched={onDispatched} />
          ) : list.isPending ? (
            <Skeleton rows={6} />
          ) : (
            <Empty title="这里没有要处理的工单">新工单到达时会自动出现，不需要刷新页面。</Empty>
          )}
        </section>
      ) : null}
    </div>
  );
}
