import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { CommandFailure } from '../failure.ts';
import { readDate } from './cells.ts';
import { type Header, readHeader } from './columns.ts';
import type { CellProblem } from './row.ts';
import { missingHeader, type TableRow } from './table.ts';

/** The rows of every sheet that has a header with a content column; other sheets are named by `onOther`. */
export async function* readXlsx(path: string, onOther: (sheet: string) => void): AsyncGenerator<TableRow> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(path);
  } catch (error) {
    throw new CommandFailure(`${path} 不是可读的 xlsx 文件（旧的 .xls 请先另存为 .xlsx）。`, 1, { cause: error });
  }
  let found = false;
  for (const sheet of workbook.worksheets) {
    const start = headerRow(sheet);
    if (start === undefined) {
      if (sheet.actualRowCount > 0) onOther(sheet.name);
      continue;
    }
    found = true;
    const prefix = workbook.worksheets.length > 1 ? `工作表“${sheet.name}”` : '';
    for (let number = start.number + 1; number <= sheet.rowCount; number += 1) {
      const cells = start.header.names.map((_, at) => textOf(sheet.getCell(number, at + 1)));
      if (cells.every((cell) => cell.trim() === '')) continue;
      const problems = start.header.names.flatMap((name, at) => cellProblems(name, sheet.getCell(number, at + 1)));
      yield { place: `${prefix}第 ${number} 行`, header: start.header, row: { number, cells, problems } };
    }
  }
  if (!found) throw missingHeader(path);
}

function headerRow(sheet: Worksheet): { number: number; header: Header } | undefined {
  for (let number = 1; number <= Math.min(10, sheet.rowCount); number += 1) {
    const cells = Array.from({ length: sheet.columnCount }, (_, at) => textOf(sheet.getCell(number, at + 1)));
    const header = readHeader(cells);
    if (header !== undefined) return { number, header };
  }
  return undefined;
}

/** A cell as text: dates as instants, formulas as their result, rich text without its colours. */
function textOf(cell: Cell): string {
  const { value } = cell;
  const result = value !== null && typeof value === 'object' && 'result' in value ? value.result : value;
  if (result instanceof Date) return Number.isNaN(result.getTime()) ? '' : readDate(result);
  if (typeof result === 'boolean') return result ? '是' : '否';
  if (typeof result === 'number') return String(result);
  return typeof result === 'string' ? result : (cell.text ?? '');
}

function cellProblems(column: string, cell: Cell): CellProblem[] {
  if (cell.isMerged) {
    return [
      { column, message: `单元格 ${cell.address} 与 ${cell.master.address} 合并，分不清属于哪一行，请取消合并并补全` },
    ];
  }
  const { value } = cell;
  const error = value !== null && typeof value === 'object' && 'error' in value ? value.error : undefined;
  return error === undefined ? [] : [{ column, message: `单元格 ${cell.address} 的公式出错（${error}）` }];
}
