import type { TaskListItem } from '@paidan/contracts';
import { Link } from 'react-router';
import { Due, SupervisedTag, UrgentTag } from '../ui/status.tsx';

/** A group of the work list; nothing when it is empty. */
export function TaskRows(props: {
  readonly title: string;
  readonly items: readonly TaskListItem[];
  readonly shown: string | undefined;
}) {
  if (props.items.length === 0) return null;
  return (
    <section>
      <h2 className="rows-title">
        {props.title}（{props.items.length}）
      </h2>
      <ul className="rows">
        {props.items.map(({ task, ticket }) => (
          <li key={task.id}>
            <Link
              to={`/tasks/${ticket.id}`}
              className="row"
              aria-current={ticket.id === props.shown ? 'true' : undefined}
            >
              <span className="row-top">
                {ticket.urgent ? <UrgentTag /> : null}
                {ticket.supervised ? <SupervisedTag /> : null}
                <span className={task.status === '待签收' ? 'tag tag-new' : 'tag tag-work'}>{task.status}</span>
                <span className="row-kind">{task.role === 'reply' ? '答复诉求人' : task.step}</span>
                <span className="row-time">{task.dueAt ? <Due at={task.dueAt} basis={task.dueBasis} /> : null}</span>
              </span>
              <span className="row-text">{ticket.title ?? ticket.text}</span>
              <span className="row-hint" title={ticket.dutyName ?? undefined}>
                <span>{[ticket.village, ticket.dutyName].filter(Boolean).join(' · ')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
