import type { DutyList } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import type { Draft } from './draft.ts';

/** The list that the ticket is pinned to. */
export function listOf(draft: Draft): DutyList {
  const version = draft.ticket.listVersion ?? draft.definitions.currentList;
  const list = draft.definitions.lists.get(version);
  if (list === undefined) throw new PaidanError('duty.unknown', `没有清单版本 ${version}`);
  return list;
}
