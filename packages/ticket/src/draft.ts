import { newId, PaidanError, type UnitName } from '@paidan/kernel';
import { changesOf } from './clock-log.ts';
import type { DecideContext, Definitions } from './definitions.ts';
import type { Lifecycle, LifecycleEvent } from './lifecycle.ts';
import type { TicketRules } from './rules.ts';
import { holdersOf, keepTime } from './time.ts';
import type { Actor, Change, DeadlineState, Intent, TaskState, TicketEvent, TicketState } from './types.ts';

type Patch = { -readonly [Key in keyof TicketState]?: TicketState[Key] };

/**
 * One decision in the making. Commands change the ticket only through it, so that each change leaves its event, its
 * row and its timer, and a refusal (thrown `PaidanError`) leaves the given state untouched.
 */
export class Draft {
  readonly definitions: Definitions;
  readonly now: Date;
  /** `now` as ISO instant, the time of everything in this change. */
  readonly at: string;
  readonly actor: Actor;
  /** The county's rules that hold now. */
  readonly rules: TicketRules;
  #before: TicketState;
  #lifecycle: Lifecycle;
  #newId: () => string;
  #ticket: TicketState;
  #events: TicketEvent[] = [];
  #tasks = new Set<string>();
  #deadlines = new Set<string>();
  #intents: Intent[] = [];
  #told = new Set<UnitName>();

  constructor(definitions: Definitions, lifecycle: Lifecycle, ticket: TicketState, context: DecideContext) {
    this.definitions = definitions;
    this.#lifecycle = lifecycle;
    this.#ticket = ticket;
    this.#before = ticket;
    this.rules = definitions.rulesAt(context.now);
    this.now = context.now;
    this.at = context.now.toISOString();
    this.actor = context.actor;
    this.#newId = context.newId ?? newId;
  }

  /** The ticket as changed so far. */
  get ticket(): TicketState {
    return this.#ticket;
  }

  /** The acting unit's name; a refusal for an actor without one. */
  get actingUnit(): UnitName {
    if (this.actor.unit === null) throw new PaidanError('role.forbidden', '您的账号未归属任何单位');
    return this.actor.unit;
  }

  id(): string {
    return this.#newId();
  }

  set(patch: Patch): void {
    this.#ticket = { ...this.#ticket, ...patch };
  }

  /** Moves the ticket on; a refusal `ticket.state` when its status has no such way out. */
  move(event: LifecycleEvent): void {
    const { status, position } = this.#lifecycle.move(this.#ticket.lifecycle, this.#ticket.status, event);
    this.set({ status, lifecycle: position });
  }

  /** Records what happened. Types are `area.happened`; data is what a reader of the history needs, in JSON. */
  record(type: string, data: Readonly<Record<string, unknown>> = {}): void {
    this.#events.push({ type, at: this.at, actor: this.actor, data });
  }

  putTask(task: TaskState): TaskState {
    this.set({ tasks: put(this.#ticket.tasks, task) });
    this.#tasks.add(task.id);
    return task;
  }

  putDeadline(deadline: DeadlineState): void {
    this.set({ deadlines: put(this.#ticket.deadlines, deadline) });
    this.#deadlines.add(deadline.id);
  }

  intend(intent: Intent): void {
    this.#intents.push(intent);
  }

  /** These units (not the actor's own) are told of this change. */
  tell(...units: readonly (UnitName | null)[]): void {
    for (const unit of units) if (unit !== null && unit !== this.actor.unit) this.#told.add(unit);
  }

  finish(): Change {
    const { id, version } = this.#ticket;
    const time = keepTime(
      this.#before.time,
      holdersOf(this.#ticket, this.definitions),
      this.at,
      this.#ticket.createdAt,
    );
    this.set({ version: version + 1, updatedAt: this.at, time });
    const clocks = changesOf(this.#before, this.#ticket, this.definitions.calendar.version);
    if (clocks !== null) this.record('clock.changed', { ...clocks });
    if (this.#told.size > 0) {
      const event = this.#events[0]?.type ?? 'ticket.changed';
      const data = { ticketId: id, units: [...this.#told], event };
      this.intend({ queue: 'notify', jobId: `notify-${id}-${version + 1}`, data, notBefore: null });
    }
    return {
      ticket: this.#ticket,
      events: withStatus(this.#events, this.#ticket.status),
      tasks: this.#ticket.tasks.filter((task) => this.#tasks.has(task.id)),
      deadlines: this.#ticket.deadlines.filter((deadline) => this.#deadlines.has(deadline.id)),
      intents: [...this.#intents],
    };
  }
}

/** The first event of a change carries the status that the change led to, so that the history alone tells it. */
function withStatus(events: readonly TicketEvent[], status: string): TicketEvent[] {
  return events.map((event, index) => (index === 0 ? { ...event, data: { ...event.data, status } } : event));
}

function put<Row extends { readonly id: string }>(rows: readonly Row[], row: Row): readonly Row[] {
  const index = rows.findIndex((other) => other.id === row.id);
  return index === -1 ? [...rows, row] : rows.with(index, row);
}
