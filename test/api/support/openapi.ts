import type { TestApi } from './api.ts';

export interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `/api/v1/tickets/{id}` */
  readonly path: string;
  /** Open to anybody, says the document. */
  readonly open: boolean;
  readonly body: Schema | undefined;
}

interface Document {
  readonly paths: Record<
    string,
    Record<
      string,
      {
        security?: unknown[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      }
    >
  >;
}

const methods = { get: 'GET', post: 'POST', delete: 'DELETE' } as const;

/** Every operation of the published interface. */
export async function operations(api: TestApi): Promise<Operation[]> {
  const document = (await api.anonymous('GET', '/openapi.json')).json<Document>();
  return Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([name, operation]) => {
      const method = Object.entries(methods).find(([known]) => known === name)?.[1];
      if (method === undefined) throw new Error(`${name} ${path}: a method that no test knows`);
      const body = operation.requestBody?.content['application/json']?.schema;
      return { method, path, open: operation.security?.length === 0, body };
    }),
  );
}

/** Addresses that the server listens on, `GET /api/v1/tickets/{id}`, whether documented or not; HEAD left out. */
export function registered(api: TestApi): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of api.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', list = ''] = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line) ?? [];
    if (part === '') continue;
    const depth = indent.length / 4;
    above.splice(depth, above.length, part);
    const path = above.join('').replace(/:(\w+)/g, '{$1}');
    for (const method of list.split(', ')) if (method !== 'HEAD') found.push(`${method} ${path}`);
  }
  return found;
}
