import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { statuses } from '@paidan/contracts';
import { CommandFailure } from '../failure.ts';
import { note, print } from '../output.ts';
import { allTickets, exportLines, exportXlsx } from '../tickets/export.ts';
import { checkFile, type ImportCount, Rejects, sendFile } from '../tickets/import.ts';
import { openTicketFile } from '../tickets/read-file.ts';
import { type ConnectionOptions, connect } from './connection.ts';

export interface ImportOptions extends ConnectionOptions {
  readonly channel: string;
  readonly rejects?: string;
  readonly check?: boolean;
}

/** `tickets import FILE`: prints the counts as JSON; exit code 1 when any row was left out. */
export async function importTickets(path: string, options: ImportOptions): Promise<void> {
  const file = await openTicketFile(path, options.channel, note);
  const rejects = new Rejects(options.rejects ?? `${path}.未导入.csv`);
  try {
    const good = await checkFile(file, rejects);
    const sent = options.check === true || good === 0 ? 0 : await sendFile(file, await connect(options), good, rejects);
    const count: ImportCount = { sent, rejected: rejects.count };
    await print(JSON.stringify(options.check === true ? { good, rejected: rejects.count } : count));
    if (rejects.count > 0)
      throw new CommandFailure(`${rejects.count} 行未导入，连同原因已写入 ${rejects.path}；改正后单独导入该文件即可。`);
    if (good === 0) throw new CommandFailure(`${path} 里没有工单。`);
  } finally {
    await rejects.close();
  }
}

export interface ExportOptions extends ConnectionOptions {
  readonly out?: string;
  readonly format?: string;
  readonly status?: string;
  readonly unit?: string;
  readonly duty?: string;
  readonly overdue?: boolean;
}

/** `tickets export`: JSON lines to standard output, or a table to `--out` by its ending. */
export async function exportTickets(options: ExportOptions): Promise<void> {
  const format = options.format ?? (options.out === undefined ? 'jsonl' : extname(options.out).slice(1).toLowerCase());
  const unknown = (options.status ?? '')
    .split(',')
    .filter((status) => status !== '' && !statuses.some((known) => known === status));
  if (unknown.length > 0)
    throw new CommandFailure(`没有这个状态：${unknown.join('、')}（可用：${statuses.join('、')}）`, 2);
  const filters = {
    ...(options.status === undefined ? {} : { status: options.status }),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    ...(options.duty === undefined ? {} : { duty: options.duty }),
    ...(options.overdue === true ? { overdue: 'true' } : {}),
  };
  const tickets = allTickets(await connect(options), filters);
  if (format === 'xlsx') {
    if (options.out === undefined) throw new CommandFailure('导出 xlsx 须用 --out 指定文件。', 2);
    note(`已导出 ${await exportXlsx(tickets, options.out)} 件到 ${options.out}`);
    return;
  }
  if (format !== 'csv' && format !== 'jsonl')
    throw new CommandFailure(`不支持的格式：${format}（可用：jsonl、csv、xlsx）`, 2);
  const lines = exportLines(tickets, format);
  if (options.out === undefined) {
    for await (const line of lines) await print(line);
    return;
  }
  let count = format === 'csv' ? -1 : 0;
  const counted = async function* () {
    for await (const line of lines) {
      count += 1;
      yield `${line}\n`;
    }
  };
  await pipeline(Readable.from(counted()), createWriteStream(options.out));
  note(`已导出 ${count} 件到 ${options.out}`);
}
