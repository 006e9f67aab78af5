import type { DutyView } from '@paidan/contracts';

export interface Sentence {
  /** Of the clause, or of the duty where it has none. */
  readonly id: string;
  /** Where in the duty it stands. */
  readonly place: string;
  readonly text: string;
}

/** Everything of a duty that an objection may rely on, in the order of the list. */
export function sentencesOf(duty: DutyView): readonly Sentence[] {
  switch (duty.list) {
    case 'basic':
      return [{ id: duty.id, place: '事项', text: duty.name }];
    case 'cooperative':
      return [
        ...duty.county.map(({ id, text }, at) => ({ id, place: `部门第 ${at + 1} 条`, text })),
        ...duty.township.map(({ id, text }, at) => ({ id, place: `乡镇第 ${at + 1} 条`, text })),
      ];
    case 'reclaimed':
      return [
        { id: duty.id, place: '收回事项', text: duty.name },
        ...duty.work.map((text, at) => ({ id: `${duty.id}/work/${at + 1}`, place: `工作方式第 ${at + 1} 条`, text })),
      ];
  }
}
