import { clock } from './time.ts';

export type Data = Readonly<Record<string, unknown>>;

export interface Told {
  readonly title: string;
  /** What people wrote or chose, one line each. */
  readonly lines: readonly string[];
  readonly tone: 'plain' | 'warn' | 'good';
}

/** Tells one type of event by its data; `at` is when it happened, ISO. */
export type Teller = (data: Data, at: string) => Told;

export const word = (data: Data, key: string): string => {
  const value = data[key];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
};
export const words = (data: Data, key: string): string => {
  const value = data[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string').join('、') : '';
};
/** The objects of a list in the data. */
export const rows = (data: Data, key: string): readonly Data[] => {
  const value = data[key];
  return Array.isArray(value) ? value.filter((item): item is Data => typeof item === 'object' && item !== null) : [];
};
export const line = (label: string, text: string): string[] => (text === '' ? [] : [`${label}：${text}`]);
export const task = (data: Data): string => `“${word(data, 'step')}”`;
/** A moment of the data as people write it, as seen at `at`; empty where there is none. */
export const moment = (data: Data, key: string, at: string): string => {
  const iso = word(data, key);
  return Number.isNaN(Date.parse(iso)) ? '' : clock(iso, Date.parse(at));
};

export const plain = (title: string, ...lines: string[]): Told => ({ title, lines, tone: 'plain' });
export const warn = (title: string, ...lines: string[]): Told => ({ title, lines, tone: 'warn' });
export const good = (title: string, ...lines: string[]): Told => ({ title, lines, tone: 'good' });
