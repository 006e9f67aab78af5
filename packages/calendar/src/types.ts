/** A local date, `2026-10-01`. */
export type LocalDate = string;

/**
 * How sure the calendar is of a day. `published`: the State Council's notice for that year is known (library or our own
 * file). `statutory`: only the holidays fixed by 《全国年节及纪念日放假办法》 are known, not yet the make-up days.
 * `weekends`: nothing is known of the year but its Saturdays and Sundays.
 */
export type Certainty = 'published' | 'statutory' | 'weekends';

/** One year of our own file. `published` replaces what the library says of the year; `statutory` only fills a gap. */
export interface YearOverride {
  readonly status: 'published' | 'statutory';
  /** Rest days that are not Saturdays or Sundays (weekends rest anyway unless listed in `work`). */
  readonly rest: readonly LocalDate[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly work: readonly LocalDate[];
  readonly source: string;
}

/** What a county sets: `workflows/rules/calendar.json`. */
export interface CalendarRules {
  /** IANA zone of all due times. Default `Asia/Shanghai`. */
  readonly timeZone?: string;
  /** When the office closes, local time `HH:MM`; a term in days ends then (民法典第二百零三条). Default `20:00`. */
  readonly closes?: string;
  /**
   * Office hours of a working day, `[["10:00","14:00"],["16:00","20:00"]]`: in order, the last ends at `closes`.
   * Default: one stretch from `10:00` to `closes`.
   */
  readonly hours?: readonly (readonly [string, string])[];
  readonly years?: Readonly<Record<string, YearOverride>>;
  /** Single days that a local notice sets, on top of everything else. */
  readonly local?: readonly { readonly date: LocalDate; readonly rest: boolean; readonly source: string }[];
}

export type Period = 'month' | 'half' | 'year';

/** Working-day arithmetic of one place. All instants are real instants; "day" means the local day of `timeZone`. */
export interface Calendar {
  readonly timeZone: string;
  /** Short hash of all that decides a due time: another holiday, make-up day or office hour is another version. */
  readonly version: string;
  /** The local date on which an instant falls. */
  localDate(at: Date): LocalDate;
  /** What the local clock shows at an instant, `HH:MM`. */
  localTime(at: Date): string;
  isWorkday(day: Date | LocalDate): boolean;
  certainty(day: Date | LocalDate): Certainty;
  /**
   * Close of business of the n-th working day after the day of `from` (that day itself is not counted,
   * 民法典第二百零一条). `n` = 0 is the close of the first working day from that day on. `n` must be a whole number ≥ 0.
   */
  addWorkdays(from: Date, n: number): Date;
  /** Close of business of the n-th calendar day after `from`; a rest day moves it to the next working day (民法典第二百零三条). */
  addDays(from: Date, n: number): Date;
  /** Plain hours, day and night. */
  addHours(from: Date, n: number): Date;
  /**
   * The instant at which `n` office hours of working days have passed since `from` (n > 0, may be fractional, kept to the
   * millisecond). Outside office hours it counts from the next opening; what is used up at closing time ends then.
   */
  addWorkhours(from: Date, n: number): Date;
  /** When the office opens on the working day `back` working days before the last one not after the day of `at`. */
  opening(at: Date, back: number): Date;
  /**
   * Close of business of the last working day of the month, half year or year in which `from` falls; when that has passed
   * already (`from` is on its last rest days, or after closing), of the next working day (民法典第二百零三条).
   */
  endOf(from: Date, period: Period): Date;
  /** Working days after the day of `from`, up to and including the day of `to`; negative when `to` is earlier. */
  workdaysBetween(from: Date, to: Date): number;
  /** Office hours of working days between two instants; negative when `to` is earlier. */
  workhoursBetween(from: Date, to: Date): number;
}
