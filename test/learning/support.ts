import { type Classifier, createClassifier, type TrainingData, train } from '@paidan/classification';
import { createLearner, type NightParts, type NightReport, runNight, trainApart } from '@paidan/worker';
import { readTrainingData } from '@paidan/workflows/classification/inputs.ts';
import { learningRules } from '@paidan/workflows/rules/learning.ts';
import pg from 'pg';
import { startApi, type TestApi } from '../api/support/api.ts';
import { act } from '../api/support/flow.ts';
import { list } from '../api/support/place.ts';

/** The duties that these tests have procedures for, and two more. */
const duties = ['coop-035', 'basic-001', 'reclaimed-017', 'coop-072', 'basic-060'];

/** The shipped training data cut to a few duties: trains in a second, by the real training. */
function cut(all: TrainingData): TrainingData {
  const own = ({ id }: { readonly id: string }): boolean => duties.includes(id);
  const { basic, cooperative, reclaimed } = all.list;
  return {
    ...all,
    utterances: all.utterances.filter(({ label }, at) => duties.includes(label) || (label === 'none' && at % 8 === 0)),
    urgent: all.urgent.slice(0, 80),
    list: {
      ...all.list,
      basic: basic.filter(own),
      cooperative: cooperative.filter(own),
      reclaimed: reclaimed.filter(own),
    },
    fillers: all.fillers.slice(0, 3),
  };
}

export const data = cut(readTrainingData());
/** Stands for the model that the program ships. */
export const shipped = train(data);
export const load = (bytes: Uint8Array): Classifier => createClassifier(bytes, list);
export const shippedVersion = load(shipped).version;

/** A new word of the place that no model knows. */
export const phrase = '红嘴栓又不出了';
const before = [
  '我们巷子',
  '村头',
  '早上起来',
  '5村这边',
  '学校旁边',
  '老汉家门口',
  '三组',
  '集市后面',
  '昨天起',
  '羊圈那边',
];
const after = [
  '麻烦来人',
  '两天了',
  '啥时候能好',
  '给看看',
  '一家人等着',
  '打了几次电话',
  '没人管',
  '请派人',
  '急得很',
  '求解决',
];
/** The nth way of saying it. */
export const told = (n: number): string =>
  `${before[n % before.length]}的${phrase}，${after[Math.floor(n / before.length) % after.length]}`;

export type Dispatcher = 'operator' | 'admin';

export interface Place {
  readonly api: TestApi;
  /** As the database's owner, for what no service may do. */
  readonly owner: pg.Client;
  /** How a night is run here; by default as in life, on the small training data. */
  night(date: string, parts?: Partial<NightParts>): Promise<NightReport>;
  parts(parts?: Partial<NightParts>): NightParts;
  /** A learner as a worker has it, and what it could not read. */
  learner(base?: Uint8Array): { current: () => Promise<Classifier>; unreadable: string[] };
  /** A matter that the classifier took for something else, and that this person dispatched; its id. */
  dispatched(who: Dispatcher, text: string, duty: string): Promise<string>;
  /** So many such matters or a few more, worded differently, finished under that duty; a tenth held out, not all. */
  settled(who: Dispatcher, count: number, duty: string, text?: (n: number) => string): Promise<string[]>;
  /** The bytes that are kept, by night. */
  kept(): Promise<string[]>;
  stop(): Promise<void>;
}

const system = { actor: { userId: null, name: '系统', unit: null, role: 'system' }, scope: { kind: 'all' } } as const;

export async function startPlace(): Promise<Place> {
  const api = await startApi(shippedVersion);
  const { application, database } = api;
  const owner = new pg.Client({ connectionString: database.url, options: '-c search_path=paidan' });
  await owner.connect();

  const parts: Place['parts'] = (changed = {}) => ({
    application,
    shipped,
    load,
    rules: { ...learningRules, leastMatters: 5 },
    train: (task, signal) => trainApart({ ...task, data }, signal),
    ...changed,
  });
  const dispatched: Place['dispatched'] = async (who, text, duty) => {
    const { id } = await application.open({ channel: '12345热线', text }, system.actor);
    const wrong = { candidates: [{ duty: 'reclaimed-017', p: 0.6, reasons: [] }], none: 0.1, urgent: false };
    const result = { ...wrong, decision: 'review', model: shippedVersion } as const;
    await application.execute(id, { type: 'classify', result }, system);
    await act(api, who, `tickets/${id}/dispatch`, { duty });
    return id;
  };
  let worded = 0;
  return {
    api,
    owner,
    parts,
    dispatched,
    night: (date, changed) => runNight(parts(changed), date, new AbortController().signal),
    learner(base = shipped) {
      const unreadable: string[] = [];
      const onUnreadable = (version: string) => void unreadable.push(version);
      return { current: createLearner(database.store, load(base), { load, onUnreadable }), unreadable };
    },
    async settled(who, count, duty, text = told) {
      const ids: string[] = [];
      const enough = async (): Promise<boolean> => {
        if (ids.length < count) return false;
        const { rows } = await owner.query<{ n: number }>(
          'select count(*)::int as n from unnest($1::uuid[]) as id where paidan.held_out(id)',
          [ids],
        );
        return (rows[0]?.n ?? 0) >= count / 10 && (rows[0]?.n ?? 0) < ids.length;
      };
      while (!(await enough())) ids.push(await dispatched(who, text(worded++), duty));
      // What the units do until then is told elsewhere (`night.test.ts`, “a ticket that went its whole way”).
      await owner.query("update tickets set status = '办结' where id = any($1)", [ids]);
      return ids;
    },
    async kept() {
      const { rows } = await owner.query<{ night: string }>(
        'select night::text from models where bytes is not null order by night',
      );
      return rows.map(({ night }) => night);
    },
    async stop() {
      await owner.end();
      await api.stop();
    },
  };
}
