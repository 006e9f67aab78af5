import { type ClauseId, type DutyId, TOWNSHIP, type UnitName } from '@paidan/kernel';
import type { Catalogue, CountyClause, Duty, DutyList, ListPart, TownshipClause } from './catalogue.ts';

/** The catalogue as `catalog export` prints it. */
export const catalogueOf = (lists: readonly DutyList[]): Catalogue => ({ lists });

/** All duties of a list with the part that each stands in: basic, cooperative, reclaimed. */
export const dutiesOf = (list: DutyList): Duty[] => [
  ...list.basic.map((duty) => ({ part: 'basic' as const, ...duty })),
  ...list.cooperative.map((duty) => ({ part: 'cooperative' as const, ...duty })),
  ...list.reclaimed.map((duty) => ({ part: 'reclaimed' as const, ...duty })),
];

const indexes = new WeakMap<DutyList, ReadonlyMap<DutyId, Duty>>();

/** The duty with this id, or undefined. */
export function findDuty(list: DutyList, id: DutyId): Duty | undefined {
  let index = indexes.get(list);
  if (!index) {
    index = new Map(dutiesOf(list).map((duty) => [duty.id, duty]));
    indexes.set(list, index);
  }
  return index.get(id);
}

/** Both sides' clauses of a duty, department side first; empty for basic and taken-back duties. */
export const clausesOf = (duty: Duty): readonly (CountyClause | TownshipClause)[] =>
  duty.part === 'cooperative' ? [...duty.county, ...duty.township] : [];

/** The clause with this id, or undefined. */
export function findClause(list: DutyList, id: ClauseId): CountyClause | TownshipClause | undefined {
  const duty = findDuty(list, id.slice(0, id.indexOf('/')));
  return duty && clausesOf(duty).find((clause) => clause.id === id);
}

/** A sentence of the list that can be cited. */
export interface Sentence {
  /** A clause id; the duty's own id for its name; `reclaimed-048/work/2` for the second way of working of those who took it over. */
  readonly id: ClauseId;
  readonly text: string;
  /** Whom it speaks to: departments, or the township (`乡镇`). */
  readonly units: readonly UnitName[];
}

/**
 * Everything of a duty that can be cited, in the order of the list: the clauses of a cooperative duty, the name of a basic
 * one, the name of a taken-back one and each way of working of its departments.
 */
export function sentencesOf(duty: Duty): readonly Sentence[] {
  switch (duty.part) {
    case 'basic':
      return [{ id: duty.id, text: duty.name, units: [TOWNSHIP] }];
    case 'cooperative':
      return [
        ...duty.county.map(({ id, text, departments }) => ({ id, text, units: departments })),
        ...duty.township.map(({ id, text }) => ({ id, text, units: [TOWNSHIP] })),
      ];
    case 'reclaimed': {
      const work = duty.work.map((text, index) => {
        const named = duty.departments.filter((unit) => text.includes(unit));
        return { id: `${duty.id}/work/${index + 1}`, text, units: named.length > 0 ? named : duty.departments };
      });
      return [{ id: duty.id, text: duty.name, units: duty.departments }, ...work];
    }
  }
}

/** The sentence with this id, or undefined. */
export function findSentence(list: DutyList, id: ClauseId): Sentence | undefined {
  const duty = findDuty(list, id.split('/')[0] ?? '');
  return duty && sentencesOf(duty).find((sentence) => sentence.id === id);
}

/** Departments named by one part of the list (all parts when none is given), in the order of their first appearance. */
export function departmentsOf(list: DutyList, part?: ListPart): UnitName[] {
  const names = new Set<UnitName>();
  for (const duty of dutiesOf(list))
    if (duty.part !== 'basic' && (part === undefined || duty.part === part))
      for (const name of duty.departments) names.add(name);
  return [...names];
}

export interface PartStats {
  readonly duties: number;
  readonly categories: number;
  readonly departments: number;
}

export interface ListStats {
  readonly basic: PartStats;
  readonly cooperative: PartStats & { readonly countyClauses: number; readonly townshipClauses: number };
  readonly reclaimed: PartStats & { readonly abolished: number };
  readonly departments: number;
}

/** Counts of a list, to compare with what the document says about itself. */
export function listStats(list: DutyList): ListStats {
  const part = (name: ListPart): PartStats => ({
    duties: list[name].length,
    categories: new Set(list[name].map((duty) => duty.category)).size,
    departments: departmentsOf(list, name).length,
  });
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    basic: part('basic'),
    cooperative: {
      ...part('cooperative'),
      countyClauses: sum(list.cooperative.map((duty) => duty.county.length)),
      townshipClauses: sum(list.cooperative.map((duty) => duty.township.length)),
    },
    reclaimed: { ...part('reclaimed'), abolished: list.reclaimed.filter((duty) => duty.abolished).length },
    departments: departmentsOf(list).length,
  };
}
