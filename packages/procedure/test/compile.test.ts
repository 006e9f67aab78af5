import { type PaidanError, type Result, unwrap } from '@paidan/kernel';
import { expect, it } from 'vitest';
import { type Advanced, compile, outcomesOf, pickOf, type StepEvent, simplePaths, walk } from '../src/index.ts';
import { basic, lead, police, sample, water } from './sample.ts';

const run = compile(sample);
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.error.code);
const did = (step: string, unit: string, outcome: string, picked?: string[]): StepEvent => ({
  step,
  unit,
  role: 'lead',
  outcome,
  ...(picked === undefined ? {} : { picked }),
});

/** Plays events from the ticket entry; the last answer. */
function play(...events: StepEvent[]): Advanced {
  let snapshot: unknown = unwrap(run.start('ticket')).snapshot;
  let last: Advanced | undefined;
  for (const event of events) {
    last = unwrap(run.advance(JSON.parse(JSON.stringify(snapshot)), event));
    snapshot = last.snapshot;
  }
  if (last === undefined) throw new Error('no events');
  return last;
}
const toCase = [did('现场核查', '乡镇', '属实'), did('督促整改', '乡镇', '拒不整改')];
const toCheck = [did('现场核查', '乡镇', '属实'), did('督促整改', '乡镇', '已整改')];

it('enters where the trigger says, and opens the work of that step', () => {
  const started = unwrap(run.start('plan'));
  expect(started.active).toEqual(['下达任务']);
  expect(started.opened).toEqual([
    {
      step: '下达任务',
      unit: lead,
      role: 'lead',
      cites: ['coop-001/county/2'],
      within: { value: 1, unit: 'monthly', basis: 'clause', source: null, late: null },
    },
  ]);
  expect(unwrap(run.start('inspection')).active).toEqual(['现场核查']);
});

it('takes in as a ticket whatever has no entry of its own', () => {
  expect(unwrap(compile(basic).start('inspection')).active).toEqual(['受理']);
  expect(unwrap(compile(basic).start('plan')).active).toEqual(['受理']);
});

it('moves on when the lead chooses, closing that task and opening the next', () => {
  const after = play(did('现场核查', '乡镇', '属实'));
  expect(after).toMatchObject({
    active: ['督促整改'],
    left: ['现场核查'],
    closed: [{ step: '现场核查', unit: '乡镇', role: 'lead' }],
    reworked: null,
    done: false,
  });
  expect(after.opened.map(({ step, unit, role }) => [step, unit, role])).toEqual([['督促整改', '乡镇', 'lead']]);
});

it('stays on a step until its assistant is done, whoever comes first', () => {
  const assisted: StepEvent = { step: '立案查处', unit: police, role: 'assist' };
  const leadFirst = play(...toCase, did('立案查处', lead, '已处理'));
  expect(leadFirst).toMatchObject({ active: ['立案查处'], left: [], opened: [] });
  expect(unwrap(run.open(leadFirst.snapshot)).map(({ unit }) => unit)).toEqual([police]);
  expect(unwrap(run.advance(leadFirst.snapshot, assisted))).toMatchObject({ active: ['验收'], left: ['立案查处'] });
  const assistFirst = play(...toCase, assisted);
  expect(assistFirst).toMatchObject({ active: ['立案查处'], left: [] });
  expect(play(...toCase, assisted, did('立案查处', lead, '已处理')).active).toEqual(['验收']);
});

it('lets the person before pick who is called: everyone when nothing is said, the lead alone when nobody is picked', () => {
  const units = (picked?: string[]) =>
    play(...toCheck.slice(0, 1), did('督促整改', '乡镇', '已整改', picked)).opened.map(({ unit, role }) => [
      unit,
      role,
    ]);
  expect(units()).toEqual([
    [lead, 'lead'],
    [water, 'part'],
    ['乡镇', 'part'],
  ]);
  expect(units([])).toEqual([[lead, 'lead']]);
  expect(units([water])).toEqual([
    [lead, 'lead'],
    [water, 'part'],
  ]);
});

it('does not wait for a unit that was not picked', () => {
  const events = [...toCheck.slice(0, 1), did('督促整改', '乡镇', '已整改', [water])];
  expect(play(...events, did('验收', lead, '合格')).active).toEqual(['验收']);
  expect(play(...events, did('验收', lead, '合格'), { step: '验收', unit: water, role: 'part' }).active).toEqual([
    '反馈',
  ]);
  expect(codeOf(run.advance(play(...events).snapshot, { step: '验收', unit: '乡镇', role: 'part' }))).toBe(
    'task.state',
  );
});

it('forgets a former visit’s pick when the step is entered again without one', () => {
  const events = [...toCheck.slice(0, 1), did('督促整改', '乡镇', '已整改', [water]), did('验收', lead, '不合格')];
  const again = play(...events, { step: '验收', unit: water, role: 'part' }, did('督促整改', '乡镇', '已整改'));
  expect(again.opened.map(({ unit }) => unit)).toEqual([lead, water, '乡镇']);
});

it('refuses to pick a unit that the next step does not offer', () => {
  const { snapshot } = play(...toCheck.slice(0, 1));
  expect(codeOf(run.advance(snapshot, did('督促整改', '乡镇', '已整改', [police])))).toBe('unit.unknown');
  expect(codeOf(run.advance(snapshot, did('督促整改', '乡镇', '拒不整改', [water])))).toBe('unit.unknown');
});

it('counts each way back, so that the third can raise supervision', () => {
  const back = [did('立案查处', lead, '退回补充'), { step: '立案查处', unit: police, role: 'assist' } as const];
  const round = [...toCase, ...back];
  expect(play(...round).reworked).toEqual({ from: '立案查处', on: '退回补充', to: '现场核查', count: 1 });
  expect(play(...round, ...round, ...round).reworked?.count).toBe(3);
});

it('ends with nothing open', () => {
  const end = play(did('现场核查', '乡镇', '不属实'), did('反馈', '乡镇', '已反馈'));
  expect(end).toMatchObject({ done: true, active: [], opened: [], left: ['反馈'] });
  expect(unwrap(run.open(end.snapshot))).toEqual([]);
  expect(codeOf(run.advance(end.snapshot, did('反馈', '乡镇', '已反馈')))).toBe('task.state');
});

it.each<[string, StepEvent, string, RegExp]>([
  ['an outcome of another step', did('现场核查', '乡镇', '合格'), 'task.outcome', /可选：属实、不属实/],
  ['a step that is not active', did('验收', lead, '合格'), 'task.state', /现在是环节“现场核查”/],
  ['a unit that has no work here', did('现场核查', lead, '属实'), 'task.state', /等待的是：乡镇/],
  [
    'a role that the unit does not have',
    { step: '现场核查', unit: '乡镇', role: 'assist' },
    'task.state',
    /不等“乡镇”/,
  ],
])('refuses %s and leaves the snapshot as it was', (_name, event, code, detail) => {
  const { snapshot } = unwrap(run.start('ticket'));
  const copy = structuredClone(snapshot);
  const result = run.advance(snapshot, event);
  expect(codeOf(result)).toBe(code);
  expect((result as { error: PaidanError }).error.detail).toMatch(detail);
  expect(snapshot).toEqual(copy);
});

it.each<[string, (snapshot: Record<string, unknown>) => unknown, RegExp]>([
  ['null', () => null, /进度记录不完整/],
  ['without a context field', (s) => ({ ...s, context: { ...(s.context as object), visits: undefined } }), /visits/],
  ['of another version', (s) => ({ ...s, version: 'ffffffffffff' }), /属于流程版本 ffffffffffff/],
  ['at a step that was removed', (s) => ({ ...s, value: '旧环节' }), /没有的环节“旧环节”/],
  [
    'with units that the step does not have',
    (s) => ({ ...s, value: { 现场核查: { lead: 'open' } } }),
    /单位与流程不一致/,
  ],
  ['without the units that the step has', (s) => ({ ...s, value: '立案查处' }), /单位与流程不一致/],
])('refuses a stored snapshot %s, with a clear error instead of a crash', (_name, damage, detail) => {
  const { snapshot } = unwrap(run.start('ticket'));
  const result = run.advance(damage({ ...snapshot }), did('现场核查', '乡镇', '属实'));
  expect(codeOf(result)).toBe('procedure.snapshot');
  expect((result as { error: PaidanError }).error.detail).toMatch(detail);
});

it('builds each version once, and refuses content that its version does not name', () => {
  expect(compile(structuredClone(sample))).toBe(run);
  expect(() => compile({ ...sample, version: '0123456789ab' })).toThrow(/版本号与内容不符/);
});

it('lists a step’s outcomes, and the units to pick behind each', () => {
  expect(outcomesOf(sample, '督促整改')).toEqual(['已整改', '拒不整改']);
  expect(pickOf(sample, '督促整改')).toEqual({ 已整改: [water, '乡镇'] });
  expect(outcomesOf(sample, '没有')).toEqual([]);
});

it('enumerates bounded paths that together take every transition, and walks each to the end', () => {
  const paths = [...simplePaths(sample)];
  const taken = new Set(paths.flatMap(({ moves }) => moves));
  expect(taken.size).toBe(sample.transitions.length);
  expect([...simplePaths(sample, { maxRework: 0 })]).toHaveLength(6);
  for (const path of paths) {
    for (const order of ['first', 'last'] as const) {
      const steps = unwrap(walk(run, path, { lead: order }));
      expect(steps.at(-1)?.result.done).toBe(true);
    }
  }
});
