import { maskName, maskPhone } from '@paidan/application';
import type { TicketView } from '@paidan/contracts';
import type { PrivateData, TicketRecord } from '@paidan/store';
import { type Caller, isHotline } from '../auth/caller.ts';

/** A unit that has the matter in hand now; those who once had it need not know the caller any more. */
function isHandling({ state }: TicketRecord, unit: string | null): boolean {
  if (unit === null) return false;
  const { route, tasks } = state;
  const works = tasks.some((task) => task.unit === unit && (task.status === '待签收' || task.status === '办理中'));
  return works || route?.lead.includes(unit) === true || route?.assist.includes(unit) === true;
}

/** Whether the sealed record may be opened for this person at all. */
export const maySeeReporter = (ticket: TicketRecord, caller: Caller): boolean =>
  isHotline(caller) || isHandling(ticket, caller.unit?.name ?? null);

/** The reporter as this person may see them: masked, and nothing of a confidential one outside the hotline. */
export function reporterView(data: PrivateData | null, caller: Caller): TicketView['reporter'] {
  if (data === null || (data.name === null && data.phone === null && !data.confidential)) return null;
  if (data.confidential && !isHotline(caller)) return null;
  return {
    name: data.name === null ? null : maskName(data.name),
    phone: data.phone === null ? null : maskPhone(data.phone),
    confidential: data.confidential,
    masked: true,
  };
}
