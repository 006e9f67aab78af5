import { TOWNSHIP } from '@paidan/kernel';
import { escapeXml, textWidth, wrap } from '../draw/text.ts';
import type { Step } from '../model.ts';
import { HOTLINE } from '../names.ts';
import { sidesOf, waysOn } from '../step.ts';
import { doersWords, withinWords } from '../words.ts';
import type { ReadClause, Reading } from './reading.ts';

const WIDTH = 1120;
const LEFT = 560;
const RIGHT = 720;
const TEXT = 14;
const LINE = 21;
const NOTE = 12;
const NOTE_LINE = 18;
const PAD = 9;
const GAP = 10;
const fonts = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const quiet = '#64748b';

const colours = (unit: string): { readonly line: string; readonly fill: string } =>
  unit === TOWNSHIP
    ? { line: '#1f8a6b', fill: '#eefaf5' }
    : unit === HOTLINE
      ? { line: '#7c4bc0', fill: '#f5effc' }
      : { line: '#3a6fb5', fill: '#f0f5fc' };

interface Block {
  readonly height: number;
  readonly draw: (y: number) => string;
}

/**
 * The text of a duty on the left, its steps on the right, and a line from every clause to each step that it authorises.
 * A drawing of fixed width to stand alone or in a page; attributes only, as `toSvg`. Same input, same text.
 */
export function toSheet(reading: Reading): string {
  const { procedure, duty } = reading;
  const clauses = sidesInOrder(reading);
  const left: { block: Block; clause: ReadClause | null }[] = clauses.flatMap((clause, index) => {
    const before = clauses[index - 1];
    const side = before?.side === clause.side ? [] : [{ block: headBlock(sideWords[clause.side]), clause: null }];
    const heading =
      clause.heading !== null && (before?.heading !== clause.heading || before.side !== clause.side)
        ? [{ block: headingBlock(clause.heading), clause: null }]
        : [];
    return [...side, ...heading, { block: clauseBlock(clause), clause }];
  });
  const right = procedure.steps.map((step, index) => ({ block: stepBlock(reading, step, index), step }));
  const head = headBlock('办理环节');
  const total = (blocks: readonly { readonly block: Block }[], gap: number): number =>
    blocks.reduce((sum, { block }) => sum + block.height + gap, 0);
  const leftHeight = total(left, GAP);
  const rightHeight = head.height + GAP + total(right, GAP);
  // The shorter column is spread over the height of the longer one, so that the lines stay short.
  const spread = (room: number, count: number): number => (count < 2 ? 0 : Math.max(0, room) / (count - 1));
  const leftGap = GAP + spread(rightHeight - leftHeight, clauses.length);
  const rightGap = GAP + spread(leftHeight - rightHeight, right.length);
  const height = Math.ceil(Math.max(leftHeight, rightHeight));

  const drawn: string[] = [];
  const clauseY = new Map<string, number>();
  let y = 0;
  for (const { block, clause } of left) {
    drawn.push(block.draw(y));
    if (clause !== null) clauseY.set(clause.id, y + block.height / 2);
    y += block.height + (clause === null ? GAP : leftGap);
  }
  const stepY = new Map<string, number>();
  drawn.push(`<g transform="translate(${RIGHT} 0)">${head.draw(0)}</g>`);
  y = head.height + GAP;
  for (const { block, step } of right) {
    drawn.push(block.draw(y));
    stepY.set(step.id, y + block.height / 2);
    y += block.height + rightGap;
  }
  const links = clauses.flatMap((clause) =>
    clause.steps.map((step) => link(clauseY.get(clause.id) ?? 0, stepY.get(step.id) ?? 0, doerOf(clause, step))),
  );
  const label = escapeXml(`${duty.id} 条款与环节对照`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="procedure-sheet" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${height}" width="100%" font-family="${fonts}" fill="#1f2937">`,
    `<title>${label}</title>`,
    ...links,
    ...drawn,
    '</svg>',
  ].join('\n');
}

/** The clauses, the side first whose steps come first, so that fewer lines cross; within a side as the list has them. */
function sidesInOrder({ clauses, procedure }: Reading): readonly ReadClause[] {
  const place = new Map(procedure.steps.map((step, index) => [step.id, index]));
  const mean = (side: readonly ReadClause[]): number => {
    const places = side.flatMap(({ steps }) => steps.map(({ id }) => place.get(id) ?? 0));
    return places.reduce((sum, each) => sum + each, 0) / Math.max(1, places.length);
  };
  return [...Map.groupBy(clauses, ({ side }) => side).values()].sort((a, b) => mean(a) - mean(b)).flat();
}

const sideWords = { county: '上级部门职责', township: '乡镇职责', duty: '清单原文' } as const;

/** The unit through which a clause meets a step: its own department there, else the step's lead. */
const doerOf = (clause: ReadClause, step: Step): string =>
  [step.by, ...sidesOf(step).map(({ unit }) => unit)].find((unit) => clause.units.includes(unit)) ?? step.by;

const round = (value: number): number => Math.round(value * 10) / 10;

const line = (content: string, x: number, y: number, size: number, look = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${look}>${escapeXml(content)}</text>`;

const headBlock = (words: string): Block => ({
  height: 26,
  draw: (y) => line(words, 2, y + 19, 16, ' font-weight="700"'),
});

const headingBlock = (words: string): Block => {
  const lines = wrap(words, 13, LEFT - 12);
  return {
    height: lines.length * 19 + 2,
    draw: (y) =>
      lines.map((part, index) => line(part, 4, y + 15 + index * 19, 13, ` font-weight="700" fill="${quiet}"`)).join(''),
  };
};

function clauseBlock({ label, text, units, standing }: ReadClause): Block {
  const { line: edge, fill } = standing
    ? { line: '#cbd5e1', fill: '#f8fafc' }
    : colours(units.includes(TOWNSHIP) ? TOWNSHIP : '');
  const lines = wrap(text, TEXT, LEFT - 72 - PAD);
  const height = Math.max(lines.length * LINE, standing ? 2 * NOTE_LINE : 0) + PAD * 2;
  return {
    height,
    draw: (y) =>
      [
        `<rect x="0.5" y="${round(y)}" width="${LEFT}" height="${height}" rx="6" fill="${fill}" stroke="${edge}"/>`,
        line(label, 10, y + PAD + 15, 13, ` font-weight="700" fill="${standing ? quiet : edge}"`),
        ...(standing ? [line('常设', 10, y + PAD + 15 + NOTE_LINE, NOTE, ` fill="${quiet}"`)] : []),
        ...lines.map((part, index) => line(part, 62, y + PAD + 15 + index * LINE, TEXT)),
      ].join(''),
  };
}

/** A step with everything an official asks of it: who, by when and on whose word, on what condition, and what may come of it. */
function stepBlock({ procedure }: Reading, step: Step, index: number): Block {
  const { line: edge, fill } = colours(step.by);
  const room = WIDTH - RIGHT - PAD * 2 - 8;
  const entries = Object.entries(procedure.entries).filter(([, id]) => id === step.id);
  const notes = [
    doersWords(step),
    ...(step.within === null ? [] : [`时限：${withinWords(step.within)}`]),
    ...(step.requires ?? []).map((words) => `条件：${words}`),
    ...(step.basis === null ? [] : ['清单未写，属内部做法']),
    `结果：${waysOn(procedure, step.id)
      .map(({ on, rework }) => (rework ? `${on}（退回）` : on))
      .join('／')}`,
  ].flatMap((note) => wrap(note, NOTE, room));
  const title = `${index + 1}. ${step.name}`;
  const height = PAD * 2 + 20 + notes.length * NOTE_LINE;
  return {
    height,
    draw: (y) =>
      [
        `<rect x="${RIGHT}" y="${round(y)}" width="${WIDTH - RIGHT - 1}" height="${height}" rx="6" fill="${fill}" stroke="${edge}"${step.basis === null ? '' : ' stroke-dasharray="5 3"'}/>`,
        line(title, RIGHT + PAD + 2, y + PAD + 14, 15, ' font-weight="700"'),
        ...(entries.length > 0
          ? [
              line(
                '入口',
                RIGHT + PAD + 14 + textWidth(title, 15),
                y + PAD + 14,
                NOTE,
                ' fill="#0f766e" font-weight="700"',
              ),
            ]
          : []),
        ...notes.map((note, row) =>
          line(note, RIGHT + PAD + 2, y + PAD + 20 + 14 + row * NOTE_LINE, NOTE, ` fill="${row === 0 ? edge : quiet}"`),
        ),
      ].join(''),
  };
}

function link(from: number, to: number, unit: string): string {
  const bend = (RIGHT - LEFT) / 2;
  return `<path d="M${LEFT + 1} ${round(from)}C${LEFT + bend} ${round(from)} ${RIGHT - bend} ${round(to)} ${RIGHT} ${round(to)}" fill="none" stroke="${colours(unit).line}" stroke-width="1.5" opacity="0.75"/>`;
}
