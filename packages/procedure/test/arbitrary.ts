import type { CooperativeDuty, DutyList } from '@paidan/duty-list';
import fc from 'fast-check';
import { normalise, type Procedure, type ProcedureSource, type StepSource } from '../src/index.ts';

/** Random procedures that pass every check, and the list that they serve. */

const departments = ['伽师县公安局', '伽师县水利局', '伽师县教育局', '伽师县民政局', '伽师县司法局'];
const units = ['乡镇', ...departments];
const names = ['受理', '核查', '会商', '整改', '验收', '复核', '反馈'];
const labels = ['同意', '不同意', '退回', '转交'];

const clause = (ref: string) => ({
  id: `coop-001/${ref}`,
  heading: null,
  printed: null,
  text: `条款${ref}`,
  departments,
});
const duty: CooperativeDuty = {
  id: 'coop-001',
  no: 1,
  category: '社会管理',
  name: '随机事项',
  departments,
  county: [clause('county/1'), clause('county/2')],
  township: [clause('township/1')],
};

export const randomList: DutyList = {
  id: '测试乡',
  township: '测试乡',
  county: '伽师县',
  version: '0123456789ab',
  basic: [],
  cooperative: [duty],
  reclaimed: [],
};

const stepShape = (index: number, count: number) =>
  fc.record({
    order: fc.shuffledSubarray(units, { minLength: 1 }),
    assists: fc.integer({ min: 0, max: 2 }),
    parts: fc.integer({ min: 0, max: 2 }),
    pick: fc.boolean(),
    first: fc.boolean(),
    others: fc.array(fc.integer({ min: 0, max: count }), { maxLength: 3 }),
    cite: fc.constantFrom('county/1', 'township/1', null),
    position: fc.constant(index),
  });
type Shape = ReturnType<typeof stepShape> extends fc.Arbitrary<infer Value> ? Value : never;

const target = (index: number, count: number): string => (index >= count ? 'end' : (names[index] ?? 'end'));

function step(shape: Shape, count: number): StepSource {
  const [by = '乡镇', ...rest] = shape.order;
  const assist = rest.slice(0, shape.assists);
  const parallel = rest.slice(assist.length, assist.length + shape.parts).map((unit) => ({ by: unit, cites: [] }));
  const others = shape.others.map((to, index) => [labels[index + 1] ?? '其他', target(to, count)]);
  return {
    by,
    assist,
    ...(parallel.length === 0 ? {} : { parallel }),
    pick: shape.pick && shape.position > 0 && assist.length + parallel.length > 0,
    ...(shape.cite === null ? { cites: [], basis: '内部' as const } : { cites: [shape.cite] }),
    on: { [labels[0] ?? '']: target(shape.position + 1, count), ...Object.fromEntries(others) },
  };
}

export const sources: fc.Arbitrary<ProcedureSource> = fc
  .integer({ min: 1, max: names.length })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => stepShape(index, count))))
  .map((shapes) => {
    const steps: Record<string, StepSource> = Object.fromEntries(
      shapes.map((shape, index) => [target(index, shapes.length), step(shape, shapes.length)]),
    );
    const cited = new Set(Object.values(steps).flatMap(({ cites }) => cites));
    const standing = ['county/1', 'county/2', 'township/1'].filter((ref) => !cited.has(ref));
    return { duty: duty.id, entries: { ticket: '受理' }, steps, standing };
  });

export const procedures: fc.Arbitrary<Procedure> = sources.map((source) => normalise(source, duty));
