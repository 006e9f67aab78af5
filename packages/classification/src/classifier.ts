import { type DutyList, dutiesOf } from '@paidan/duty-list';
import { createMemory, type Lesson, type Recall } from './memory.ts';
import { decodeModel, NONE } from './model.ts';
import { type Normalised, normalise } from './normalise.ts';
import { probabilities } from './probability.ts';
import { explain, sentenceIndex } from './reasons.ts';
import { score } from './score.ts';
import type { Candidate, Classification, Classifier, Matter } from './types.ts';
import { findUrgency, type UrgencyRules } from './urgency.ts';

export interface ClassifierOptions {
  /** Danger cues beside the model's danger head. */
  readonly urgency?: UrgencyRules;
  /** When to decide without an operator; by the model's own calibrated threshold when not given. */
  readonly auto?: AutoRules;
}

/** Least probability of the best duty for `auto`. Above 1 switches it off. */
export interface AutoRules {
  readonly least: number;
  /** Least probability for duties of a category of the list, where it is more than the above. */
  readonly categories: Readonly<Record<string, number>>;
}

const MOST_CANDIDATES = 5;
/** Below this a duty is no candidate, but for the first few: an operator always has somewhere to start. */
const LEAST_CANDIDATE = 0.002;
const FEWEST_CANDIDATES = 3;
/** A second duty of another list with at least this probability keeps an operator in the loop. */
const LIST_CONFLICT = 0.1;
/** A text of which the model knows less than this share of the characters is not decided automatically. */
const LEAST_KNOWN = 0.8;
/** What is read of a matter; longer texts keep their head and tail (`normalise`). */
const TITLE_BREAK = '\n';

/**
 * A classifier from a trained model file and the list it answers for. Loading takes some tens of milliseconds,
 * classifying well under one. Duties of the model that the list does not have are never candidates; their share counts as
 * "on no list". `classify` accepts any strings and never throws.
 */
export function createClassifier(modelBytes: Uint8Array, list: DutyList, options: ClassifierOptions = {}): Classifier {
  const model = decodeModel(modelBytes);
  const { labels, calibration, version } = model.header;
  const none = labels.indexOf(NONE);
  const duties = new Map(dutiesOf(list).map((duty) => [duty.id, duty]));
  const usable = labels.map((label) => label === NONE || duties.has(label));
  const sentences = sentenceIndex(list, model.header.longest);
  const { threshold } = calibration.auto;
  const auto = options.auto ?? { least: threshold, categories: {} };

  function classify({ title, text }: Matter, recall: (text: Normalised) => Recall | null): Classification {
    const whole = title ? `${title}${TITLE_BREAK}${text}` : text;
    const read = normalise(whole);
    const scores = score(model, read, title?.length ?? 0);
    if (scores.known === 0) return { candidates: [], none: 1, decision: 'review', urgent: false, model: version };
    const recalled = recall(read);
    const p = shifted(probabilities(scores.labels, none, scores.size, calibration), recalled);
    const order = Array.from(p.keys())
      .filter((column) => column !== none && usable[column])
      .sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0) || a - b)
      .filter((column, rank) => rank < FEWEST_CANDIDATES || (p[column] ?? 0) >= LEAST_CANDIDATE)
      .slice(0, MOST_CANDIDATES);
    const candidates = order.map((column): Candidate => {
      const duty = labels[column] ?? '';
      const reasons = explain(model, read, scores, column, sentences(duty));
      return { duty, p: p[column] ?? 0, reasons, ...(recalled?.duty === duty && { learned: recalled.lessons }) };
    });
    const urgent =
      scores.urgent >= calibration.urgent ||
      (options.urgency !== undefined && findUrgency(options.urgency, whole) !== undefined);
    return {
      candidates,
      none: onNoList(p),
      decision: recalled === null ? decide(candidates, scores.known) : 'review',
      urgent,
      model: version,
    };
  }

  /** A matter of a duty that this list does not have is on no list. */
  const onNoList = (p: Float64Array): number =>
    Math.min(
      1,
      p.reduce((sum, value, column) => (column === none || !usable[column] ? sum + value : sum), 0),
    );

  function decide([first, second]: readonly Candidate[], known: number): 'auto' | 'review' {
    const duty = duties.get(first?.duty ?? '');
    if (!first || !duty || known < LEAST_KNOWN || (duty.part === 'reclaimed' && duty.abolished)) return 'review';
    const least = Math.max(auto.least, auto.categories[duty.category] ?? 0);
    const conflict = second && second.p >= LIST_CONFLICT && duties.get(second.duty)?.part !== duty.part;
    return first.p < least || conflict ? 'review' : 'auto';
  }

  /** What operators decided about matters like this takes the share of probability that its strength gives it. */
  function shifted(p: Float64Array, recalled: Recall | null): Float64Array {
    const column = recalled === null ? -1 : labels.indexOf(recalled.duty);
    if (recalled === null || column === -1) return p;
    return p.map((value, at) => value * (1 - recalled.strength) + (at === column ? recalled.strength : 0));
  }

  const knowing = (lessons: readonly Lesson[]): Classifier => {
    const recall = createMemory(model, lessons);
    return { version, classify: (matter) => classify(matter, recall), taught: knowing };
  };
  return knowing([]);
}
