import { createCalendar } from '@paidan/calendar';
import { createRuleBook, createTicketEngine, type RulesVersion, type TicketRules } from '@paidan/ticket';
import { calendarRules } from '@paidan/workflows/rules/calendar.ts';
import { limits } from '@paidan/workflows/rules/limits.ts';
import { describe, expect, test } from 'vitest';
import { definitions, due, noon, refusal, rules, Story, shipped } from './fixture.ts';

const calendar = createCalendar(calendarRules);
const later = (part: Partial<TicketRules>, effectiveFrom = '2026-12-01'): RulesVersion => ({
  version: `from ${effectiveFrom}`,
  effectiveFrom,
  rules: { ...rules, ...part },
});
const first: RulesVersion = { version: '1', effectiveFrom: '2026-01-01', rules };
const slower = { workdays: 8, basis: '地方规定：县里新规' } as const;
const overall = (term: TicketRules['overall'][number]['term']): TicketRules['overall'] => [
  { name: '其他', when: {}, term },
];
const running = (story: Story, kind: string) =>
  story.ticket.deadlines.find((row) => row.kind === kind && row.status === 'open');

describe('versions of the rules', () => {
  test('each day has the version that holds on it, in the place’s own time', () => {
    const rulesAt = createRuleBook([first, later({ overall: overall(slower) })], calendar);
    expect(rulesAt(new Date('2020-01-01T00:00:00Z'))).toBe(rules);
    expect(rulesAt(new Date('2026-11-30T23:59:59+08:00'))).toBe(rules);
    expect(rulesAt(new Date('2026-12-01T00:00:00+08:00')).overall[0]?.term).toBe(slower);
  });

  test('the shipped ones are sound, and suspension is off in them', () => {
    expect(createRuleBook(limits, calendar)(noon)).toBe(shipped);
    expect(shipped.suspension.enabled).toBe(false);
    const story = new Story({}, createTicketEngine({ ...definitions, rulesAt: () => shipped }));
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    const suspend = { type: 'suspend', reason: '不可抗力' } as const;
    expect(refusal(() => story.tell('operator', suspend))).toBe('suspension.disabled');
  });

  test.each<[string, readonly RulesVersion[]]>([
    ['至少须有一个版本', []],
    ['版本号重复', [first, { ...first, effectiveFrom: '2026-12-01' }]],
    ['须晚于前一版本', [first, later({}, '2025-12-31')]],
    ['不是日期', [{ ...first, effectiveFrom: '2026-13-01' }]],
    ['overall：最后一条须适用于所有工单', [later({ overall: rules.overall.slice(0, 1) })]],
    ['overall[0].term.workdays：1.5 须为非负整数', [later({ overall: overall({ workdays: 1.5, basis: '试' }) })]],
    ['overall[0].term：须恰好给出一种时长', [later({ overall: overall({ basis: '试' } as never) })]],
    [
      'dispatch.urgent.basis：须写明依据',
      [later({ dispatch: { ...rules.dispatch, urgent: { hours: 1, basis: ' ' } } })],
    ],
    ['hard.passes：0 须为正整数', [later({ hard: { ...rules.hard, passes: 0 } })]],
    ['remind.share', [later({ remind: { ...rules.remind, share: 1 } })]],
    [
      'special[0].term.basis：特别法时限须以“法律：”写明出处',
      [later({ special: [{ name: '试', when: { duties: [] }, term: slower }] })],
    ],
  ])('a mistake is named with its place: %s', (message, versions) => {
    expect(() => createRuleBook(versions, calendar)).toThrow(message);
  });
});

describe('a limit in a special law', () => {
  const law = { workdays: 15, basis: '法律：某条例第一条' } as const;
  const lawful = (term: TicketRules['special'][number]['term'], kinds?: readonly ['投诉' | '举报']) =>
    createTicketEngine({
      ...definitions,
      rulesAt: () => ({
        ...rules,
        special: [{ name: '试', when: { duties: ['coop-001'], ...(kinds && { kinds }) }, term }],
      }),
    });

  test('prevails when it is longer, from intake, and the citizen is told', () => {
    const story = new Story({}, lawful(law));
    expect(due(story, '办结')).toBe('2026-12-01 20:00');
    story.wait(24).tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(due(story, '办结')).toBe('2026-12-15 20:00');
    expect(running(story, '办结')?.basis).toBe(law.basis);
    expect(story.ticket.notices).toMatchObject([{ kind: '法定期限', text: expect.stringContaining('2026-12-15') }]);
  });

  test('does not when it is shorter, not of this kind, or somebody is in danger', () => {
    const shorter = new Story({}, lawful({ workdays: 3, basis: '法律：某条例第二条' }));
    shorter.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(due(shorter, '办结')).toBe('2026-12-01 20:00');
    const other = new Story({}, lawful(law, ['举报']));
    other.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(due(other, '办结')).toBe('2026-12-01 20:00');
    const urgent = new Story({ urgent: true }, lawful(law));
    urgent.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(due(urgent, '办结')).toBe('2026-11-24 14:00');
  });
});

describe('reckoning anew', () => {
  const recalculate = { type: 'recalculate' } as const;

  test('another holiday file moves the running clocks, and says which', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    expect(refusal(() => story.tell('admin', recalculate))).toBe('deadline.unmoved');
    const holiday = createCalendar({
      ...calendarRules,
      local: [{ date: '2026-11-25', rest: true, source: '自治区通知' }],
    });
    const engine = createTicketEngine({ ...definitions, calendar: holiday });
    const context = { now: story.now, actor: { userId: '1', name: '', unit: null, role: 'admin' } } as const;
    const result = engine.decide(story.ticket, recalculate, context);
    if (!result.ok) throw result.error;
    const { ticket, events } = result.value;
    const moved = ticket.deadlines.filter(({ status }) => status === 'open').map(({ kind, dueAt }) => [kind, dueAt]);
    expect(moved).toEqual(
      expect.arrayContaining([
        ['办结', '2026-12-02T12:00:00.000Z'],
        ['签收', '2026-11-26T12:00:00.000Z'],
      ]),
    );
    expect(events[0]).toMatchObject({
      type: 'deadlines.recalculated',
      data: {
        moved: expect.arrayContaining([expect.objectContaining({ kind: '办结', was: '2026-12-01T12:00:00.000Z' })]),
      },
    });
    expect(events.at(-1)).toMatchObject({ type: 'clock.changed', data: { calendar: holiday.version } });
  });

  test('a rule counts for the clocks that began under it: one for tomorrow moves nothing, one that held already does', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    const under = (versions: readonly RulesVersion[]) => {
      const engine = createTicketEngine({ ...definitions, rulesAt: createRuleBook(versions, calendar) });
      const actor = { userId: '1', name: '', unit: null, role: 'admin' } as const;
      return engine.decide(story.ticket, recalculate, { now: story.now, actor });
    };
    const change = { overall: overall(slower) };
    const tomorrow = under([first, later(change, '2026-11-25')]);
    expect(tomorrow.ok ? 'moved' : tomorrow.error.code).toBe('deadline.unmoved');
    const today = under([first, later(change, '2026-11-24')]);
    const row = today.ok && today.value.ticket.deadlines.find(({ kind }) => kind === '办结');
    expect(row).toMatchObject({ dueAt: '2026-12-04T12:00:00.000Z', basis: slower.basis, length: { workdays: 8 } });
  });
});
