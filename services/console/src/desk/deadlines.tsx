import type { DeadlineView, TicketView } from '@paidan/contracts';
import { useNow } from '../ui/now.ts';
import { At, Due } from '../ui/status.tsx';
import { clockFacts, runningClocks, settledClocks } from '../words/clocks.ts';

const words: Readonly<Record<DeadlineView['status'], string>> = {
  open: '进行中',
  paused: '已暂停',
  met: '按时完成',
  missed: '曾超时',
  cancelled: '已取消',
};

function Clock({ deadline }: { readonly deadline: DeadlineView }) {
  const facts = clockFacts(deadline, useNow());
  return (
    <li>
      <p className="deadline-head">
        <b>{deadline.kind}</b>
        {deadline.status === 'open' || deadline.owed ? (
          <Due at={deadline.dueAt} basis={deadline.basis} exact />
        ) : (
          <span className={deadline.status === 'missed' ? 'due due-late' : 'due'}>
            {words[deadline.status]}（<At iso={deadline.dueAt} />）
          </span>
        )}
      </p>
      {deadline.unit ? <p className="deadline-unit">{deadline.unit}</p> : null}
      <p className="basis">{deadline.basis}</p>
      <p className="basis">{facts.join(' · ')}</p>
    </li>
  );
}

/** Every clock: whose, until when, by what right, and how it came there. Missed and owed first; what is settled folded away. */
export function Deadlines({ ticket }: { readonly ticket: TicketView }) {
  const running = runningClocks(ticket.deadlines);
  const settled = settledClocks(ticket.deadlines);
  if (running.length + settled.length === 0) return null;
  return (
    <section className="card" aria-label="时限">
      <h2>时限</h2>
      <ul className="deadlines">
        {running.map((deadline) => (
          <Clock key={deadline.id} deadline={deadline} />
        ))}
      </ul>
      {settled.length > 0 ? (
        <details>
          <summary>已结束的时限（{settled.length} 个）</summary>
          <ul className="deadlines">
            {settled.map((deadline) => (
              <Clock key={deadline.id} deadline={deadline} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
