import type { Intake, Location } from '@paidan/store';
import type { TicketKind } from '@paidan/ticket';
import { maskText } from './privacy.ts';

/** A matter as it comes in, with whoever reports it. */
export interface Matter {
  readonly channel: string;
  readonly externalId?: string | undefined;
  readonly kind?: TicketKind | undefined;
  readonly title?: string | undefined;
  readonly text: string;
  readonly occurredAt?: string | undefined;
  readonly urgent?: boolean | undefined;
  readonly location?: Location | undefined;
  readonly reporter?:
    | {
        readonly name?: string | undefined;
        readonly phone?: string | undefined;
        readonly confidential?: boolean | undefined;
      }
    | undefined;
}

/** A kind that nobody gave: inspection findings come by the channel of that name, the rest is a plea for help. */
export const kindOf = ({ kind, channel }: Matter): TicketKind =>
  kind ?? (/巡查|巡检/.test(channel) ? '巡查发现' : '求助');

/**
 * Parts a matter in two: what everybody on the ticket reads, masked, and what only the sealed record keeps. Nothing is
 * sealed when there is no reporter and masking changed nothing.
 */
export function sealedIntake(matter: Matter): Intake {
  const { channel, externalId, title, text, occurredAt, location, reporter } = matter;
  const mask = (words: string): string => maskText(words, reporter);
  const open = { title: title === undefined ? undefined : mask(title), text: mask(text) };
  const place: Location | undefined = location && {
    ...location,
    ...(location.village !== undefined && { village: mask(location.village) }),
    ...(location.address !== undefined && { address: mask(location.address) }),
  };
  const changed = open.title !== title || open.text !== text || place?.address !== location?.address;
  const sealed =
    reporter !== undefined || changed
      ? {
          name: reporter?.name ?? null,
          phone: reporter?.phone ?? null,
          confidential: reporter?.confidential ?? false,
          title: title ?? null,
          text,
          address: location?.address ?? null,
        }
      : undefined;
  return { channel, externalId, occurredAt, location: place, ...open, sealed };
}
