import { NewTicket } from '@paidan/contracts';
import { Value } from 'typebox/value';
import { BadCell, readDegrees, readKind, readTime, readYesNo } from './cells.ts';
import { type Field, type Header, headerOf } from './columns.ts';

/** One row of a table as text, with the line or row number that its file shows. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
  /** What the reader already found wrong with it: a merged cell, a missing column. */
  readonly problems?: readonly CellProblem[];
}

export interface CellProblem {
  readonly column: string;
  readonly message: string;
}

export type ReadRow =
  | { readonly ok: true; readonly ticket: NewTicket }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

type Raw = Partial<Record<Field, string>>;

/** A row as the body of `POST /tickets`, or everything that is wrong with it, each with the column it stands in. */
export function readRow(header: Header, row: Row, defaultChannel: string): ReadRow {
  const raw: Raw = {};
  header.fields.forEach((field, at) => {
    const cell = row.cells[at]?.trim() ?? '';
    if (field !== undefined && cell !== '') raw[field] = cell;
  });
  const problems: CellProblem[] = [...(row.problems ?? [])];
  const convert = <T>(field: Field, read: (cell: string) => T): T | undefined => {
    const cell = raw[field];
    if (cell === undefined) return undefined;
    try {
      return read(cell);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      problems.push({ column: headerOf(header, field), message: error.message });
      return undefined;
    }
  };
  const ticket = drop({
    channel: raw.channel ?? defaultChannel,
    externalId: raw.externalId,
    kind: convert('kind', readKind),
    title: raw.title,
    text: unguard(raw.text ?? ''),
    occurredAt: convert('occurredAt', readTime),
    urgent: convert('urgent', readYesNo),
    location: drop({
      village: raw.village,
      address: raw.address,
      lat: convert('lat', (cell) => readDegrees(cell, 90)),
      lng: convert('lng', (cell) => readDegrees(cell, 180)),
    }),
    reporter: readReporter(raw, convert('confidential', readYesNo)),
  });
  problems.push(...contractProblems(header, ticket));
  return problems.length === 0 && Value.Check(NewTicket, ticket) ? { ok: true, ticket } : { ok: false, problems };
}

/** Exports write “保密” in place of the name of a reporter who asked for it. */
function readReporter(raw: Raw, confidential: boolean | undefined): Record<string, unknown> | undefined {
  const secret = confidential === true || raw.name === '保密';
  const name = raw.name === '保密' ? undefined : raw.name;
  return drop({ name, phone: raw.phone, confidential: secret ? true : confidential });
}

/** Without the absent fields; undefined when nothing is left. */
function drop(object: Record<string, unknown>): Record<string, unknown> | undefined {
  const present = Object.entries(object).filter(([, value]) => value !== undefined);
  return present.length === 0 ? undefined : Object.fromEntries(present);
}

/** Undoes the apostrophe with which an export keeps spreadsheets from running a text as a formula. */
const unguard = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

const fieldOf: Readonly<Record<string, Field>> = {
  '/channel': 'channel',
  '/externalId': 'externalId',
  '/title': 'title',
  '/text': 'text',
  '/location/village': 'village',
  '/location/address': 'address',
  '/reporter/name': 'name',
  '/reporter/phone': 'phone',
};

/** One fault a field: an empty text is too short and matches no pattern, which is one thing to a person. */
function contractProblems(header: Header, ticket: unknown): CellProblem[] {
  const found = new Map<Field, CellProblem>();
  for (const error of Value.Errors(NewTicket, ticket)) {
    const field = fieldOf[error.instancePath];
    if (field === undefined || found.has(field)) continue;
    const message = messageOf(error.keyword, error.params) ?? error.message;
    found.set(field, { column: headerOf(header, field), message });
  }
  return [...found.values()];
}

function messageOf(keyword: string, params: object): string | undefined {
  if (keyword === 'minLength' || Reflect.get(params, 'pattern') === '\\S') return '不能为空';
  if (keyword === 'maxLength') return `超过 ${String(Reflect.get(params, 'limit'))} 字`;
  return undefined;
}
