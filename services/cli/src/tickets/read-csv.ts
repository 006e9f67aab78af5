import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CommandFailure } from '../failure.ts';
import { type Header, readHeader } from './columns.ts';
import { decodedText, type Encoding } from './decode.ts';
import { missingHeader, type TableRow } from './table.ts';

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of a CSV file under its header, one at a time. Quotes that don't close stop the reading with the line they began in. */
export async function* readCsv(path: string, encoding: Encoding): AsyncGenerator<TableRow> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  const records: AsyncIterable<CsvRecord> = Readable.from(decodedText(path, encoding)).compose(parser);
  let header: Header | undefined;
  let line = 1;
  try {
    for await (const { record, info } of records) {
      const number = line;
      line = info.lines + 1;
      if (header === undefined) {
        header = readHeader(record);
        if (header === undefined && number > 10) break;
        continue;
      }
      yield {
        place: `第 ${number} 行`,
        header,
        row: { number, cells: record, problems: countProblems(header, record) },
      };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandFailure(`${path} 第 ${line} 行起无法按 CSV 读取（引号不成对？）：${error.message}`, 1, {
      cause: error,
    });
  }
  if (header === undefined) throw missingHeader(path);
}

function countProblems(header: Header, record: readonly string[]): { column: string; message: string }[] {
  const extra = record.slice(header.names.length).filter((cell) => cell !== '');
  if (extra.length > 0) {
    return [
      { column: `第 ${header.names.length + 1} 列`, message: `比表头多出内容“${extra[0]}”（内容里的逗号须加引号）` },
    ];
  }
  const missing = header.names[record.length];
  return missing === undefined ? [] : [{ column: missing, message: `这一行只有 ${record.length} 列，缺少此列` }];
}
