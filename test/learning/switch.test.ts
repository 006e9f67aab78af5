import { train } from '@paidan/classification';
import type { ModelPage } from '@paidan/contracts';
import { newId } from '@paidan/kernel';
import { claimNight, closeNight, switchModel } from '@paidan/store';
import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../api/support/flow.ts';
import { data, load, type Place, shippedVersion, startPlace } from './support.ts';

/** Two more models, told apart by their seeds. */
const [first, second] = [1, 2].map((seed) => train(data, { seed, folds: 2, passes: 2 }));
if (first === undefined || second === undefined) throw new Error('no models');
const [one, two] = [load(first).version, load(second).version];

let place: Place;
beforeAll(async () => {
  place = await startPlace();
});
afterAll(() => place?.stop());

const measured = { why: 'better', lessons: 10, matters: 40 } as const;
const hour = (at: number): Date => new Date(Date.UTC(2026, 10, 1, 0, at * 60));
const claim = (night: string, now = hour(3)) =>
  claimNight(place.api.database.store, night, { now, abandonedBefore: new Date(now.getTime() - 3_600_000) });

/** Takes a model into use as a night does. */
async function switchTo(night: string, version: string, bytes: Uint8Array, basedOn = shippedVersion): Promise<boolean> {
  const { store } = place.api.database;
  const claimed = await claim(night);
  if (claimed === null) throw new Error(`${night} is taken`);
  const { rows } = await place.owner.query<{ id: string | null }>('select max(id)::text as id from model_switches');
  const model = { version, basedOn, lessons: night, trainedAt: hour(3) };
  return switchModel(store, claimed, { model, bytes, measured, at: hour(4), switched: rows[0]?.id ?? null });
}

const list = async (query = ''): Promise<Static<typeof ModelPage>> =>
  (await place.api.as('supervisor')('GET', `models${query}`)).json();
const use = (version: string, who: 'admin' | 'operator' = 'admin') =>
  place.api.as(who)('POST', `models/${version}/use`);

describe('a switch', () => {
  it('is noticed at the next ticket, each time, also back to the shipped model', async () => {
    const { current, unreadable } = place.learner();
    expect((await current()).version).toBe(shippedVersion);
    expect(await switchTo('2026-10-01', one, first)).toBe(true);
    expect((await current()).version).toBe(one);
    expect(await switchTo('2026-10-02', two, second)).toBe(true);
    expect((await current()).version).toBe(two);

    expect((await use(one)).json()).toEqual({ version: one, shipped: false });
    expect((await current()).version).toBe(one);
    expect((await use('shipped')).json()).toEqual({ version: shippedVersion, shipped: true });
    expect((await current()).version).toBe(shippedVersion);
    expect((await use(two)).statusCode).toBe(200);
    expect((await Promise.all([1, 2, 3, 4].map(current))).map(({ version }) => version)).toEqual([two, two, two, two]);
    expect(unreadable).toEqual([]);
    const { rows } = await place.owner.query<{ night: string | null; person: boolean }>(
      'select night::text, by_user is not null as person from model_switches order by id',
    );
    expect(rows.map(({ night, person }) => [night, person])).toEqual([
      ['2026-10-01', false],
      ['2026-10-02', false],
      ['2026-10-01', true],
      [null, true],
      ['2026-10-02', true],
    ]);
  });

  it('is told with its night: what is in use, what can be gone back to, page by page', async () => {
    const page = await list();
    expect(page.inUse).toEqual({ version: two, shipped: false });
    expect(page.items).toMatchObject([
      { night: '2026-10-02', version: two, status: 'in_use', basedOn: shippedVersion, measured },
      { night: '2026-10-01', version: one, status: 'kept' },
    ]);
    const newest = await list('?limit=1');
    expect(newest.items).toHaveLength(1);
    expect((await list(`?limit=1&cursor=${newest.next}`)).items).toMatchObject([{ version: one }]);
    const lost = await place.api.as('admin')('GET', `models?cursor=${Buffer.from('2026-13-01').toString('base64url')}`);
    expect(refusal(lost)).toEqual([400, 'request.cursor']);
  });

  it('is the administrator’s to make, and only to a version that is kept', async () => {
    expect(refusal(await use(one, 'operator'))).toEqual([403, 'role.forbidden']);
    expect(refusal(await use('0123456789ab'))).toEqual([404, 'model.not_found']);
    expect(refusal(await place.api.as('water')('GET', 'models'))).toEqual([403, 'role.forbidden']);
  });

  it('loses to a shipped model that is newer than the one it was trained beside, until the next night', async () => {
    const { current } = place.learner(first);
    expect((await current()).version).toBe(one);
    await switchTo('2026-10-03', 'of-old', second, 'older-release');
    expect((await place.learner().current()).version).toBe(shippedVersion);
    expect((await list()).inUse).toEqual({ version: shippedVersion, shipped: true });
    expect(refusal(await use('of-old'))).toEqual([409, 'model.outdated']);
  });

  it.each([
    ['cut short', first.subarray(0, 5_000)],
    ['another one', second],
    ['nonsense', new TextEncoder().encode('not a model at all')],
  ])('to bytes that are %s leaves the shipped model in use, and says so once', async (what, bytes) => {
    await switchTo(`2026-10-1${what.length % 10}`, `damaged-${what.length}`, bytes);
    const { current, unreadable } = place.learner();
    for (let n = 0; n < 3; n += 1) expect((await current()).version).toBe(shippedVersion);
    expect(unreadable).toEqual([`damaged-${what.length}`]);
  });

  it('keeps the bytes of the five that were in use last, and the facts of all', async () => {
    for (let day = 20; day < 27; day += 1) await switchTo(`2026-10-${day}`, `model-${day}`, first);
    expect(await place.kept()).toEqual([22, 23, 24, 25, 26].map((day) => `2026-10-${day}`));
    await use('model-22');
    await switchTo('2026-10-27', 'model-27', first);
    expect(await place.kept()).toEqual([22, 24, 25, 26, 27].map((day) => `2026-10-${day}`));
    const { items } = await list('?limit=100');
    expect(items.find(({ version }) => version === 'model-23')).toMatchObject({ status: 'retired', measured });
    expect(refusal(await use('model-23'))).toEqual([404, 'model.not_found']);
    await expect(place.api.database.store.pool.query('delete from paidan.models')).rejects.toThrow('permission denied');
    await expect(place.api.database.store.pool.query('update paidan.model_switches set at = now()')).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('a claim', () => {
  it('of a worker that crashed is taken over after an hour, and what it brings later does not count', async () => {
    const { store } = place.api.database;
    const crashed = await claim('2026-11-01', hour(3));
    expect(crashed).not.toBeNull();
    expect(await claim('2026-11-01', hour(3.5))).toBeNull();
    const next = await claim('2026-11-01', hour(4.5));
    expect(next).not.toBeNull();
    if (crashed === null || next === null) return;
    const skipped = { measured: { why: 'nothing_new', lessons: 0, matters: 0 }, at: hour(5) } as const;
    expect(await closeNight(store, crashed, 'skipped', skipped)).toBe(false);
    expect(await closeNight(store, next, 'skipped', skipped)).toBe(true);
    expect(await claim('2026-11-01', hour(24))).toBeNull();
  });

  it('brings no model into use when somebody chose another meanwhile', async () => {
    const { store } = place.api.database;
    const claimed = await claim('2026-11-02');
    if (claimed === null) throw new Error('taken');
    await use('shipped');
    const model = { version: one, basedOn: shippedVersion, lessons: 'x', trainedAt: hour(3) };
    const facts = { model, bytes: first, measured, at: hour(4) };
    expect(await switchModel(store, claimed, { ...facts, switched: '1' })).toBe(false);
    expect((await list()).inUse.shipped).toBe(true);
  });
});

describe('the mark of corrections', () => {
  it('changes for one that is committed late, although it was made early', async () => {
    const { current } = place.learner();
    const ids: string[] = [];
    for (const n of [1, 2, 3, 4])
      ids.push(await place.dispatched('operator', `机井房的铁门${n}号坏了`, 'reclaimed-017'));
    const { rows } = await place.owner.query<{ id: string }>(
      "select id from users where role in ('operator', 'admin')",
    );
    const record = (ticket: string | undefined, at: string, person: string | undefined) =>
      place.owner.query(
        `insert into corrections (id, ticket_id, suggested, chosen, by_user, at) values ($1, $2, 'basic-001', 'coop-072', $3, $4)`,
        [newId(), ticket, person, at],
      );
    const learned = async (): Promise<number | undefined> =>
      (await current()).classify({ text: '机井房的铁门5号坏了' }).candidates[0]?.learned;

    await place.owner.query('begin');
    await record(ids[0], '2026-11-01T01:00:00Z', rows[0]?.id);
    await record(ids[1], '2026-11-01T01:00:01Z', rows[1]?.id);
    await record(ids[2], '2026-11-01T01:00:02Z', rows[0]?.id);
    // Another one, later made and sooner committed.
    await place.dispatched('admin', '集市的路灯不亮', 'coop-035');
    expect(await learned()).toBeUndefined();
    await place.owner.query('commit');
    expect(await learned()).toBe(3);
  });
});
