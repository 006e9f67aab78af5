/**
 * `npm run eval [-- --json] [-- --mistakes] [-- --write] [-- FILE.jsonl …]`: measures the shipped classifier beside the plain
 * linear baseline of the same run. Without files on the golden matters, and on the real messages where they lie beside the
 * project (they are nobody's to redistribute, so they are never in it). `--write` puts the table into
 * `infra/docs/classification.md`. Progress goes to standard error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type Answer,
  accuracyBy,
  answer,
  confusions,
  coverageAt,
  createClassifier,
  type LabelledMatter,
  measure,
  mistakes,
  trainPlain,
} from '@paidan/classification';
import { findDuty } from '@paidan/duty-list';
import { autoRules } from '../rules/auto.ts';
import { readModel, readUrgencyRules } from './index.ts';
import { readPlainTrainingData, readTrainingList } from './inputs.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const golden = here('../../test/golden/dev.jsonl');
const real = here('../../../shared/tickets/real-dev.jsonl');
const document = here('../../infra/docs/classification.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, mistakes: { type: 'boolean' }, write: { type: 'boolean' } },
});
const files = positionals.length > 0 ? positionals : [golden, ...(existsSync(real) ? [real] : [])];

const read = (path: string): LabelledMatter[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LabelledMatter => JSON.parse(line));

const list = readTrainingList();
const started = performance.now();
const classifier = createClassifier(readModel(), list, { urgency: readUrgencyRules(), auto: autoRules });
const loadMs = Math.round(performance.now() - started);
process.stderr.write('训练基线 / training the baseline …\n');
const plain = trainPlain(readPlainTrainingData());

const categoryOf = ({ gold }: LabelledMatter): string => findDuty(list, gold[0] ?? '')?.category ?? '不在清单';
const listOf = ({ gold }: LabelledMatter): string => gold[0]?.split('-')[0] ?? 'none';
const rounded = (value: number): number => Number(value.toFixed(3));

function evaluation(matters: readonly LabelledMatter[]) {
  const answers = answer(classifier, matters, () => performance.now());
  const { medianMs, p99Ms, ...measured } = measure(answers);
  const { top1, top3, list: onList, nonePrecision, noneRecall } = measure(answer(plain, matters, () => 0));
  return {
    ...Object.fromEntries(Object.entries(measured).map(([key, value]) => [key, rounded(value)])),
    medianMs: rounded(medianMs),
    p99Ms: rounded(p99Ms),
    coverage: Object.fromEntries([0.95, 0.98, 0.99].map((each) => [each, rounded(coverageAt(answers, each))])),
    byList: groups(answers, listOf),
    byStyle: groups(answers, ({ style }) => style ?? '—'),
    byCategory: groups(answers, categoryOf),
    confusions: confusions(answers).slice(0, 15),
    mistakes: mistakes(answers),
    baseline: Object.fromEntries(
      Object.entries({ top1, top3, list: onList, nonePrecision, noneRecall }).map(([key, value]) => [
        key,
        rounded(value),
      ]),
    ),
  };
}

const groups = (answers: readonly Answer[], by: (matter: LabelledMatter) => string) =>
  accuracyBy(answers, by).map(({ group, matters, top1 }) => ({ group, matters, top1: rounded(top1) }));

type Evaluation = ReturnType<typeof evaluation>;
const results: Record<string, Evaluation> = {};
for (const path of files) {
  const name = basename(path, '.jsonl');
  const matters = read(path);
  results[name] = evaluation(matters);
  const clear = matters.filter((matter) => matter.clear !== false);
  if (clear.length < matters.length) results[`${name} (clear)`] = evaluation(clear);
}

const measures: readonly (readonly [key: string, words: string])[] = [
  ['matters', '件数 matters'],
  ['top1', '第一候选正确 top 1'],
  ['top3', '前三含正确 top 3'],
  ['list', '清单判对 list'],
  ['nonePrecision', '“不在清单”准确率 none precision'],
  ['noneRecall', '“不在清单”召回率 none recall'],
  ['calibrationError', '概率的校准误差 calibration error'],
  ['autoCoverage', '自动派单占比 auto coverage'],
  ['autoPrecision', '自动派单准确率 auto precision'],
  ['urgentRecall', '紧急召回率 urgent recall'],
  ['urgentFalseAlarms', '紧急误报率 urgent false alarms'],
];

function table(): string {
  const names = Object.keys(results);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (value: unknown): string => (typeof value === 'number' ? String(value) : '—');
  const of = (name: string, key: string): unknown => Reflect.get(results[name] ?? {}, key);
  const at = (name: string, group: 'coverage' | 'baseline', key: string): unknown =>
    Reflect.get(results[name]?.[group] ?? {}, key);
  return [
    line(['指标 measure', ...names]),
    line(['---', ...names.map(() => '---')]),
    ...measures.map(([key, words]) => line([words, ...names.map((name) => cell(of(name, key)))])),
    ...['0.95', '0.98', '0.99'].map((key) =>
      line([`准确率 ${key} 时的占比 coverage at ${key}`, ...names.map((name) => cell(at(name, 'coverage', key)))]),
    ),
    ...['top1', 'top3', 'nonePrecision', 'noneRecall'].map((key) =>
      line([`基线 baseline: ${key}`, ...names.map((name) => cell(at(name, 'baseline', key)))]),
    ),
  ].join('\n');
}

function byGroup(name: string, title: string, rows: Evaluation['byList']): string {
  return `### ${name}：${title}\n\n| 组 group | 件数 matters | top 1 |\n| --- | --- | --- |\n${rows
    .map(({ group, matters, top1 }) => `| ${group} | ${matters} | ${top1} |`)
    .join('\n')}\n`;
}

if (values.json) {
  process.stdout.write(`${JSON.stringify({ model: classifier.version, loadMs, results })}\n`);
} else {
  process.stdout.write(`模型 model ${classifier.version}，载入 loaded in ${loadMs} ms\n\n${table()}\n`);
  for (const [name, { confusions: pairs, mistakes: wrong, medianMs, p99Ms }] of Object.entries(results)) {
    process.stdout.write(`\n${name}: ${medianMs} ms median, ${p99Ms} ms p99\n`);
    for (const { gold, taken, times } of pairs.slice(0, 8)) process.stdout.write(`  ${gold} ← ${taken} ×${times}\n`);
    if (!values.mistakes) continue;
    for (const { id, gold, answers, auto } of wrong) {
      process.stdout.write(`  ${id}${auto ? ' AUTO' : ''}: ${gold.join(',')} ← ${answers.join(', ')}\n`);
    }
  }
}

if (values.write) {
  const sections = Object.entries(results)
    .filter(([name]) => !name.includes('clear'))
    .flatMap(([name, { byList, byStyle }]) => [
      byGroup(name, '按清单 by list', byList),
      ...(byStyle.length > 1 ? [byGroup(name, '按写法 by style', byStyle)] : []),
    ]);
  writeFileSync(
    document,
    `<!-- 由 npm run eval -- --write 生成，请勿手改。Generated. -->\n\n# 分类准确率 / Classification accuracy\n\n模型 model \`${classifier.version}\`。训练不含下列任何一件。\`dev\` 是 \`test/golden/dev.jsonl\`；\`real-dev\` 是另一座城市群众的真实来信，不在仓库里，有则一并测。\n\nNone of these matters was trained on. \`dev\` is \`test/golden/dev.jsonl\`; \`real-dev\` are real messages of citizens of another city, not in the repository, measured where they are at hand.\n\n${table()}\n\n${sections.join('\n')}`,
  );
}
