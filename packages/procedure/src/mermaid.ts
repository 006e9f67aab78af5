import type { Procedure } from './model.ts';
import { END } from './names.ts';
import { entriesOf, sidesOf } from './step.ts';
import { triggerWords } from './words.ts';

const quote = (text: string): string => `"${text.replace(/["#;]/gu, (mark) => `#${mark.codePointAt(0)};`)}"`;

/** A Mermaid flow chart, one subgraph for each leading unit; rework edges are dotted. Same input, same text. */
export function toMermaid(procedure: Procedure): string {
  const node = new Map(procedure.steps.map((step, index) => [step.id, `s${index + 1}`]));
  const name = (id: string): string => (id === END ? 'finish' : (node.get(id) ?? id));
  const lines = ['flowchart TD'];
  const units = [...new Set(procedure.steps.map((step) => step.by))];
  units.forEach((unit, index) => {
    lines.push(`  subgraph u${index + 1}[${quote(unit)}]`);
    for (const step of procedure.steps.filter(({ by }) => by === unit)) {
      const sides = sidesOf(step).map((side) => `${side.role === 'assist' ? '协办' : '分办'}：${side.unit}`);
      lines.push(`    ${name(step.id)}[${quote([step.name, ...sides].join('<br/>'))}]`);
    }
    lines.push('  end');
  });
  const entries = entriesOf(procedure);
  for (const [trigger, step] of entries) {
    lines.push(`  ${trigger}([${quote(triggerWords[trigger])}]) --> ${name(step)}`);
  }
  if (procedure.steps.some(({ end }) => end)) lines.push(`  finish([${quote('结束')}])`);
  for (const { from, on, to, rework } of procedure.transitions) {
    lines.push(`  ${name(from)} ${rework ? '-.->' : '-->'}|${quote(on)}| ${name(to)}`);
  }
  return `${lines.join('\n')}\n`;
}
