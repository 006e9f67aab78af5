import { type PlaceRules, placeRules } from '@paidan/application';
import { createRuleBook, type RulesVersion } from '@paidan/ticket';
import { limits } from '@paidan/workflows/rules/limits.ts';

/**
 * The rules of the simulated county: the shipped ones, with suspension turned on, and with a version from the middle of the
 * year that gives less time, so that tickets under way see the change.
 */
export function countyRules(): PlaceRules {
  const place = placeRules();
  const enabled = limits.map(
    (version): RulesVersion => ({
      ...version,
      rules: { ...version.rules, suspension: { ...version.rules.suspension, enabled: true } },
    }),
  );
  const last = enabled.at(-1);
  if (last === undefined) throw new Error('no rules');
  const tighter: RulesVersion = {
    version: 'simulated',
    effectiveFrom: '2026-07-01',
    rules: { ...last.rules, callback: { workdays: 2, basis: '内部时限：模拟县自七月起 2 个工作日内回访' } },
  };
  return { ...place, rulesAt: createRuleBook([...enabled, tighter], place.calendar) };
}
