/**
 * Reviewable cues of present danger to life or property. A cue speaks when one sentence holds a word of every group in
 * `all` and none of `unless`.
 */
export interface UrgencyCue {
  readonly why: string;
  readonly all: readonly (readonly string[])[];
  readonly unless?: readonly string[];
}

export interface UrgencyRules {
  readonly cues: readonly UrgencyCue[];
}

const SENTENCE = /[。！？；!?;\n\r]+/u;

/** The first cue that the text meets, or undefined. */
export function findUrgency(rules: UrgencyRules, text: string): UrgencyCue | undefined {
  const sentences = text.split(SENTENCE);
  return rules.cues.find(({ all, unless = [] }) =>
    sentences.some(
      (sentence) =>
        all.every((group) => group.some((word) => sentence.includes(word))) &&
        !unless.some((word) => sentence.includes(word)),
    ),
  );
}
