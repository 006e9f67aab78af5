/** What happened, counted while it happens. */
export interface Tally {
  ticks: number;
  commands: number;
  /** Deliveries of a matter that had come in before. */
  repeats: number;
  /** Attempts to give a township what a department took back, all refused. */
  pushes: number;
  /** Commands decided on a state that somebody had changed meanwhile, and decided again. */
  stale: number;
  kills: number;
  losses: number;
  /** Bells that hung in the queue when it was emptied. */
  lostJobs: number;
  /** Commands carried out, by type. */
  readonly done: Map<string, number>;
  /** Refusals of what was tried, `command code` → times. */
  readonly refused: Map<string, number>;
  /** What must not be, in words that name the ticket. */
  readonly violations: string[];
}

export const tallyOf = (): Tally => ({
  ticks: 0,
  commands: 0,
  repeats: 0,
  pushes: 0,
  stale: 0,
  kills: 0,
  losses: 0,
  lostJobs: 0,
  done: new Map(),
  refused: new Map(),
  violations: [],
});
