import { expect, expectTypeOf, it } from 'vitest';
import {
  type ClauseRef,
  normalise,
  parseProcedure,
  procedure,
  procedureOf,
  toExportJson,
  versionOf,
} from '../src/index.ts';
import { coop, lead, sample, source } from './sample.ts';

const json = (): Record<string, unknown> => JSON.parse(JSON.stringify(source));

it('types entries and outcomes by the steps that there are, clauses by their form, and units by the list', () => {
  type Source = Parameters<typeof procedure<'核查' | '反馈'>>[0];
  expectTypeOf<Source['entries']['ticket']>().toEqualTypeOf<'核查' | '反馈' | undefined>();
  expectTypeOf<Source['steps']['核查']['on'][string]>().toEqualTypeOf<'核查' | '反馈' | 'end'>();
  expectTypeOf<Source['steps']['核查']['cites'][number]>().toEqualTypeOf<ClauseRef>();
  expectTypeOf<'village/1'>().not.toExtend<ClauseRef>();
  expectTypeOf<'county/1' | 'township/2' | 'coop-048/county/3' | '本事项'>().toExtend<ClauseRef>();

  const listed = procedureOf<'乡镇' | '伽师县水利局', { 'coop-001': 'county/1'; 'coop-002': 'township/1' }>();
  type Listed = Parameters<typeof listed<'coop-001', '核查'>>[0]['steps']['核查'];
  expectTypeOf<Listed['by']>().toEqualTypeOf<'乡镇' | '伽师县水利局'>();
  expectTypeOf<Listed['cites'][number]>().toEqualTypeOf<'county/1'>();
  const given = listed({
    duty: 'coop-001',
    entries: { ticket: '核查' },
    steps: { 核查: { by: '伽师县水利局', cites: ['county/1'], on: { 属实: 'end' } } },
    standing: [],
  });
  expect(given.steps.核查?.by).toBe('伽师县水利局');
});

it('parses what an author sends as JSON to the same source', () => {
  const parsed = parseProcedure(json());
  expect(parsed).toEqual({ ok: true, value: source });
});

it.each<[string, (value: Record<string, unknown>) => unknown, string, RegExp]>([
  ['nothing', () => null, '/', /应为对象/],
  ['a missing field', ({ standing: _gone, ...rest }) => rest, '/', /缺少字段 standing/],
  ['a misspelt field', (value) => ({ ...value, step: {} }), '/step', /不认识的字段/],
  ['a wrong id', (value) => ({ ...value, duty: 'coop-1' }), '/duty', /应形如 coop-048/],
  ['no steps', (value) => ({ ...value, steps: {} }), '/steps', /至少要有 1 个/],
  [
    'a unit that is a number',
    (value) => ({ ...value, steps: { 甲: { by: 1, cites: [], on: { 好: 'end' } } } }),
    '/steps/甲/by',
    /应为文字/,
  ],
  [
    'a name with a dot',
    (value) => ({ ...value, steps: { '甲.乙': { by: '乡镇', cites: [], on: { 好: 'end' } } } }),
    '/steps/甲.乙',
    /不含空格和/,
  ],
  [
    'a basis that is none',
    (value) => ({
      ...value,
      steps: { 甲: { by: '乡镇', cites: [], within: { days: 1, basis: '惯例' }, on: { 好: 'end' } } },
    }),
    '/steps/甲/within/basis',
    /应为 clause、law、地方规定、内部时限 之一/,
  ],
  [
    'half a day',
    (value) => ({
      ...value,
      steps: { 甲: { by: '乡镇', cites: [], within: { days: 0.5, basis: 'law' }, on: { 好: 'end' } } },
    }),
    '/steps/甲/within/days',
    /应为整数/,
  ],
  [
    'a prototype as a step',
    (value) => ({ ...value, steps: JSON.parse('{"__proto__": {"by": "乡镇", "cites": [], "on": {"好": "end"}}}') }),
    '/steps/__proto__',
    /不可用的名称/,
  ],
])('refuses %s and names the place', (_name, damage, field, message) => {
  const result = parseProcedure(damage(json()));
  if (result.ok) throw new Error('accepted');
  expect(result.error.code).toBe('procedure.invalid');
  expect(result.error.field).toBe(field);
  expect(result.error.detail).toMatch(message);
});

it('makes clause references absolute, fields explicit, and marks what goes back', () => {
  const [plan, check] = sample.steps;
  expect(plan).toEqual({
    id: '下达任务',
    name: '下达任务',
    by: lead,
    assist: [],
    parallel: null,
    pick: false,
    cites: ['coop-001/county/2'],
    basis: null,
    within: { value: 1, unit: 'monthly', basis: 'clause', source: null, late: null },
    end: false,
  });
  expect(check?.within).toEqual({ value: 2, unit: 'workdays', basis: '内部时限', source: null, late: lead });
  expect(sample.standing).toEqual(['coop-001/township/1', 'coop-001/county/1']);
  expect(sample.transitions.filter(({ rework }) => rework).map(({ from, on }) => [from, on])).toEqual([
    ['立案查处', '退回补充'],
    ['验收', '不合格'],
  ]);
});

it('does not call it rework when the earlier step cannot lead back', () => {
  const plain = normalise(
    procedure({
      duty: 'coop-001',
      entries: { ticket: '核查' },
      steps: {
        说明: { by: '乡镇', cites: [], basis: '内部', on: { 已说明: 'end' } },
        核查: { by: '乡镇', cites: [], basis: '内部', on: { 属实: 'end', 不属实: '说明', 再查: '核查' } },
      },
      standing: [],
    }),
    coop,
  );
  expect(plain.transitions.filter(({ rework }) => rework)).toEqual([
    { from: '核查', on: '再查', to: '核查', rework: true },
  ]);
});

it('writes immediate as no length at all and refuses a deadline of two lengths', () => {
  const within = (value: object) => ({
    ...source,
    steps: {
      ...source.steps,
      反馈: { by: '乡镇', cites: [], on: { 好: 'end' }, within: { basis: 'clause' as const, ...value } },
    },
  });
  expect(normalise(within({ immediate: true }), coop).steps.at(-1)?.within).toMatchObject({
    value: 0,
    unit: 'immediate',
  });
  expect(normalise(within({ minutes: 30 }), coop).steps.at(-1)?.within).toMatchObject({ value: 30, unit: 'minutes' });
  expect(() => normalise(within({ days: 1, hours: 2 }), coop)).toThrow(/须且只须写一种时长/);
  expect(() => normalise(within({}), coop)).toThrow(/现有 0 种/);
});

it('refuses a source that was written for another duty', () => {
  expect(() => normalise(source, { id: 'coop-002' })).toThrow(/流程写的是 coop-001，却用于 coop-002/);
});

it('gives equal definitions one version, whatever the order of their keys, and every change another', () => {
  const shuffled = { ...json(), entries: Object.fromEntries(Object.entries(source.entries).reverse()) };
  const parsed = parseProcedure(shuffled);
  if (!parsed.ok) throw parsed.error;
  expect(normalise(parsed.value, coop).version).toBe(sample.version);
  expect(sample.version).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf({ ...sample, draft: true })).not.toBe(sample.version);
});

it('exports the contract’s fields', () => {
  const exported = JSON.parse(JSON.stringify(toExportJson(sample)));
  expect(Object.keys(exported)).toEqual(['duty', 'version', 'draft', 'entries', 'steps', 'transitions', 'standing']);
  expect(exported.steps[4]).toEqual({
    id: '验收',
    name: '验收',
    by: lead,
    assist: [],
    cites: ['coop-001/county/4'],
    within: null,
    parallel: [
      { by: '伽师县水利局', cites: ['coop-001/county/4'] },
      { by: '乡镇', cites: [] },
    ],
    pick: true,
    basis: null,
    requires: [],
    end: false,
  });
  expect(exported.transitions[6]).toEqual({ from: '立案查处', on: '退回补充', to: '现场核查', rework: true });
});
