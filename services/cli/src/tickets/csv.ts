/**
 * One line of CSV. A cell that a spreadsheet would run as a formula (`=…`, `+…`, `-…`, `@…`) gets an apostrophe, which
 * import takes away again; plain numbers such as -12.5 and phone numbers such as +86… stay as they are.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return cells.map((cell) => quote(guard(cell === null ? '' : String(cell)))).join(',');
}

const guard = (cell: string): string => (/^[=+\-@]/.test(cell) && !/^[+-]?[\d\s.]+$/.test(cell) ? `'${cell}` : cell);
const quote = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** So that Excel reads the file as UTF-8. */
export const byteOrderMark = '\uFEFF';
