import type { AutoRules } from '@paidan/classification';

/**
 * When a matter is dispatched without an operator: the least probability of the best duty, and more where a category asks
 * for more care (above 1: never). Set from what the shipped model reached on labelled matters
 * (`infra/docs/classification.md`); a county sets its own from its own.
 */
export const autoRules: AutoRules = {
  least: 0.89,
  categories: {},
};
