/** What a citizen does with a text: asks, asks for help, complains, reports somebody, proposes, praises. */
export const spokenKinds = ['咨询', '求助', '投诉', '举报', '建议', '表扬'] as const;
export type SpokenKind = (typeof spokenKinds)[number];

/** Reviewable data (`workflows/rules/kinds.json`): the words that speak for a kind and how much. */
export interface KindRules {
  /** Taken when nothing speaks for another. */
  readonly otherwise: SpokenKind;
  readonly cues: readonly {
    readonly kind: SpokenKind;
    readonly weight: number;
    readonly words: readonly string[];
    /**
     * `start`: only at the start of a clause. `end`: only in the last sentence, where most people say what they want.
     * `title`: only in the title.
     */
    readonly at?: 'start' | 'end' | 'title';
  }[];
}

/** What the title says counts so many times. */
const TITLE = 2;
const CLAUSE = /(?<=[。！？；!?;\n\r，,：:\s])/u;
const LAST_SENTENCE = /[^。！!；;\n\r]*[。！!；;\n\r\s]*$/u;

/** The kind that title and text speak most for. A cue counts once, however often its words occur. */
export function readKind({ cues, otherwise }: KindRules, text: string, title = ''): SpokenKind {
  const clauses = text.split(CLAUSE).map((clause) => clause.trim());
  const last = LAST_SENTENCE.exec(text)?.[0] ?? '';
  const totals = new Map<SpokenKind, number>();
  for (const { kind, weight, words, at } of cues) {
    const within = at === 'title' ? '' : at === 'end' ? last : text;
    const inText = at === 'start' ? startsAny(clauses, words) : holdsAny(within, words);
    const inTitle = at === 'start' ? startsAny([title], words) : holdsAny(title, words);
    const found = (inTitle ? TITLE : 0) + (inText ? 1 : 0);
    if (found > 0) totals.set(kind, (totals.get(kind) ?? 0) + weight * found);
  }
  let best: SpokenKind = otherwise;
  for (const kind of spokenKinds) if ((totals.get(kind) ?? 0) > (totals.get(best) ?? 0)) best = kind;
  return best;
}

const holdsAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const startsAny = (parts: readonly string[], words: readonly string[]): boolean =>
  words.some((word) => parts.some((part) => part.startsWith(word)));
