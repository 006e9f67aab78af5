import { compile, outcomesOf, pickOf, sidesOf, simplePaths, toSvg, walk } from '@paidan/procedure';
import { createTicketEngine, listVersionOf } from '@paidan/ticket';
import { describe, expect, it } from 'vitest';
import { definitions, due, Story } from '../lifecycle/fixture.ts';
import { authored, clauseClocks, clock, doersOf, list, loopsOf, step, to, waysOf } from './authored.ts';

describe('消防安全监督检查和消防安全举报投诉核查', () => {
  const procedure = authored('coop-090');
  const fire = '伽师县消防救援局';

  it('answers each township clause by the department clause that names what was reported', () => {
    const chain = (from: string) => {
      const next = step(procedure, to(procedure, from, '已上报') ?? '');
      return `${step(procedure, from).cites.join()} → ${next.by} ${next.cites.join()}`;
    };
    expect(chain('上报拒不整改')).toBe(`coop-090/township/1 → ${fire} coop-090/county/3`);
    expect(chain('上报举报投诉')).toBe(`coop-090/township/2 → ${fire} coop-090/county/2`);
    expect(doersOf(procedure, 'county/1')).toEqual([
      `监督检查（${fire}）`,
      `查处违法隐患（${fire}）`,
      `复查改正（${fire}）`,
    ]);
  });

  it('lets the township urge and never punish: 拒不整改 and what cannot be corrected at once go up', () => {
    expect(to(procedure, '督促整改', '拒不整改')).toBe('上报拒不整改');
    expect(to(procedure, '现场核查', '能当场改正')).toBe('督促当场改正');
    expect(to(procedure, '现场核查', '不能当场改正')).toBe('上报举报投诉');
    expect(to(procedure, '督促当场改正', '拒不改正')).toBe('上报举报投诉');
    const township = procedure.steps.filter(({ by }) => by === '乡镇').map(({ id }) => id);
    expect(township.filter((id) => /查处|处置|处罚/.test(id))).toEqual([]);
  });

  it('has the department look again at what it ordered, and act at once on what stays wrong', () => {
    expect(loopsOf(procedure)).toEqual(['复查改正：不合格 → 查处违法隐患']);
    for (const id of ['处置违法行为', '查处举报投诉', '查处违法隐患']) {
      expect(to(procedure, id, '已责令改正')).toBe('复查改正');
    }
  });

  it('takes 当场 and 及时 from the list, a working day for the report, and only follows the fire authorities’ 24 hours', () => {
    expect(clauseClocks(procedure)).toEqual(['督促当场改正', '查处违法隐患']);
    expect(clock(procedure, '上报拒不整改')).toBe('1 workdays 内部时限');
    expect(clock(procedure, '上报举报投诉')).toBe('1 workdays 内部时限');
    expect(clock(procedure, '现场核查')).toBe('24 hours 内部时限');
    expect(clock(procedure, '查处举报投诉')).toBe('3 workdays 内部时限');
    for (const id of ['现场核查', '查处举报投诉']) {
      expect(step(procedure, id).within?.source).toMatch(/^参照《消防监督检查规定》/);
    }
  });

  it('gives the township nothing to do in the department’s own inspection', () => {
    for (const { trigger, moves } of simplePaths(procedure)) {
      if (trigger !== 'plan') continue;
      expect(moves.map(({ from }) => step(procedure, from).by).filter((unit) => unit !== fire)).toEqual([]);
    }
  });

  it('has these ways through', () => {
    const handled = (done: string) => ['已责令改正→合格→已反馈', `${done}→已反馈`, '不构成违法→已反馈'];
    const complaint = handled('已查处完毕').map((way) => `已上报→${way}`);
    const refusal = handled('已处置完毕').map((way) => `已上报→${way}`);
    expect(waysOf(procedure)).toEqual([
      'ticket：能当场改正→已当场改正→已反馈',
      ...complaint.map((way) => `ticket：能当场改正→拒不改正→${way}`),
      ...complaint.map((way) => `ticket：不能当场改正→${way}`),
      ...handled('已查处完毕').map((way) => `ticket：已上报未查处→${way}`),
      'ticket：已改正待复查→合格→已反馈',
      'ticket：不属实→已反馈',
      'ticket：仅为咨询→已反馈',
      'inspection：未发现隐患',
      'inspection：发现隐患或违法→已整改→已反馈',
      ...refusal.map((way) => `inspection：发现隐患或违法→拒不整改→${way}`),
      ...refusal.map((way) => `report：${way}`),
      'plan：未发现隐患',
      'plan：发现隐患或违法→已责令改正→合格→已反馈',
      'plan：发现隐患或违法→已查处完毕→已反馈',
    ]);
  });
});

describe('食品安全突发事件应急处置', () => {
  const procedure = authored('coop-104');
  const market = '伽师县市场监督管理局';
  const teams = [
    '伽师县应急管理局',
    '伽师县卫生健康委员会',
    '伽师县公安局',
    '伽师县民政局',
    '伽师县委网络安全和信息化委员会办公室',
  ];

  it('makes the township’s plan after the county’s, and handles an event by it', () => {
    const events = waysOf(procedure, 'ticket').map((way) => way.replace('ticket：', 'plan：已印发→发生食品安全事件→'));
    expect(waysOf(procedure, 'plan')).toEqual(['plan：已印发→乡村两级已制定', ...events]);
    expect(doersOf(procedure, 'county/1')).toEqual([`制定县级预案（${market}）`]);
    expect(doersOf(procedure, 'township/1')).toEqual(['制定乡村预案（乡镇）', '修订乡村预案（乡镇）']);
  });

  it('counts the first check in minutes and then opens response and report side by side, on the ticket’s own clocks', () => {
    const version = listVersionOf(list);
    const own = createTicketEngine({
      ...definitions,
      lists: new Map([[version, list]]),
      currentList: version,
      procedure: (duty) => compile(authored(duty)),
      unitKind: (unit) => definitions.unitKind(unit) ?? 'department',
    });
    const story = new Story({ kind: '求助', urgent: true }, own);
    story.tell('operator', { type: 'dispatch', duty: 'coop-104' });
    expect(due(story, '环节')).toBe('2026-11-24 12:30');
    story.wait(0.25).complete('staff', '属实已上报');
    const open = story.ticket.tasks.filter(({ status }) => status === '待签收' || status === '办理中');
    expect(open.map(({ unit, step: at }) => `${unit}：${at}`).sort()).toEqual([
      '伽师县市场监督管理局：上报上级并先期处置',
      '克孜勒苏乡：上报上级并先期处置',
    ]);
    const clocks = story.ticket.deadlines.filter(({ kind, status }) => kind === '环节' && status === 'open');
    for (const { dueAt, basis } of clocks) {
      expect(dueAt).toBe(new Date('2026-11-24T14:15:00+08:00').toISOString());
      expect(basis).toMatch(/^清单条款：coop-104\/county\/2“及时上报上级部门”（写明即时；内部按 2 小时提醒）$/);
    }
  });

  it('lets the department call the teams that the event needs', () => {
    expect(step(procedure, '应急处置并停产封存')).toMatchObject({ by: market, assist: teams, pick: true });
    expect(pickOf(procedure, '上报上级并先期处置')).toEqual({ 已启动预案: teams });
    expect(clock(procedure, '应急处置并停产封存')).toBe('2 hours 内部时限');
    const [path] = simplePaths(procedure, { maxRework: 0 });
    if (path === undefined) throw new Error('no path');
    const walked = walk(compile(procedure), path, { pick: (offered) => offered.slice(1, 3) });
    if (!walked.ok) throw walked.error;
    const called = walked.value.filter(({ task }) => task.step === '应急处置并停产封存').map(({ task }) => task.unit);
    expect(called.sort()).toEqual(['伽师县公安局', '伽师县卫生健康委员会', market]);
  });

  it('looks after the injured while samples are tested, and writes the lessons while the citizen is answered', () => {
    const sides = (id: string) => sidesOf(step(procedure, id)).map(({ unit, cites }) => `${unit} ${cites.join()}`);
    expect(sides('上报上级并先期处置')).toEqual(['乡镇 coop-104/township/3']);
    expect(sides('检验检测并善后安抚')).toEqual(['乡镇 coop-104/township/4']);
    expect(step(procedure, '反馈并总结教训')).toMatchObject({ by: '乡镇', basis: '内部' });
    expect(sides('反馈并总结教训')).toEqual([`${market} coop-104/county/4`]);
  });

  it('reports upwards again when the event grows, and tests again while the cause is unknown', () => {
    expect(loopsOf(procedure)).toEqual([
      '应急处置并停产封存：事态扩大 → 上报上级并先期处置',
      '调查原因并处置：原因未明须再检验 → 检验检测并善后安抚',
    ]);
  });

  it('has only 及时 of county/2 from the list', () => {
    expect(clauseClocks(procedure)).toEqual(['上报上级并先期处置']);
    expect(clock(procedure, '初核上报')).toBe('30 minutes 内部时限');
    expect(toSvg(procedure)).toContain('30分钟（内部时限）');
  });

  it('lets ticket, inspection and report in at one first check', () => {
    const { plan, ...others } = procedure.entries;
    expect(plan).toBe('制定县级预案');
    expect(others).toEqual({ ticket: '初核上报', inspection: '初核上报', report: '初核上报' });
    expect(outcomesOf(procedure, '初核上报')).toHaveLength(6);
  });

  it('has these ways for a ticket', () => {
    const found = ['事件已处置→已反馈', '个别问题已处置→已反馈'];
    expect(waysOf(procedure, 'ticket')).toEqual(
      [
        ...found.map((way) => `属实已上报→已启动预案→事态已控制→已出检验结果→${way}`),
        '属实已上报→排除食品安全事件→已反馈',
        ...found.map((way) => `个别食品问题→${way}`),
        '事后善后诉求→已妥善处理→已反馈',
        ...found.map((way) => `事后善后诉求→原因尚未查明→${way}`),
        '预案未落实→已修订→已反馈',
        '不属实→已反馈',
        '仅为咨询→已反馈',
      ].map((way) => `ticket：${way}`),
    );
  });
});
