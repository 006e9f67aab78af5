import type { Stats, TicketSummary } from '@paidan/contracts';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useNow } from '../ui/now.ts';
import { Due, StatusTag, SupervisedTag, UrgentTag } from '../ui/status.tsx';
import { certainty, percent } from '../words/lists.ts';
import type { Status } from '../words/statuses.ts';
import { ago } from '../words/time.ts';

export interface Box {
  readonly key: string;
  readonly label: string;
  readonly statuses: readonly Status[];
  readonly empty: string;
  /** Whether its tickets wait to be given to a unit. */
  readonly dispatches?: true;
}

const first: Box = { key: 'new', label: '待派', statuses: ['登记', '待派'], empty: '没有待派的工单', dispatches: true };
/** What the hotline has to look at, by what it has to do. */
export const boxes: readonly [Box, ...Box[]] = [
  first,
  { key: 'returned', label: '退回', statuses: ['退回中'], empty: '没有等待裁定的派单异议', dispatches: true },
  { key: 'again', label: '重办', statuses: ['重办'], empty: '没有等待重办的工单' },
  { key: 'review', label: '待审核', statuses: ['待审核'], empty: '没有等待审核的答复' },
  { key: 'callback', label: '待回访', statuses: ['待回访'], empty: '没有等待回访的工单' },
];
/** What citizens must still be told, whatever the status; an ended ticket stands here alone. */
export const untold: Box = { key: 'untold', label: '待告知诉求人', statuses: [], empty: '没有待告知诉求人的工单' };
export const boxOf = (key: string | null): Box => [...boxes, untold].find((box) => box.key === key) ?? first;

/** Leads to what must be told; nothing where all was told. */
export function UntoldNote({
  count,
  more,
  on,
}: {
  readonly count: number;
  readonly more: boolean;
  readonly on: boolean;
}) {
  if (count === 0 && !on) return null;
  return (
    <Link className="list-note" to="/inbox?box=untold" aria-current={on ? 'page' : undefined}>
      {count === 0 ? '诉求人都已告知' : `${count}${more ? '+' : ''} 件待告知诉求人`}
    </Link>
  );
}

export function InboxTabs(props: { readonly current: string; readonly counts: Stats['groups'] | undefined }) {
  return (
    <nav className="tabs" aria-label="按状态">
      {boxes.map((box) => {
        const count = props.counts
          ?.filter(({ key }) => box.statuses.some((status) => status === key))
          .reduce((sum, group) => sum + group.count, 0);
        return (
          <Link
            key={box.key}
            to={`/inbox?box=${box.key}`}
            className="tab"
            aria-current={box.key === props.current ? 'page' : undefined}
          >
            {box.label}
            <b className={count ? 'count' : 'count count-none'}>{count ?? ''}</b>
          </Link>
        );
      })}
    </nav>
  );
}

function Suggestion({ item }: { readonly item: TicketSummary }) {
  const best = item.candidates[0];
  if (item.unitCheck) return <span className="row-hint row-hint-warn">等待{item.lead.join('、')}负责人审核</span>;
  if (item.status === '登记') return <span className="row-hint">正在比对事项清单</span>;
  if (best === undefined) return <span className="row-hint">{item.dutyName ?? '没有相符的事项，请查找'}</span>;
  if ((item.none ?? 0) > best.p)
    return <span className="row-hint row-hint-warn">可能不在清单内 {percent(item.none ?? 0)}</span>;
  return (
    <span className="row-hint" title={best.name}>
      <span>{best.name}</span>
      <small title={certainty(best.p)}>{percent(best.p)}</small>
    </span>
  );
}

/** How long is left, how long it is overdue, or how long it has waited. */
function Clock({ item }: { readonly item: TicketSummary }) {
  const now = useNow();
  const at = item.lateSince ?? item.dueAt;
  return at === null ? ago(item.createdAt, now) : <Due at={at} />;
}

/** One line per matter: what it says, what the system thinks, how long it has waited. */
export function InboxList(props: {
  readonly items: readonly TicketSummary[];
  readonly shown: string | undefined;
  readonly to: (id: string) => string;
  readonly more: (() => void) | undefined;
}) {
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the chosen ticket
  useEffect(() => {
    // Newer browsers answer a promise here, which React would take for a clean-up.
    void current.current?.scrollIntoView({ block: 'nearest' });
  }, [props.shown]);
  const mixed = new Set(props.items.map(({ status }) => status)).size > 1;
  return (
    <ul className="rows">
      {props.items.map((item) => (
        <li key={item.id} ref={item.id === props.shown ? current : null}>
          <Link
            to={props.to(item.id)}
            className="row"
            data-hot={item.id === props.shown ? '' : undefined}
            aria-current={item.id === props.shown ? 'true' : undefined}
          >
            <span className="row-top">
              {item.urgent ? <UrgentTag /> : null}
              {item.supervised ? <SupervisedTag /> : null}
              {mixed ? <StatusTag status={item.status} /> : null}
              <span className="row-kind">{[item.kind, item.village].filter(Boolean).join(' · ')}</span>
              <span className="row-time">
                <Clock item={item} />
              </span>
            </span>
            <span className="row-text">{item.title ?? item.text}</span>
            <Suggestion item={item} />
          </Link>
        </li>
      ))}
      {props.more ? (
        <li>
          <button type="button" className="plain-button rows-more" onClick={props.more}>
            更多工单
          </button>
        </li>
      ) : null}
    </ul>
  );
}
