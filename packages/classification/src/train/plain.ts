import { NONE } from '../model.ts';
import { normalise } from '../normalise.ts';
import type { Classifier } from '../types.ts';
import { dutyIds, type TrainingData } from './dataset.ts';
import { dot } from './sparse.ts';
import { trainSvm } from './svm.ts';
import { buildVocabulary, countGrams, vectorise } from './vectorise.ts';

/**
 * The plain baseline that the classifier is compared with: one linear SVM per label on character n-grams of one to three,
 * trained on utterances and the list's own texts, the best score wins. Its probabilities are a bare softmax.
 */
export function trainPlain(data: TrainingData): Classifier {
  const texts = [
    ...data.utterances.map(({ text, label }) => ({ text, label })),
    ...data.list.basic.map(({ id, name }) => ({ text: name, label: id })),
    ...data.list.cooperative.flatMap(({ id, name, county, township }) =>
      [name, ...[...county, ...township].map((clause) => clause.text)].map((text) => ({ text, label: id })),
    ),
    ...data.list.reclaimed.flatMap(({ id, name, work }) => [name, ...work].map((text) => ({ text, label: id }))),
  ];
  const labels = [...dutyIds(data.list), NONE];
  const counts = texts.map(({ text }) => countGrams(normalise(text), 3));
  const vocabulary = buildVocabulary(counts, 1);
  const rows = vectorise(counts, vocabulary);
  const heads = labels.map((label, column) =>
    trainSvm(
      rows,
      (row) => texts[row]?.label === label,
      () => 1,
      { cost: 1, passes: 12, seed: column + 1 },
    ),
  );
  const plain: Classifier = {
    version: 'plain',
    classify({ title, text }) {
      const row = vectorise([countGrams(normalise(title ? `${title}\n${text}` : text), 3)], vocabulary);
      const scores = heads.map((weights) => Math.exp(4 * dot(row, 0, weights)));
      const sum = scores.reduce((a, b) => a + b, 0);
      const ranked = labels
        .map((duty, column) => ({ duty, p: (scores[column] ?? 0) / sum, reasons: [] }))
        .sort((a, b) => b.p - a.p);
      const none = ranked.find(({ duty }) => duty === NONE)?.p ?? 0;
      const candidates = ranked.filter(({ duty }) => duty !== NONE).slice(0, 5);
      return { candidates, none, decision: 'review', urgent: false, model: 'plain' };
    },
    taught: () => plain,
  };
  return plain;
}
