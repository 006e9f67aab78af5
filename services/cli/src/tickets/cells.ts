import type { NewTicket } from '@paidan/contracts';
import { kinds } from '@paidan/contracts';

/** A cell that can't be what its column says; the message is for the person who has to correct it. */
export class BadCell extends Error {
  override readonly name = 'BadCell';
}

const yes = new Set(['是', '紧急', '特急', '加急', '急', '保密', 'true', '1', 'y', 'yes', '√']);
const no = new Set(['否', '普通', '一般', '不紧急', '不保密', '公开', 'false', '0', 'n', 'no', '×']);

/** 是 / 否 and what people write for them. */
export function readYesNo(cell: string): boolean {
  const value = cell.toLowerCase();
  if (yes.has(value)) return true;
  if (no.has(value)) return false;
  throw new BadCell(`应为“是”或“否”，实为“${cell}”`);
}

export function readKind(cell: string): NonNullable<NewTicket['kind']> {
  const kind = kinds.find((known) => known === cell || `${known}类` === cell);
  if (kind === undefined) throw new BadCell(`应为 ${kinds.join('、')} 之一，实为“${cell}”`);
  return kind;
}

/** Decimal degrees; `least` and `most` are the bounds of a latitude or longitude. */
export function readDegrees(cell: string, most: number): number {
  const value = Number(cell);
  if (!Number.isFinite(value) || Math.abs(value) > most)
    throw new BadCell(`应为 -${most} 到 ${most} 之间的度数，实为“${cell}”`);
  return value;
}

const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:时点](\d{1,2})?分?(?::?(\d{1,2})秒?)?)?$/u;

/**
 * A date with or without a time as an ISO instant. Without a zone it is Beijing time (UTC+8), which is official in the
 * whole country. Reads `2026-11-20 10:30`, `2026/11/20`, `2026年11月20日10时30分`, ISO with a zone, and Excel's day numbers.
 */
export function readTime(cell: string): string {
  const zoned = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(cell) ? new Date(cell) : undefined;
  if (zoned !== undefined && !Number.isNaN(zoned.getTime())) return zoned.toISOString();
  if (/^\d{5}(\.\d+)?$/.test(cell)) return fromDayNumber(Number(cell));
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = written.exec(cell) ?? [];
  if (year === undefined) throw new BadCell(`应为日期时间（如 2026-11-20 10:30），实为“${cell}”`);
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = parts;
  const utc = new Date(Date.UTC(y, m - 1, d, h, min, s));
  if (utc.getUTCMonth() !== m - 1 || utc.getUTCDate() !== d || utc.getUTCHours() !== h || min > 59 || s > 59) {
    throw new BadCell(`没有这个日期或时间：“${cell}”`);
  }
  return fromWallClock(utc);
}

const beijing = 8 * 3_600_000;
/** A moment whose UTC fields carry Beijing's wall clock. */
const fromWallClock = (wall: Date): string => new Date(wall.getTime() - beijing).toISOString();

/** Excel counts days from 1899-12-30, without a zone. */
function fromDayNumber(days: number): string {
  return fromWallClock(new Date(Math.round((days - 25_569) * 86_400_000)));
}

/** What exceljs makes of a date cell: the wall clock in the UTC fields. */
export const readDate = (date: Date): string => fromWallClock(date);
