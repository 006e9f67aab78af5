import { Problem } from '@paidan/contracts';
import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';

const base = '/api/v1';

/** A refusal from the server, or a failure to reach it (`status` 0). `problem` is fit to show to people. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

const failure = (status: number, code: string, title: string, advice: string): ApiError =>
  new ApiError({ type: 'about:blank', status, code, title, advice });

export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON, or as it is when it is a form with a file. */
  readonly body?: object | FormData;
  /** Version of the ticket that the person saw; another writer in between gives 412. */
  readonly version?: number | undefined;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  const init: RequestInit = { method: options.method ?? 'GET', headers, credentials: 'same-origin' };
  if (init.method !== 'GET') headers.set('x-requested-with', 'paidan');
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`);
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
  if (options.signal !== undefined) init.signal = options.signal;
  if (options.body instanceof FormData) init.body = options.body;
  else if (options.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(options.body);
  }
  const response = await fetch(base + path, init).catch(unreachable);
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** No answer, or one that broke off; a request that we gave up ourselves stays what it is. */
function unreachable(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw failure(0, 'network.down', '连接不上服务器', '请检查网络；恢复后点“重试”即可，已填写的内容不会丢失。');
}

async function problemOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  if (Check(Problem, body)) return new ApiError(body);
  return response.status >= 500
    ? failure(response.status, 'server.failed', '服务器暂时无法处理', '请稍后重试；若持续出现请联系管理员。')
    : failure(response.status, 'server.refused', '服务器没有接受这次操作', '请刷新页面后重试。');
}

/**
 * Calls the API and checks the answer against its schema, so that what pages work with is what it says it is.
 * Throws ApiError.
 */
export async function call<T extends TSchema>(schema: T, path: string, options: CallOptions = {}): Promise<Static<T>> {
  return read(schema, path, await send(path, options));
}

async function read<T extends TSchema>(schema: T, path: string, response: Response): Promise<Static<T>> {
  const body = parse(await response.text().catch(unreachable));
  if (Check(schema, body)) return body;
  console.error(`answer of ${path} doesn't fit its schema`);
  throw failure(502, 'response.unexpected', '服务器返回的内容无法识别', '请刷新页面；若持续出现请联系管理员。');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As `call`, for what may be absent: null when the answer is 204. Throws ApiError. */
export async function callMaybe<T extends TSchema>(schema: T, path: string, options: CallOptions = {}) {
  const response = await send(path, options);
  return response.status === 204 ? null : read(schema, path, response);
}

/** Calls the API where the answer has no body to read. Throws ApiError. */
export async function callOnly(path: string, options: CallOptions = {}): Promise<void> {
  await send(path, options);
}

/** Fetches a text (a drawing). Throws ApiError. */
export async function callText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await send(path, signal === undefined ? {} : { signal });
  return response.text();
}

/** A query string of the values that are set. */
export function query(values: Record<string, string | number | boolean | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Random key that also works without a secure context (a county's own http address). */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
