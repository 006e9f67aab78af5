import { expect, it } from 'vitest';
import {
  checkProcedure,
  checkProcedures,
  type Fault,
  faultLine,
  normalise,
  type ProcedureSource,
  reviewProcedure,
} from '../src/index.ts';
import { basic, coop, lead, list, police, sample, source, water } from './sample.ts';

/** Faults of the sample with some of its source replaced. */
function faultsOf(change: Partial<ProcedureSource>, id = 'coop-001'): string[] {
  return checkProcedure(normalise({ ...source, duty: id, ...change }, { id }), list).map(({ message }) => message);
}
const step = (name: string, change: object) => ({
  steps: Object.fromEntries(
    Object.entries(source.steps).map(([key, value]) => [key, key === name ? { ...value, ...change } : value]),
  ),
});

it('finds nothing wrong with a sound procedure', () => {
  expect(checkProcedure(sample, list)).toEqual([]);
  expect(checkProcedure(basic, list)).toEqual([]);
});

it('names duty and step in each fault', () => {
  const [fault] = checkProcedure(normalise({ ...source, ...step('现场核查', { by: '伽师县水力局' }) }, coop), list);
  expect(fault).toEqual<Fault>({
    duty: 'coop-001',
    step: '现场核查',
    message: '清单中没有单位“伽师县水力局”；是不是“伽师县水利局”？',
  });
});

it.each<[string, Partial<ProcedureSource>, RegExp]>([
  ['a missing ticket entry', { entries: { plan: '下达任务' } }, /没有 ticket 入口/],
  ['an entry that is no step', { entries: { ...source.entries, report: '没有' } }, /入口 report 指向不存在/],
  ['an entry whose units would have to be picked', { entries: { ...source.entries, report: '验收' } }, /入口环节不能/],
  ['a target that is no step', step('反馈', { on: { 已反馈: '没有' } }), /指向不存在的环节“没有”/],
  ['a step without a way on', step('反馈', { on: {} }), /没有任何办理结果/],
  ['a step that nothing reaches', { entries: { ticket: '现场核查' } }, /到不了这个环节/],
  ['a loop without an end', step('反馈', { on: { 已反馈: '现场核查' } }), /到不了结束/],
  ['outcomes that differ by white space only', step('反馈', { on: { 已反馈: 'end', '已反馈 ': 'end' } }), /重复/],
  ['an empty outcome', step('反馈', { on: { '': 'end' } }), /办理结果“”不可用/],
  ['a pick without side units', step('反馈', { pick: true }), /没有可点选的单位/],
  ['a step without authority', step('反馈', { basis: undefined }), /没有引用任何条款/],
  ['a clause that does not exist', step('反馈', { cites: ['county/9'] }), /coop-001\/county\/9 不在本事项中/],
  ['a clause that is nowhere', { standing: ['county/1'] }, /township\/1（开展政策宣传）没有着落/],
  ['a clause cited and standing', { standing: [...source.standing, 'county/2'] }, /既被环节引用又列为/],
  ['a standing clause that does not exist', { standing: [...source.standing, 'county/8'] }, /county\/8 不在本事项中/],
  ['an internal target dressed as clause', step('现场核查', { within: { workdays: 2, basis: 'clause' } }), /如实写/],
  ['a wrong number dressed as clause', step('立案查处', { within: { workdays: 15, basis: 'clause' } }), /如实写/],
  ['minutes that no clause gives', step('现场核查', { within: { minutes: 30, basis: 'clause' } }), /如实写/],
  ['a law without its source', step('现场核查', { within: { days: 2, basis: 'law' } }), /没有写明出处/],
  [
    'an unknown unit to be told',
    step('现场核查', { within: { days: 2, basis: '内部时限', late: '某局' } }),
    /超期告知/,
  ],
  ['a unit twice in one step', step('立案查处', { assist: [police, police] }), /重复/],
  ['a lead that assists itself', step('立案查处', { assist: [lead] }), /既主办又协办/],
  ['a department that the duty does not concern', step('反馈', { by: '热线中心' }), /清单中没有单位“热线中心”/],
])('refuses %s', (_name, change, message) => {
  expect(faultsOf(change).join('\n')).toMatch(message);
});

it('allows a department outside the duty only when a clause speaks of it', () => {
  expect(faultsOf({})).toEqual([]);
  const mute = {
    ...list,
    cooperative: list.cooperative.map((duty) => ({
      ...duty,
      county: duty.county.map((c) => ({ ...c, text: c.text.replace('水利', '有关') })),
    })),
  };
  expect(checkProcedure(sample, mute).map(({ message }) => message)).toEqual([
    `“${water}”不是本事项的部门，条款原文也没有提到它；请改为：${lead}、${police}。`,
  ]);
});

it('takes a department by its customary short name, and minutes by their number', () => {
  const health = '伽师县卫生健康委员会';
  const change = (text: string) => text.replace('水利', '卫健').replace('及时', '30分钟内');
  const renamed = {
    ...list,
    cooperative: list.cooperative.map((duty) => ({
      ...duty,
      departments: duty.departments.map((unit) => (unit === water ? health : unit)),
      county: duty.county.map((c) => ({ ...c, text: change(c.text) })),
      township: duty.township.map((c) => ({ ...c, text: change(c.text) })),
    })),
  };
  const faults = (unit: string, minutes: number) => {
    const parallel = [{ by: unit, cites: ['county/4'] }];
    const { steps } = step('现场核查', { within: { minutes, basis: 'clause' } });
    const changed = { ...source, steps: { ...steps, 验收: { ...source.steps.验收, parallel } } } as ProcedureSource;
    return checkProcedure(normalise(changed, coop), renamed).map(({ message }) => message);
  };
  expect(faults(health, 30)).toEqual([]);
  expect(faults('伽师县民政局', 30).join()).toMatch(/清单中没有单位“伽师县民政局”/);
  expect(faults(health, 20).join()).toMatch(/如实写/);
});

const one = (by: string, id: string, cites: readonly string[] = [id]) =>
  faultsOf({ entries: { ticket: '办理' }, steps: { 办理: { by, cites, on: { 已办: 'end' } } }, standing: [] }, id);

it('keeps the township out of a taken-back duty and everyone but the hotline out of an abolished one', () => {
  expect(one(lead, 'reclaimed-001', ['reclaimed-001', 'work/1'])).toEqual([]);
  expect(one(lead, 'reclaimed-001').join()).toMatch(/reclaimed-001\/work\/1（巡查）没有着落/);
  expect(one('乡镇', 'reclaimed-001').join()).toMatch(/已由上级部门收回，不得派给乡镇/);
  expect(one('热线中心', 'reclaimed-002')).toEqual([]);
  expect(one(lead, 'reclaimed-002').join()).toMatch(/该事项已取消/);
});

it('keeps departments out of a basic duty', () => {
  expect(one('乡镇', 'basic-001')).toEqual([]);
  expect(one(lead, 'basic-001').join()).toMatch(/只由乡镇办理/);
});

it('refuses a duty that the list does not have', () => {
  expect(one('乡镇', 'basic-099').join()).toMatch(/没有事项 basic-099/);
});

it('wants exactly one procedure for each duty of the list', () => {
  const lines = checkProcedures([sample, sample, basic], list).map(faultLine);
  expect(lines).toEqual([
    'coop-001：事项有 2 个办理流程；请只保留一个。',
    'coop-002：事项“灌溉”没有办理流程；请为它编写一个。',
    'reclaimed-001：事项“收回”没有办理流程；请为它编写一个。',
    'reclaimed-002：事项“取消”没有办理流程；请为它编写一个。',
  ]);
  expect(faultLine({ duty: 'coop-001', step: '验收', message: '错' })).toBe('coop-001 环节“验收”：错');
});

it('doubts, without refusing, a step whose clauses speak to someone else and a department that is never called', () => {
  expect(reviewProcedure(sample, list)).toEqual([]);
  const odd = normalise({ ...source, ...step('反馈', { cites: ['county/1'], basis: undefined }) }, coop);
  expect(reviewProcedure(odd, list).map(faultLine)).toEqual([
    `coop-001 环节“反馈”：主办单位是“乡镇”，所引条款却都是写给 ${lead} 的；请确认引用。`,
  ]);
  const lonely = normalise({ ...source, ...step('立案查处', { assist: [] }) }, coop);
  expect(
    reviewProcedure(lonely, list)
      .map(({ message }) => message)
      .join(),
  ).toContain(police);
});
