type Cell = string | number | null;

/** A cell that a spreadsheet would run as a formula (`=…`, `+…`, `-…`, `@…`) becomes text. */
const harmless = (text: string): string => (/^\s*[=+\-@]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as CSV that spreadsheets open as it is: with a byte order mark, so that they read it as UTF-8. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(harmless(String(cell ?? '')))).join(',')).join('\r\n')}\r\n`;
