import { compile, outcomesOf, pickOf, simplePaths, walk } from '@paidan/procedure';
import { describe, expect, it } from 'vitest';
import { authored, clauseClocks, clock, doersOf, loopsOf, step, to, waysOf } from './authored.ts';

describe('农村供水保障工作', () => {
  const procedure = authored('coop-035');
  const water = '伽师县水利局';

  it('shares the 24 hours for water among 核实, 维修, 复查 and 反馈', () => {
    for (const repair of ['督促村维修', '维修管网', '运行管护', '水利局处理']) {
      const hours = ['核实供水情况', repair, '复查供水', '反馈结果'].map((id) => step(procedure, id).within);
      expect(hours.every((within) => within?.unit === 'hours' && within.basis === '内部时限')).toBe(true);
      expect(
        hours.reduce((sum, within) => sum + (within?.value ?? 0), 0),
        repair,
      ).toBe(24);
    }
  });

  it('answers a large outage within 2 hours on both sides at once: the department hears while the township acts', () => {
    const compiled = compile(procedure);
    const started = compiled.start('ticket');
    if (!started.ok) throw started.error;
    const next = compiled.advance(started.value.snapshot, {
      step: '核实供水情况',
      unit: '乡镇',
      role: 'lead',
      outcome: '大面积停水',
    });
    if (!next.ok) throw next.error;
    expect(next.value.opened.map(({ unit, role, cites, within }) => [unit, role, cites, within?.value])).toEqual([
      ['乡镇', 'lead', ['coop-035/township/1', 'coop-035/township/4'], 2],
      [water, 'part', ['coop-035/county/3'], 2],
    ]);
  });

  it('leaves the village its pipes from the meter on, and repairs itself when the village does not', () => {
    expect(to(procedure, '核实供水情况', '总表至户表漏损')).toBe('督促村维修');
    expect(to(procedure, '督促村维修', '村未修复')).toBe('维修管网');
  });

  it('calls the department in whenever the township cannot do it', () => {
    const up = procedure.transitions.filter((edge) => edge.to === '水利局处理').map(({ from, on }) => `${from}：${on}`);
    expect(up).toEqual([
      '整改隐患：乡镇无力整改',
      '核实供水情况：水质水源或工程问题',
      '应急供水并报告：超出乡镇能力',
      '维修管网：超出维修能力',
      '运行管护：超出维修能力',
    ]);
    expect(step(procedure, '水利局处理')).toMatchObject({ by: water, assist: ['乡镇'] });
  });

  it('looks again after every repair, and begins anew when the water still does not run', () => {
    expect(loopsOf(procedure)).toEqual([
      '组织应急演练：预案须完善 → 指导应急预案',
      '复查供水：仍不正常 → 核实供水情况',
    ]);
  });

  it('makes and drills the emergency plan before the event, and builds by 三同时', () => {
    expect(doersOf(procedure, 'county/3')).toEqual([`指导应急预案（${water}）`, `组织应急演练（${water}）`]);
    expect(to(procedure, '组织应急演练', '发生大面积停水')).toBe('应急供水并报告');
    expect(step(procedure, '建设供水工程').requires).toEqual(['同时设计、同时施工、同时投产']);
  });

  it('takes the year of the projects from the list, and keeps 培训、宣传 as a standing duty', () => {
    expect(clauseClocks(procedure)).toEqual(['编制实施方案', '建设供水工程']);
    expect(clock(procedure, '编制实施方案')).toBe('yearly clause');
    expect(procedure.standing).toEqual(['coop-035/township/3']);
  });

  it('has 21 ways for a ticket, one of them for bills and connections, and ends an inspection that finds nothing at once', () => {
    expect(waysOf(procedure, 'ticket')).toHaveLength(21);
    expect(waysOf(procedure, 'ticket')).toContain('ticket：水厂加压站或服务问题→服务问题已办妥→已反馈');
    expect(waysOf(procedure, 'inspection')).toEqual(
      expect.arrayContaining(['inspection：未发现隐患', 'inspection：发现隐患→已整改→供水正常→已反馈']),
    );
    expect(waysOf(procedure, 'plan')).toContain('plan：项目已安排→已同时投产→未发现隐患');
  });
});

describe('末级渠系运行维修养护工作', () => {
  const procedure = authored('coop-041');
  const water = '伽师县水利局';

  it('divides the work as the list does: faults to the township, repairs to the department', () => {
    expect(doersOf(procedure, 'county/1')).toEqual([`指导运行检查（${water}）`]);
    expect(doersOf(procedure, 'county/2')).toEqual([`维修养护（${water}）`, `说明并约期（${water}）`]);
    expect(step(procedure, '排除故障').by).toBe('乡镇');
    expect(step(procedure, '报修').by).toBe('乡镇');
    expect(to(procedure, '报修', '已报修')).toBe('维修养护');
  });

  it('takes 及时 of both township clauses as clocks', () => {
    expect(clauseClocks(procedure)).toEqual(['排除故障', '报修']);
    expect([clock(procedure, '排除故障'), clock(procedure, '报修')]).toEqual(['immediate clause', 'immediate clause']);
    expect(clock(procedure, '维修养护')).toBe('3 workdays 内部时限');
  });

  it('has the township stop a flood within 2 hours while the department is called', () => {
    expect(clock(procedure, '封堵并报修')).toBe('2 hours 内部时限');
    expect(step(procedure, '封堵并报修').parallel).toEqual([{ by: water, cites: ['coop-041/county/2'] }]);
  });

  it('looks within 2 hours, since the water may be running out, and inspects by the rules of canal care', () => {
    expect(clock(procedure, '现场核实')).toBe('2 hours 内部时限');
    expect(step(procedure, '指导运行检查').requires).toEqual(['按照渠道管护要求']);
  });

  it('goes back while water does not run, and counts each postponement', () => {
    expect(loopsOf(procedure)).toEqual([
      '维修养护：查明是运行故障 → 排除故障',
      '说明并约期：已约定工期 → 维修养护',
      '通水检查：仍有故障 → 排除故障',
      '通水检查：仍有损坏 → 报修',
    ]);
  });

  it('has these ways through', () => {
    const repaired = ['已修复→运行正常→已反馈', '暂不能修→须立项改造已说明→已反馈'];
    const cases = [
      '运行故障→已排除→运行正常→已反馈',
      ...repaired.map((way) => `运行故障→查明是渠道损坏→已报修→${way}`),
      ...repaired.map((way) => `渠道损坏→已报修→${way}`),
    ];
    expect(waysOf(procedure)).toEqual([
      'ticket：正在跑水淹地→当场修好→运行正常→已反馈',
      ...repaired.map((way) => `ticket：正在跑水淹地→已封堵待修→${way}`),
      ...cases.map((way) => `ticket：${way}`),
      ...repaired.map((way) => `ticket：已报修未修复→${way}`),
      'ticket：不属实→已反馈',
      'ticket：仅为咨询→已反馈',
      'inspection：未见损坏',
      'inspection：正在跑水淹地→当场修好→运行正常→已反馈',
      ...repaired.map((way) => `inspection：正在跑水淹地→已封堵待修→${way}`),
      ...cases.map((way) => `inspection：${way}`),
      ...repaired.map((way) => `report：已报修→${way}`),
      'plan：已部署→运行正常',
      ...cases.map((way) => `plan：已部署→${way}`),
    ]);
  });
});

describe('做好卫片图斑治理相关工作', () => {
  const procedure = authored('coop-048');
  const [land, farming, forestry] = ['伽师县自然资源局', '伽师县农业农村局', '伽师县林业和草原局'];

  it('has the department send out the patches and check what comes back, the township verify and correct', () => {
    expect(doersOf(procedure, 'county/1')).toEqual([`获取分析卫片（${land}）`]);
    expect(doersOf(procedure, 'county/2')).toEqual([`下达核查任务（${land}）`]);
    expect(doersOf(procedure, 'county/4')).toEqual([`审核核查数据（${land}）`]);
    expect(doersOf(procedure, 'county/5')).toEqual([`跟踪检查督促（${land}）`]);
    expect(doersOf(procedure, 'county/6')).toEqual([`报请强化督促（${land}）`]);
    expect(doersOf(procedure, 'township/2')).toEqual([
      '印证材料备案（乡镇）',
      '制定整改措施（乡镇）',
      '督促整改（乡镇）',
    ]);
    expect(procedure.standing).toEqual(['coop-048/county/3']);
  });

  it('calls for each patch the department of its land, by the township’s choice', () => {
    expect(step(procedure, '会同分类核查').parallel).toEqual([
      { by: farming, cites: ['coop-048/county/7'] },
      { by: forestry, cites: ['coop-048/county/8'] },
    ]);
    expect(pickOf(procedure, '实地调查举证')).toEqual({ 占用耕地或林草地: [farming, forestry] });
    expect(pickOf(procedure, '审核核查数据')).toEqual({ 合法图斑: [land, farming, forestry] });
    expect(pickOf(procedure, '报请验收')).toEqual({ 已报部门: [land, farming, forestry] });
  });

  it('gives work only to the department that was picked', () => {
    const [path] = simplePaths(procedure, { maxRework: 0 });
    if (path === undefined) throw new Error('no path');
    const walked = walk(compile(procedure), path, { pick: (offered) => offered.filter((unit) => unit === forestry) });
    if (!walked.ok) throw walked.error;
    const at = (id: string) => walked.value.filter(({ task }) => task.step === id).map(({ task }) => task.unit);
    expect(at('会同分类核查').sort()).toEqual(['乡镇', forestry].sort());
    expect(at('印证材料备案').sort()).toEqual(['乡镇', forestry].sort());
  });

  it('follows 拒不整改 up to 县委、县政府、县纪委, and back to correction', () => {
    expect(to(procedure, '督促整改', '逾期或拒不整改')).toBe('跟踪检查督促');
    expect(to(procedure, '跟踪检查督促', '整改不力')).toBe('报请强化督促');
    expect(to(procedure, '报请强化督促', '已报县委县政府县纪委')).toBe('督促整改');
  });

  it('asks what the list asks of the review and of the inspection', () => {
    expect(step(procedure, '审核核查数据').requires).toEqual(['真实性、准确性和完整性']);
    expect(step(procedure, '现场验收').requires).toEqual(['违法状态是否消除、土地是否恢复原状、相关手续是否完善']);
  });

  it('ends 合格 with 销号 and sends 不合格 on to correction or to lawful force', () => {
    expect(outcomesOf(procedure, '现场验收').map((on) => `${on}→${to(procedure, '现场验收', on)}`)).toEqual([
      '合格→销号',
      '不合格继续整改→督促整改',
      '不合格须强制→依法采取强制措施',
    ]);
    expect(step(procedure, '依法采取强制措施').assist).toEqual([land]);
    expect(loopsOf(procedure)).toEqual([
      '审核核查数据：数据不实不全 → 实地调查举证',
      '跟踪检查督促：继续限期整改 → 督促整改',
      '报请强化督促：已报县委县政府县纪委 → 督促整改',
      '现场验收：不合格继续整改 → 督促整改',
      '依法采取强制措施：违法状态已消除 → 报请验收',
      '依法采取强制措施：已移送有权机关 → 跟踪检查督促',
    ]);
  });

  it('takes 及时 as the clock of calling for inspection, and sets its own for the rest', () => {
    expect(clauseClocks(procedure)).toEqual(['报请验收']);
    expect(clock(procedure, '现场验收')).toBe('3 workdays 内部时限');
    expect(clock(procedure, '督促整改')).toBe('10 workdays 内部时限');
  });

  it('has these ways through', () => {
    const accepted = '已报部门→合格→已销号→已反馈';
    const corrected = [`已制定→已整改→${accepted}`, `已制定→逾期或拒不整改→已整改→${accepted}`];
    const checked = ['占用耕地或林草地→已核查上报', '其他地类已上报'].flatMap((land) => [
      `${land}→合法图斑→已备案→已反馈`,
      ...corrected.map((way) => `${land}→违法图斑→${way}`),
    ]);
    const sent = [...checked.map((way) => `已确定图斑→已下达→${way}`), '未见变化→已反馈'];
    expect(waysOf(procedure)).toEqual([
      ...checked.map((way) => `ticket：图斑待核查→${way}`),
      ...checked.map((way) => `ticket：认定有异议→${way}`),
      ...corrected.map((way) => `ticket：违法图斑未整改→${way}`),
      ...sent.map((way) => `ticket：未列入图斑→${way}`),
      `ticket：已整改待验收→${accepted}`,
      'ticket：不属实→已反馈',
      'ticket：仅为咨询→已反馈',
      `report：${accepted}`,
      ...sent.map((way) => `plan：${way}`),
    ]);
  });
});
