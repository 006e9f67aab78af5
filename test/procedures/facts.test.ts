import { findClause } from '@paidan/duty-list';
import { normalise, type Procedure } from '@paidan/procedure';
import { describe, expect, it } from 'vitest';
import { list, sources } from './authored.ts';
import { type Fact, factLine, facts, holds } from './facts.ts';

const procedures = new Map(sources.map((source) => [source.duty, normalise(source, { id: source.duty })]));

function procedureOf({ duty }: Fact): Procedure {
  const found = procedures.get(duty);
  if (found === undefined) throw new Error(`a fact of ${duty}, which is no duty`);
  return found;
}

const clausesOf = (fact: Fact): string[] => {
  switch (fact.kind) {
    case 'order':
      return [fact.before, fact.after];
    case 'handover':
      return fact.to === null ? [fact.from] : [fact.from, fact.to];
    case 'beside':
      return [...fact.clauses];
    default:
      return [fact.clause];
  }
};

describe('facts that readers took from the text before there were procedures', () => {
  it('quote the text', () => {
    const misquoted = facts.filter((fact) => {
      const texts = clausesOf(fact).map((clause) => findClause(list, `${fact.duty}/${clause}`)?.text);
      return texts.includes(undefined) || !texts.some((text) => text?.includes(fact.words));
    });
    expect(misquoted.map(factLine)).toEqual([]);
  });

  it('cover every cooperative duty', () => {
    const covered = new Set(facts.map(({ duty }) => duty));
    expect(list.cooperative.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('hold in the procedures', () => {
    const open = facts.filter((fact) => fact.disputed === undefined);
    expect(open.filter((fact) => !holds(procedureOf(fact), fact)).map(factLine)).toEqual([]);
    console.info(`${open.length} facts hold, ${facts.length - open.length} are read otherwise, each with its reason`);
  });

  it('are disputed only while they do not hold, and with a reason', () => {
    const disputed = facts.filter((fact) => fact.disputed !== undefined);
    expect(disputed.filter((fact) => holds(procedureOf(fact), fact)).map(factLine)).toEqual([]);
    expect(disputed.filter((fact) => (fact.disputed ?? '').length < 20).map(factLine)).toEqual([]);
  });
});
