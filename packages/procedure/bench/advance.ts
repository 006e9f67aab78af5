/**
 * Microseconds for one completed task: parse the stored snapshot, check it, rehydrate, transition, serialise. Walks a
 * procedure with side tasks again and again. Run with Node 24: `node packages/procedure/bench/advance.ts`.
 */
import { unwrap } from '@paidan/kernel';
import { compile, type StepEvent } from '../src/index.ts';
import { lead, police, sample, water } from '../test/sample.ts';

const run = compile(sample);
const events: StepEvent[] = [
  { step: '现场核查', unit: '乡镇', role: 'lead', outcome: '属实' },
  { step: '督促整改', unit: '乡镇', role: 'lead', outcome: '拒不整改' },
  { step: '立案查处', unit: police, role: 'assist' },
  { step: '立案查处', unit: lead, role: 'lead', outcome: '已处理' },
  { step: '验收', unit: water, role: 'part' },
  { step: '验收', unit: '乡镇', role: 'part' },
  { step: '验收', unit: lead, role: 'lead', outcome: '合格' },
  { step: '反馈', unit: '乡镇', role: 'lead', outcome: '已反馈' },
];

function walkOnce(samples: number[]): void {
  let stored = JSON.stringify(unwrap(run.start('ticket')).snapshot);
  for (const event of events) {
    const begun = performance.now();
    stored = JSON.stringify(unwrap(run.advance(JSON.parse(stored), event)).snapshot);
    samples.push((performance.now() - begun) * 1000);
  }
}

for (let warm = 0; warm < 2_000; warm++) walkOnce([]);
const samples: number[] = [];
for (let round = 0; round < 5_000; round++) walkOnce(samples);
samples.sort((a, b) => a - b);
const at = (share: number) => Number((samples[Math.floor(share * (samples.length - 1))] ?? 0).toFixed(1));
const mean = Number((samples.reduce((sum, value) => sum + value, 0) / samples.length).toFixed(1));
console.log(JSON.stringify({ unit: 'µs', events: samples.length, mean, p50: at(0.5), p95: at(0.95), p99: at(0.99) }));
