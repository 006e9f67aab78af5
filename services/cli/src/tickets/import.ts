import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type NewTicket, TicketView } from '@paidan/contracts';
import { type Api, Refusal } from '../api.ts';
import { note } from '../output.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import type { FileRow, TicketFile } from './read-file.ts';

export interface ImportCount {
  readonly sent: number;
  readonly rejected: number;
}

/** Collects the rows that could not be imported, with the reason beside each, so that they can be corrected and imported alone. */
export class Rejects {
  readonly path: string;
  count = 0;
  #file: FileHandle | undefined;

  constructor(path: string) {
    this.path = path;
  }

  async add(row: FileRow, problems: readonly string[]): Promise<void> {
    if (this.#file === undefined) {
      this.#file = await open(this.path, 'w');
      await this.#file.write(`${byteOrderMark}${csvLine(['位置', '问题', ...row.columns])}\n`);
    }
    this.count += 1;
    await this.#file.write(`${csvLine([row.place, problems.join('；'), ...row.original])}\n`);
    for (const problem of problems) note(`${row.place}：${problem}`);
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

/** Reads the whole file before anything is sent, so that a file that can't be read to its end changes nothing. */
export async function checkFile(file: TicketFile, rejects: Rejects): Promise<number> {
  let good = 0;
  for await (const row of file.rows()) {
    if (row.ticket !== undefined) good += 1;
    else
      await rejects.add(
        row,
        row.problems.map(({ column, message }) => `“${column}”列：${message}`),
      );
  }
  return good;
}

const abreast = 4;

/**
 * Sends every good row. A row is sent under a key made from its content, so that running the same file again after a
 * break registers nothing twice; what the server refuses joins the rejects.
 */
export async function sendFile(file: TicketFile, api: Api, total: number, rejects: Rejects): Promise<number> {
  const seen = new Map<string, number>();
  const pending = new Set<Promise<void>>();
  let sent = 0;
  for await (const row of file.rows()) {
    if (row.ticket === undefined) continue;
    const key = keyOf(row.ticket, seen);
    const job = sendRow(api, row, row.ticket, key, rejects).then((accepted) => {
      if (accepted) sent += 1;
      if (sent % 100 === 0 && accepted) note(`已导入 ${sent}/${total}`);
      pending.delete(job);
    });
    pending.add(job);
    if (pending.size >= abreast) await Promise.race(pending);
  }
  await Promise.all(pending);
  return sent;
}

async function sendRow(api: Api, row: FileRow, ticket: NewTicket, key: string, rejects: Rejects): Promise<boolean> {
  try {
    await api.post('/tickets', TicketView, ticket, { 'idempotency-key': key });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500 || error.status === 401) throw error;
    await rejects.add(row, [error.message]);
    return false;
  }
}

/** Two equal rows of one file are two matters: the second occurrence has a key of its own. */
function keyOf(ticket: NewTicket, seen: Map<string, number>): string {
  const hash = createHash('sha256').update(JSON.stringify(ticket)).digest('hex').slice(0, 32);
  const occurrence = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, occurrence);
  return `import-${hash}-${occurrence}`;
}
