import { PaidanError } from '@paidan/kernel';

/** Villages and places that a county knows by name. Loaded once; refused with the field that is wrong. */
export interface Gazetteer {
  /** The township whose villages these are; a village of another township named before it is not ours. */
  readonly township: string;
  readonly villages: readonly Named[];
  /** Roads, estates, markets, schools: what stands in an address. */
  readonly places: readonly (Named & { readonly village?: string })[];
}

export interface Named {
  readonly name: string;
  /** Other names and ways of writing. Numbers need none: 12村 is found as 十二村, 第12村 and １２村 too. */
  readonly aliases?: readonly string[];
}

/** Where a matter is, as far as its words tell. */
export interface Place {
  /** The one village that the text names; absent when it names none or several. */
  readonly village?: string;
  /** Places of the gazetteer and the group (组, 小队), in the order of the text. */
  readonly address?: string;
}

const NUMERALS = '零一二三四五六七八九';

/** 1…99 as Chinese writes it: 10 → 十, 12 → 十二, 30 → 三十. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (NUMERALS[ones] ?? ''));
}

/** All ways in which a name is written: its aliases, and its number in figures or characters. */
function spellings({ name, aliases = [] }: Named): string[] {
  return [name, ...aliases].flatMap((each) => {
    const number = /^(\d{1,2})(.+)$/.exec(each);
    return number ? [each, `第${each}`, `${numeral(Number(number[1]))}${number[2]}`] : [each];
  });
}

const plain = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d)\s+(?=\p{Script=Han})/gu, '$1');

interface Found {
  readonly name: string;
  readonly at: number;
  readonly village: string | undefined;
}

/** A reader of places. Text in, place out; bounded by the length of the text times the size of the gazetteer. */
export function createPlaceReader(gazetteer: Gazetteer): (text: string) => Place {
  const villages = matcher(gazetteer.villages.map((each) => ({ ...each, village: each.name })));
  const places = matcher(gazetteer.places);
  return (words) => {
    const text = plain(words);
    const named = villages(text).filter(({ at }) => !isElsewhere(text, at, gazetteer.township));
    const within = places(text);
    const found = new Set([...named, ...within].flatMap(({ village }) => village ?? []));
    const groups = [
      ...text.matchAll(
        /(?<![\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:小队|组)(?![织建合长员成装])/gu,
      ),
    ];
    const parts = [...within, ...groups.map(({ 0: name, index: at }) => ({ name, at }))].sort((a, b) => a.at - b.at);
    const address = [...new Set(parts.map(({ name }) => name))].join('');
    const [village] = found;
    return {
      ...(found.size === 1 && village !== undefined && { village }),
      ...(address !== '' && { address }),
    };
  };
}

/** Finds names in a text, longest first where they overlap; a number is never the tail of a longer one. */
function matcher(named: readonly (Named & { readonly village?: string })[]): (text: string) => Found[] {
  const entries = named
    .flatMap((each) => spellings(each).map((words) => ({ words, name: each.name, village: each.village })))
    .sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const taken: { from: number; to: number }[] = [];
    return entries.flatMap(({ words, name, village }) => {
      const hits: Found[] = [];
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
        const to = at + words.length;
        const before = text[at - 1] ?? '';
        const cut = /^\d/.test(words)
          ? /\d/.test(before)
          : /^[一二三四五六七八九十]/.test(words) && /[一二三四五六七八九十]/.test(before);
        if (cut || taken.some((each) => at < each.to && to > each.from)) continue;
        taken.push({ from: at, to });
        hits.push({ name, at, village });
      }
      return hits;
    });
  };
}

/** A village right behind the name of another township or town is not ours. */
function isElsewhere(text: string, at: number, township: string): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return /[\p{Script=Han}A-Za-z\d]{1,10}(?:乡|镇|街道)$/u.test(before) && !before.endsWith(township);
}

/** Checks a gazetteer file. Throws `PaidanError` (`internal`) that names the entry. */
export function parseGazetteer(file: unknown, from: string): Gazetteer {
  const fail = (where: string, what: string): never => {
    throw new PaidanError('internal', `${from}：${where} ${what}`);
  };
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const words = (value: unknown, where: string): string =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : fail(where, '应为非空文字');
  const lines = (value: unknown, where: string): unknown[] => (Array.isArray(value) ? value : fail(where, '应为列表'));
  const named = (value: unknown, where: string): Named & { village?: string } => {
    if (!isRecord(value)) return fail(where, '应为 {name, aliases}');
    const aliases = value.aliases === undefined ? [] : lines(value.aliases, `${where}.aliases`);
    return {
      name: words(value.name, `${where}.name`),
      aliases: aliases.map((alias, at) => words(alias, `${where}.aliases[${at}]`)),
      ...(value.village !== undefined && { village: words(value.village, `${where}.village`) }),
    };
  };
  if (!isRecord(file)) return fail('文件', '应为 {township, villages, places}');
  const villages = lines(file.villages, 'villages').map((each, at) => named(each, `villages[${at}]`));
  const places = lines(file.places, 'places').map((each, at) => named(each, `places[${at}]`));
  const names = new Set(villages.map(({ name }) => name));
  const twice = villages.find(({ name }, at) => villages.findIndex((each) => each.name === name) !== at);
  if (twice) fail('villages', `“${twice.name}”重复`);
  const stray = places.find(({ village }) => village !== undefined && !names.has(village));
  if (stray) fail('places', `“${stray.name}”所在的“${stray.village}”不在 villages 中`);
  return { township: words(file.township, 'township'), villages, places };
}
