import type { TicketView } from '@paidan/contracts';
import { type Status, statusMeaning, statusTone } from '../words/statuses.ts';
import { clock, due } from '../words/time.ts';
import { useNow } from './now.ts';

/** A ticket's status in its colour. */
export function StatusTag({ status }: { readonly status: Status }) {
  return (
    <span className={`tag tag-${statusTone[status]}`} title={statusMeaning[status]}>
      {status}
    </span>
  );
}

export const UrgentTag = () => <span className="tag tag-urgent">紧急</span>;
export const SupervisedTag = () => <span className="tag tag-warn">督办</span>;

/** How far a ticket rose on the county's ladder. */
export function LevelTag({ ticket }: { readonly ticket: Pick<TicketView, 'levelName' | 'supervised' | 'atTop'> }) {
  const { levelName: name, supervised, atTop } = ticket;
  if (name === null) return null;
  return (
    <span
      className={atTop ? 'tag tag-urgent' : supervised ? 'tag tag-warn' : 'tag'}
      title={`时限已过或督办，升级到${name}`}
    >
      升级：{name}
    </span>
  );
}

/** Only the next level up may decide who does it. */
export function ArbitrationTag({ why }: { readonly why: 'passes' | 'redos' }) {
  return (
    <span
      className="tag tag-warn"
      title={why === 'passes' ? '多次退单，由督查室或分管领导裁定' : '多次重办，由督查室或分管领导裁定'}
    >
      裁定中
    </span>
  );
}

export const DesignatedTag = () => (
  <span className="tag tag-work" title="已指定承办单位，不能再提派单异议">
    指定承办
  </span>
);

/** `还剩 2 小时`; the exact time and its basis stand in the title. */
export function Due({
  at,
  basis,
  exact,
}: {
  readonly at: string;
  readonly basis?: string | null;
  readonly exact?: boolean;
}) {
  const now = useNow();
  const { text, tone } = due(at, now);
  const title = `应于 ${clock(at, now)} 前${basis ? `；依据：${basis}` : ''}`;
  return (
    <time className={`due due-${tone}`} dateTime={at} title={title}>
      {text}
      {exact ? <span className="due-exact">（{clock(at, now)}）</span> : null}
    </time>
  );
}

/** A moment in Beijing time. */
export function At({ iso }: { readonly iso: string }) {
  return <time dateTime={iso}>{clock(iso, useNow())}</time>;
}
