import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const line = (...cells: Parameters<typeof csvOf>[0][number]): string => csvOf([cells]).slice(1, -2);

describe('a table for spreadsheets', () => {
  it('begins with a byte order mark and ends its lines as they like it', () => {
    expect(
      csvOf([
        ['单位', '响应率'],
        ['伽师县水利局', 0.5],
      ]),
    ).toBe('\uFEFF单位,响应率\r\n伽师县水利局,0.5\r\n');
  });

  it.each(['=1+1', '+86', '-x', '@SUM(A1)', '\t=1', ' =cmd'])('never lets %j run as a formula', (text) => {
    expect(line(text).replace(/^"|"$/g, '')).toBe(`'${text}`);
  });

  it('leaves numbers as they are', () => {
    expect(line(-1.5, 12, null, '-3')).toBe('-1.5,12,,-3');
  });

  it('quotes what would break the row', () => {
    expect(line('甲,乙', '说"好"', '一\n二')).toBe('"甲,乙","说""好""","一\n二"');
  });
});
