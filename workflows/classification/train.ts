/** Trains the shipped classifier and writes `model.bin`: `node workflows/classification/train.ts`. Deterministic. */
import { writeFileSync } from 'node:fs';
import { readHeader, train } from '@paidan/classification';
import { modelUrl } from './index.ts';
import { inputChecksums, readTrainingData } from './inputs.ts';

const started = performance.now();
const bytes = train(readTrainingData(), { inputs: inputChecksums() });
writeFileSync(modelUrl, bytes);
const { version, rows, entries, calibration, measured } = readHeader(bytes);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  `${JSON.stringify({ version, seconds, bytes: bytes.length, rows, entries, calibration, measured }, null, 2)}\n`,
);
