import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { TicketPage, type TicketSummary } from '@paidan/contracts';
import ExcelJS from 'exceljs';
import type { Static } from 'typebox';
import type { Api } from '../api.ts';
import { byteOrderMark, csvLine } from './csv.ts';

export type Summary = Static<typeof TicketSummary>;

/** What an exported table shows of a ticket. The headers that import knows have the names that import reads first. */
const shown: readonly (readonly [header: string, value: (ticket: Summary) => string | number | null])[] = [
  ['派单编号', (ticket) => ticket.number],
  ['外部编号', (ticket) => ticket.externalId],
  ['渠道', (ticket) => ticket.channel],
  ['类型', (ticket) => ticket.kind],
  ['标题', (ticket) => ticket.title],
  ['主要内容', (ticket) => ticket.text],
  ['紧急', (ticket) => (ticket.urgent ? '是' : '否')],
  ['村', (ticket) => ticket.village],
  ['状态', (ticket) => ticket.status],
  ['事项', (ticket) => ticket.duty],
  ['事项名称', (ticket) => ticket.dutyName],
  ['主办单位', (ticket) => ticket.lead.join('、')],
  ['到期时间', (ticket) => beijingTime(ticket.dueAt)],
  ['是否超期', (ticket) => (ticket.overdue ? '是' : '否')],
  ['督办', (ticket) => (ticket.supervised ? '是' : '否')],
  ['登记时间', (ticket) => beijingTime(ticket.createdAt)],
  ['更新时间', (ticket) => beijingTime(ticket.updatedAt)],
];

/** `2026-11-20 10:30:00`, Beijing's wall clock; empty for no time. */
function beijingTime(instant: string | null): string {
  if (instant === null) return '';
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Every ticket that the filters and the account let through, page by page. */
export async function* allTickets(api: Api, filters: Readonly<Record<string, string>>): AsyncGenerator<Summary> {
  let cursor: string | null = null;
  do {
    const query: URLSearchParams = new URLSearchParams({
      ...filters,
      limit: '100',
      ...(cursor === null ? {} : { cursor }),
    });
    const page: TicketPage = await api.get(`/tickets?${query}`, TicketPage);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}

/** Lines of a CSV or JSON Lines export. */
export async function* exportLines(tickets: AsyncIterable<Summary>, format: 'csv' | 'jsonl'): AsyncGenerator<string> {
  if (format === 'csv') yield byteOrderMark + csvLine(shown.map(([header]) => header));
  for await (const ticket of tickets) {
    yield format === 'csv' ? csvLine(shown.map(([, value]) => value(ticket))) : JSON.stringify(ticket);
  }
}

/** An Excel workbook, written row by row. */
export async function exportXlsx(tickets: AsyncIterable<Summary>, path: string): Promise<number> {
  const stream = createWriteStream(path);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet('工单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = shown.map(([header]) => ({ header, width: header === '主要内容' ? 60 : 16 }));
  let count = 0;
  for await (const ticket of tickets) {
    sheet.addRow(shown.map(([, value]) => value(ticket))).commit();
    count += 1;
  }
  sheet.commit();
  await workbook.commit();
  await finished(stream);
  return count;
}
