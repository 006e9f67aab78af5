import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileRow, openTicketFile } from './read-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paidan-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(path: string): Promise<{ rows: FileRow[]; remarks: string[] }> {
  const remarks: string[] = [];
  const file = await openTicketFile(path, '批量导入', (remark) => remarks.push(remark));
  const rows: FileRow[] = [];
  for await (const row of file.rows()) rows.push(row);
  return { rows, remarks };
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const problems = (row: FileRow | undefined) => row?.problems.map(({ column, message }) => `${column}：${message}`);

/** “工单编号,主要内容\n1,水管坏了\n” in GB18030, as a Chinese Excel saves it. */
const gb18030 = Uint8Array.from([
  ...[0xb9, 0xa4, 0xb5, 0xa5, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd6, 0xf7, 0xd2, 0xaa, 0xc4, 0xda, 0xc8, 0xdd, 0x0a],
  ...[0x31, 0x2c, 0xcb, 0xae, 0xb9, 0xdc, 0xbb, 0xb5, 0xc1, 0xcb, 0x0a],
]);

describe('a CSV file', () => {
  it('is read under the headers that hotlines use, with the columns it has beyond them named', async () => {
    const path = write(
      'hotline.csv',
      '\uFEFF工单编号,工单类型,标题,主要内容（必填）,来电人,来电人电话/账号,是否紧急,提出时间,办理结果\n' +
        'A1,投诉,渠水,"渠道断水,三天了",保密,13800000000,否,2026-11-20 10:30,已办\n',
    );
    const { rows, remarks } = await readAll(path);
    expect(rows.map((row) => row.ticket)).toEqual([
      {
        channel: '批量导入',
        externalId: 'A1',
        kind: '投诉',
        title: '渠水',
        text: '渠道断水,三天了',
        occurredAt: '2026-11-20T02:30:00.000Z',
        urgent: false,
        reporter: { phone: '13800000000', confidential: true },
      },
    ]);
    expect(remarks).toEqual(['这些列不在工单字段之内，未导入：办理结果。']);
  });

  it('names row and column of everything wrong, and still reads the good rows', async () => {
    const path = write('bad.csv', '编号,类型,主要内容\n1,牢骚,\n2,投诉,路坏了\n3,投诉\n4,投诉,甲,乙\n');
    const { rows } = await readAll(path);
    expect(rows.map((row) => row.place)).toEqual(['第 2 行', '第 3 行', '第 4 行', '第 5 行']);
    expect(problems(rows[0])).toEqual([
      '类型：应为 咨询、求助、投诉、举报、建议、表扬、巡查发现、主动上报、计划任务、其他 之一，实为“牢骚”',
      '主要内容：不能为空',
    ]);
    expect(rows[1]?.ticket?.text).toBe('路坏了');
    expect(problems(rows[2])).toEqual(['主要内容：这一行只有 2 列，缺少此列', '主要内容：不能为空']);
    expect(problems(rows[3])).toEqual(['第 4 列：比表头多出内容“乙”（内容里的逗号须加引号）']);
  });

  it('counts lines through cells that hold line breaks', async () => {
    const path = write('lines.csv', '编号,主要内容\n1,"第一行\n第二行"\n2,\n');
    expect((await readAll(path)).rows.map((row) => row.place)).toEqual(['第 2 行', '第 4 行']);
  });

  it('in GB18030 is read as such, and says so', async () => {
    const { rows, remarks } = await readAll(write('gbk.csv', gb18030));
    expect(rows[0]?.ticket).toEqual({ channel: '批量导入', externalId: '1', text: '水管坏了' });
    expect(remarks).toEqual(['按 GB18030 编码读取。']);
  });

  it('in no known encoding is refused with the line that shows it', async () => {
    const path = write('binary.csv', Uint8Array.from([0x61, 0x0a, 0x62, 0xff, 0x20, 0x0a]));
    await expect(readAll(path)).rejects.toThrow(/第 2 行的编码无法识别/);
  });

  it('without a content column is refused, with the headers that would do', async () => {
    await expect(readAll(write('none.csv', '甲,乙\n1,2\n'))).rejects.toThrow(/没有找到表头.*主要内容.*诉求内容/);
  });

  it('with an open quote is refused with the line where it begins, before anything is sent', async () => {
    await expect(readAll(write('quote.csv', '编号,主要内容\n1,好\n2,"没有结束\n'))).rejects.toThrow(
      /第 3 行起无法按 CSV 读取/,
    );
  });
});

describe('an Excel workbook', () => {
  it('is read below its title line, with dates and numbers as they look, and other sheets named', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('六月');
    sheet.addRow(['伽师县热线工单导出']);
    sheet.mergeCells('A1:D1');
    sheet.addRow(['工单编号', '主要内容', '来电时间', '联系电话']);
    sheet.addRow([1001, '井水浑浊', new Date(Date.UTC(2026, 10, 20, 10, 30)), 13800000000]);
    workbook.addWorksheet('说明').addRow(['内部资料']);
    const path = join(folder, 'good.xlsx');
    await workbook.xlsx.writeFile(path);
    const { rows, remarks } = await readAll(path);
    expect(rows.map((row) => [row.place, row.ticket])).toEqual([
      [
        '工作表“六月”第 3 行',
        {
          channel: '批量导入',
          externalId: '1001',
          text: '井水浑浊',
          occurredAt: '2026-11-20T02:30:00.000Z',
          reporter: { phone: '13800000000' },
        },
      ],
    ]);
    expect(remarks).toEqual(['工作表“说明”没有表头，未读取。']);
  });

  it('with merged data cells names the cells of each row, and guesses nothing', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('工单');
    sheet.addRows([
      ['编号', '主要内容'],
      ['1', '甲'],
      ['2', '乙'],
      ['3', '丙'],
    ]);
    sheet.mergeCells('B2:B3');
    const path = join(folder, 'merged.xlsx');
    await workbook.xlsx.writeFile(path);
    const { rows } = await readAll(path);
    expect(rows.map((row) => row.ticket?.text)).toEqual([undefined, undefined, '丙']);
    expect(problems(rows[1])).toEqual(['主要内容：单元格 B3 与 B2 合并，分不清属于哪一行，请取消合并并补全']);
  });

  it('that is none is refused in words', async () => {
    await expect(readAll(write('text.xlsx', 'hello'))).rejects.toThrow(/不是可读的 xlsx 文件/);
  });
});

describe('JSON lines', () => {
  it('take id as the external number, and tell a bad line from a good one', async () => {
    const path = write('some.jsonl', '{"id":"x1","text":"停水","note":1}\n\nnot json\n[1]\n{"text":""}\n');
    const { rows, remarks } = await readAll(path);
    expect(rows.map((row) => [row.place, row.ticket])).toEqual([
      ['第 1 行', { channel: '批量导入', externalId: 'x1', text: '停水' }],
      ['第 3 行', undefined],
      ['第 4 行', undefined],
      ['第 5 行', undefined],
    ]);
    expect(problems(rows[2])).toEqual(['整行：应为一个 JSON 对象']);
    expect(remarks).toEqual(['字段“note”不在工单字段之内，未导入。']);
  });
});

it('any other file is refused by its ending, a missing one by its name', async () => {
  await expect(readAll(write('old.xls', ''))).rejects.toThrow('.xlsx、.csv 或 .jsonl');
  await expect(readAll(join(folder, 'absent.csv'))).rejects.toThrow('absent.csv');
});
