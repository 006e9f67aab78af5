export type Call = <T>(method: 'GET' | 'POST', path: string, body?: object) => Promise<T>;

/** The interface as a person of this name. */
export async function caller(url: string, username: string): Promise<Call> {
  const json = { 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username, password: 'paidan-demo' }),
  });
  const { token }: { token: string } = JSON.parse(await session.text());
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : json) };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${url}/api/v1${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  };
}
