import type { ListPart } from '@paidan/duty-list';
import type { DutyId, UnitName } from '@paidan/kernel';

/** Who handles a matter and the sentence that says so. Units by their own names (`克孜勒苏乡`, never `乡镇`). */
export interface Route {
  readonly list: ListPart;
  readonly listVersion: string;
  readonly duty: DutyId;
  readonly lead: readonly UnitName[];
  readonly assist: readonly UnitName[];
  /** Clause ids, or the duty id itself where the list has no clauses (basic, taken back). */
  readonly cites: readonly string[];
  /** One Chinese sentence for people: 依据《…清单》（版本 …）配合事项第 48 项 … */
  readonly because: string;
}
