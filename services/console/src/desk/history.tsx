import { useQuery } from '@tanstack/react-query';
import { eventsQuery } from '../api/queries.ts';
import { Failed, Skeleton } from '../ui/states.tsx';
import { At } from '../ui/status.tsx';
import { actorName, tell } from '../words/history.ts';

/** Everything that happened to a ticket, newest first, in people's words. */
export function History({ id }: { readonly id: string }) {
  const events = useQuery(eventsQuery(id));
  if (events.isPending) return <Skeleton rows={5} />;
  if (!events.data) return <Failed error={events.error} retry={() => void events.refetch()} />;
  return (
    <ol className="history">
      {events.data.toReversed().map((event) => {
        const told = tell(event);
        return (
          <li key={event.seq} className={`history-${told.tone}`}>
            <p className="history-head">
              <strong>{told.title}</strong>
              <span>
                {actorName(event)} · <At iso={event.at} />
              </span>
            </p>
            {told.lines.map((text) => (
              <p key={text} className="pre history-line">
                {text}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
