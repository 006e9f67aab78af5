import { departmentsOf, dutiesOf, findClause, findDuty } from '@paidan/duty-list';
import { type Route, type RouteOptions, routeDuty } from '@paidan/routing';
import { dutyLists } from '@paidan/workflows/duty-lists/index.ts';
import { offices } from '@paidan/workflows/rules/offices.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const list = dutyLists.at(-1) ?? expect.fail('no duty list');
const departments = departmentsOf(list);
const duties = dutiesOf(list);
const clauses = duties.flatMap((duty) => (duty.part === 'cooperative' ? [...duty.county, ...duty.township] : []));
const taken = list.reclaimed.filter((duty) => !duty.abolished);

/** Every way in which somebody could write the township, and bodies that are no department either. */
const township = [
  ...[list.township, '乡镇', `${list.township} `, `${list.county}${list.township}`, `${list.township}人民政府`],
  ...['英买里乡', '巴仁镇', '乡政府', '', ' ', offices.hotline, offices.supervision],
];
const units = fc.oneof(fc.constantFrom(...departments), fc.constantFrom(...township), fc.string());
const references = fc.oneof(
  fc.constantFrom(...clauses.map(({ id }) => id), ...duties.map(({ id }) => id)),
  fc.string(),
);
const options: fc.Arbitrary<RouteOptions> = fc.record(
  {
    lead: fc.array(units, { maxLength: 4 }),
    assist: fc.array(units, { maxLength: 4 }),
    prefer: fc.array(references, { maxLength: 6 }),
  },
  { requiredKeys: [] },
);
const duty = fc.constantFrom(...duties);
const own = (units: readonly string[]) => units.filter((unit) => !departments.includes(unit));

/** The route, or the code of the refusal. */
function routed(id: string, chosen: RouteOptions = {}): Route | string {
  const result = routeDuty(list, id, chosen);
  return result.ok ? result.value : result.error.code;
}

const whole = { numRuns: 3000 };

describe('a duty that departments took back', () => {
  it('is routed to departments alone, whoever is named as lead or assist and whatever is preferred', () => {
    fc.assert(
      fc.property(fc.constantFrom(...taken), options, ({ id, departments: owners }, chosen) => {
        const route = routed(id, chosen);
        const named = [...(chosen.lead ?? []), ...(chosen.assist ?? [])];
        if (typeof route === 'string') {
          expect(['route.taken_back', 'unit.unknown']).toContain(route);
          expect(owners.length > 0 && named.length === 0 && chosen.lead === undefined).toBe(false);
          return;
        }
        expect(own([...route.lead, ...route.assist])).toEqual([]);
        expect(own(named)).toEqual([]);
      }),
      whole,
    );
  });

  it.each(township)(
    'is refused to “%s” as lead and as assist, and the refusal names the entry and its owners',
    (unit) => {
      for (const { id, no, departments: owners } of taken) {
        for (const chosen of [{ lead: [unit] }, { lead: owners, assist: [unit] }, { assist: [unit] }]) {
          const result = routeDuty(list, id, chosen);
          expect(result.ok).toBe(false);
          if (result.ok) continue;
          expect(result.error.code).toBe('route.taken_back');
          expect(result.error.detail).toContain(`第 ${no} 项`);
          expect(result.error.detail).toContain(owners.join('、'));
          expect(result.error.extra).toEqual({ duty: id, departments: owners, to: unit });
        }
      }
    },
  );

  it('goes by itself to the departments that the list names, all of them', () => {
    for (const { id, departments: owners } of taken) {
      expect(routed(id)).toMatchObject({ lead: owners.slice(0, 1), assist: owners.slice(1), cites: [id] });
    }
  });
});

describe('a duty that was abolished', () => {
  it('is routed to nobody, whoever is named', () => {
    const abolished = list.reclaimed.filter((each) => each.abolished);
    expect(abolished).toHaveLength(3);
    fc.assert(
      fc.property(fc.constantFrom(...abolished), options, ({ id }, chosen) => {
        expect(routed(id, chosen)).toBe('duty.abolished');
      }),
      { numRuns: 300 },
    );
  });
});

describe('any route', () => {
  it('has a lead, names nobody twice, and only units of this list', () => {
    fc.assert(
      fc.property(duty, options, ({ id }, chosen) => {
        const route = routed(id, chosen);
        if (typeof route === 'string') return;
        const named = [...route.lead, ...route.assist];
        expect(route.lead.length).toBeGreaterThan(0);
        expect(new Set(named).size).toBe(named.length);
        expect(own(named).filter((unit) => unit !== list.township)).toEqual([]);
      }),
      whole,
    );
  });

  it('cites entries and clauses of its own duty that the list has, whatever is preferred', () => {
    fc.assert(
      fc.property(duty, options, ({ id }, chosen) => {
        const route = routed(id, chosen);
        if (typeof route === 'string') return;
        expect(route.cites.length).toBeGreaterThan(0);
        expect(new Set(route.cites).size).toBe(route.cites.length);
        for (const cite of route.cites) {
          expect(findDuty(list, cite) ?? findClause(list, cite), cite).toBeDefined();
          expect(cite === id || cite.startsWith(`${id}/`), `${cite} is not of ${id}`).toBe(true);
        }
      }),
      whole,
    );
  });

  it('says in one sentence which list, which number, which duty, and who leads', () => {
    const titles = { basic: '基本履职事项清单', cooperative: '配合履职事项清单', reclaimed: '上级部门收回事项清单' };
    fc.assert(
      fc.property(duty, options, ({ id, no, name, part }, chosen) => {
        const route = routed(id, chosen);
        if (typeof route === 'string') return;
        expect(route).toMatchObject({ duty: id, list: part, listVersion: `${list.id}@${list.version}` });
        expect(route.because).toContain(
          `《${list.township}${titles[part]}》（版本 ${list.version}）第 ${no} 项“${name}”`,
        );
        expect(route.because).toContain(`由${route.lead.join('、')}主办`);
        for (const unit of route.assist) expect(route.because).toContain(unit);
        expect(route.because.match(/。/g)?.length).toBe(1 + (name.match(/。/g)?.length ?? 0));
      }),
      whole,
    );
  });

  it('without a choice follows the list: basic duties to the township, the others led by the first department', () => {
    for (const each of duties.filter(({ part, id }) => part !== 'reclaimed' || taken.some((one) => one.id === id))) {
      const route = routed(each.id);
      const lead = each.part === 'basic' ? [list.township] : each.departments.slice(0, 1);
      expect(route, each.id).toMatchObject({ lead });
      const helps = typeof route !== 'string' && route.assist.includes(list.township);
      expect(helps, each.id).toBe(each.part === 'cooperative');
    }
  });

  it('prefers the clause that the matter met, on the side of whoever leads', () => {
    const cooperative = fc.constantFrom(
      ...list.cooperative.filter(({ county, township: side }) => county.length * side.length > 0),
    );
    fc.assert(
      fc.property(cooperative, fc.nat(), fc.nat(), (each, atCounty, atTownship) => {
        const county = each.county.filter((clause) => clause.departments.includes(each.departments[0] ?? ''));
        const met = [county[atCounty % county.length]?.id, each.township[atTownship % each.township.length]?.id];
        const prefer = met.filter((ref) => ref !== undefined);
        const route = routed(each.id, { prefer });
        expect(route).toMatchObject({ cites: expect.arrayContaining(prefer) });
      }),
      { numRuns: 500 },
    );
  });

  it('of a duty that no list has is refused', () => {
    fc.assert(
      fc.property(references, options, (id, chosen) => {
        fc.pre(findDuty(list, id) === undefined);
        expect(routed(id, chosen)).toBe('duty.unknown');
      }),
      { numRuns: 300 },
    );
  });
});
