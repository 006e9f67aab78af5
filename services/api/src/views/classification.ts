import { quoteOf, unitsOf } from '@paidan/application';
import type { CandidateView, TicketView } from '@paidan/contracts';
import { type DutyList, findDuty } from '@paidan/duty-list';
import type { ClassificationFact } from '@paidan/ticket';

/** The classifier's suggestions with what a person needs to choose: names, units, and the sentences that were met. */
export function candidateViews(list: DutyList, fact: ClassificationFact | null, most = 5): CandidateView[] {
  return (fact?.candidates ?? []).slice(0, most).map(({ duty: id, p, reasons }) => {
    const duty = findDuty(list, id);
    return {
      duty: id,
      name: duty?.name ?? id,
      list: duty?.part ?? id.split('-')[0] ?? '',
      lead: [...unitsOf(list, id).lead],
      p,
      reasons: reasons.map(({ words, ref, quote }) => ({
        words: [...words],
        ref,
        quote: quote || quoteOf(list, ref),
      })),
    };
  });
}

/** The whole answer; `text` is the (masked) text that it is about. */
export const classificationView = (
  list: DutyList,
  fact: ClassificationFact | null,
  text: string,
): TicketView['classification'] =>
  fact && {
    candidates: candidateViews(list, fact),
    none: fact.none,
    decision: fact.decision,
    model: fact.model,
    opinion: fact.opinion ?? null,
    requests: (fact.requests ?? []).map(({ from, to, duty, p }) => {
      const known = findDuty(list, duty);
      return { text: text.slice(from, to).trim(), duty: known?.id ?? null, name: known?.name ?? '不在清单', p };
    }),
  };
