import type { ClauseId, DutyId } from '@paidan/kernel';
import type { CountyClause, TownshipClause } from './catalogue.ts';
import type { DepartmentReader } from './departments.ts';
import type { Paragraph } from './paragraphs.ts';
import { headingDepartments } from './sides.ts';

interface Clause extends TownshipClause {
  readonly line: number;
}

/** The clauses of one side, numbered in reading order over all headings. */
export function clausesOfSide(paragraphs: readonly Paragraph[], duty: DutyId, side: 'county' | 'township'): Clause[] {
  const clauses: Clause[] = [];
  let heading: string | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'heading') {
      heading = paragraph.text;
      continue;
    }
    const id: ClauseId = `${duty}/${side}/${clauses.length + 1}`;
    clauses.push({ id, heading, printed: paragraph.printed, text: paragraph.text, line: paragraph.line });
  }
  return clauses;
}

/**
 * The departments that a department-side clause makes responsible: those that its own sentence begins with, otherwise
 * those of the heading, otherwise all departments of the duty.
 */
export function responsible(
  clause: TownshipClause,
  departments: readonly string[],
  reader: DepartmentReader,
): string[] {
  const named = openingDepartments(clause.text, departments);
  if (named.length > 0) return named;
  const heading = clause.heading === null ? null : headingDepartments(clause.heading, reader);
  const listed = heading?.filter((name) => departments.includes(name)) ?? [];
  return listed.length > 0 ? listed : [...departments];
}

/** `伽师县委组织部、伽师县人力资源和社会保障局按照…` → both; a name later in the sentence is an object, not the actor. */
function openingDepartments(text: string, departments: readonly string[]): string[] {
  const found: string[] = [];
  let rest = text.replace(/^由/, '');
  for (;;) {
    const name = departments.find((department) => rest.startsWith(department));
    if (!name || found.includes(name)) return found;
    found.push(name);
    const joint = /^(?:、|和|会同|联合)/.exec(rest.slice(name.length));
    if (!joint) return found;
    rest = rest.slice(name.length + joint[0].length);
  }
}

export const toCounty = ({ line: _line, ...clause }: Clause, departments: readonly string[]): CountyClause => ({
  id: clause.id,
  heading: clause.heading,
  printed: clause.printed,
  departments,
  text: clause.text,
});

export const toTownship = ({ line: _line, ...clause }: Clause): TownshipClause => clause;
