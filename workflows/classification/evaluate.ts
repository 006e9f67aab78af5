/**
 * Measures the shipped classifier: `node workflows/classification/evaluate.ts [--json] [--mistakes] [FILE.jsonl …]`, on
 * labelled matters; without files on the golden ones.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClassifier, type LabelledMatter, type Measures, measure } from '@paidan/classification';
import { readModel, readUrgencyRules } from './index.ts';
import { readTrainingList } from './inputs.ts';

const golden = fileURLToPath(new URL('../../test/golden/dev.jsonl', import.meta.url));
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = given.length > 0 ? given : [golden];

const read = (path: string): LabelledMatter[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LabelledMatter => JSON.parse(line));

const started = performance.now();
const classifier = createClassifier(readModel(), readTrainingList(), { urgency: readUrgencyRules() });
const loadMs = performance.now() - started;

const results: Record<string, Measures> = {};
for (const path of files) {
  const name = basename(path, '.jsonl');
  const matters = read(path);
  results[name] = measure(classifier, matters, () => performance.now());
  results[`${name} (clear)`] = measure(
    classifier,
    matters.filter(({ clear }) => clear !== false),
    () => performance.now(),
  );
}

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ model: classifier.version, loadMs, results })}\n`);
} else {
  process.stdout.write(`model ${classifier.version}, loaded in ${loadMs.toFixed(0)} ms\n`);
  for (const [name, { mistakes, ...numbers }] of Object.entries(results)) {
    const shown = Object.entries(numbers).map(([key, value]) => `${key} ${Number(value.toFixed(3))}`);
    process.stdout.write(`${name}: ${shown.join('  ')}\n`);
    if (process.argv.includes('--mistakes') && !name.includes('clear')) {
      for (const { id, gold, answers, auto } of mistakes)
        process.stdout.write(`  ${id}${auto ? ' AUTO' : ''}: ${gold.join(',')} ← ${answers.join(', ')}\n`);
    }
  }
}
