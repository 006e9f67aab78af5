import type { TimeView } from '@paidan/contracts';

/** In this order in the bar, so that a colour always stands at the same place. */
export const sides = ['热线', '乡镇', '部门', '督查', '诉求人', '外部'] as const;
export type Side = (typeof sides)[number];

/** What a side is, for those who see the bar for the first time. */
export const sideMeaning: Readonly<Record<Side, string>> = {
  热线: '派单、审核异议和答复、回访',
  乡镇: '乡镇承办的环节',
  部门: '县级部门承办的环节',
  督查: '裁定中',
  诉求人: '联系不上，或等诉求人补充',
  外部: '等上级、司法等外部结果',
};

const isSide = (text: string): text is Side => sides.some((side) => side === text);

/** Time until now by side, unit and step. Milliseconds; the sum is how long the ticket has been open. */
export interface WhoseTime {
  readonly total: number;
  readonly sides: readonly { readonly side: Side; readonly ms: number }[];
  readonly rows: readonly { readonly side: Side; readonly step: string; readonly unit: string; readonly ms: number }[];
}

/** Adds up by side; sides with no time are left out, rows stand in the order in which they began. */
export function whoseTime({ entries, total }: TimeView): WhoseTime {
  const rows = entries.map(({ side, step, unit, ms }) => ({
    side: isSide(side) ? side : ('外部' as const),
    step,
    unit,
    ms,
  }));
  const sums = sides.map((side) => ({
    side,
    ms: rows.reduce((sum, row) => (row.side === side ? sum + row.ms : sum), 0),
  }));
  return { total, sides: sums.filter(({ ms }) => ms > 0), rows };
}
