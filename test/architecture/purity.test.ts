import { describe, expect, it } from 'vitest';
import { isTest, read, sources } from './sources.ts';

const pure = /^packages\/(kernel|calendar|duty-list|classification|routing|procedure|ticket|contracts)\/src\//;
/** The one place that may ask the machine for the time, and the offline training script. */
const allowed = ['packages/kernel/src/clock.ts'];
const judged = sources.filter(
  (path) => pure.test(path) && !isTest(path) && !allowed.includes(path) && !path.includes('/src/train/'),
);

/** Lines of code (comments dropped) that match, as `file:line: text`. */
function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .map((line, index) => ({ code: line.replace(/\/\/.*$|^\s*\/?\*.*$/, ''), at: `${path}:${index + 1}` }))
      .filter(({ code }) => pattern.test(code))
      .map(({ code, at }) => `${at}: ${code.trim()}`),
  );
}

describe('pure packages', () => {
  it('never ask the machine for the time: it is passed in', () => {
    expect(judged.length).toBeGreaterThan(20);
    expect(linesMatching(judged, /\bDate\.now\(|new Date\(\s*\)|performance\.now\(|Temporal\.Now/)).toEqual([]);
  });

  it('never wait: no timers, legal deadlines are rows', () => {
    expect(linesMatching(judged, /\b(setTimeout|setInterval|setImmediate)\(/)).toEqual([]);
  });

  it('draw no random numbers: ids come from the kernel', () => {
    expect(
      linesMatching(
        judged.filter((path) => !path.startsWith('packages/kernel/')),
        /Math\.random\(|randomUUID\(/,
      ),
    ).toEqual([]);
  });

  it('read no environment and print nothing', () => {
    expect(linesMatching(judged, /\bprocess\.(env|argv|stdout|stderr|exit)\b|\bconsole\./)).toEqual([]);
  });
});

describe('engine code', () => {
  it('names no duty and no department: definitions are data', () => {
    const engine = sources.filter((path) => /^(packages|services)\/[^/]+\/src\//.test(path) && !isTest(path));
    const judging = engine.filter((path) => !path.includes('/src/train/'));
    expect(linesMatching(judging, /['"`](basic|coop|reclaimed)-\d{3}['"`/]/)).toEqual([]);
  });
});
