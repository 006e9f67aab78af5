import type { Problem, SessionView } from '@paidan/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, startApi, type TestApi } from './support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

const signIn = (username: string, secret = password) =>
  api.anonymous('POST', 'session', { username, password: secret });
const cookieOf = (response: Awaited<ReturnType<typeof signIn>>): string =>
  String(response.headers['set-cookie']).split(';')[0] ?? '';

describe('session', () => {
  it('gives a token and a strict httpOnly cookie, and says who is signed in', async () => {
    const response = await signIn('water');
    expect(response.statusCode).toBe(201);
    expect(response.headers['set-cookie']).toMatch(/^paidan_session=[\w-]{43};.*HttpOnly; SameSite=Strict/);
    const authorization = `Bearer ${response.json<{ token: string }>().token}`;
    const me = await api.anonymous('GET', 'session', undefined, { authorization });
    expect(me.json<SessionView>().user).toMatchObject({
      username: 'water',
      role: 'handler',
      unit: { name: '伽师县水利局', kind: 'department' },
    });
  });

  it.each([
    ['water', 'wrong'],
    ['nobody', password],
    ["' or 1=1 --", password],
  ])('answers %s / %s with the same refusal', async (username, secret) => {
    const response = await signIn(username, secret);
    expect(response.statusCode).toBe(401);
    const { code, advice } = response.json<Problem>();
    expect(code).toBe('session.bad_credentials');
    expect(advice).toContain('管理员');
  });

  it('tells a visitor that nobody is signed in, without calling it an error', async () => {
    const visit = await api.anonymous('GET', 'session');
    expect([visit.statusCode, visit.body]).toEqual([204, '']);
    const stale = await api.anonymous('GET', 'session', undefined, { authorization: 'Bearer forgotten' });
    expect(stale.json<Problem>().code).toBe('session.required');
  });

  it('takes as long for an unknown account as for a wrong password', async () => {
    const time = async (username: string, round: number): Promise<number> => {
      const start = performance.now();
      await signIn(username, `wrong ${username} ${round}`);
      return performance.now() - start;
    };
    await time('warmup', 0);
    // Turn about, and the quickest of each: a busy machine slows some, never speeds one up.
    let known = Number.POSITIVE_INFINITY;
    let unknown = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round++) {
      known = Math.min(known, await time('admin', round));
      unknown = Math.min(unknown, await time('ghost', round));
    }
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it('refuses a write by cookie from another site, and lets the console through', async () => {
    const cookie = cookieOf(await signIn('operator'));
    const body = { channel: '12345热线', text: '路灯不亮' };
    const foreign = await api.anonymous('POST', 'tickets', body, { cookie });
    expect([foreign.statusCode, foreign.json<Problem>().code]).toEqual([403, 'session.cross_site']);
    const forged = await api.anonymous('POST', 'tickets', body, { cookie, 'sec-fetch-site': 'cross-site' });
    expect(forged.statusCode).toBe(403);
    const console = await api.anonymous('POST', 'tickets', body, { cookie, 'x-requested-with': 'paidan' });
    expect(console.statusCode).toBe(201);
    const sameOrigin = await api.anonymous('POST', 'tickets', body, { cookie, 'sec-fetch-site': 'same-origin' });
    expect(sameOrigin.statusCode).toBe(201);
    const read = await api.anonymous('GET', 'tickets', undefined, { cookie });
    expect(read.statusCode).toBe(200);
  });

  it('ends with signing out', async () => {
    const authorization = `Bearer ${(await signIn('staff')).json<{ token: string }>().token}`;
    const out = await api.anonymous('DELETE', 'session', undefined, { authorization });
    expect(out.statusCode).toBe(204);
    const after = await api.anonymous('GET', 'session', undefined, { authorization });
    expect([after.statusCode, after.json<Problem>().code]).toEqual([401, 'session.required']);
  });

  it('ends after twelve hours without a request', async () => {
    const start = api.clock.now();
    const authorization = `Bearer ${(await signIn('housing')).json<{ token: string }>().token}`;
    api.clock.advance(11 * 3_600_000);
    expect((await api.anonymous('GET', 'session', undefined, { authorization })).statusCode).toBe(200);
    api.clock.advance(13 * 3_600_000);
    expect((await api.anonymous('GET', 'session', undefined, { authorization })).statusCode).toBe(401);
    api.clock.set(start);
  });

  it('slows guessing down after ten failures, without locking out other accounts', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn('supervisor', `guess ${attempt}`);
    const response = await signIn('supervisor', 'guess');
    const right = await signIn('supervisor');
    expect([response.statusCode, right.statusCode]).toEqual([429, 429]);
    expect(right.json<Problem>().code).toBe('request.rate_limited');
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn('township')).statusCode).toBe(201);
  });
});
