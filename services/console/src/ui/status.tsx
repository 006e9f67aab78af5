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
