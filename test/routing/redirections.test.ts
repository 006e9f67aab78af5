import { departmentsOf } from '@paidan/duty-list';
import { redirectionsFor } from '@paidan/routing';
import { readRedirectionRules } from '@paidan/workflows/classification/index.ts';
import { dutyLists } from '@paidan/workflows/duty-lists/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal, Story, units } from '../lifecycle/fixture.ts';

const rules = readRedirectionRules();
const words = rules.redirections.flatMap((redirection) => redirection.words);
const texts = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('the doors for matters on no list', () => {
  it('never lead to a township, nor to a department under another name', () => {
    const own = dutyLists.flatMap((list) => [list.township, ...departmentsOf(list)]);
    for (const { to } of rules.redirections) {
      expect(to).not.toMatch(/乡镇|乡政府|镇政府|村委会|街道办/);
      expect(own.filter((unit) => to.includes(unit))).toEqual([]);
    }
  });

  it('each have words, advice, a source and a telephone that can be dialled', () => {
    for (const { to, phone, advice, words: own, source } of rules.redirections) {
      expect(own.length, to).toBeGreaterThan(0);
      expect(new Set(own).size, to).toBe(own.length);
      expect(
        own.filter((word) => word.trim() === ''),
        to,
      ).toEqual([]);
      expect(advice.length, to).toBeGreaterThan(5);
      expect(source.length, to).toBeGreaterThan(3);
      if (phone !== null) expect(phone, to).toMatch(/^[\d/]+$|^当地区号\+\d+$/);
    }
  });

  it('are offered only where the text says so, the best fit first, at most as many as wanted', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        const found = redirectionsFor(rules, text, limit);
        const hits = found.map((door) => door.words.filter((word) => text.includes(word)).length);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(hits.every((count) => count > 0)).toBe(true);
        expect(hits).toEqual(hits.toSorted((a, b) => b - a));
        expect(new Set(found).size).toBe(found.length);
        if (found.length < limit) {
          const rest = rules.redirections.filter((door) => !found.includes(door));
          expect(rest.filter((door) => door.words.some((word) => text.includes(word)))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sending a ticket out of the house', () => {
  const names = [units.乡, ` ${units.乡} `, '乡镇', `伽师县${units.乡}`, `${units.乡}人民政府`, `${units.乡}政府`];
  const handOut = (duty: string, to: string, person: 'operator' | 'supervisor' = 'operator') => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty });
    return refusal(() => story.tell(person, { type: 'redirect', to, reason: '转乡镇处理' }));
  };

  it.each(names)('is no way to give “%s” a duty that departments took back', (to) => {
    expect(handOut('reclaimed-001', to)).toBe('route.taken_back');
  });

  it.each(names)('is no way to give “%s” anything: the township gets its work by dispatch', (to) => {
    expect(handOut('coop-001', to)).toBe('request.invalid');
    const story = new Story();
    expect(refusal(() => story.tell('operator', { type: 'redirect', to, reason: '转乡镇处理' }))).toBe(
      'request.invalid',
    );
  });

  it('is open to outside bodies, though they stand in the township, and to telling the citizen no', () => {
    expect(handOut('reclaimed-001', `${units.乡}派出所`)).toBe('allowed');
    const story = new Story();
    story.tell('operator', { type: 'redirect', to: units.乡, reason: '不属受理范围', refuse: true });
    expect(story.ticket.status).toBe('不予受理');
  });
});
