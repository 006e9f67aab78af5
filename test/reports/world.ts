import { newId } from '@paidan/kernel';
import { createTicket, type Store } from '@paidan/store';
import type { Actor, DeadlineState, TaskState, TicketState } from '@paidan/ticket';
import { change, newDeadline, newState, newTask, system } from '../store/sample.ts';

export const units = {
  hotline: '伽师县12345热线服务中心',
  supervision: '伽师县人民政府督查室',
  township: '克孜勒苏乡',
  water: '伽师县水利局',
  housing: '伽师县住房和城乡建设局',
  police: '伽师县公安局',
} as const;

/** An instant of November 2026 in Beijing: `day(3, '09:30')`. */
export const day = (date: number, time = '10:00'): string =>
  new Date(`2026-11-${String(date).padStart(2, '0')}T${time}:00+08:00`).toISOString();

export interface Happened {
  readonly type: string;
  readonly at: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Default: the system, which belongs to no unit. */
  readonly unit?: string;
}

/** A ticket by hand: its state, what happened to it, and its rows. */
export interface Matter {
  readonly at: string;
  readonly village?: string;
  readonly state?: Partial<TicketState>;
  readonly events?: readonly Happened[];
  readonly tasks?: readonly TaskState[];
  readonly deadlines?: readonly DeadlineState[];
}

const actor = (unit: string | undefined): Actor =>
  unit === undefined ? system : { userId: null, name: '某人', unit, role: 'operator' };

export async function put(store: Store, matter: Matter): Promise<string> {
  const { at, village, state, events = [], tasks = [], deadlines = [] } = matter;
  const intake = { channel: '12345', text: '渠边垃圾没人清', ...(village !== undefined && { location: { village } }) };
  const { id } = await createTicket(store, intake, new Date(at), (identity) =>
    change(newState(identity, { createdAt: at, updatedAt: at, ...state }), {
      events: events.map(({ type, at: when, data = {}, unit }) => ({ type, at: when, data, actor: actor(unit) })),
      tasks,
      deadlines,
    }),
  );
  return id;
}

/** A unit's work with its clock for signing. */
export function work(
  unit: string,
  openedAt: string,
  signing: DeadlineState['status'],
  part: Partial<TaskState> = {},
): { readonly tasks: readonly TaskState[]; readonly deadlines: readonly DeadlineState[] } {
  const task = newTask(unit, { id: newId(), openedAt, ...part });
  return { tasks: [task], deadlines: [newDeadline({ kind: '签收', taskId: task.id, unit, status: signing })] };
}

/** The route to a unit for a duty. */
export const toward = (lead: string, duty: string): Pick<TicketState, 'duty' | 'route' | 'status'> => ({
  duty,
  status: '办理中',
  route: {
    list: duty.startsWith('coop') ? 'cooperative' : duty.startsWith('basic') ? 'basic' : 'reclaimed',
    listVersion: '克孜勒苏乡@0123456789ab',
    duty,
    lead: [lead],
    assist: [],
    cites: [duty],
    because: '依据清单',
  },
});
