import type { EventView, TicketView } from '@paidan/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, startApi, type TestApi, type Username } from './support/api.ts';
import { act, dispatched, open, refusal, taskOf } from './support/flow.ts';
import { units } from './support/place.ts';
import { upload } from './support/upload.ts';

const person = {
  name: '阿依古丽·买买提',
  phone: '13812345678',
  id: '653129199001011234',
  home: '阿亚格兰干村3组19号',
} as const;
const text = `${person.name}反映水利局管水员不给放水，请回电${person.phone}，身份证${person.id}`;
const matter = {
  title: `${person.name}投诉管水员`,
  text,
  location: { village: '阿亚格兰干村', address: `渠首，电话 ${person.phone}` },
};

/** What must not be readable, down to the parts that would tell a neighbour who it was. */
const traces = [person.name, '阿依古丽', person.phone, '138****5678', '5678', person.id, '6531', '阿***'];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

/** Everything that this person can read about a ticket. */
async function everythingRead(who: Username, id: string): Promise<string> {
  const paths = [
    `tickets/${id}`,
    `tickets/${id}/events?limit=100`,
    'tickets?limit=100',
    'tasks?limit=100',
    'tasks?status=已完成',
  ];
  const answers = await Promise.all(paths.map((path) => api.as(who)('GET', encodeURI(path))));
  for (const { statusCode, body } of answers) expect(statusCode, body).toBe(200);
  return answers
    .map(({ body }) => body.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '').replace(/GD\d+/g, ''))
    .join('\n');
}

describe('a confidential reporter', () => {
  let ticket: TicketView;
  beforeAll(async () => {
    const { id } = await open(api, {
      ...matter,
      reporter: { name: person.name, phone: person.phone, confidential: true },
    });
    const reason = `${person.name}要求保密，电话${person.phone}`;
    await act(api, 'operator', `tickets/${id}/dispatch`, { duty: 'coop-035', reason });
    await act(api, 'operator', `tickets/${id}/remind`, { note: `${person.name}又来电催问` });
    await act(api, 'supervisor', `tickets/${id}/supervise`, { note: `${person.name}信访` });
    const task = await taskOf(api, 'township', id);
    const note = `已见到${person.name}`;
    ticket = await act(api, 'township', `tasks/${task}/complete`, { outcome: '需会办', units: [units.housing], note });
    await act(api, 'housing', `tasks/${await taskOf(api, 'housing', id)}/sign`);
  });

  it.each(['water', 'township', 'staff', 'housing'] as const)('leaves no trace in what %s reads', async (who) => {
    const seen = await everythingRead(who, ticket.id);
    expect(seen).toContain('管水员');
    for (const trace of traces) expect(seen).not.toContain(trace);
    expect((await api.as(who)('GET', `tickets/${ticket.id}`)).json<TicketView>().reporter).toBeNull();
  });

  it('is found by nobody who searches for name or number', async () => {
    for (const who of ['water', 'township', 'operator', 'supervisor'] as const) {
      for (const q of [person.name, '阿依古丽', person.phone, '5678']) {
        const found = await api.as(who)('GET', `tickets?q=${encodeURIComponent(q)}`);
        expect(found.json<{ items: unknown[] }>().items, `${who} ${q}`).toEqual([]);
      }
    }
  });

  it('is shown to the hotline masked, and by nobody else’s hand', async () => {
    const { reporter } = (await api.as('operator')('GET', `tickets/${ticket.id}`)).json<TicketView>();
    expect(reporter).toEqual({ name: '阿***', phone: '138****5678', confidential: true, masked: true });
    for (const who of ['water', 'township', 'staff', 'housing', 'supervisor', 'admin'] as const) {
      const answer = await api.as(who)('POST', `tickets/${ticket.id}/unmask`, { reason: '想知道是谁' });
      expect(refusal(answer), who).toEqual([403, 'role.forbidden']);
    }
  });

  it('lies in the database sealed only', async () => {
    const { pool } = api.database.store;
    const tables = await pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'paidan' and table_type = 'BASE TABLE'",
    );
    expect(tables.rows.length).toBeGreaterThan(12);
    for (const { name } of tables.rows) {
      const rows = await pool.query<{ row: string }>(`select t::text as row from paidan.${name} t`);
      const content = rows.rows.map(({ row }) => row).join('\n');
      for (const trace of [person.name, '阿依古丽', person.phone, person.id])
        expect(content, name).not.toContain(trace);
    }
    const sealed = await pool.query<{ sealed: Buffer }>('select sealed from paidan.ticket_private');
    expect(sealed.rows.length).toBeGreaterThan(0);
    for (const row of sealed.rows) expect(row.sealed.includes(person.phone)).toBe(false);
  });
});

describe('a reporter who asked for nothing', () => {
  it('is known masked to those at work on it, and to nobody once they are done with it', async () => {
    const reporter = { name: person.name, phone: person.phone };
    const { id } = await dispatched(api, 'coop-035', { ...matter, reporter });
    const seen = async (who: Username) => (await api.as(who)('GET', `tickets/${id}`)).json<TicketView>();
    expect((await seen('water')).reporter).toEqual({
      name: '阿***',
      phone: '138****5678',
      confidential: false,
      masked: true,
    });
    expect((await seen('water')).text).toBe(
      '阿***反映水利局管水员不给放水，请回电138****5678，身份证6531************34',
    );
    expect((await seen('supervisor')).reporter).toBeNull();
    await act(api, 'township', `tasks/${await taskOf(api, 'township', id)}/complete`, { outcome: '属实' });
    await act(api, 'water', `tickets/${id}/object`, { reason: '职责不符', basis: '应由收回清单的承接部门办理' });
    await act(api, 'operator', `tickets/${id}/dispatch`, { duty: 'reclaimed-017' });
    expect((await seen('township')).reporter).toBeNull();
    expect(await everythingRead('township', id)).not.toContain(person.phone);
  });
});

describe('unmasking', () => {
  it('shows the hotline what came in, word for word, and is on record with who, when and why, each time', async () => {
    const { id, version } = await open(api, { ...matter, reporter: { name: person.name, phone: person.phone } });
    for (const reason of [`回拨${person.phone}核实地点`, `${person.name}要求更正`]) {
      const answer = await api.as('operator')('POST', `tickets/${id}/unmask`, { reason });
      expect(answer.json()).toEqual({ name: person.name, phone: person.phone, text });
    }
    const history = await api.as('operator')('GET', `tickets/${id}/events`);
    const looks = history.json<{ items: EventView[] }>().items.filter(({ type }) => type === 'reporter.unmasked');
    expect(looks.map(({ data }) => data)).toEqual([{ reason: '回拨138****5678核实地点' }, { reason: '阿***要求更正' }]);
    expect(looks[0]).toMatchObject({
      at: api.clock.now().toISOString(),
      actor: { name: '热线话务员', unit: units.hotline, role: 'operator' },
    });
    const after = (await api.as('operator')('GET', `tickets/${id}`)).json<TicketView>();
    expect(after.version).toBe(version + 2);
  });

  it('shows nothing when it could not be put on record', async () => {
    const { id } = await open(api, { ...matter, reporter: { name: person.name } });
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    await owner.query(`alter table paidan.events add constraint closed check (type <> 'reporter.unmasked') not valid`);
    const answer = await api.as('operator')('POST', `tickets/${id}/unmask`, { reason: '核实' });
    await owner.query('alter table paidan.events drop constraint closed');
    await owner.end();
    expect(refusal(answer)).toEqual([500, 'internal']);
    expect(answer.body).not.toContain(person.name);
  });

  it('needs a reason', async () => {
    const { id } = await open(api, matter);
    for (const body of [{}, { reason: '' }, { reason: '　' }]) {
      expect(refusal(await api.as('operator')('POST', `tickets/${id}/unmask`, body))).toEqual([400, 'request.invalid']);
    }
  });
});

describe('logs and metrics', () => {
  it('hold nothing of a person after a whole journey, its searches and its failures', async () => {
    const session = await api.anonymous('POST', 'session', { username: 'operator', password });
    const { token } = session.json<{ token: string }>();
    const reporter = { name: person.name, phone: person.phone };
    const { id } = await dispatched(api, 'coop-035', { ...matter, location: { address: person.home }, reporter });
    await upload(api, token, id, `${person.name}.txt`, text);
    await act(api, 'staff', `tasks/${await taskOf(api, 'staff', id)}/complete`, { outcome: '属实', note: text });
    await act(api, 'water', `tasks/${await taskOf(api, 'water', id)}/complete`, {
      outcome: '已修复',
      note: person.home,
    });
    await act(api, 'staff', `tasks/${await taskOf(api, 'staff', id)}/complete`, { outcome: '合格' });
    await act(api, 'water', `tickets/${id}/reply`, { text: `已到${person.home}放水` });
    await act(api, 'operator', `tickets/${id}/unmask`, { reason: `回拨${person.phone}` });
    await act(api, 'operator', `tickets/${id}/approve`);
    await act(api, 'operator', `tickets/${id}/callback`, { reached: true, solved: true, note: person.name });
    await act(api, 'operator', `tickets/${id}/close`);

    const words = encodeURIComponent(`${person.name} ${person.phone}`);
    await api.as('operator')('GET', `tickets?q=${words}`);
    await api.anonymous('GET', `redirections?text=${words}`);
    await api.as('operator')('GET', `tickets/${words}?q=${words}`);
    await api.as('operator')('GET', `nothing?${words}`);
    await api.as('operator')('GET', `tickets?colour=${words}`);
    await api.as('operator')('POST', 'tickets', { ...matter, [person.name]: person.phone, kind: person.name });
    await api.as('operator')('POST', `tickets/${id}/redirect`, { to: person.name, reason: text });
    await api.anonymous('POST', 'session', { username: person.phone, password: person.name });

    const logged = api.logs.join('\n');
    expect(api.logs.length).toBeGreaterThan(50);
    const own = [
      person.name,
      '阿依古丽',
      person.phone,
      '138****5678',
      person.id,
      person.home,
      '管水员',
      token,
      password,
    ];
    for (const trace of own) {
      expect(logged).not.toContain(trace);
      expect(logged).not.toContain(encodeURIComponent(trace));
    }
    const metrics = await api.anonymous('GET', '/metrics');
    for (const trace of [...own, id, units.water]) expect(metrics.body).not.toContain(trace);
  });

  it('quote no value that the database refused', async () => {
    const { pool } = api.database.store;
    const failure = await pool.query('select $1::timestamptz', [person.name]).catch((error: unknown) => error);
    api.app.log.error({ err: failure }, 'request failed');
    const line = api.logs.at(-1) ?? '';
    expect(line).toContain('22007');
    expect(line).not.toContain(person.name);
  });
});
