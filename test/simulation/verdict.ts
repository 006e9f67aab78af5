import type { Classification, Classifier } from '@paidan/classification';

/** What the stand-in classifier is to answer about a matter. */
export interface Verdict {
  /** null: on no list. */
  readonly duty: string | null;
  /** 0…1, two digits. */
  readonly p: number;
  readonly sure: boolean;
  readonly urgent: boolean;
}

/** The verdict as words of the matter, so that the worker reads it as it reads any text. */
export const inWords = ({ duty, p, sure, urgent }: Verdict): string =>
  `判读${duty ?? '清单外'}${sure ? '自动' : '人工'}${urgent ? '紧急' : '一般'}概率${p.toFixed(2)}`;

const pattern = /判读([a-z]+-\d{3}|清单外)(自动|人工)(紧急|一般)概率(\d\.\d\d)/;

/**
 * Answers what the matter's own words say. Classification is measured elsewhere (`npm run eval`); here only what becomes of
 * its answers matters, the wrong and the unsure ones too.
 */
export const standIn: Classifier = {
  version: 'simulated',
  classify({ text }): Classification {
    const [, duty, decision, danger, p] = pattern.exec(text) ?? [];
    const listed = duty !== undefined && duty !== '清单外';
    return {
      candidates: listed ? [{ duty, p: Number(p), reasons: [] }] : [],
      none: duty === '清单外' ? Number(p) : 0,
      decision: decision === '自动' ? 'auto' : 'review',
      urgent: danger === '紧急',
      model: 'simulated',
    };
  },
  taught: () => standIn,
};
