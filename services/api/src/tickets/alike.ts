import type { Application } from '@paidan/application';
import type { AlikeTickets } from '@paidan/contracts';
import { alike, pairsOf } from '@paidan/reading';
import { openTicketsAbout, readPrivates, type TicketRecord } from '@paidan/store';

type Found = AlikeTickets['items'][number];

/** What is compared: tickets of the last weeks, so many of each sort, and the likeliest of them by who called. */
const DAYS = 60;
const COMPARED = 200;
const OPENED = 30;
const SHOWN = 5;
/** Least likeness of the words; less is enough when the place, or the caller, is the same. */
const LEAST = { words: 0.5, village: 0.3, caller: 0.15 };

/**
 * Open tickets that this one may repeat: the same matter in much the same words, the same village, the same caller. Only a
 * proposal; an operator merges. Callers are compared here and told as yes or no; a confidential one is never compared.
 */
export async function ticketsAlike({ store, clock }: Application, ticket: TicketRecord): Promise<Found[]> {
  const { state, title, text, location } = ticket;
  const since = new Date(clock.now().getTime() - DAYS * 86_400_000);
  const suggested = state.classification?.candidates.slice(0, 3).map(({ duty }) => duty) ?? [];
  const duties = state.duty === null ? suggested : [state.duty];
  const words = pairsOf(`${title ?? ''} ${text}`);
  const others = await openTicketsAbout(store, { except: state.id, duties, since }, COMPARED);
  const ranked = others
    .map((other) => ({
      ...other,
      likeness: alike(words, pairsOf(`${other.title ?? ''} ${other.text}`)),
      sameVillage: other.village !== null && other.village === location.village,
    }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, OPENED)
    .filter(({ likeness }) => likeness >= LEAST.caller);
  const sealed = await readPrivates(store, ranked.length === 0 ? [] : [state.id, ...ranked.map(({ id }) => id)]);
  const numberOf = (id: string): string | null => {
    const data = sealed.get(id);
    return data === undefined || data.confidential ? null : (data.phone?.replace(/\D/g, '') ?? null);
  };
  const own = numberOf(state.id);
  return ranked
    .map((other) => ({
      ...other,
      sameCaller: own !== null && own !== '' && numberOf(other.id) === own,
    }))
    .filter(
      ({ likeness, sameVillage, sameCaller }) =>
        likeness >= LEAST.words || (sameVillage && likeness >= LEAST.village) || sameCaller,
    )
    .sort((a, b) => score(b) - score(a))
    .slice(0, SHOWN)
    .map((other) => ({ ...other, likeness: Number(other.likeness.toFixed(2)) }));
}

const score = ({ likeness, sameVillage, sameCaller }: Found): number =>
  likeness + (sameVillage ? 0.2 : 0) + (sameCaller ? 0.4 : 0);
