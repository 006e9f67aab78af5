import type { EventView } from '@paidan/contracts';
import { plain, type Told } from './telling.ts';
import { lifeTellers } from './told-life.ts';
import { togetherTellers } from './told-together.ts';

export type { Told } from './telling.ts';

const tellers = { ...lifeTellers, ...togetherTellers };

/** What happened, told to people. An event newer than this page is still told, without detail. */
export function tell(event: EventView): Told {
  return tellers[event.type]?.(event.data, event.at) ?? plain('系统记录');
}

/** Who did it: `王某 · 伽师县水利局`, or 系统. */
export function actorName({ actor }: EventView): string {
  if (actor.role === 'system') return '系统';
  return actor.unit === null ? actor.name : `${actor.name} · ${actor.unit}`;
}
