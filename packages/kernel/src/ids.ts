import { v7 } from 'uuid';

/** A new time-ordered id (UUID version 7). */
export const newId = (): string => v7();

/** `coop-048`, `basic-001`, `reclaimed-052`. */
export type DutyId = string;
/** `coop-048/county/3`, `coop-048/township/1`. */
export type ClauseId = string;
/** A unit's full official name, `伽师县水利局`; in lists and procedures the township's side is the literal `乡镇`. */
export type UnitName = string;

export const TOWNSHIP = '乡镇';
