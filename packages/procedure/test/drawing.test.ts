import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OUTCOME_SIZE, TITLE_SIZE } from '../src/draw/box.ts';
import { type Layout, layout } from '../src/draw/layout.ts';
import { textWidth, wrap } from '../src/draw/text.ts';
import { canonicalJson, citeWords, type Procedure, toMermaid, toSvg, versionOf } from '../src/index.ts';
import { procedures } from './arbitrary.ts';
import { basic, sample } from './sample.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});
const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
const shrink = (box: Box, by: number): Box => ({
  left: box.left + by,
  right: box.right - by,
  top: box.top + by,
  bottom: box.bottom - by,
});

/** Everything with text in it. */
function boxesOf(plan: Layout): Box[] {
  return [
    ...plan.nodes.flatMap((node) => [
      around(node.x, node.y + node.height / 2, node.width, node.height),
      ...node.sides.map((side) => around(side.x, node.y + node.height / 2, side.width, side.lines.length * 16 + 14)),
      ...node.outcomes.map((label) => around(node.x, label.y, label.width, label.height)),
    ]),
    ...(plan.end === null ? [] : [around(plan.end.x, plan.end.y + 14, 76, 28)]),
  ];
}

it('never lets two boxes or labels overlap, and keeps all of them inside their lanes', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const plan = layout(procedure, new Set(['核查']));
      const boxes = boxesOf(plan);
      boxes.forEach((box, index) => {
        expect(boxes.slice(index + 1).every((other) => apart(box, other))).toBe(true);
        expect(plan.lanes.some((lane) => lane.left <= box.left && box.right <= lane.right)).toBe(true);
        expect(box.bottom).toBeLessThan(plan.height);
      });
    }),
    { numRuns: 300 },
  );
});

it('never draws an edge through a box or a label', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const plan = layout(procedure, new Set());
      const inner = boxesOf(plan).map((box) => shrink(box, 0.5));
      for (const { points } of plan.edges) {
        points.slice(1).forEach((to, index) => {
          const from = points[index] ?? to;
          const segment = {
            left: Math.min(from.x, to.x),
            right: Math.max(from.x, to.x),
            top: Math.min(from.y, to.y),
            bottom: Math.max(from.y, to.y),
          };
          expect(from.x === to.x || from.y === to.y).toBe(true);
          expect(inner.every((box) => apart(box, segment))).toBe(true);
        });
      }
    }),
    { numRuns: 300 },
  );
});

it('draws every transition, and lets runs along a gutter overlap only on the way to the same step', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const { edges } = layout(procedure, new Set());
      expect(edges.map(({ edge }) => edge).sort(byName)).toEqual([...procedure.transitions].sort(byName));
      const upright = edges.flatMap(({ edge, points }) =>
        points.slice(1).flatMap((to, index) => {
          const from = points[index] ?? to;
          return from.x === to.x
            ? [{ edge, x: to.x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }]
            : [];
        }),
      );
      for (const a of upright) {
        for (const b of upright) {
          if (a.edge.to === b.edge.to || Math.abs(a.x - b.x) > 1) continue;
          expect(a.bottom < b.top || b.bottom < a.top).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
const byName = (a: { from: string; on: string }, b: { from: string; on: string }): number =>
  `${a.from}|${a.on}` < `${b.from}|${b.on}` ? -1 : 1;

it('draws the same procedure the same way, byte for byte', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const copy: Procedure = JSON.parse(canonicalJson(procedure)); // keys sorted, as a database may do
      expect(toSvg(copy, { active: ['核查'] })).toBe(toSvg(procedure, { active: ['核查'] }));
      expect(toMermaid(copy)).toBe(toMermaid(procedure));
    }),
    { numRuns: 50 },
  );
});

it('lights the present step, ticks the steps gone through, and says so to those who do not see it', () => {
  const plain = toSvg(sample);
  const svg = toSvg(sample, { active: ['立案查处'], visited: ['现场核查'] });
  expect(svg).toContain('● 当前环节');
  expect(svg).toContain('✓ 现场核查');
  expect(svg).toMatch(/<desc>.*当前环节：立案查处。<\/desc>/);
  expect(plain).not.toMatch(/当前环节|✓/);
  expect(plain).toMatch(/^<svg [^>]*viewBox="0 0 [\d.]+ [\d.]+" width="clamp\([\d.]+px,100%,[\d.]+px\)"/);
});

it('needs no style sheet, script or id, so that it fits into any page under any content policy', () => {
  expect(toSvg(sample)).not.toMatch(/<style|style=|<script|\sid=|href|url\(/);
});

it('shows deadlines with their basis, citations, entries and helpers', () => {
  const svg = toSvg(sample);
  for (const words of [
    '时限：2个工作日（内部时限）',
    '时限：每月（清单条款）',
    '依据：县3',
    '入口：热线工单、巡查发现',
    '协办',
    '分办（点选）',
    '内部做法',
  ]) {
    expect(svg).toContain(words);
  }
  expect(toSvg(basic)).toContain('依据：本事项');
  expect(toSvg(basic)).not.toContain('退回重办');
});

it('escapes what is markup in XML and in Mermaid', () => {
  const [first, ...rest] = basic.steps;
  if (first === undefined) throw new Error('no step');
  const nasty = { ...basic, steps: [{ ...first, name: '<b>"甲"&\'乙\'' }, ...rest] };
  const svg = toSvg({ ...nasty, version: versionOf(nasty) });
  expect(svg).toContain('&lt;b&gt;&quot;甲&quot;&amp;&#39;乙&#39;');
  expect(svg).not.toContain('<b>');
  expect(toMermaid(nasty)).toContain('<b>#34;甲#34;');
});

it('breaks long names so that no line is wider than its box and none begins with a closing mark', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('县', '级', 'A', '1', '，', '）', '（'), { minLength: 1, maxLength: 60 }),
      (letters) => {
        const text = letters.join('');
        const lines = wrap(text, TITLE_SIZE, 158);
        expect(lines.join('')).toBe(text);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，）]/);
        for (const line of lines) expect(textWidth(line.replace(/[，）]+$/, ''), TITLE_SIZE)).toBeLessThanOrEqual(158);
      },
    ),
  );
  expect(textWidth('合格', OUTCOME_SIZE)).toBe(25);
});

it('names citations briefly, runs as spans', () => {
  const ids = ['county/4', 'county/1', 'county/3', 'township/2', 'county/5', 'township/1'].map(
    (ref) => `coop-001/${ref}`,
  );
  expect(citeWords(ids, 'coop-001')).toBe('县1、3至5、乡1、2');
  expect(citeWords(['basic-001'], 'basic-001')).toBe('本事项');
  expect(wrap('见第123条', TITLE_SIZE, 45)).toEqual(['见第', '123条']);
});

it('writes Mermaid that names every step, outcome and entry', () => {
  expect(toMermaid(sample)).toBe(`flowchart TD
  subgraph u1["伽师县自然资源局"]
    s1["下达任务"]
    s4["立案查处<br/>协办：伽师县公安局"]
    s5["验收<br/>分办：伽师县水利局<br/>分办：乡镇"]
  end
  subgraph u2["乡镇"]
    s2["现场核查"]
    s3["督促整改"]
    s6["反馈"]
  end
  ticket(["热线工单"]) --> s2
  inspection(["巡查发现"]) --> s2
  plan(["计划任务"]) --> s1
  finish(["结束"])
  s1 -->|"已下达"| s2
  s2 -->|"属实"| s3
  s2 -->|"不属实"| s6
  s3 -->|"已整改"| s5
  s3 -->|"拒不整改"| s4
  s4 -->|"已处理"| s5
  s4 -.->|"退回补充"| s2
  s5 -->|"合格"| s6
  s5 -.->|"不合格"| s3
  s6 -->|"已反馈"| finish
`);
});
