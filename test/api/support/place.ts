import { readFileSync } from 'node:fs';
import { decodeListFile, departmentsOf, parseDutyList } from '@paidan/duty-list';
import { normalise, type ProcedureSource } from '@paidan/procedure';

export const units = {
  hotline: '伽师县12345热线服务中心',
  township: '克孜勒苏乡',
  water: '伽师县水利局',
  housing: '伽师县住房和城乡建设局',
  supervision: '伽师县人民政府督查室',
  leadership: '伽师县人民政府分管领导',
} as const;

const file = new URL('../../../workflows/duty-lists/克孜勒苏乡.txt', import.meta.url);
export const source = decodeListFile(readFileSync(file));
/** The published list itself. */
export const { list } = parseDutyList(source);

/** Short procedures for three duties of the real list: these tests are about the interface, not about the procedures. */
const sources: readonly ProcedureSource[] = [
  {
    duty: 'coop-035',
    entries: { ticket: '现场核查' },
    steps: {
      现场核查: {
        by: '乡镇',
        cites: ['township/1'],
        within: { workdays: 2, basis: '内部时限' },
        on: { 属实: '维修', 不属实: 'end', 需会办: '会办' },
      },
      维修: { by: units.water, cites: ['county/1'], on: { 已修复: '验收' } },
      会办: {
        by: units.water,
        assist: [units.housing, '乡镇'],
        pick: true,
        cites: ['county/2'],
        on: { 已处理: '验收' },
      },
      验收: { by: '乡镇', cites: ['township/2'], on: { 合格: 'end', 不合格: '维修' } },
    },
    standing: ['county/3', 'township/3', 'township/4'],
  },
  {
    duty: 'basic-001',
    entries: { ticket: '受理办理' },
    steps: { 受理办理: { by: '乡镇', cites: ['本事项'], on: { 已办理: 'end' } } },
    standing: [],
  },
  {
    duty: 'reclaimed-017',
    entries: { ticket: '部门办理' },
    steps: { 部门办理: { by: units.water, cites: ['本事项'], on: { 已办结: 'end' } } },
    standing: [],
  },
];

export const procedures = sources.map((each) => normalise(each, { id: each.duty }));

export const seed = {
  units: [
    { name: units.hotline, kind: 'hotline' },
    { name: units.supervision, kind: 'supervision' },
    { name: units.leadership, kind: 'leadership' },
    { name: units.township, kind: 'township' },
    ...departmentsOf(list).map((name) => ({ name, kind: 'department' }) as const),
  ],
  lists: [{ list, source, effectiveFrom: '2026-01-01' }],
  procedures,
} as const;
