import { answer, measure } from '@paidan/classification';
import { describe, expect, it } from 'vitest';
import { golden, shipped } from './shipped.ts';

/**
 * What the shipped model reaches on the golden matters, rounded to its disadvantage (`npm run eval`
 * prints the exact values). A new model must not be worse; when it is better, raise these.
 */
const floors = {
  top1: 0.96,
  top3: 1,
  list: 0.98,
  nonePrecision: 0.88,
  noneRecall: 1,
  autoCoverage: 0.77,
  autoPrecision: 0.98,
  urgentRecall: 1,
} as const;
const ceilings = { calibrationError: 0.05, urgentFalseAlarms: 0.03 } as const;

describe('on the golden matters', () => {
  const measured = measure(answer(shipped(), golden, () => 0));

  it('the classifier is measured on all of them', () => {
    expect(golden.length).toBeGreaterThanOrEqual(159);
    expect(measured.matters).toBe(golden.length);
  });

  it.each(Object.entries(floors))('%s is at least %d', (name, floor) => {
    expect(measured[name as keyof typeof floors]).toBeGreaterThanOrEqual(floor);
  });

  it.each(Object.entries(ceilings))('%s is at most %d', (name, ceiling) => {
    expect(measured[name as keyof typeof ceilings]).toBeLessThanOrEqual(ceiling);
  });
});
