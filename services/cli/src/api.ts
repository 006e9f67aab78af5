import { setTimeout as sleep } from 'node:timers/promises';
import { Problem, SessionCreated } from '@paidan/contracts';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { CommandFailure } from './failure.ts';

export interface ApiOptions {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** The server refused: its problem document, with the status it came with. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem) {
    const fields = (problem.errors ?? []).map((error) => `${error.field} ${error.message}`).join('；');
    super([problem.title, problem.detail, fields, problem.advice].filter(Boolean).join(' '));
    this.status = problem.status;
    this.problem = problem;
  }
}

const attempts = 5;

/** A signed-in client of a running Paidan. Answers are checked against the contract before anything reads them. */
export class Api {
  readonly #base: string;
  #token = '';

  private constructor(url: string) {
    this.#base = `${url.replace(/\/+$/, '')}/api/v1`;
  }

  /** Signs in; says in plain words what is wrong when nothing answers there or the password is not right. */
  static async signIn({ url, user, password }: ApiOptions): Promise<Api> {
    if (!URL.canParse(url)) throw new CommandFailure(`--url 不是有效的地址：${url}`, 2);
    const api = new Api(url);
    try {
      const session = await api.send('POST', '/session', SessionCreated, { username: user, password });
      api.#token = session.token;
      return api;
    } catch (error) {
      if (error instanceof Refusal) throw new CommandFailure(`登录失败（${user}）：${error.message}`);
      throw error;
    }
  }

  get<T extends TSchema>(path: string, schema: T): Promise<Static<T>> {
    return this.send('GET', path, schema);
  }

  post<T extends TSchema>(
    path: string,
    schema: T,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Static<T>> {
    return this.send('POST', path, schema, body, headers);
  }

  private async send<T extends TSchema>(
    method: string,
    path: string,
    schema: T,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Static<T>> {
    const response = await this.reach(method, path, body, headers);
    const text = await response.text();
    const answer = parseJson(text);
    if (!response.ok) throw new Refusal(Value.Check(Problem, answer) ? answer : strangeAnswer(response.status, text));
    if (!Value.Check(schema, answer)) {
      const first = Value.Errors(schema, answer)[0];
      throw new CommandFailure(
        `${method} ${path} 的应答不符合接口约定：${first?.instancePath ?? ''} ${first?.message ?? ''}`,
      );
    }
    return answer;
  }

  /** Tries again, a little later each time, when the server is restarting or asks for patience; writes are idempotent. */
  private async reach(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      let wait = 250 * 2 ** attempt;
      try {
        const response = await fetch(this.#base + path, {
          method,
          headers: {
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(this.#token === '' ? {} : { authorization: `Bearer ${this.#token}` }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(60_000),
        });
        if (attempt === attempts || (response.status !== 429 && response.status < 502)) return response;
        wait = 1000 * Number(response.headers.get('retry-after') ?? wait / 1000);
      } catch (error) {
        if (attempt === attempts || path === '/session') {
          throw new CommandFailure(`连不上 ${this.#base}：请先运行 npm start，或用 --url 指明地址。`, 1, {
            cause: error,
          });
        }
      }
      await sleep(Math.min(wait || 1000, 30_000));
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not a Paidan answer; the caller reports the raw text.
  }
}

const strangeAnswer = (status: number, text: string): Problem => ({
  type: 'about:blank',
  title: `服务器应答 ${status}`,
  status,
  code: 'internal',
  detail: text.slice(0, 200),
});
