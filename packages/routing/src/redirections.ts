/** Where matters go that are on no list; reviewable data, each with its source. */
export interface Redirection {
  readonly to: string;
  readonly phone: string | null;
  /** What to tell the citizen. */
  readonly advice: string;
  /** Words that point here; the more of them, the better the fit. */
  readonly words: readonly string[];
  readonly source: string;
}

export interface RedirectionRules {
  readonly note: string;
  readonly redirections: readonly Redirection[];
}

/** The redirections whose words the text holds, best first; at most `limit`. Empty when none fits. */
export function redirectionsFor(rules: RedirectionRules, text: string, limit = 5): readonly Redirection[] {
  return rules.redirections
    .map((redirection) => ({ redirection, hits: redirection.words.filter((word) => text.includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, limit)
    .map(({ redirection }) => redirection);
}
