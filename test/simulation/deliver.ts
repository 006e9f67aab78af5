import type { Matter } from '@paidan/application';
import type { Incoming } from './intake.ts';
import { inWords } from './verdict.ts';
import type { World } from './world.ts';

/** The sender's own number of a matter; with it, a matter that comes again is the same. */
export const externalIdOf = (index: number): string => `SIM-${String(index).padStart(6, '0')}`;

const matterOf = ({ index, duty, kind, urgent, found, verdict }: Incoming): Matter => ({
  channel: found ? '网格巡查' : '12345',
  externalId: externalIdOf(index),
  kind,
  urgent,
  text: `${(duty?.name ?? '清单以外的事情').slice(0, 12)}（${inWords(verdict)}）`,
});

/** Hands a matter in, as often as its channel sends it; the one ticket's id. */
export async function deliver(incoming: Incoming, { application, people, tally, recent }: World): Promise<string> {
  const { township } = application.definitions.list();
  const { actor } = incoming.found ? people.worker(township) : people.operator;
  const made = await Promise.all(
    Array.from({ length: incoming.times }, () => application.open(matterOf(incoming), actor)),
  );
  tally.commands += 1;
  tally.repeats += made.filter(({ created }) => !created).length;
  const id = made[0]?.id ?? '';
  recent.set(incoming.index, id);
  recent.delete(incoming.index - 200);
  return id;
}
