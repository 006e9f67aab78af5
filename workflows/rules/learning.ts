/** How the classifier learns from operators' corrections at night. */
export interface LearningRules {
  /** Off: nothing is trained by itself; corrections still take effect at once. */
  readonly enabled: boolean;
  /** `HH:MM` by the place's clock: training starts at `from`, or when the worker comes up before `until`. */
  readonly from: string;
  readonly until: string;
  /** Of this many newest corrections it learns, of one person on one duty at most `perPerson`. */
  readonly mostLessons: number;
  readonly perPerson: number;
  /** What one person alone says is learned where the shipped model gave that duty at least this probability; else two must say so. */
  readonly plausible: number;
  /** Models are compared on the newest held-out matters: not with fewer than `leastMatters`, with `mostMatters` at most. */
  readonly leastMatters: number;
  readonly mostMatters: number;
  /** Share of the shipped model's own training texts that the new model may know less of. */
  readonly mayForget: number;
  /** Share of one duty's texts and matters that it may know less of; two are allowed in any case. */
  readonly mayLose: number;
  /** A worker that holds a night for longer has crashed; another takes it over. Training takes two to five minutes. */
  readonly takeOverMinutes: number;
}

export const learningRules: LearningRules = {
  enabled: true,
  from: '03:00',
  until: '06:00',
  mostLessons: 20_000,
  perPerson: 20,
  plausible: 0.1,
  leastMatters: 30,
  mostMatters: 2_000,
  mayForget: 0.005,
  mayLose: 0.1,
  takeOverMinutes: 60,
};
