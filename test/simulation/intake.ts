import type { Calendar } from '@paidan/calendar';
import { type Duty, type DutyList, dutiesOf } from '@paidan/duty-list';
import type { TicketKind } from '@paidan/ticket';
import { DAY, dateOf, HOUR, momentsOf } from './moments.ts';
import { type Random, randomOf } from './random.ts';
import type { Verdict } from './verdict.ts';

/** One matter of the year, before anybody has read it. */
export interface Incoming {
  readonly index: number;
  /** Milliseconds. */
  readonly at: number;
  /** What it really is about; null: on no list. */
  readonly duty: Duty | null;
  readonly kind: TicketKind;
  readonly urgent: boolean;
  /** The township found it itself. */
  readonly found: boolean;
  /** The channel delivers it this many times at once. */
  readonly times: number;
  readonly verdict: Verdict;
}

export interface Season {
  /** Milliseconds; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly tickets: number;
  readonly seed: number;
}

/** How much comes in each month: heating in winter, water and roads in summer. */
const months = [1.2, 0.9, 0.9, 1, 1.1, 1.2, 1.25, 1.2, 1, 0.9, 1.05, 1.3];
/** A hotline is open day and night, on rest days too; fewer call. */
const restDay = 0.45;
/** By the hours of the grid. */
const byHour = { 2: 2, 8: 9, 11: 24, 13: 18, 17: 22, 19: 14, 22: 11 };

const kinds = { 投诉: 34, 求助: 28, 咨询: 14, 举报: 8, 建议: 5, 巡查发现: 6, 主动上报: 2, 计划任务: 1, 其他: 2 };

/** The matters of a season, earliest first: each duty of the list comes in turn, the frequent ones more often. */
export function intakeOf(list: DutyList, calendar: Calendar, season: Season): Incoming[] {
  const random = randomOf(season.seed, 1);
  const moments = momentsOf(calendar);
  const days: { at: number; upTo: number }[] = [];
  let total = 0;
  for (let at = season.from; at < season.to; at += DAY) {
    const month = Number(dateOf(at).slice(5, 7)) - 1;
    const work = calendar.isWorkday(dateOf(at)) ? 1 : restDay;
    total += (months[month] ?? 1) * work * random.between(0.7, 1.3);
    days.push({ at, upTo: total });
  }
  const instants: { at: number; urgent: boolean }[] = [];
  for (let index = 0; index < season.tickets; index += 1) {
    const place = random.next() * total;
    const day = days.find(({ upTo }) => place < upTo)?.at ?? season.from;
    const urgent = random.chance(0.02);
    const hour = urgent ? random.between(0, 24) : Number(random.weighted(byHour));
    const at = day + hour * HOUR;
    instants.push({ at: urgent ? moments.soon(at) : moments.anytime(at), urgent });
  }
  instants.sort((a, b) => a.at - b.at);
  const subjects = subjectsOf(list, random);
  return instants.map((instant, index) => matterOf(index, instant, subjects, randomOf(season.seed, 2, index)));
}

interface Subjects {
  readonly all: readonly Duty[];
  readonly byPart: Readonly<Record<Duty['part'], readonly Duty[]>>;
}

/** The duties, each part in an order of its own: the earlier, the more often. */
function subjectsOf(list: DutyList, random: Random): Subjects {
  const all = dutiesOf(list)
    .map((duty) => ({ duty, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ duty }) => duty);
  const of = (part: Duty['part']) => all.filter((duty) => duty.part === part);
  return { all, byPart: { basic: of('basic'), cooperative: of('cooperative'), reclaimed: of('reclaimed') } };
}

function matterOf(
  index: number,
  { at, urgent }: { at: number; urgent: boolean },
  subjects: Subjects,
  random: Random,
): Incoming {
  const duty = subjectOf(index, subjects, random);
  const kind = random.weighted(kinds);
  return {
    index,
    at,
    duty,
    kind,
    urgent: urgent && random.chance(0.6),
    found: kind === '巡查发现' && random.chance(0.5),
    times: random.chance(0.02) ? 2 : 1,
    verdict: verdictOn(duty, urgent, subjects, random),
  };
}

function subjectOf(index: number, { all, byPart }: Subjects, random: Random): Duty | null {
  if (index % 8 === 0) return all[(index / 8) % all.length] ?? null;
  const part = random.weighted({ basic: 58, cooperative: 31, reclaimed: 5, none: 6 });
  if (part === 'none') return null;
  const duties = byPart[part];
  return duties[Math.floor(duties.length * random.next() ** 2)] ?? null;
}

/** Right and sure two times in three; else unsure, and sometimes wrong. */
function verdictOn(duty: Duty | null, urgent: boolean, { all }: Subjects, random: Random): Verdict {
  const how = random.weighted({ sure: 66, wrong: 4, unsure: 24, lost: 6 });
  const guess = how === 'wrong' || how === 'lost' ? random.pick(all) : duty;
  const sure = guess !== null && (how === 'sure' || how === 'wrong');
  const p = sure ? random.between(0.89, 1) : random.between(0.2, 0.88);
  return { duty: guess?.id ?? null, p: Math.min(p, 0.99), sure, urgent };
}
