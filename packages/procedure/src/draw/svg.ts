import { TOWNSHIP } from '@paidan/kernel';
import type { Procedure } from '../model.ts';
import { HOTLINE } from '../names.ts';
import { sidesOf } from '../step.ts';
import {
  END_HEIGHT,
  END_WIDTH,
  NOTE_LINE,
  NOTE_SIZE,
  OUTCOME_LINE,
  OUTCOME_SIZE,
  STRIP,
  TITLE_LINE,
  TITLE_SIZE,
} from './box.ts';
import { HEADER_SIZE } from './lanes.ts';
import { type Layout, layout, type Node } from './layout.ts';
import type { Route } from './route.ts';
import { escapeXml, textWidth, wrap } from './text.ts';

export interface SvgOptions {
  /** Steps at which the matter stands; drawn lit. */
  readonly active?: readonly string[];
  /** Steps already gone through; drawn ticked. */
  readonly visited?: readonly string[];
}

const ink = '#1f2937';
const quiet = '#64748b';
const line = '#475569';
const back = '#c2410c';
const lit = '#d97706';
const fonts = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const LEGEND = 52;

/**
 * A procedure as a swim-lane drawing, a lane for each unit, to stand alone or inside a page. Presentation attributes
 * only (no style sheet, no ids), so that it needs no exception to a content security policy and many fit on one page.
 * It takes the width of its container between 3/4 and 5/4 of its natural size: give the container `overflow-x: auto`.
 * Same input, same text.
 */
export function toSvg(procedure: Procedure, options: SvgOptions = {}): string {
  const active = new Set(options.active ?? []);
  const visited = new Set(options.visited ?? []);
  const plan = layout(procedure, active);
  const width = round(Math.max(plan.width, 340));
  const height = round(plan.height + LEGEND);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="procedure-drawing" role="img" aria-label="${escapeXml(titleOf(procedure))}" viewBox="0 0 ${width} ${height}" width="clamp(${round(width * 0.75)}px,100%,${round(width * 1.25)}px)" font-family="${fonts}" fill="${ink}">`,
    `<title>${escapeXml(titleOf(procedure))}</title>`,
    `<desc>${escapeXml(describe(procedure, active))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...plan.lanes.map((_, index) => drawLane(plan, index)),
    ...plan.nodes.flatMap(drawLinks),
    ...[...plan.edges].sort((a, b) => Number(a.edge.rework) - Number(b.edge.rework)).map(drawEdge),
    ...plan.nodes.map((node) => drawNode(node, active.has(node.step.id), visited.has(node.step.id))),
    plan.end === null ? '' : drawEnd(plan.end),
    drawLegend(procedure, height),
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const titleOf = (procedure: Procedure): string =>
  `${procedure.duty} 办理流程${procedure.draft ? '（草稿）' : ''}，版本 ${procedure.version}`;

function describe(procedure: Procedure, active: ReadonlySet<string>): string {
  const steps = procedure.steps.map((step) => `${step.name}（${step.by}${step.assist.length > 0 ? '主办' : ''}）`);
  const now = [...active].filter((id) => procedure.steps.some((step) => step.id === id));
  return `共 ${steps.length} 个环节：${steps.join('、')}。${now.length > 0 ? `当前环节：${now.join('、')}。` : ''}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text, `y` being its middle. */
function text(content: string, x: number, y: number, { size, weight, fill, anchor = 'middle' }: TextStyle): string {
  const look = `${weight === undefined ? '' : ` font-weight="${weight}"`}${fill === undefined ? '' : ` fill="${fill}"`}`;
  return `<text x="${round(x)}" y="${round(y + size * 0.36)}" font-size="${size}" text-anchor="${anchor}"${look}>${escapeXml(content)}</text>`;
}

function drawLane(plan: Layout, index: number): string {
  const lane = plan.lanes[index];
  if (lane === undefined) return '';
  const width = round(lane.right - lane.left);
  const [fill, colour] =
    lane.unit === TOWNSHIP
      ? ['#d7efe6', '#0f5f4a']
      : lane.unit === HOTLINE
        ? ['#e9e0f7', '#5b2c97']
        : ['#dbe7f6', '#1d4a86'];
  const band = (y: number): string[] => [
    `<rect x="${round(lane.left)}" y="${round(y)}" width="${width}" height="${round(plan.header)}" fill="${fill}"/>`,
    ...lane.header.map((part, row) => {
      const middle = y + plan.header / 2 + (row - (lane.header.length - 1) / 2) * 19;
      return text(part, (lane.left + lane.right) / 2, middle, { size: HEADER_SIZE, weight: 700, fill: colour });
    }),
  ];
  return [
    `<rect x="${round(lane.left)}" y="0" width="${width}" height="${round(plan.height)}" fill="${index % 2 === 0 ? '#f7f9fc' : '#ffffff'}" stroke="#e2e8f0"/>`,
    // Marked, so that a page may keep the names in view while the drawing scrolls.
    `<g data-lane-head="true">${band(0).join('')}</g>`,
    ...(plan.footer === null ? [] : band(plan.footer)),
  ].join('');
}

/** Lines from a step to its side units, and the stem on which its outcomes stand. */
function drawLinks(node: Node): string[] {
  const y = round(node.y + node.height / 2);
  const lowest = node.outcomes.at(-1)?.y ?? node.y;
  const xs = node.sides.map(({ x }) => x);
  const links = [Math.min(node.x, ...xs), Math.max(node.x, ...xs)]
    .filter((x) => x !== node.x)
    .map(
      (x) =>
        `<path d="M${round(node.x)} ${y}H${round(x)}" fill="none" stroke="#94a3b8" stroke-width="1.4" stroke-dasharray="2 4"/>`,
    );
  return [
    ...links,
    `<path d="M${round(node.x)} ${round(node.y)}V${round(lowest)}" stroke="#cbd5e1" stroke-width="1.4"/>`,
  ];
}

function drawEdge({ edge, points }: Route): string {
  const colour = edge.rework ? back : line;
  const dash = edge.rework ? ' stroke-dasharray="6 4"' : '';
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  const base = { x: tip.x - dx * 8, y: tip.y - dy * 8 };
  const head = `M${round(tip.x)} ${round(tip.y)}L${round(base.x - dy * 4.5)} ${round(base.y - dx * 4.5)}L${round(base.x + dy * 4.5)} ${round(base.y + dx * 4.5)}Z`;
  return `<path d="${rounded([...points.slice(0, -1), base])}" fill="none" stroke="${colour}" stroke-width="1.6"${dash}/><path d="${head}" fill="${colour}"/>`;
}

/** A polyline with rounded corners. */
function rounded(points: readonly { x: number; y: number }[]): string {
  return points
    .map((point, index) => {
      const former = points[index - 1];
      const next = points[index + 1];
      if (former === undefined) return `M${round(point.x)} ${round(point.y)}`;
      if (next === undefined) return `L${round(point.x)} ${round(point.y)}`;
      const toward = (other: { x: number; y: number }) => {
        const length = Math.abs(other.x - point.x) + Math.abs(other.y - point.y);
        const share = length === 0 ? 0 : Math.min(7, length / 2) / length;
        return `${round(point.x + (other.x - point.x) * share)} ${round(point.y + (other.y - point.y) * share)}`;
      };
      return `L${toward(former)}Q${round(point.x)} ${round(point.y)} ${toward(next)}`;
    })
    .join('');
}

function drawNode(node: Node, active: boolean, visited: boolean): string {
  const left = node.x - node.width / 2;
  const [fill, border, stroke] = active
    ? ['#fff4d6', lit, 2.6]
    : visited
      ? ['#edf8f0', '#3f8f5f', 1.6]
      : ['#ffffff', '#8aa0bd', 1.4];
  const parts = [
    `<rect x="${round(left)}" y="${round(node.y)}" width="${node.width}" height="${round(node.height)}" rx="9" fill="${fill}" stroke="${border}" stroke-width="${stroke}"/>`,
  ];
  const entry = node.entry === null ? [] : wrap(node.entry, NOTE_SIZE, node.width - 18);
  const strips = [
    ...entry.map((label) => ({ label, colour: '#0f766e' })),
    ...(active ? [{ label: '● 当前环节', colour: '#b45309' }] : []),
  ];
  const content = strips.length * STRIP + node.title.length * TITLE_LINE + node.notes.length * NOTE_LINE;
  let y = node.y + (node.height - content) / 2;
  for (const { label, colour } of strips) {
    parts.push(text(label, node.x, y + STRIP / 2 - 1, { size: NOTE_SIZE, weight: 700, fill: colour }));
    y += STRIP;
  }
  for (const [index, title] of node.title.entries()) {
    const tick = visited && !active && index === 0 ? '✓ ' : '';
    parts.push(text(tick + title, node.x, y + TITLE_LINE / 2, { size: TITLE_SIZE, weight: 700 }));
    y += TITLE_LINE;
  }
  for (const note of node.notes) {
    parts.push(text(note, node.x, y + NOTE_LINE / 2, { size: NOTE_SIZE, fill: quiet }));
    y += NOTE_LINE;
  }
  const all = [...parts, ...node.sides.map((side) => drawSide(node, side)), ...drawOutcomes(node)].join('');
  // So that a page can bring the present step into view.
  return active ? `<g data-active="true">${all}</g>` : all;
}

function drawSide(node: Node, side: Node['sides'][number]): string {
  const height = side.lines.length * NOTE_LINE + 14;
  const top = node.y + (node.height - height) / 2;
  const box = `<rect x="${round(side.x - side.width / 2)}" y="${round(top)}" width="${side.width}" height="${round(height)}" rx="9" fill="#ffffff" stroke="#8aa0bd" stroke-width="1.3" stroke-dasharray="4 3"/>`;
  const lines = side.lines.map((label, index) =>
    text(label, side.x, top + 7 + NOTE_LINE * (index + 0.5), {
      size: index === 0 ? OUTCOME_SIZE : NOTE_SIZE,
      fill: index === 0 ? ink : quiet,
    }),
  );
  return [box, ...lines].join('');
}

function drawOutcomes(node: Node): string[] {
  return node.outcomes.map(({ edge, lines, width, height, y }) => {
    const [colour, fill, letters] = edge.rework ? [back, '#fff1e8', '#9a3412'] : [line, '#f1f5f9', ink];
    const pill = `<rect x="${round(node.x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${height}" rx="11" fill="${fill}" stroke="${colour}" stroke-width="1.1"/>`;
    const labels = lines.map((label, index) =>
      text(label, node.x, y + (index - (lines.length - 1) / 2) * OUTCOME_LINE, { size: OUTCOME_SIZE, fill: letters }),
    );
    return [pill, ...labels].join('');
  });
}

function drawEnd({ x, y }: { x: number; y: number }): string {
  return `<rect x="${round(x - END_WIDTH / 2)}" y="${round(y)}" width="${END_WIDTH}" height="${END_HEIGHT}" rx="${END_HEIGHT / 2}" fill="#334155"/>${text('结束', x, y + END_HEIGHT / 2, { size: 14, weight: 700, fill: '#ffffff' })}`;
}

/** Only the signs that the drawing uses. */
function drawLegend(procedure: Procedure, height: number): string {
  const y = height - LEGEND + 16;
  const note = { size: NOTE_SIZE, fill: quiet, anchor: 'start' } as const;
  const signs = [
    { label: '办理去向', sign: `<path d="M0 0H26" stroke="${line}" stroke-width="1.6"/>` },
    ...(procedure.transitions.some(({ rework }) => rework)
      ? [
          {
            label: '退回重办（计次）',
            sign: `<path d="M0 0H26" stroke="${back}" stroke-width="1.6" stroke-dasharray="6 4"/>`,
          },
        ]
      : []),
    ...(procedure.steps.some((step) => sidesOf(step).length > 0)
      ? [
          {
            label: '协办、分办',
            sign: '<rect y="-7" width="26" height="14" rx="4" fill="#ffffff" stroke="#8aa0bd" stroke-dasharray="4 3"/>',
          },
        ]
      : []),
  ];
  let x = 14;
  const drawn = signs.map(({ label, sign }) => {
    const part = `<g transform="translate(${round(x)} ${round(y)})">${sign}${text(label, 32, 0, note)}</g>`;
    x += 32 + textWidth(label, NOTE_SIZE) + 16;
    return part;
  });
  return [...drawn, text(titleOf(procedure), 14, y + 21, note)].join('');
}
