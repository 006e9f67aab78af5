import type { DutyId } from '@paidan/kernel';
import { PaidanError } from '@paidan/kernel';
import type { Mix } from './mix.ts';

/** The label of a matter that is on no list. */
export const NONE = 'none';

/** How scores become probabilities. Fitted on out-of-fold scores: data that the scoring model had not seen. */
export interface Calibration {
  /** Multiplies duty scores before the softmax over duties: at size 0, and its growth per size (`sizeOf`). */
  readonly sharpness: readonly [number, number];
  /** Logistic regression of "on no list" on `noneSignals`: bias first, then one weight per signal. */
  readonly none: readonly number[];
  /** Logistic regression of "the best answer is right" on `trustSignals`: bias first. */
  readonly trust: readonly number[];
  /** Least probability of the best duty at which precision reached `precision` out of fold. */
  readonly auto: { readonly threshold: number; readonly precision: number; readonly coverage: number };
  /** Least score of the danger head that counts as urgent. */
  readonly urgent: number;
}

/** What a model file says about itself. */
export interface ModelHeader {
  readonly format: 'paidan-linear/2';
  /** First 12 hex digits of the SHA-256 of everything but this field. */
  readonly version: string;
  /** Longest character n-gram. */
  readonly longest: number;
  /** How the scores of title and sentences join that of the whole text. */
  readonly mix: Mix;
  /** Duties and `none`, in column order; the danger head is the column after the last. */
  readonly labels: readonly (DutyId | typeof NONE)[];
  readonly rows: number;
  readonly entries: number;
  /** Weight that the quantised value ±127 stands for. Values between are squared, so small weights keep more digits. */
  readonly peak: number;
  readonly calibration: Calibration;
  /** SHA-256 of each training input, by file name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Accuracy measured out of fold during training. */
  readonly measured: Readonly<Record<string, number>>;
}

/** Weights by n-gram: row r covers columns `columns[k]` with weight `scale[weights[k] + 128]`, k in `offsets[r] … offsets[r + 1]`. */
export interface Model {
  readonly header: ModelHeader;
  readonly rowOf: (key: number) => number;
  readonly idf: Float32Array;
  readonly offsets: Uint32Array;
  readonly columns: Uint16Array;
  readonly weights: Int8Array;
  readonly scale: Float32Array;
}

export interface ModelTables {
  readonly keys: Uint32Array;
  readonly idf: Float32Array;
  readonly offsets: Uint32Array;
  readonly columns: Uint16Array;
  readonly weights: Int8Array;
}

const MAGIC = 0x4e444950; // "PIDN", little endian
const aligned = (size: number): number => (size + 7) & ~7;

function layout(headerSize: number, rows: number, entries: number) {
  const keys = aligned(8 + headerSize);
  const idf = keys + aligned(rows * 4);
  const offsets = idf + aligned(rows * 4);
  const columns = offsets + aligned((rows + 1) * 4);
  const weights = columns + aligned(entries * 2);
  return { keys, idf, offsets, columns, weights, size: weights + entries };
}

/** The model as one file: magic, header length, JSON header, then the tables, each 8-byte aligned, little endian. */
export function encodeModel(header: ModelHeader, tables: ModelTables): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const at = layout(json.length, header.rows, header.entries);
  const bytes = new Uint8Array(at.size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  const put = (place: number, table: ArrayBufferView): void =>
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), place);
  put(at.keys, tables.keys);
  put(at.idf, tables.idf);
  put(at.offsets, tables.offsets);
  put(at.columns, tables.columns);
  put(at.weights, tables.weights);
  return bytes;
}

/** Open addressing from 32-bit keys to row numbers; −1 when absent. */
function index(keys: Uint32Array): (key: number) => number {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  keys.forEach((key, row) => {
    let slot = key & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = row;
  });
  return (key) => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? -1;
      if (row === -1 || keys[row] === key) return row;
    }
  };
}

/** Reads the header of a model file. Throws `PaidanError` (`internal`) when the bytes are not a model of this format. */
export function readHeader(bytes: Uint8Array): ModelHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) {
    throw new PaidanError('internal', '分类模型文件无法识别，请用 workflows/classification/train.ts 重新生成。');
  }
  const header: ModelHeader = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + view.getUint32(4, true))));
  if (header.format !== 'paidan-linear/2') {
    throw new PaidanError('internal', `分类模型格式 ${header.format} 不受支持。`);
  }
  return header;
}

/** Loads a model file; about 20 ms. Throws `PaidanError` (`internal`) when it is damaged. */
export function decodeModel(bytes: Uint8Array): Model {
  const header = readHeader(bytes);
  const headerSize = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  const at = layout(headerSize, header.rows, header.entries);
  if (bytes.length !== at.size) {
    throw new PaidanError('internal', `分类模型文件不完整：应为 ${at.size} 字节，实为 ${bytes.length} 字节。`);
  }
  const copy = bytes.slice().buffer;
  const scale = Float32Array.from({ length: 256 }, (_, value) => {
    const level = (value - 128) / 127;
    return Math.sign(level) * level * level * header.peak;
  });
  return {
    header,
    rowOf: index(new Uint32Array(copy, at.keys, header.rows)),
    idf: new Float32Array(copy, at.idf, header.rows),
    offsets: new Uint32Array(copy, at.offsets, header.rows + 1),
    columns: new Uint16Array(copy, at.columns, header.entries),
    weights: new Int8Array(copy, at.weights, header.entries),
    scale,
  };
}

/** Weight → the nearest of 255 levels, denser near zero. */
export const quantise = (weight: number, peak: number): number =>
  Math.round(Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight) / peak)) * 127);
