import { recomputeDeadlines } from '@paidan/ticket';
import { describe, expect, test } from 'vitest';
import { definitions, due, engine, people, refusal, running, Story, units } from './fixture.ts';

const notOurs = { type: 'object', reason: '职责不符', basis: '配合清单第 1 项' } as const;
const dispatched = (duty = 'basic-001') => {
  const story = new Story();
  story.tell('operator', { type: 'dispatch', duty });
  return story;
};

describe('objection', () => {
  test('upheld: the work is taken back, the pass is counted, an operator dispatches anew', () => {
    const story = dispatched();
    story.tell('dispatcher', { ...notOurs, suggestedUnit: units.水利 });
    expect(story.ticket).toMatchObject({ status: '退回中', objection: { by: units.乡, suggestedUnit: units.水利 } });
    expect(running(story)).toEqual(expect.arrayContaining(['签收 paused', '环节 paused', '办结 open', '异议 open']));
    expect(refusal(() => story.complete('staff', '已办理'))).toBe('ticket.state');
    story.tell('operator', { type: 'approve' });
    expect(story.ticket).toMatchObject({ status: '待派', passes: 1, route: null, objection: null });
    expect(running(story)).toEqual(['办结 open', '派单 open']);
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(story.ticket).toMatchObject({ status: '待签收', designated: false });
  });

  test('not upheld: the unit is designated, goes on where it stood with its time given back, and may not object again', () => {
    const story = dispatched();
    story.complete('staff', '已办理');
    const fresh = dispatched();
    expect(refusal(() => story.tell('dispatcher', notOurs))).toBe('objection.accepted');
    fresh.tell('staff', { type: 'sign', taskId: fresh.task('staff') });
    const before = due(fresh, '环节');
    fresh.tell('dispatcher', notOurs);
    fresh.wait(3).tell('supervisor', { type: 'reject', reason: '清单写明由乡镇负责' });
    expect(fresh.ticket).toMatchObject({ status: '办理中', designated: true, objection: null });
    expect(before).toBe('2026-11-27 20:00');
    expect(due(fresh, '环节')).toBe('2026-11-30 12:00');
    expect(refusal(() => fresh.tell('dispatcher', notOurs))).toBe('objection.designated');
  });

  test('an unsigned ticket comes back unsigned', () => {
    const story = dispatched();
    story.tell('dispatcher', notOurs);
    story.tell('operator', { type: 'reject', reason: '应由你单位办理' });
    expect(story.ticket.status).toBe('待签收');
  });

  test('the window closes two working days after the work was opened', () => {
    const story = dispatched();
    story.wait(56);
    expect(refusal(() => story.tell('dispatcher', notOurs))).toBe('allowed');
    const late = dispatched();
    late.wait(57);
    expect(refusal(() => late.tell('dispatcher', notOurs))).toBe('objection.window');
  });

  test('the lead unit’s window counts from the dispatch, and there is none once the work is done', () => {
    const story = dispatched('coop-001');
    story.wait(30).complete('staff', '需联合查处', { units: [units.住建] });
    story.wait(30);
    expect(refusal(() => story.tell('water', notOurs))).toBe('objection.window');
    const done = dispatched('coop-001');
    done.complete('staff', '不属实');
    expect(done.ticket.procedure?.done).toBe(true);
    expect(refusal(() => done.tell('water', notOurs))).toBe('objection.accepted');
    expect(engine.permitted(done.ticket, people.water)).not.toContain('object');
  });

  test('it needs a basis, a unit that exists, and a unit that is responsible', () => {
    const story = dispatched();
    expect(refusal(() => story.tell('dispatcher', { ...notOurs, basis: ' ' }))).toBe('request.invalid');
    expect(refusal(() => story.tell('dispatcher', { ...notOurs, suggestedUnit: '某局' }))).toBe('unit.unknown');
    expect(refusal(() => story.tell('water', notOurs))).toBe('role.forbidden');
    expect(refusal(() => story.tell('staff', notOurs))).toBe('role.forbidden');
  });

  test('passed on three times it goes one level up, and the next unit is designated', () => {
    const story = new Story();
    for (let pass = 0; pass < 3; pass += 1) {
      story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
      story.tell('dispatcher', notOurs);
      expect(story.ticket.supervised).toBe(false);
      story.tell('operator', { type: 'approve' });
    }
    expect(story.ticket).toMatchObject({ supervised: true, passes: 3, arbitration: { why: 'passes' } });
    expect(story.ticket.disputes?.map(({ decision }) => decision)).toEqual(['upheld', 'upheld', 'upheld']);
    expect(due(story, '裁定')).toBe('2026-11-26 20:00');
    const again = { type: 'dispatch', duty: 'basic-001' } as const;
    expect(refusal(() => story.tell('operator', again))).toBe('arbitration.required');
    story.tell('supervisor', again);
    expect(story.ticket).toMatchObject({ arbitration: null, designated: true });
    expect(running(story)).not.toContain('裁定 open');
    expect(refusal(() => story.tell('dispatcher', notOurs))).toBe('objection.designated');
  });

  test('an operator may settle it by dispatching elsewhere at once', () => {
    const story = dispatched();
    story.tell('dispatcher', notOurs);
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(story.ticket).toMatchObject({ status: '待签收', passes: 1, objection: null, duty: 'coop-001' });
    expect(story.history).toContain('objection.upheld');
    expect(running(story)).not.toContain('异议 open');
  });
});

describe('extension', () => {
  test('granted once, it moves the whole ticket’s clock and the unit’s own, and says so in the basis', () => {
    const story = dispatched();
    expect(due(story, '办结')).toBe('2026-12-01 20:00');
    story.tell('dispatcher', { type: 'extend', workdays: 5, plan: '等待材料到货后完成' });
    expect(story.ticket.extension).toMatchObject({ status: '待批', workdays: 5 });
    story.tell('operator', { type: 'approve' });
    expect(story.ticket.extension?.status).toBe('同意');
    expect(due(story, '办结')).toBe('2026-12-08 20:00');
    expect(due(story, '环节')).toBe('2026-12-04 20:00');
    expect(due(story, '签收')).toBe('2026-11-25 20:00');
    expect(story.ticket.deadlines.find(({ kind }) => kind === '办结')?.basis).toContain('经批准延期 5 个工作日');
    expect(refusal(() => story.tell('dispatcher', { type: 'extend', workdays: 1, plan: '再延' }))).toBe(
      'extension.used',
    );
  });

  test('too long, without a plan, or after the time is over it is refused', () => {
    const story = dispatched();
    expect(refusal(() => story.tell('dispatcher', { type: 'extend', workdays: 11, plan: '计划' }))).toBe(
      'extension.too_long',
    );
    expect(refusal(() => story.tell('dispatcher', { type: 'extend', workdays: 5, plan: '' }))).toBe('request.invalid');
    story.wait(24 * 8);
    ring(story, '办结');
    expect(refusal(() => story.tell('dispatcher', { type: 'extend', workdays: 5, plan: '计划' }))).toBe(
      'extension.late',
    );
  });

  test('refused, nothing moves; unanswered, it lapses with the work', () => {
    const refused = dispatched();
    refused.tell('dispatcher', { type: 'extend', workdays: 5, plan: '计划' });
    refused.tell('supervisor', { type: 'reject', reason: '可按期办结' });
    expect(refused.ticket.extension?.status).toBe('不同意');
    expect(due(refused, '办结')).toBe('2026-12-01 20:00');
    expect(refusal(() => refused.tell('operator', { type: 'approve' }))).toBe('ticket.state');
    const lapsed = dispatched();
    lapsed.tell('dispatcher', { type: 'extend', workdays: 5, plan: '计划' });
    lapsed.tell('operator', { type: 'merge', into: 'ticket-2' });
    expect(lapsed.ticket.extension).toBeNull();
    expect(lapsed.history).toContain('extension.lapsed');
  });
});

describe('suspension', () => {
  test('stops every clock and gives the time back', () => {
    const story = dispatched();
    story.tell('operator', { type: 'suspend', reason: '等待诉求人补充材料：产权证' });
    expect(running(story).filter((row) => row.endsWith(' open'))).toEqual(['挂起 open']);
    expect(story.changes.at(-1)?.events[0]?.data).toMatchObject({ kind: '等待诉求人补充材料' });
    story.wait(48).tell('operator', { type: 'resume' });
    expect(story.ticket.status).toBe('待签收');
    expect(due(story, '办结')).toBe('2026-12-03 20:00');
    expect(story.changes.at(-1)?.events[0]?.data).toMatchObject({ pausedMinutes: 48 * 60 });
    expect(running(story).filter((row) => row.endsWith(' open'))).toHaveLength(3);
  });
});

describe('leaving', () => {
  test('merged, redirected or refused, nothing is left dangling', () => {
    const ways = [
      [{ type: 'merge', into: 'ticket-2' }, '已并单'],
      [{ type: 'redirect', to: '县人民法院', reason: '已进入诉讼程序' }, '转出'],
      [{ type: 'redirect', to: '诉求人', reason: '同一事项已依法办理', refuse: true }, '不予受理'],
    ] as const;
    for (const [command, status] of ways) {
      const story = dispatched();
      story.tell('operator', command);
      expect(story.ticket).toMatchObject({ status, closedAt: story.now.toISOString() });
      expect(running(story)).toEqual([]);
      const operator = { userId: '1', name: '', unit: units.热线, role: 'operator' } as const;
      const still = status === '已并单' ? ['unmerge', 'inform'] : ['inform'];
      expect(engine.permitted(story.ticket, operator)).toEqual(still);
    }
    const story = dispatched();
    expect(refusal(() => story.tell('operator', { type: 'merge', into: story.ticket.id }))).toBe('merge.self');
  });
});

describe('split again', () => {
  const merged = (story: Story) => {
    story.tell('operator', { type: 'merge', into: 'ticket-2' });
    return story.wait(24);
  };
  const apart = { type: 'unmerge', reason: '不是同一件' } as const;

  test('the time granted before stays, and the citizen’s clock never stopped', () => {
    const story = dispatched('coop-001');
    story.tell('water', { type: 'extend', workdays: 3, plan: '等材料' });
    story.tell('operator', { type: 'approve' });
    const until = due(story, '办结');
    expect(until).toBe('2026-12-04 20:00');
    merged(story).tell('operator', apart);
    expect(due(story, '办结')).toBe(until);
    expect(running(story)).toEqual(['派单 open', '办结 open']);
    expect(story.ticket.deadlines.at(-1)?.basis).toMatch(/；经批准延期 3 个工作日$/);
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(due(story, '办结')).toBe(until);
    const events = story.changes.flatMap((change) => change.events);
    const clocks = story.ticket.deadlines.map(({ remindAt: _, ...clock }) => clock);
    expect(recomputeDeadlines(events, () => definitions.calendar)).toEqual(clocks);
  });

  test('what the citizen was still to be told of the merge is withdrawn', () => {
    const story = merged(dispatched());
    const untold = () => story.ticket.notices?.filter(({ toldAt }) => toldAt === null);
    expect(untold()).toMatchObject([{ kind: '并单' }]);
    story.tell('operator', apart);
    expect(untold()).toEqual([]);
    expect(due(story, '告知')).toBe('');
    expect(story.history).toContain('citizen.notice_withdrawn');
  });

  test('a ticket that ends tells its end alone, not what came before', () => {
    const story = dispatched('coop-001');
    story.tell('water', { type: 'extend', workdays: 3, plan: '等材料' });
    story.tell('operator', { type: 'approve' });
    story.tell('operator', { type: 'redirect', to: '县人民法院', reason: '已进入诉讼程序' });
    expect(story.ticket.notices).toMatchObject([{ kind: '转出', toldAt: null }]);
    expect(story.ticket.deadlines.filter(({ kind, status }) => kind === '告知' && status === 'open')).toHaveLength(1);
  });
});

describe('what the hotline may no longer decide', () => {
  const disputed = (times: number) => {
    const story = dispatched();
    for (let time = 1; time <= times; time += 1) {
      if (time > 1) story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
      story.tell('dispatcher', notOurs);
      if (time < times) story.tell('operator', { type: 'approve' });
    }
    return story;
  };

  test('the third pass is not offered to it, and to pass it on ends in arbitration', () => {
    const story = disputed(3);
    expect(engine.permitted(disputed(2).ticket, people.operator)).toContain('dispatch');
    expect(engine.permitted(story.ticket, people.operator)).not.toContain('dispatch');
    story.tell('operator', { type: 'approve' });
    expect(story.ticket).toMatchObject({ status: '待派', arbitration: { why: 'passes' } });
  });

  test.each([
    ['supervisor', { type: 'redirect', to: '县人民法院', reason: '已进入诉讼程序' }, '转出'],
    ['leader', { type: 'merge', into: 'ticket-2' }, '已并单'],
  ] as const)('who arbitrates may end the matter: %s', (arbiter, command, status) => {
    const story = disputed(3);
    story.tell('operator', { type: 'approve' });
    expect(refusal(() => story.tell('operator', command))).toBe('arbitration.required');
    expect(engine.permitted(story.ticket, people[arbiter])).toContain(command.type);
    story.tell(arbiter, command);
    expect(story.ticket).toMatchObject({ status, arbitration: null });
    expect(story.history).toContain('arbitration.decided');
    expect(running(story)).toEqual([]);
  });

  test('an extension is not offered once the time is over', () => {
    const story = dispatched();
    expect(engine.permitted(story.ticket, people.dispatcher)).toContain('extend');
    story.wait(24 * 14);
    ring(story, '办结');
    expect(engine.permitted(story.ticket, people.dispatcher)).not.toContain('extend');
  });
});

describe('call-back and redo', () => {
  test('a rejected answer goes back to the unit that gave it, without the time that the review took', () => {
    const story = new Story().answered();
    story.wait(2).tell('operator', { type: 'reject', reason: '未说明结果' });
    expect(story.ticket).toMatchObject({ status: '办理中', reply: null });
    expect(due(story, '办结')).toBe('2026-12-02 12:00');
    story.tell('dispatcher', { type: 'reply', text: '补充说明' });
    expect(story.ticket.status).toBe('待审核');
  });

  test('nobody reached is counted and waits; unsolved or dissatisfied means again', () => {
    const story = new Story().answered();
    story.tell('operator', { type: 'approve' });
    expect(due(story, '回访')).toBe('2026-11-27 20:00');
    story.tell('operator', { type: 'callback', reached: false });
    story.tell('operator', { type: 'callback', reached: false });
    expect(story.ticket).toMatchObject({ status: '待回访', unreached: 2 });
    expect(refusal(() => story.tell('operator', { type: 'callback', reached: true }))).toBe('request.invalid');
    story.tell('operator', { type: 'callback', reached: true, solved: true, satisfaction: '不满意' });
    expect(story.ticket.status).toBe('重办');
  });

  test('a redo starts the procedure again as a new round with a new clock', () => {
    const story = new Story().answered();
    story.tell('operator', { type: 'approve' });
    story.tell('operator', { type: 'callback', reached: true, solved: false });
    story.wait(24).tell('operator', { type: 'redo', reason: '问题复发' });
    expect(story.ticket).toMatchObject({ status: '待签收', round: 2, reply: null, procedure: { done: false } });
    expect(story.ticket.tasks.at(-1)).toMatchObject({ round: 2, step: '受理办理', status: '待签收' });
    expect(due(story, '办结')).toBe('2026-12-02 20:00');
  });

  test('redone three times it goes one level up', () => {
    const story = new Story().answered();
    for (let time = 1; time <= 3; time += 1) {
      story.tell('operator', { type: 'approve' });
      story.tell('operator', { type: 'callback', reached: true, solved: false });
      expect(story.ticket.supervised).toBe(time === 3);
      const again = { type: 'redo', reason: '仍未解决' } as const;
      if (time === 3) {
        expect(story.ticket.arbitration).toMatchObject({ why: 'redos' });
        expect(refusal(() => story.tell('operator', again))).toBe('arbitration.required');
        expect(refusal(() => story.tell('operator', { type: 'close', reason: '不再办' }))).toBe('arbitration.required');
      }
      story.tell(time === 3 ? 'leader' : 'operator', again);
      expect(story.ticket.arbitration ?? null).toBeNull();
      story.complete('staff', '已办理');
      story.tell('dispatcher', { type: 'reply', text: '已办' });
    }
  });

  test('closing without the citizen’s yes needs a reason and a call that reached nobody', () => {
    const story = new Story().answered();
    story.tell('operator', { type: 'approve' });
    const unheard = { type: 'close', reason: '多次联系不上' } as const;
    expect(refusal(() => story.tell('operator', unheard))).toBe('ticket.state');
    story.tell('operator', { type: 'callback', reached: false });
    expect(refusal(() => story.tell('operator', { type: 'close' }))).toBe('request.invalid');
    story.tell('operator', unheard);
    expect(story.ticket.status).toBe('办结');
    expect(running(story)).toEqual([]);
  });

  test('the third time that an inspection fails raises supervision', () => {
    const story = dispatched('coop-001');
    story.complete('staff', '属实');
    for (let time = 1; time <= 3; time += 1) {
      story.complete('staff', '已整改');
      story.complete('housing', '不合格');
      expect(story.ticket.supervised).toBe(false);
      story.complete('staff', undefined, { step: '验收' });
      expect(story.ticket.procedure?.steps).toEqual(['督促整改']);
      expect(story.ticket.supervised).toBe(time === 3);
    }
    expect(story.history).toContain('ticket.supervised');
  });
});

function ring(story: Story, kind: string): void {
  const row = story.ticket.deadlines.find((deadline) => deadline.kind === kind && deadline.status === 'open');
  if (row === undefined) throw new Error(`no running ${kind}`);
  story.tell('system', { type: 'deadline', deadlineId: row.id });
}
