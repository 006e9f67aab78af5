import { resolve } from 'node:path';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the environment decides. Everything else is in rules or in the database. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: queues on PostgreSQL. */
  readonly redisUrl: string | null;
  /** Absolute path of the folder for the embedded database, uploads and the key. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** Whether demo accounts exist: by default only with the embedded database. */
  readonly demo: boolean;
  /** 32 bytes that seal reporters' data; null: a key file is made under `dataDir`. */
  readonly key: Buffer | null;
  /** Null: no language model is asked. */
  readonly secondOpinion: SecondOpinionConfig | null;
}

/** An endpoint that speaks OpenAI's chat completions, usually inside the county's network. */
export interface SecondOpinionConfig {
  /** Base address, `http://10.0.0.5:8000/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutMs: number;
}

/** A setting that cannot be used. The message is one line, names the variable and says what is allowed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly variable: string;
  constructor(variable: string, value: string, allowed: { zh: string; en: string }) {
    super(`环境变量 ${variable}=${value} 无效：${allowed.zh}。 / ${variable} is invalid: ${allowed.en}.`);
    this.variable = variable;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** An unset and an empty variable mean the same: the default. */
const given = (env: Env, name: string): string | undefined => (env[name] === '' ? undefined : env[name]);

/**
 * Reads and checks the environment.
 * @throws ConfigError for the first bad variable; secrets are not repeated in its message.
 */
export function loadConfig(env: Env): Config {
  const databaseUrl = urlOf(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  return {
    port: portOf(env),
    host: hostOf(env),
    databaseUrl,
    redisUrl: urlOf(env, 'REDIS_URL', ['redis:', 'rediss:']),
    dataDir: resolve(given(env, 'PAIDAN_DATA') ?? '.paidan'),
    logLevel: oneOf(env, 'LOG_LEVEL', logLevels, 'info'),
    demo: oneOf(env, 'PAIDAN_DEMO', ['0', '1'] as const, databaseUrl === null ? '1' : '0') === '1',
    key: keyOf(env),
    secondOpinion: secondOpinionOf(env),
  };
}

function portOf(env: Env): number {
  const value = given(env, 'PORT') ?? '8080';
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new ConfigError('PORT', value, { zh: '应为 0–65535 的整数', en: 'use an integer from 0 to 65535' });
}

function hostOf(env: Env): string {
  const value = given(env, 'HOST') ?? '127.0.0.1';
  if (/^[\w.:-]+$/.test(value)) return value;
  throw new ConfigError('HOST', value, { zh: '应为主机名或 IP 地址', en: 'use a host name or an IP address' });
}

function urlOf(env: Env, name: string, protocols: readonly string[]): string | null {
  const value = given(env, name);
  if (value === undefined) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  const forms = protocols.map((protocol) => `${protocol}//…`).join(' / ');
  throw new ConfigError(name, '…', { zh: `应以 ${forms} 开头的完整地址`, en: `use a full URL such as ${forms}` });
}

function oneOf<T extends string>(env: Env, name: string, allowed: readonly T[], otherwise: T): T {
  const value = given(env, name);
  if (value === undefined) return otherwise;
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new ConfigError(name, value, { zh: `可选值为 ${allowed.join('、')}`, en: `use one of ${allowed.join(', ')}` });
}

function secondOpinionOf(env: Env): SecondOpinionConfig | null {
  const url = urlOf(env, 'PAIDAN_LLM_URL', ['http:', 'https:']);
  if (url === null) return null;
  const model = given(env, 'PAIDAN_LLM_MODEL');
  if (model === undefined) {
    throw new ConfigError('PAIDAN_LLM_MODEL', '', {
      zh: '填写了 PAIDAN_LLM_URL，还须填写模型名称',
      en: 'name the model that PAIDAN_LLM_URL is to use',
    });
  }
  const timeout = given(env, 'PAIDAN_LLM_TIMEOUT_MS') ?? '4000';
  const timeoutMs = Number(timeout);
  if (!/^\d{3,5}$/.test(timeout) || timeoutMs > 30_000) {
    throw new ConfigError('PAIDAN_LLM_TIMEOUT_MS', timeout, {
      zh: '应为 100–30000 的整数（毫秒）',
      en: 'use an integer from 100 to 30000, milliseconds',
    });
  }
  return { url, model, key: given(env, 'PAIDAN_LLM_KEY') ?? null, timeoutMs };
}

function keyOf(env: Env): Buffer | null {
  const value = given(env, 'PAIDAN_KEY');
  if (value === undefined) return null;
  if (/^[0-9a-fA-F]{64}$/.test(value)) return Buffer.from(value, 'hex');
  throw new ConfigError('PAIDAN_KEY', '…', {
    zh: '应为 64 位十六进制数（32 字节）',
    en: 'use 64 hex digits (32 bytes)',
  });
}
