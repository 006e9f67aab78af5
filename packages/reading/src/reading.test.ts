import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, createPlaceReader, pairsOf, parseGazetteer, readKind, requestsIn } from './index.ts';

const gazetteer = parseGazetteer(
  {
    township: '克孜勒苏乡',
    villages: [
      { name: '1村' },
      { name: '2村' },
      { name: '12村', aliases: ['12大队'] },
      { name: '30村' },
      { name: '巴格村' },
    ],
    places: [
      { name: '大巴扎', aliases: ['巴扎'] },
      { name: '幸福小区', village: '30村' },
    ],
  },
  '测试',
);
const place = createPlaceReader(gazetteer);

describe('place', () => {
  it.each([
    ['12村的水三天没来了', { village: '12村' }],
    ['家住十二村3组，路灯坏了', { village: '12村', address: '3组' }],
    ['克孜勒苏乡第１２ 村二组', { village: '12村', address: '二组' }],
    ['我们12大队的渠堵了', { village: '12村' }],
    ['三十村村民反映', { village: '30村' }],
    ['巴格村，巴扎后面', { village: '巴格村', address: '大巴扎' }],
    ['幸福小区下水堵了', { village: '30村', address: '幸福小区' }],
    ['1村和2村之间的路断了', {}],
    ['阿克墩乡12村的水', {}],
    ['克孜勒苏乡12村的水', { village: '12村' }],
    ['112村', {}],
    ['二十一村', {}],
    ['我们组织了三个组长', {}],
    ['路灯坏了', {}],
  ])('%s', (text, expected) => {
    expect(place(text)).toEqual(expected);
  });

  it('reads any text without throwing, and names only villages that it knows', () => {
    const names = new Set(gazetteer.villages.map(({ name }) => name));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { village } = place(text);
        expect(village === undefined || names.has(village)).toBe(true);
      }),
    );
  });

  it.each([
    [null, /文件/],
    [{ township: '乡', villages: {}, places: [] }, /villages 应为列表/],
    [{ township: '乡', villages: [{ name: ' ' }], places: [] }, /villages\[0\]\.name/],
    [{ township: '乡', villages: [{ name: 'A' }, { name: 'A' }], places: [] }, /“A”重复/],
    [{ township: '乡', villages: [], places: [{ name: 'P', village: 'B' }] }, /“B”不在 villages 中/],
    [{ villages: [], places: [] }, /township/],
  ])('refuses a gazetteer and names the field', (file, message) => {
    expect(() => parseGazetteer(file, '地名')).toThrow(message);
  });
});

describe('several requests', () => {
  const parts = (text: string): string[] => requestsIn(text).map(({ from, to }) => text.slice(from, to));

  it.each([
    ['1、路灯坏了半个月没有人修；2、垃圾桶满了也没有人来清运', 2],
    ['门口的渠堵了浇不上水。另外我想问一下今年的草场补贴什么时候发', 2],
    ['一是自来水浑浊不能喝，二是村道坑洼走不了车，三是没有路灯', 3],
    ['门口的渠堵了浇不上水，找了村里三次都没人管', 1],
    ['水停了。另外谢谢', 1],
    ['村里的巷牌字迹看不清，第三巷牌还装反了，快递说找不到', 1],
    ['第一，自来水浑浊不能喝，第二，村道坑洼走不了车', 2],
    ['', 1],
  ])('%s', (text, count) => {
    expect(parts(text)).toHaveLength(count);
  });

  it('cuts any text into stretches that hold it all, in order', () => {
    const words = fc.constantFrom('另外', '。', '1、', '2、', '，', '二是', '路灯坏了很久没有人修', '水', '\n');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(parts(text).join('')).toBe(text);
      }),
    );
  });
});

describe('likeness', () => {
  const like = (a: string, b: string): number => alike(pairsOf(a), pairsOf(b));

  it('is 1 for the same words, whatever the figures and marks, and 0 for nothing shared', () => {
    expect(like('12村，路灯坏了！', '13 村：路灯坏了')).toBeCloseTo(1);
    expect(like('路灯坏了', '申请补贴')).toBe(0);
    expect(like('', '')).toBe(0);
  });

  it('is the same both ways and within 0…1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        const value = like(a, b);
        expect(value).toBe(like(b, a));
        expect(value >= 0 && value <= 1 + 1e-9).toBe(true);
      }),
    );
  });
});

describe('kind', () => {
  const rules = {
    otherwise: '求助',
    cues: [
      { kind: '咨询', weight: 3, words: ['请问'] },
      { kind: '投诉', weight: 2, words: ['没人管', '推诿'] },
      { kind: '举报', weight: 7, at: 'start', words: ['举报'] },
    ],
  } as const;

  it('is that of the cues that weigh most, the title twice, and the usual one where none speaks', () => {
    expect(readKind(rules, '请问低保怎么办')).toBe('咨询');
    expect(readKind(rules, '请问为什么没人管', '没人管的路')).toBe('投诉');
    expect(readKind(rules, '路灯坏了')).toBe('求助');
    expect(readKind(rules, '没人管没人管没人管，请问')).toBe('咨询');
  });

  it('reads a cue of the end in the last sentence only', () => {
    const asks = { otherwise: '求助', cues: [{ kind: '咨询', weight: 1, at: 'end', words: ['？', '多少'] }] } as const;
    expect(readKind(asks, '水停了。补贴一亩多少钱？')).toBe('咨询');
    expect(readKind(asks, '补贴多少？找了三次。水还没来！')).toBe('求助');
    expect(readKind(asks, '')).toBe('求助');
  });

  it('reads a leading cue at the start of a clause only', () => {
    expect(readKind(rules, '厂里偷排。举报它')).toBe('举报');
    expect(readKind(rules, '不想举报')).toBe('求助');
  });
});
