import { access, constants } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { NewTicket } from '@paidan/contracts';
import { CommandFailure } from '../failure.ts';
import { detectEncoding, type Encoding } from './decode.ts';
import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';
import { readXlsx } from './read-xlsx.ts';
import { type CellProblem, readRow } from './row.ts';
import type { TableRow } from './table.ts';

/** One row of the file: the ticket to send, or what is wrong; `original` are its cells as they stand, for the file of rejects. */
export interface FileRow {
  readonly place: string;
  readonly columns: readonly string[];
  readonly original: readonly string[];
  readonly ticket: NewTicket | undefined;
  readonly problems: readonly CellProblem[];
}

export interface TicketFile {
  /** May be called again: every call reads the file from its beginning. */
  rows(): AsyncGenerator<FileRow>;
}

/** Opens a table of tickets by its ending. `remark` hears once of each column or sheet that is left out, and of the encoding. */
export async function openTicketFile(
  path: string,
  channel: string,
  remark: (text: string) => void,
): Promise<TicketFile> {
  await access(path, constants.R_OK).catch(() => {
    throw new CommandFailure(`读不到文件：${path}`);
  });
  const said = new Set<string>();
  const once = (text: string) => {
    if (!said.has(text)) remark(text);
    said.add(text);
  };
  const kind = extname(path).toLowerCase();
  if (kind === '.xlsx') {
    const sheets = () => readXlsx(path, (sheet) => once(`工作表“${sheet}”没有表头，未读取。`));
    return { rows: () => tableRows(sheets(), channel, once) };
  }
  if (kind !== '.csv' && kind !== '.jsonl') {
    throw new CommandFailure(`不支持 ${basename(path)}：请使用 .xlsx、.csv 或 .jsonl 文件。`);
  }
  const encoding: Encoding = await detectEncoding(path);
  if (encoding !== 'utf-8') once(`按 ${encoding.toUpperCase()} 编码读取。`);
  if (kind === '.csv') return { rows: () => tableRows(readCsv(path, encoding), channel, once) };
  return { rows: () => jsonRows(path, encoding, channel, once) };
}

async function* tableRows(
  rows: AsyncGenerator<TableRow>,
  channel: string,
  once: (text: string) => void,
): AsyncGenerator<FileRow> {
  for await (const { place, header, row } of rows) {
    const unread = header.names.filter((name, at) => name !== '' && header.fields[at] === undefined);
    if (unread.length > 0) once(`这些列不在工单字段之内，未导入：${unread.join('、')}。`);
    const read = readRow(header, row, channel);
    const ticket = read.ok ? read.ticket : undefined;
    yield { place, columns: header.names, original: row.cells, ticket, problems: read.ok ? [] : read.problems };
  }
}

async function* jsonRows(
  path: string,
  encoding: Encoding,
  channel: string,
  once: (text: string) => void,
): AsyncGenerator<FileRow> {
  const unknown = (field: string) => once(`字段“${field}”不在工单字段之内，未导入。`);
  for await (const { place, text, result } of readJsonl(path, encoding, channel, unknown)) {
    const ticket = result.ok ? result.ticket : undefined;
    yield { place, columns: ['原文'], original: [text], ticket, problems: result.ok ? [] : result.problems };
  }
}
