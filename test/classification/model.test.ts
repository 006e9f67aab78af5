import { createHash } from 'node:crypto';
import { createClassifier, decodeModel, NONE, readHeader } from '@paidan/classification';
import { dutiesOf } from '@paidan/duty-list';
import { inputChecksums } from '@paidan/workflows/classification/inputs.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, list, model, shipped } from './shipped.ts';
import { matters } from './texts.ts';

const header = readHeader(model);

describe('the committed model', () => {
  it('was trained on the inputs that are committed beside it', () => {
    expect(header.inputs).toEqual(inputChecksums());
  });

  it('is named after its own contents', () => {
    const named = JSON.stringify(header);
    const bytes = Buffer.from(model);
    const at = bytes.indexOf(named);
    expect(at).toBe(8);
    // The version is the checksum of the file as it was before it had one: the same tables under a shorter header.
    const plain = Buffer.from(JSON.stringify({ ...header, version: '' }));
    const aligned = (size: number) => (size + 7) & ~7;
    const before = Buffer.alloc(aligned(8 + plain.length) + bytes.length - aligned(8 + Buffer.byteLength(named)));
    bytes.copy(before, 0, 0, 4);
    before.writeUInt32LE(plain.length, 4);
    plain.copy(before, 8);
    bytes.copy(before, aligned(8 + plain.length), aligned(8 + Buffer.byteLength(named)));
    expect(createHash('sha256').update(before).digest('hex').slice(0, 12)).toBe(header.version);
  });

  it('knows every duty of the list, and nothing else but “on no list”', () => {
    expect(header.labels.filter((label) => label !== NONE).toSorted()).toEqual(
      dutiesOf(list)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(header.labels.filter((label) => label === NONE)).toHaveLength(1);
  });

  it('is refused when it is cut short, or is something else', () => {
    for (const size of [0, 7, 8, 400, model.length - 1]) {
      expect(() => decodeModel(model.subarray(0, size)), `${size} bytes`).toThrow();
    }
    expect(() => decodeModel(new TextEncoder().encode('{"format":"paidan-linear/1"}'))).toThrow('无法识别');
  });
});

describe('an answer', () => {
  const [one, other] = [shipped(), shipped()];

  it('is the same when asked twice, and from a second classifier', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const answer = one.classify(matter);
        expect(one.classify(matter)).toEqual(answer);
        expect(other.classify(matter)).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on what was asked before', () => {
    const forwards = golden.map((matter) => shipped().classify(matter));
    const backwards = golden.toReversed().map((matter) => one.classify(matter));
    expect(backwards.reverse()).toEqual(forwards);
  });

  it('names the model that gave it', () => {
    expect(one.version).toBe(header.version);
    expect(one.classify({ text: '' }).model).toBe(header.version);
    expect(createClassifier(model, list).classify({ text: '水管漏了' }).model).toBe(header.version);
  });
});
