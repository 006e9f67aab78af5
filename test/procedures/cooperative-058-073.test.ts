import { findDuty } from '@paidan/duty-list';
import { checkProcedure, compile, outcomesOf, pickOf, reviewProcedure, sidesOf, simplePaths } from '@paidan/procedure';
import { describe, expect, it } from 'vitest';
import { authored, clauseClocks, clock, doersOf, list, loopsOf, step, to, waysOf } from './authored.ts';

const duties = ['coop-058', 'coop-064', 'coop-073', 'coop-090', 'coop-104'] as const;

describe.each(duties)('%s', (duty) => {
  const procedure = authored(duty);

  it('is written in full, holds against the list, its steps led by those whom their clauses address', () => {
    expect(procedure.draft).toBe(false);
    expect(checkProcedure(procedure, list)).toEqual([]);
    expect(reviewProcedure(procedure, list)).toEqual([]);
  });

  it('begins a ticket by checking the facts', () => {
    const entry = step(procedure, procedure.entries.ticket ?? '');
    expect(entry.id).toMatch(/核/);
    for (const on of ['不属实', '仅为咨询']) expect(to(procedure, entry.id, on)).toBe('反馈结果');
  });

  it('lets no ticket end without an answer to the citizen, which no clause asks for', () => {
    for (const path of simplePaths(procedure, { maxRework: 0 })) {
      if (path.trigger !== 'ticket') continue;
      const last = step(procedure, path.moves.at(-1)?.from ?? '');
      expect(last).toMatchObject({ cites: [], basis: '内部', within: { basis: '内部时限' } });
      expect(outcomesOf(procedure, last.id)).toEqual(['已反馈', '无诉求人']);
    }
  });

  it('gives every step a clock, tells the department of what the township lets lapse, and not the other way', () => {
    const department = findDuty(list, duty);
    if (department?.part !== 'cooperative') throw new Error(duty);
    for (const { id, by, within } of procedure.steps) {
      expect(within, id).not.toBeNull();
      if (by !== '乡镇') expect(within?.late, id).toBeNull();
      else expect([department.departments[0], null], id).toContain(within?.late);
    }
    expect(procedure.steps.some(({ by, within }) => by === '乡镇' && within?.late != null)).toBe(true);
  });
});

describe('大气、水、土壤、固体废物、畜禽养殖、噪声等污染防治', () => {
  const procedure = authored('coop-058');
  const environment = '喀什地区生态环境局伽师县分局';
  const [police, livestock] = ['伽师县公安局', '伽师县畜牧兽医局'];
  const trades = [
    ['伽师县住房和城乡建设局', 'county/2'],
    ['伽师县交通运输局', 'county/3'],
    ['伽师县农业农村局', 'county/4'],
    ['伽师县水利局', 'county/5'],
    ['伽师县自然资源局', 'county/6'],
    [police, 'county/9'],
    [livestock, 'county/10'],
  ].map(([by = '', clause]) => ({ by, cites: [`coop-058/${clause}`] }));

  it('sends each kind of pollution to the department whose clause it is', () => {
    const kinds = outcomesOf(procedure, '报告部门').map((on) => {
      const next = step(procedure, to(procedure, '报告部门', on) ?? '');
      return `${on}：${next.by} ${next.cites.join()}`;
    });
    expect(kinds).toEqual([
      `工业污染或危险废物：${environment} coop-058/county/1`,
      `社会生活噪声：${police} coop-058/county/9`,
      `规模养殖场污染：${livestock} coop-058/county/10`,
      `其他行业或多个部门：${environment} coop-058/county/1`,
    ]);
  });

  it('has the environment branch lead several departments, picked by whoever sends the matter on', () => {
    expect(step(procedure, '分工查处')).toMatchObject({ by: environment, parallel: trades, pick: true });
    const units = trades.map(({ by }) => by);
    expect(pickOf(procedure, '报告部门')).toEqual({ 其他行业或多个部门: units });
    for (const id of ['监测执法', '查处噪声', '查处养殖场']) {
      expect(pickOf(procedure, id)).toEqual({ 须其他部门查处: units });
    }
  });

  it('opens in an accident the township’s response and the picked departments’ work at once, within 2 hours', () => {
    const compiled = compile(procedure);
    const started = compiled.start('ticket');
    if (!started.ok) throw started.error;
    const next = compiled.advance(started.value.snapshot, {
      step: '核实投诉',
      unit: '乡镇',
      role: 'lead',
      outcome: '突发污染',
      picked: [environment, '伽师县水利局'],
    });
    if (!next.ok) throw next.error;
    expect(next.value.opened.map(({ unit, role, cites }) => `${unit} ${role} ${cites.join('、')}`)).toEqual([
      '乡镇 lead coop-058/township/1、coop-058/township/4',
      `${environment} part coop-058/county/1`,
      '伽师县水利局 part coop-058/county/5',
    ]);
    expect(clock(procedure, '核实投诉')).toBe('2 hours 内部时限');
    expect(clock(procedure, '应急处置并报告')).toBe('2 hours 内部时限');
    expect(sidesOf(step(procedure, '应急处置并报告')).map(({ unit }) => unit)).toEqual([
      environment,
      ...trades.map(({ by }) => by),
    ]);
  });

  it('gives the receiving of environmental information to those of the eight departments that it concerns', () => {
    const eight = [environment, ...trades.map(({ by }) => by)];
    expect(step(procedure, '反馈环境信息')).toMatchObject({ by: '乡镇', assist: eight, pick: true });
    expect(pickOf(procedure, '复查整改')).toEqual({ 污染已消除: eight });
    expect(pickOf(procedure, '日常巡查')).toMatchObject({ 未发现污染: eight });
  });

  it('punishes noise by its gravity and corrects a farm before it punishes it', () => {
    expect(outcomesOf(procedure, '查处噪声')).toEqual([
      '已责令整改或警告罚款',
      '情节严重已停产停业',
      '不构成违法',
      '须其他部门查处',
    ]);
    expect(to(procedure, '抽查养殖场', '已纠正')).toBe('复查整改');
    expect(to(procedure, '抽查养殖场', '违法违规')).toBe('查处养殖场');
  });

  it('reports to the departments again when somebody refuses to correct, and counts it', () => {
    expect(loopsOf(procedure)).toEqual(['复查整改：拒不整改或仍有污染 → 报告部门']);
  });

  it('takes 及时 as the clock of stopping, reporting, passing on information, and of the farm check', () => {
    expect(clauseClocks(procedure)).toEqual(['制止并先期处置', '报告部门', '抽查养殖场', '反馈环境信息']);
  });

  it('keeps 制度、宣传、培训 standing and lets the township act by its other four clauses', () => {
    expect(procedure.standing.map((id) => id.slice(9))).toEqual(['county/7', 'county/8', 'county/11', 'township/2']);
    expect(doersOf(procedure, 'township/3')).toEqual(['农村污染治理（乡镇）']);
    expect(doersOf(procedure, 'township/5')).toEqual(['反馈环境信息（乡镇）']);
  });

  it('has for a reported matter these ways, which every other way ends in or avoids', () => {
    const gone = '污染已消除→已反馈部门→已反馈';
    const joint = [`已查处→${gone}`, '未发现违法→已反馈'];
    const handedOn = joint.map((way) => `须其他部门查处→${way}`);
    const reported = [
      ...joint.map((way) => `工业污染或危险废物→${way}`),
      ...handedOn.map((way) => `工业污染或危险废物→${way}`),
      ...['已责令整改或警告罚款', '情节严重已停产停业'].map((on) => `社会生活噪声→${on}→${gone}`),
      '社会生活噪声→不构成违法→已反馈',
      ...handedOn.map((way) => `社会生活噪声→${way}`),
      `规模养殖场污染→已纠正→${gone}`,
      `规模养殖场污染→违法违规→已查处→${gone}`,
      ...handedOn.map((way) => `规模养殖场污染→违法违规→${way}`),
      '规模养殖场污染→未发现问题→已反馈',
      ...joint.map((way) => `其他行业或多个部门→${way}`),
    ];
    expect(waysOf(procedure, 'report')).toEqual(reported.map((way) => `report：${way}`));
    const stopped = [
      '当场消除→已反馈部门→已反馈',
      `属农村污染治理→已治理→${gone}`,
      ...reported.map((way) => `属农村污染治理→超出乡镇能力→${way}`),
      ...reported.map((way) => `须部门查处→${way}`),
    ].map((way) => `污染属实→${way}`);
    const sudden = [...reported.map((way) => `已控制须查处→${way}`), `污染已消除→${gone}`].map(
      (way) => `突发污染→${way}`,
    );
    const dispute = ['已调解→已反馈', '调解不成已引导→已反馈', ...reported.map((way) => `涉嫌违法排污→${way}`)].map(
      (way) => `污染纠纷→${way}`,
    );
    expect(waysOf(procedure, 'ticket')).toEqual(
      [...stopped, ...sudden, ...dispute, '不属实→已反馈', '仅为咨询→已反馈'].map((way) => `ticket：${way}`),
    );
  });
});

describe('对侵占、破坏水源和抗旱设施的处罚', () => {
  const procedure = authored('coop-064');
  const water = '伽师县水利局';

  it('leaves the township patrol, evidence and report; the check and the penalty are the department’s alone', () => {
    const township = procedure.steps.filter(({ by }) => by === '乡镇').map(({ id }) => id);
    expect(township).toEqual(['巡查取证', '上报水利局']);
    expect(procedure.steps.flatMap(sidesOf)).toEqual([]);
    expect(procedure.entries).toEqual({
      plan: '巡查取证',
      inspection: '巡查取证',
      report: '上报水利局',
      ticket: '现场核实',
    });
    expect(step(procedure, '现场核实').by).toBe(water);
    expect(procedure.standing).toEqual(['coop-064/township/1']);
  });

  it('runs the case in the order of county/3 to county/8', () => {
    const [path] = [...simplePaths(procedure, { maxRework: 0 })].filter(({ moves }) =>
      ['要求听证', '拒不执行'].every((on) => moves.some((move) => move.on === on)),
    );
    const order = path?.moves.map(({ from }) => [from, step(procedure, from).cites[0]?.slice(9) ?? '内部']) ?? [];
    expect(order.slice(order.findIndex(([id]) => id === '立案'))).toEqual([
      ['立案', 'county/2'],
      ['调查取证', 'county/3'],
      ['审查处理意见', 'county/4'],
      ['处罚告知', 'county/5'],
      ['组织听证', 'county/5'],
      ['制作决定书', 'county/6'],
      ['送达决定书', 'county/7'],
      ['执行处罚', 'county/8'],
      ['申请强制执行', 'county/8'],
      ['整理归档', 'county/8'],
      ['反馈结果', '内部'],
    ]);
  });

  it('corrects a minor matter on the spot and makes a case of a grave one, or of 拒不整改', () => {
    expect(to(procedure, '判定情节', '情节较轻未损坏')).toBe('责令现场整改');
    expect(to(procedure, '判定情节', '情节较重或严重破坏')).toBe('立案');
    expect(to(procedure, '责令现场整改', '拒不整改')).toBe('立案');
    expect(to(procedure, '责令现场整改', '已整改并批评教育')).toBe('反馈结果');
  });

  it('reviews again after lacking evidence, a founded plea or a hearing', () => {
    expect(loopsOf(procedure)).toEqual([
      '审查处理意见：证据不足 → 调查取证',
      '处罚告知：申辩须复核 → 审查处理意见',
      '组织听证：须重新审查 → 审查处理意见',
    ]);
  });

  it('takes 第一时间 and 立即 from the list, the terms of the case from the law, and says which article', () => {
    expect(clauseClocks(procedure)).toEqual(['上报水利局', '现场核实']);
    const lawful = procedure.steps.filter(({ within }) => within?.basis === 'law');
    expect(lawful.map(({ id, within }) => `${id} ${within?.value}${within?.unit} ${within?.source}`)).toEqual([
      '处罚告知 5workdays 《中华人民共和国行政处罚法》第六十四条',
      '送达决定书 7workdays 《中华人民共和国行政处罚法》第六十一条',
      '执行处罚 15days 《中华人民共和国行政处罚法》第六十七条',
    ]);
  });

  it('demands two officers, the record of the whole enforcement, and the evidence of the township', () => {
    expect(step(procedure, '调查取证').requires).toEqual(['不少于2名执法人员', '按照执法全过程记录要求']);
    expect(step(procedure, '巡查取证').requires).toEqual(['身份证拍照留存']);
  });

  it('says that transferring a suspected crime is practice', () => {
    expect(step(procedure, '移送司法机关')).toMatchObject({ by: water, basis: '内部', cites: ['coop-064/county/4'] });
  });

  it('has these ways through', () => {
    const decided = ['已履行', '拒不执行→法院已办结'].map((end) => `已制作→已送达→${end}→已归档→已反馈`);
    const opened = [
      ...decided.map((way) => `拟处罚→无陈述申辩→${way}`),
      ...decided.map((way) => `拟处罚→申辩不成立→${way}`),
      ...decided.map((way) => `拟处罚→要求听证→维持处理意见→${way}`),
      '不予处罚→已归档→已反馈',
      '涉嫌犯罪→已移送→已归档→已反馈',
    ].map((way) => `已立案→调查终结→${way}`);
    const checked = [
      '属实→情节较轻未损坏→已整改并批评教育→已反馈',
      ...opened.map((way) => `属实→情节较轻未损坏→拒不整改→${way}`),
      ...opened.map((way) => `属实→情节较重或严重破坏→${way}`),
      '不属实→已反馈',
      '仅为咨询→已反馈',
    ];
    expect(waysOf(procedure)).toEqual([
      ...checked.map((way) => `ticket：${way}`),
      'inspection：未发现违法',
      ...checked.map((way) => `inspection：发现违法行为→已上报→${way}`),
      ...checked.map((way) => `report：已上报→${way}`),
    ]);
  });
});

describe('公租房申请、审核、轮候、分配、使用、退出', () => {
  const procedure = authored('coop-073');
  const housing = '伽师县住房和城乡建设局';

  it('hands an application up clause by clause: 告知, 引导, 初审公示, 上报, 终审, 张榜公示, 轮候, 配租', () => {
    const [path] = [...simplePaths(procedure, { maxRework: 0 })].filter(
      ({ trigger, moves }) => trigger === 'report' && moves.some(({ on }) => on === '已配租'),
    );
    const chain = path?.moves.map(({ from }) => {
      const { by, cites } = step(procedure, from);
      return `${from}（${by}）${cites.map((id) => id.slice(9)).join()}`;
    });
    expect(chain).toEqual([
      '一次性告知（乡镇）township/1',
      '引导申请（乡镇）township/2',
      '初审（乡镇）township/3',
      '初审公示（乡镇）township/3',
      '报住建局审批（乡镇）township/4',
      `资格终审（${housing}）county/2`,
      `张榜公示（${housing}）county/3`,
      `登记轮候（${housing}）county/3`,
      `按序配租（${housing}）county/4`,
      `部门反馈结果（${housing}）`,
    ]);
  });

  it('pays a rent subsidy only after 终审 and 张榜公示', () => {
    const into = procedure.transitions.filter(({ to: target }) => target === '发放租赁补贴');
    expect(into.map(({ from, on }) => `${from}：${on}`)).toEqual(['核实来件：补贴未发放', '张榜公示：租赁补贴无异议']);
    expect(doersOf(procedure, 'county/5')).toEqual([`发放租赁补贴（${housing}）`]);
  });

  it('goes back for missing papers, objections, changed circumstances and an operator that does not repair', () => {
    expect(loopsOf(procedure)).toEqual([
      '初审：材料不全 → 一次性告知',
      '初审公示：有异议 → 初审',
      '资格终审：材料退回 → 初审',
      '张榜公示：有异议 → 资格终审',
      '按序配租：资格有变化 → 资格终审',
      '发放租赁补贴：资格有变化 → 资格终审',
      '督促运营单位：逾期未整改 → 检查运营管理',
    ]);
  });

  it('keeps use, repair and leaving with the department, which answers for what it did', () => {
    expect(doersOf(procedure, 'county/7').every((doer) => doer.endsWith(`（${housing}）`))).toBe(true);
    expect(step(procedure, '退出住房').basis).toBe('内部');
    const answered = procedure.transitions.filter(({ to: target }) => target === '部门反馈结果');
    expect(new Set(answered.map(({ from }) => step(procedure, from).by))).toEqual(new Set([housing]));
    const own = procedure.transitions.filter(({ to: target }) => target === '反馈结果');
    expect(new Set(own.map(({ from }) => step(procedure, from).by))).toEqual(new Set(['乡镇']));
  });

  it('lets in what a patrol found, of applications and of houses alike, where its kind is told apart', () => {
    expect(procedure.entries.inspection).toBe('核实来件');
    expect(to(procedure, '核实来件', '使用维修或退出')).toBe('检查运营管理');
    expect(to(procedure, '筹集房源', '监督运营管理')).toBe('检查运营管理');
  });

  it('lets the houses by the order of the queue', () => {
    expect(step(procedure, '按序配租').requires).toEqual(['按照轮候排序']);
  });

  it('claims no days where the list says only 规定时限', () => {
    expect(clauseClocks(procedure)).toEqual([]);
    expect(step(procedure, '初审').within).toMatchObject({ value: 3, unit: 'workdays', basis: '内部时限' });
    expect(step(procedure, '初审').requires).toEqual(['在规定时限内']);
    expect(step(procedure, '初审').within?.source).toContain('规定时限');
  });

  it('has these ways through', () => {
    const final = [
      ...['尚在轮候', '已轮到→已配租', '已轮到→本人放弃'].map((way) => `终审合格→公租房无异议→${way}→已反馈`),
      '终审合格→租赁补贴无异议→已发放→已反馈',
      '终审不合格→已反馈',
    ];
    const first = [...final.map((way) => `初审合格→无异议→已报送→${way}`), '不符合条件→已反馈'];
    const told = [...first.map((way) => `已告知材料→已提交申请→${way}`), '已告知材料→放弃申请→已反馈'];
    const run = [
      '运营单位须整改→已整改维修→已反馈',
      '不符合条件须退出→已腾退→已反馈',
      '不符合条件须退出→拒不腾退已起诉→已反馈',
      '未发现问题→已反馈',
    ];
    expect(waysOf(procedure)).toEqual([
      ...told.map((way) => `ticket：申请公租房或补贴→${way}`),
      ...first.map((way) => `ticket：初审未办或有异议→${way}`),
      ...final.map((way) => `ticket：终审未办或有异议→${way}`),
      ...['尚在轮候', '已轮到→已配租', '已轮到→本人放弃'].map((way) => `ticket：轮候或配租问题→${way}→已反馈`),
      'ticket：补贴未发放→已发放→已反馈',
      ...run.map((way) => `ticket：使用维修或退出→${way}`),
      'ticket：不属实→已反馈',
      'ticket：仅为咨询→已反馈',
      ...told.map((way) => `report：${way}`),
      'plan：房源用于轮候配租→已配租→已反馈',
      'plan：房源用于轮候配租→本人放弃→已反馈',
      ...told.map((way) => `plan：接受新申请→${way}`),
      ...run.map((way) => `plan：监督运营管理→${way}`),
    ]);
  });
});
