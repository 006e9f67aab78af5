import { readFileSync } from 'node:fs';
import {
  catalogueOf,
  clausesOf,
  decodeListFile,
  dutiesOf,
  findClause,
  findDuty,
  listStats,
  parseDutyList,
} from '@paidan/duty-list';
import { dutyLists, listSource } from '@paidan/workflows/duty-lists/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = listSource();
const { list, problems } = parseDutyList(text);
const clause = (id: string) => findClause(list, id)?.text;

describe('the list of 克孜勒苏乡', () => {
  it('has the totals that the document states', () => {
    expect(listStats(list)).toEqual({
      basic: { duties: 124, categories: 19, departments: 0 },
      cooperative: { duties: 109, categories: 17, departments: 37, countyClauses: 471, townshipClauses: 390 },
      reclaimed: { duties: 52, categories: 10, departments: 18, abolished: 3 },
      departments: 38,
    });
    expect(list.reclaimed.filter((duty) => duty.abolished).map((duty) => duty.no)).toEqual([1, 13, 14]);
  });

  it('is the parsed file that is committed beside it', () => {
    const file = readFileSync(new URL('../../workflows/duty-lists/克孜勒苏乡.json', import.meta.url), 'utf8');
    expect(file).toBe(`${JSON.stringify({ ...catalogueOf([list]), problems }, null, 1)}\n`);
    expect(dutyLists).toEqual([list]);
  });

  it('keeps every character of the table: nothing is lost between name, departments and clauses', () => {
    const squeeze = (piece: string) => piece.replace(/\s/g, '');
    const whole = squeeze(text.replace(/第 \d+ 页，共 \d+ 页/g, ''));
    for (const duty of dutiesOf(list)) {
      for (const piece of [
        ...clausesOf(duty).map((each) => each.text),
        ...(duty.part === 'reclaimed' ? duty.work : []),
      ]) {
        expect(whole.includes(squeeze(piece)), `${duty.id} ${piece}`).toBe(true);
      }
    }
  });

  it('gives a department-side clause to the department of its heading', () => {
    const county = list.cooperative.find((duty) => duty.id === 'coop-058')?.county ?? [];
    expect(county.map((each) => each.departments)).toEqual(county.map((each) => [each.heading]));
  });

  it('numbers clauses in reading order where the source prints 2 twice', () => {
    const township = list.cooperative.find((duty) => duty.id === 'coop-058')?.township ?? [];
    expect(township.map((each) => each.printed)).toEqual(['1', '2', '2', '3', '4']);
    expect(problems.some(({ where, message }) => where.startsWith('配合 58') && message.includes('重复'))).toBe(true);
  });

  it('reads a side that is one unnumbered paragraph as one clause', () => {
    expect(clause('coop-040/township/1')).toBe(
      '加强秸秆综合利用的宣传，指导群众进行饲草料青贮、黄贮等加工工作，提高农作物秸秆综合利用。',
    );
    expect(clause('coop-091/county/2')).toBeUndefined();
    expect(clause('coop-088/county/5')).toMatch(/^定期组织地质灾害调查.*审核土地使用申报材料。$/);
  });

  it('reads topic headings on both sides', () => {
    const duty = list.cooperative.find((each) => each.id === 'coop-020');
    const topics = (side: readonly { heading: string | null }[] = []) => [...new Set(side.map((each) => each.heading))];
    expect(topics(duty?.county)).toEqual(topics(duty?.township));
    expect(topics(duty?.county)).toHaveLength(4);
  });

  it('joins names that are broken before 、', () => {
    expect(findDuty(list, 'reclaimed-049')).toMatchObject({
      departments: [
        '伽师县应急管理局',
        '伽师县公安局',
        '伽师县市场监督管理局',
        '喀什地区生态环境局伽师县分局',
        '伽师县交通运输局',
        '伽师县卫生健康委员会',
        '伽师县消防救援局',
      ],
    });
  });

  it('reports every oddity with its place', () => {
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    for (const problem of problems) expect(problem.where).toMatch(/^(基本|配合|收回)/);
    expect(problems.some(({ message }) => message.includes('应急消防及管理'))).toBe(true);
  });
});

describe('another township’s list in the same template', () => {
  it('reads the same duties under other names, line ends and page marks', () => {
    const shape = (other: typeof list) =>
      JSON.stringify({ ...other, id: '', version: '', township: '', county: '' })
        .replaceAll('疏附县', '伽师县')
        .replaceAll('英吾斯坦乡', '克孜勒苏乡');
    const renamed = text.replaceAll('伽师县', '疏附县').replaceAll('克孜勒苏乡', '英吾斯坦乡');
    const read = parseDutyList(renamed).list;
    expect(read.township).toBe('英吾斯坦乡');
    expect(read.county).toBe('疏附县');
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        fc.integer({ min: 1, max: 400 }),
        (end, mark, page) => {
          const lines = `${mark}${text.replace(/第 \d+ 页/g, `第 ${page} 页`)}`.split('\n').join(end);
          expect(shape(parseDutyList(lines).list)).toBe(shape(list));
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('what is not such a list', () => {
  it.each([
    ['an empty text', ''],
    ['another document', '关于做好工作的通知\n各单位：请认真落实。'],
    ['a list without its tables', '说 明\n一、基本情况\n克孜勒苏乡履职事项清单'],
  ])('is refused: %s', (_name, other) => {
    expect(() => parseDutyList(other)).toThrow(/list\.unreadable/);
  });

  it.each([
    ['GB18030', Uint8Array.from([0xca, 0xc2, 0xcf, 0xee, 0xca, 0xc2, 0xcf, 0xee]), /GB18030/],
    ['PDF', new TextEncoder().encode('%PDF-1.7 …'), /PDF/],
    ['nothing', new Uint8Array(), /空/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x8b, 0x4e]), /UTF-16/],
  ])('says that the file is %s', (_name, bytes, expected) => {
    expect(() => decodeListFile(bytes)).toThrow(expected);
  });

  it('never stays silent about pages that are missing: it says so or refuses', () => {
    const lines = text.split('\n');
    const known = new Set(problems.map(({ message }) => message));
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 7200 }), fc.integer({ min: 200, max: 3000 }), (from, missing) => {
        const damaged = lines.toSpliced(from, missing).join('\n');
        let said: string[] = [];
        try {
          said = parseDutyList(damaged).problems.map(({ message }) => message);
        } catch (error) {
          expect(String(error)).toMatch(/list\.unreadable/);
          return;
        }
        // Pages take their own oddities with them, so what counts is whether something new is said.
        expect(said.filter((message) => !known.has(message))).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
