import { CommandFailure } from '../failure.ts';
import { columns, type Header } from './columns.ts';
import type { Row } from './row.ts';

/** A row with the header over it and where a person finds it: `第 5 行`, `工作表“六月”第 5 行`. */
export interface TableRow {
  readonly place: string;
  readonly header: Header;
  readonly row: Row;
}

export function missingHeader(path: string): CommandFailure {
  return new CommandFailure(
    `${path} 里没有找到表头：前 10 行中须有一行含“${columns.text[0]}”一列（也可写作 ${columns.text.slice(1, -1).join('、')}）。`,
  );
}
