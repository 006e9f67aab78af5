import { findDuty } from '@paidan/duty-list';
import { outcomesOf, reviewProcedure, sidesOf, simplePaths } from '@paidan/procedure';
import { describe, expect, it } from 'vitest';
import { authored, clauseClocks, clock, doersOf, list, loopsOf, step, to, waysOf } from './authored.ts';

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

  it('decides the candidates in the party committee’s meeting, as township/5 demands', () => {
    expect(step(procedure, '党委会确定人选').requires).toEqual(['召开党委会']);
  });

  it('has these ways through', () => {
    const tail = '已上报审核→批复同意→无异议→已选出代表→已上报→审核通过→已批复→已反馈';
    expect(waysOf(procedure)).toEqual([
      'ticket：人选问题属实→已调整→已反馈',
      'ticket：推选材料有缺→已补正→已反馈',
      'ticket：结果未及时上报→已上报→审核通过→已批复→已反馈',
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

  it('sends a ticket about an application to where it waits, and no further back', () => {
    expect(to(procedure, '核实来件', '申请未初审')).toBe('初审');
    expect(to(procedure, '核实来件', '已上报未审批')).toBe('复核审批');
    expect(to(procedure, '核实来件', '在岗未签协议')).toBe('纳入岗位签协议');
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

  it('comes in as plan, ticket or what a patrol found, and village papers (report); attendance follows the standing rules', () => {
    expect(procedure.entries).toEqual({
      plan: '制定实施细则',
      ticket: '核实来件',
      report: '初审',
      inspection: '核实来件',
    });
    const count = (trigger: string) => waysOf(procedure, trigger).length;
    expect({ plan: count('plan'), ticket: count('ticket'), report: count('report') })
      // 安置 has 10 ends after 初审; a ticket may want that (11), wait for 初审 (10), 审批 (8) or its 协议 (7), report a
      // wrong (3), miss money (5), or be nothing (2); a plan adds the 5 ends after 考勤管理
      .toEqual({ plan: 16, ticket: 46, report: 10 });
  });
});
