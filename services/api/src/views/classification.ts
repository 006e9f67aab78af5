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

export const classificationView = (list: DutyList, fact: ClassificationFact | null): TicketView['classification'] =>
  fact && {
    candidates: candidateViews(list, fact),
    none: fact.none,
    decision: fact.decision,
    model: fact.model,
  };
