import { Readable } from 'node:stream';
import { NewTicket } from '@paidan/contracts';
import { Value } from 'typebox/value';
import { linesOf } from '../lines.ts';
import { decodedText, type Encoding } from './decode.ts';
import type { ReadRow } from './row.ts';

export interface JsonRow {
  readonly place: string;
  readonly text: string;
  readonly result: ReadRow;
}

const known = new Set(Object.keys(NewTicket.properties));

/** JSON lines in the shape of `POST /tickets`; `id` counts as the external number, other fields are left out and named by `onUnknown`. */
export async function* readJsonl(
  path: string,
  encoding: Encoding,
  channel: string,
  onUnknown: (field: string) => void,
): AsyncGenerator<JsonRow> {
  for await (const line of linesOf(Readable.from(decodedText(path, encoding)))) {
    yield { place: `第 ${line.number} 行`, text: line.text, result: readLine(line.text, channel, onUnknown) };
  }
}

function readLine(text: string, channel: string, onUnknown: (field: string) => void): ReadRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [{ column: '整行', message: `不是有效的 JSON：${String(error)}` }] };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { ok: false, problems: [{ column: '整行', message: '应为一个 JSON 对象' }] };
  }
  const given = Object.entries(value).filter(([, content]) => content !== null);
  for (const [key] of given) if (!known.has(key) && key !== 'id') onUnknown(key);
  const { id: externalId, ...rest } = Object.fromEntries(given);
  const numbered = externalId === undefined ? rest : { externalId, ...rest };
  const taken = Object.entries(numbered).filter(([key]) => known.has(key));
  const ticket: unknown = { channel, ...Object.fromEntries(taken) };
  if (Value.Check(NewTicket, ticket)) return { ok: true, ticket };
  const problems = Value.Errors(NewTicket, ticket).map((error) => ({
    column: error.instancePath || '整行',
    message: error.message,
  }));
  return { ok: false, problems };
}
