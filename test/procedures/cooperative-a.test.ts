import { findDuty } from '@paidan/duty-list';
import {
  compile,
  findStep,
  normalise,
  outcomesOf,
  type Procedure,
  pickOf,
  reviewProcedure,
  type Step,
  sidesOf,
  simplePaths,
  walk,
} from '@paidan/procedure';
import { dutyLists } from '@paidan/workflows/duty-lists/index.ts';
import { procedureSources } from '@paidan/workflows/procedures/index.ts';
import { describe, expect, it } from 'vitest';

const [list] = dutyLists;
if (list === undefined) throw new Error('no list');
const sources = procedureSources(list);

function authored(duty: string): Procedure {
  const source = sources.find((each) => each.duty === duty);
  if (source === undefined) throw new Error(duty);
  return normalise(source, { id: duty });
}

function step(procedure: Procedure, id: string): Step {
  const found = findStep(procedure, id);
  if (found === undefined) throw new Error(`${procedure.duty} ${id}`);
  return found;
}

/** Each step that cites a clause, with its unit: `提出推选名单（乡镇）`. */
const doersOf = (procedure: Procedure, clause: string): string[] =>
  procedure.steps.filter(({ cites }) => cites.includes(`${procedure.duty}/${clause}`)).map((s) => `${s.id}（${s.by}）`);

const to = (procedure: Procedure, from: string, on: string): string | undefined =>
  procedure.transitions.find((edge) => edge.from === from && edge.on === on)?.to;

const loopsOf = (procedure: Procedure): string[] =>
  procedure.transitions.filter(({ rework }) => rework).map(({ from, on, to: target }) => `${from}：${on} → ${target}`);

/** `3 workdays 内部时限`, `immediate clause`. */
function clock(procedure: Procedure, id: string): string | null {
  const { within } = step(procedure, id);
  if (within === null) return null;
  return `${within.unit === 'immediate' || within.unit === 'yearly' ? '' : `${within.value} `}${within.unit} ${within.basis}`;
}

const clauseClocks = (procedure: Procedure): string[] =>
  procedure.steps.filter(({ within }) => within?.basis === 'clause').map(({ id }) => id);

/** Each way through without a loop, by its outcomes; the last step's two endings count once. */
function waysOf(procedure: Procedure, trigger?: string): string[] {
  return [...simplePaths(procedure, { maxRework: 0 })]
    .filter((path) => (trigger ?? path.trigger) === path.trigger && path.moves.at(-1)?.on !== '无诉求人')
    .map((path) => `${path.trigger}：${path.moves.map(({ on }) => on).join('→')}`);
}

const duties = ['coop-001', 'coop-015', 'coop-035', 'coop-041', 'coop-048'] as const;

describe.each(duties)('%s', (duty) => {
  const procedure = authored(duty);

  it('is written in full, its steps led by those whom their clauses address', () => {
    expect(procedure.draft).toBe(false);
    expect(reviewProcedure(procedure, list)).toEqual([]);
  });

  it('begins a ticket by checking the facts and ends it by telling the citizen, which no clause says', () => {
    const entry = step(procedure, procedure.entries.ticket ?? '');
    expect(entry.id).toMatch(/^(现场)?核实/);
    expect(outcomesOf(procedure, entry.id)).toEqual(expect.arrayContaining(['不属实', '仅为咨询']));
    for (const path of simplePaths(procedure, { maxRework: 0 })) {
      if (path.trigger === 'ticket') expect(path.moves.at(-1)?.from).toBe('反馈结果');
    }
    expect(step(procedure, '反馈结果')).toMatchObject({ cites: [], basis: '内部', within: { basis: '内部时限' } });
  });

  it('gives every step a clock, and where the list has no time does not claim one', () => {
    expect(procedure.steps.filter(({ within }) => within === null)).toEqual([]);
    for (const { within } of procedure.steps) expect(['clause', '内部时限']).toContain(within?.basis);
  });

  it('tells a department of what the township lets lapse, save for its answer', () => {
    const department = findDuty(list, duty);
    if (department?.part !== 'cooperative') throw new Error(duty);
    for (const { within } of procedure.steps) {
      if (within?.late != null) expect(department.departments).toContain(within.late);
    }
    expect(procedure.steps.some(({ within }) => within?.late === department.departments[0])).toBe(true);
  });
});

describe('推荐县级以上党代表工作', () => {
  const procedure = authored('coop-001');

  it('gives each clause to the unit that it addresses, in the order of the election', () => {
    const order = [
      'township/1 制定方案并动员（乡镇）',
      'township/2 提出推选名单（乡镇）',
      'township/3 资格预审和评价（乡镇）',
      'county/1 差额考察并反馈（伽师县委组织部）',
      'township/4 调整候选人（乡镇）',
      'township/5 党委会确定人选（乡镇）',
      'county/2 审查预备人选（伽师县委组织部）',
      'township/6 党代表大会选举（乡镇）',
      'township/7 上报选举结果（乡镇）',
      'county/3 审核选举结果（伽师县委组织部）',
      'county/4 批复（伽师县委组织部）',
    ];
    for (const line of order) {
      const [clause = '', doer] = line.split(' ');
      expect(doersOf(procedure, clause)[0]).toBe(doer);
    }
    const [path] = [...simplePaths(procedure, { maxRework: 0 })].filter(
      ({ trigger, moves }) => trigger === 'plan' && moves.some(({ from }) => from === '调整候选人'),
    );
    const steps = path?.moves.map(({ from }) => from) ?? [];
    expect(steps.filter((id) => id !== '公示').slice(0, -1)).toEqual(
      order.map((line) => /(\S+)（/.exec(line.split(' ')[1] ?? '')?.[1]),
    );
  });

  it('asks a new candidate through 预审 and 考察 again, and goes back on 不同意, 异议 and an invalid result', () => {
    expect(loopsOf(procedure)).toEqual([
      '资格预审和评价：预审不合格 → 提出推选名单',
      '调整候选人：另提新人选 → 资格预审和评价',
      '审查预备人选：不同意 → 调整候选人',
      '公示：异议查实 → 调整候选人',
      '审核选举结果：材料需补正 → 上报选举结果',
      '审核选举结果：结果无效 → 党代表大会选举',
    ]);
  });

  it('takes only 及时 from the list, for reporting the result', () => {
    expect(clauseClocks(procedure)).toEqual(['上报选举结果']);
    expect(clock(procedure, '上报选举结果')).toBe('immediate clause');
    expect(clock(procedure, '公示')).toBe('5 workdays 内部时限');
  });

  it('keeps a matter about a candidate with the department, which alone checks and answers it', () => {
    expect(step(procedure, '核实来件').by).toBe('伽师县委组织部');
    expect(step(procedure, '反馈结果').by).toBe('伽师县委组织部');
  });

  it('has these ways through', () => {
    const tail = '已上报审核→批复同意→无异议→已选出代表→已上报→审核通过→已批复→已反馈';
    expect(waysOf(procedure)).toEqual([
      'ticket：人选问题属实→已调整→已反馈',
      'ticket：反映选举结果→审核通过→已批复→已反馈',
      'ticket：不属实→已反馈',
      'ticket：仅为咨询→已反馈',
      `plan：已动员→已提出名单→合格并提交组织部→反馈无需调整→${tail}`,
      `plan：已动员→已提出名单→合格并提交组织部→反馈需要调整→在考察人选中调整→${tail}`,
    ]);
  });
});

describe('公益性岗位开发、安置、补贴申领', () => {
  const procedure = authored('coop-015');
  const employment = '伽师县人力资源和社会保障局';

  it('hands a person from 初审 to 审批 to 协议, and a subsidy from 申报 to 复核 to 拨付', () => {
    const chain = (...ids: string[]) => ids.map((id) => `${id}（${step(procedure, id).by}）`);
    expect(chain('初审', '复核审批', '纳入岗位签协议')).toEqual([
      '初审（乡镇）',
      `复核审批（${employment}）`,
      '纳入岗位签协议（乡镇）',
    ]);
    expect(to(procedure, '初审', '通过并上报')).toBe('复核审批');
    expect(to(procedure, '复核审批', '审批通过')).toBe('纳入岗位签协议');
    expect(chain('申报补贴', '复核补贴材料', '拨付补贴')).toEqual([
      '申报补贴（乡镇）',
      `复核补贴材料（${employment}）`,
      '拨付补贴（伽师县财政局）',
    ]);
    expect(to(procedure, '复核补贴材料', '通过并提交财政局')).toBe('拨付补贴');
  });

  it('sends papers back for 补正 from both reviews, and money that did not arrive back to 申报', () => {
    expect(loopsOf(procedure)).toEqual([
      '补正材料：已补正 → 初审',
      '复核审批：信息有误退回 → 补正材料',
      '复核补贴材料：退回补正 → 申报补贴',
      '拨付补贴：发放失败退回 → 申报补贴',
    ]);
    expect(to(procedure, '补正材料', '逾期未补正')).toBe('反馈结果');
  });

  it('sends a ticket about unpaid money to where it is held up', () => {
    expect(waysOf(procedure, 'ticket').filter((way) => way.includes('：补贴'))).toEqual([
      'ticket：补贴未申报→已申报→通过并提交财政局→已拨付→已反馈',
      'ticket：补贴未申报→已申报→审核不通过→已反馈',
      'ticket：补贴已申报未审核→通过并提交财政局→已拨付→已反馈',
      'ticket：补贴已申报未审核→审核不通过→已反馈',
      'ticket：补贴已审核未拨付→已拨付→已反馈',
    ]);
  });

  it('has both departments stop and recover what was wrongly paid, and says that this is practice', () => {
    expect(sidesOf(step(procedure, '核查违规')).map(({ unit }) => unit)).toEqual([employment]);
    expect(step(procedure, '停发追回')).toMatchObject({
      by: employment,
      basis: '内部',
      parallel: [{ by: '伽师县财政局', cites: ['coop-015/county/4'] }],
    });
  });

  it('has no clock from the list, which names none', () => {
    expect(clauseClocks(procedure)).toEqual([]);
  });

  it('comes in as plan, ticket, village papers (report) and attendance check (inspection)', () => {
    expect(procedure.entries).toEqual({
      plan: '制定实施细则',
      ticket: '核实来件',
      report: '初审',
      inspection: '考勤管理',
    });
    const count = (trigger: string) => waysOf(procedure, trigger).length;
    expect({ plan: count('plan'), ticket: count('ticket'), report: count('report'), inspection: count('inspection') })
      // 安置 has 10 ends after 初审; a ticket may want that (11), report a wrong (3), miss money (5), or be nothing (2)
      .toEqual({ plan: 11, ticket: 21, report: 10, inspection: 5 });
  });
});

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
    expect(loopsOf(procedure)).toEqual(['复查供水：仍不正常 → 核实供水情况']);
  });

  it('takes the year of the projects from the list, and keeps 培训、宣传 as a standing duty', () => {
    expect(clauseClocks(procedure)).toEqual(['编制实施方案', '建设供水工程']);
    expect(clock(procedure, '编制实施方案')).toBe('yearly clause');
    expect(procedure.standing).toEqual(['coop-035/township/3']);
  });

  it('has 20 ways for a ticket and ends an inspection that finds nothing at once', () => {
    expect(waysOf(procedure, 'ticket')).toHaveLength(20);
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

  it('goes back while water does not run, and counts each postponement', () => {
    expect(loopsOf(procedure)).toEqual([
      '维修养护：查明是运行故障 → 排除故障',
      '说明并约期：已约定工期 → 维修养护',
      '通水检查：仍有故障 → 排除故障',
      '通水检查：仍有损坏 → 报修',
    ]);
  });

  it('has these ways through', () => {
    const cases = [
      '运行故障→已排除→运行正常→已反馈',
      '运行故障→查明是渠道损坏→已报修→已修复→运行正常→已反馈',
      '渠道损坏→已报修→已修复→运行正常→已反馈',
    ];
    expect(waysOf(procedure)).toEqual([
      'ticket：正在跑水淹地→当场修好→运行正常→已反馈',
      'ticket：正在跑水淹地→已封堵待修→已修复→运行正常→已反馈',
      ...cases.map((way) => `ticket：${way}`),
      'ticket：不属实→已反馈',
      'ticket：仅为咨询→已反馈',
      'inspection：未见损坏',
      ...cases.map((way) => `inspection：${way}`),
      'report：已报修→已修复→运行正常→已反馈',
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
    expect(clock(procedure, '现场验收')).toBe('5 workdays 内部时限');
    expect(clock(procedure, '督促整改')).toBe('10 workdays 内部时限');
  });

  it('has these ways through', () => {
    const accepted = '已报部门→合格→已销号→已反馈';
    const checked = ['占用耕地或林草地→已核查上报', '其他地类已上报'].flatMap((land) => [
      `${land}→合法图斑→已备案→已反馈`,
      `${land}→违法图斑→已制定→已整改→${accepted}`,
      `${land}→违法图斑→已制定→逾期或拒不整改→已整改→${accepted}`,
    ]);
    const sent = [...checked.map((way) => `已确定图斑→已下达→${way}`), '未见变化→已反馈'];
    expect(waysOf(procedure)).toEqual([
      ...checked.map((way) => `ticket：图斑待核查→${way}`),
      ...sent.map((way) => `ticket：未列入图斑→${way}`),
      `ticket：已整改待验收→${accepted}`,
      'ticket：不属实→已反馈',
      'ticket：仅为咨询→已反馈',
      `report：${accepted}`,
      ...sent.map((way) => `plan：${way}`),
    ]);
  });
});
