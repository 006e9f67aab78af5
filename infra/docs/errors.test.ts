import { globSync, readFileSync } from 'node:fs';
import { errorRegistry } from '@paidan/kernel';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { errorsDocument, writtenDocument } from './errors.ts';

const entries = Object.entries(errorRegistry);

describe('the error registry', () => {
  it('is what infra/docs/errors.md says; else run node infra/docs/errors.ts', () => {
    expect(writtenDocument()).toBe(errorsDocument());
  });

  it('has a row for every code', () => {
    for (const [code, { status }] of entries) expect(writtenDocument()).toContain(`| \`${code}\` | ${status} |`);
  });

  it('tells in Chinese what is wrong and what to do next, in whole sentences', () => {
    for (const [code, { status, title, advice }] of entries) {
      expect(code).toMatch(/^[a-z]+(\.[a-z_]+)?$/);
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(title, code).toMatch(/\p{Script=Han}/u);
      expect(advice, code).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it('holds no code that nobody gives', () => {
    const code = globSync('{packages,services}/*/src/**/*.ts', { cwd: root })
      .filter((path) => !path.endsWith('kernel/src/errors.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
      .join('\n');
    expect(entries.map(([name]) => name).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });
});
