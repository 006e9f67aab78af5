import { readFileSync } from 'node:fs';
import { watchBucketIds } from '@paidan/contracts';
import { checkRates, measures } from '@paidan/ticket';
import { rates } from '@paidan/workflows/rules/rates.ts';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('reports.md', import.meta.url), 'utf8');

describe('the page on reports', () => {
  it.each(Object.entries(measures))('says what %s counts', (id, { name }) => {
    expect(page).toContain(`\`${id}\` ${name}`);
  });

  it.each(checkRates(rates).map(({ name, formula }) => [name, formula]))('gives the formula of %s', (name, formula) => {
    expect(page).toContain(`| ${name} | ${formula} |`);
  });

  it.each(watchBucketIds)('says what is in the bucket %s', (id) => {
    expect(page).toContain(`| \`${id}\` `);
  });
});
