import { describe, expect, it } from 'vitest';
import { ConfigError, createHealth, createLogger, createMetrics, gracefulStop, loadConfig } from './index.ts';

describe('loadConfig', () => {
  it('starts on the embedded database with demo accounts when nothing is set', () => {
    expect(loadConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: null,
      redisUrl: null,
      demo: true,
    });
  });

  it('makes no demo accounts on somebody’s own database unless told to', () => {
    const own = { DATABASE_URL: 'postgres://user:secret@db/paidan' };
    expect(loadConfig(own).demo).toBe(false);
    expect(loadConfig({ ...own, PAIDAN_DEMO: '1' }).demo).toBe(true);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://x'],
    ['REDIS_URL', 'localhost:6379'],
    ['LOG_LEVEL', 'loud'],
    ['PAIDAN_DEMO', 'yes'],
    ['PAIDAN_KEY', 'short'],
    ['PAIDAN_LLM_URL', 'ftp://model'],
  ])('names %s when it is %s, in one line', (variable, value) => {
    const error = (() => {
      try {
        loadConfig({ [variable]: value });
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(variable);
    expect(String(error)).not.toContain('\n');
  });

  it('asks for a second opinion only where address and model are given, and names what is wrong', () => {
    const url = { PAIDAN_LLM_URL: 'http://10.0.0.5:8000/v1' };
    expect(loadConfig({}).secondOpinion).toBeNull();
    expect(loadConfig({ PAIDAN_LLM_MODEL: 'm' }).secondOpinion).toBeNull();
    expect(loadConfig({ ...url, PAIDAN_LLM_MODEL: 'm' }).secondOpinion).toEqual({
      url: url.PAIDAN_LLM_URL,
      model: 'm',
      key: null,
      timeoutMs: 4000,
    });
    expect(() => loadConfig(url)).toThrow(/PAIDAN_LLM_MODEL/);
    for (const timeout of ['0', '99', '30001', '4s', '-500']) {
      const env = { ...url, PAIDAN_LLM_MODEL: 'm', PAIDAN_LLM_TIMEOUT_MS: timeout };
      expect(() => loadConfig(env), timeout).toThrow(/PAIDAN_LLM_TIMEOUT_MS/);
    }
  });

  it('does not repeat a secret in its complaint', () => {
    expect(() => loadConfig({ DATABASE_URL: 'http://user:hunter2@db' })).toThrow(/^(?!.*hunter2).*$/);
  });
});

describe('createLogger', () => {
  it('blanks personal data at every depth at which it is logged', () => {
    let written = '';
    const logger = createLogger('test', 'info', { write: (line) => (written += line) });
    const reporter = { name: '买买提', phone: '13812345678' };
    logger.info({ phone: '13812345678', ticket: { text: '13812345678', reporter }, deep: { er: reporter } }, 'said');
    expect(written).not.toMatch(/13812345678|买买提/);
    expect(written).toContain('said');
  });
});

describe('createHealth', () => {
  it('is not ready while one check fails or does not answer, and says which', async () => {
    const health = createHealth();
    health.add('fine', async () => undefined);
    health.add('broken', async () => Promise.reject(new Error('no route')));
    health.add('silent', () => new Promise(() => undefined));
    const { ok, checks } = await health.ready(20);
    expect(ok).toBe(false);
    expect(checks.map((check) => check.ok)).toEqual([true, false, false]);
    expect(checks[1]?.detail).toBe('no route');
  });
});

describe('createMetrics', () => {
  it('labels every series with its service', async () => {
    expect(await createMetrics('api').metrics()).toMatch(/process_cpu_seconds_total\{service="api"\}/);
  });
});

describe('gracefulStop', () => {
  it('closes last things first, once, and goes on past a closer that fails', async () => {
    const order: string[] = [];
    const codes: number[] = [];
    const stopper = gracefulStop(createLogger('test', 'silent'), { exit: (code) => codes.push(code) });
    stopper.onStop('database', () => order.push('database'));
    stopper.onStop('broken', () => Promise.reject(new Error('no')));
    stopper.onStop('http', () => order.push('http'));
    await Promise.all([stopper.stop('test'), stopper.stop('again')]);
    expect(order).toEqual(['http', 'database']);
    expect(codes).toEqual([0]);
  });
});
