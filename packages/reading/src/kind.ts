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
    /** Only at the start of a clause. */
    readonly leading?: boolean;
  }[];
}

/** What the title says counts so many times. */
const TITLE = 2;
const CLAUSE = /(?<=[。！？；!?;\n\r，,：:\s])/u;

/** The kind that title and text speak most for. A cue counts once, however often its words occur. */
export function readKind({ cues, otherwise }: KindRules, text: string, title = ''): SpokenKind {
  const clauses = text.split(CLAUSE).map((clause) => clause.trim());
  const totals = new Map<SpokenKind, number>();
  for (const { kind, weight, words, leading = false } of cues) {
    const meets = (where: readonly string[]): boolean =>
      words.some((word) => where.some((part) => (leading ? part.startsWith(word) : part.includes(word))));
    const found = (meets([title]) ? TITLE : 0) + (meets(clauses) ? 1 : 0);
    if (found > 0) totals.set(kind, (totals.get(kind) ?? 0) + weight * found);
  }
  let best: SpokenKind = otherwise;
  for (const kind of spokenKinds) if ((totals.get(kind) ?? 0) > (totals.get(best) ?? 0)) best = kind;
  return best;
}
