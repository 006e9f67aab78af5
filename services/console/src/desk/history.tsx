import type { EventView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { eventsQuery } from '../api/queries.ts';
import { Failed, Skeleton } from '../ui/states.tsx';
import { At } from '../ui/status.tsx';
import { foldClocks } from '../words/clocks.ts';
import { actorName, tell } from '../words/history.ts';

const minute = 16;
/** Whether two neighbours are one person's doing of one minute, so that who and when need be said only once. */
const sameHand = (event: EventView, before: EventView | undefined): boolean =>
  before !== undefined &&
  actorName(event) === actorName(before) &&
  event.at.slice(0, minute) === before.at.slice(0, minute);

/** Everything that happened to a ticket, newest first, in people's words. */
export function History({ id }: { readonly id: string }) {
  const events = useQuery(eventsQuery(id));
  if (events.isPending) return <Skeleton rows={5} />;
  if (!events.data) return <Failed error={events.error} retry={() => void events.refetch()} />;
  const entries = foldClocks(events.data).toReversed();
  return (
    <ol className="history">
      {entries.map(({ event, clocks }, index, all) => {
        const told = tell(event);
        const goesOn = sameHand(event, all[index - 1]?.event);
        return (
          <li key={event.seq} className={`history-${told.tone}${goesOn ? ' history-on' : ''}`}>
            <p className="history-head">
              <strong>{told.title}</strong>
              {goesOn ? null : (
                <span>
                  {actorName(event)} · <At iso={event.at} />
                </span>
              )}
            </p>
            {told.lines.map((text) => (
              <p key={text} className="pre history-line">
                {text}
              </p>
            ))}
            {clocks.length > 0 ? (
              <details className="history-clocks">
                <summary>时限变动（{clocks.length}）</summary>
                {clocks.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </details>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
