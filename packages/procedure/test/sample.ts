import type { CooperativeDuty, Duty, DutyList } from '@paidan/duty-list';
import { normalise, type Procedure, procedure, SELF } from '../src/index.ts';

/** A small list: one duty of each kind, with clauses that carry deadlines. Made up for tests. */
export const lead = '伽师县自然资源局';
export const police = '伽师县公安局';
export const water = '伽师县水利局';

const cooperative: CooperativeDuty = {
  id: 'coop-001',
  no: 1,
  category: '自然资源',
  name: '违法图斑核查整改',
  departments: [lead, police],
  county: [
    clause('county/1', '制定年度卫片执法工作方案', [lead]),
    clause('county/2', '下发疑似违法图斑，每月通报一次', [lead]),
    clause('county/3', '在5个工作日内对拒不整改的立案查处', [lead, police]),
    clause('county/4', '会同水利部门验收', [lead]),
  ],
  township: [
    clause('township/1', '开展政策宣传', []),
    clause('township/2', '收到图斑后及时开展现场核查，督促整改', []),
  ],
};

function clause(ref: string, text: string, departments: readonly string[]) {
  return { id: `coop-001/${ref}`, heading: null, printed: null, text, departments };
}

export const list: DutyList = {
  id: '克孜勒苏乡',
  township: '克孜勒苏乡',
  county: '伽师县',
  version: '0123456789ab',
  basic: [{ id: 'basic-001', no: 1, category: '民生服务', name: '办理老年证' }],
  cooperative: [
    cooperative,
    {
      id: 'coop-002',
      no: 2,
      category: '水利',
      name: '灌溉',
      departments: [water],
      county: [{ id: 'coop-002/county/1', heading: null, printed: '1', text: '调水', departments: [water] }],
      township: [],
    },
  ],
  reclaimed: [
    {
      id: 'reclaimed-001',
      no: 1,
      category: '城乡建设',
      name: '收回',
      departments: [lead],
      work: ['巡查'],
      abolished: false,
    },
    { id: 'reclaimed-002', no: 2, category: '城乡建设', name: '取消', departments: [], work: [], abolished: true },
  ],
};

export const coop: Duty = { part: 'cooperative', ...cooperative };

export const source = procedure({
  duty: 'coop-001',
  entries: { plan: '下达任务', ticket: '现场核查', inspection: '现场核查' },
  steps: {
    下达任务: {
      by: lead,
      cites: ['county/2'],
      within: { monthly: true, basis: 'clause' },
      on: { 已下达: '现场核查' },
    },
    现场核查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { workdays: 2, basis: '内部时限', late: lead },
      on: { 属实: '督促整改', 不属实: '反馈' },
    },
    督促整改: { by: '乡镇', cites: ['township/2'], on: { 已整改: '验收', 拒不整改: '立案查处' } },
    立案查处: {
      by: lead,
      assist: [police],
      cites: ['county/3'],
      within: { workdays: 5, basis: 'clause' },
      on: { 已处理: '验收', 退回补充: '现场核查' },
    },
    验收: {
      by: lead,
      pick: true,
      parallel: [
        { by: water, cites: ['county/4'] },
        { by: '乡镇', cites: [] },
      ],
      cites: ['county/4'],
      on: { 合格: '反馈', 不合格: '督促整改' },
    },
    反馈: { by: '乡镇', cites: [], basis: '内部', on: { 已反馈: 'end' } },
  },
  standing: ['township/1', 'county/1'],
});

export const sample: Procedure = normalise(source, coop);

export const basic = normalise(
  procedure({
    duty: 'basic-001',
    entries: { ticket: '受理' },
    steps: { 受理: { by: '乡镇', cites: [SELF], on: { 已办结: 'end' } } },
    standing: [],
  }),
  { id: 'basic-001' },
);
