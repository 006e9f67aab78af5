import { readKind } from '@paidan/reading';
import type { Intake, Location } from '@paidan/store';
import type { TicketKind } from '@paidan/ticket';
import { readPlace } from '@paidan/workflows/gazetteer/index.ts';
import { kindRules } from '@paidan/workflows/rules/kinds.ts';
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

/** How an inspector's note begins: 检查：…, 网格巡查：…, 汛前检查：…. */
const inspection = /^[^，。；：:]{0,12}(?:巡查|巡检|检查|排查|巡护|暗访|督察|督查)[^，。；：:]{0,8}[：:]/;

/** A kind that nobody gave: inspection findings tell themselves by channel or opening, the rest is read from the words. */
export const kindOf = ({ kind, channel, title, text }: Matter): TicketKind =>
  kind ?? (/巡查|巡检/.test(channel) || inspection.test(text) ? '巡查发现' : readKind(kindRules, text, title));

/** Where the matter is: as given, and what nobody gave as the words tell it. */
function placeOf({ location, title = '', text }: Matter): Location | undefined {
  if (location?.village !== undefined && location.address !== undefined) return location;
  const read = { ...readPlace(`${title}\n${text}`), ...location };
  return Object.keys(read).length === 0 ? location : read;
}

/**
 * Parts a matter in two: what everybody on the ticket reads, masked, and what only the sealed record keeps. Nothing is
 * sealed when there is no reporter and masking changed nothing.
 */
export function sealedIntake(matter: Matter): Intake {
  const { channel, externalId, title, text, occurredAt, reporter } = matter;
  const location = placeOf(matter);
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
