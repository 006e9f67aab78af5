import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Every statement that this process sends to PostgreSQL while `work` runs, each once. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const found = new Map<string, Statement>();
  const { query } = pg.Client.prototype;
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...given: [string | { text: string; values?: unknown[] }, unknown]): unknown {
      const [first, second] = given;
      const text = typeof first === 'string' ? first : first.text;
      const values = Array.isArray(second) ? second : typeof first === 'string' ? [] : (first.values ?? []);
      found.set(JSON.stringify([text, values]), { text, values });
      return Reflect.apply(query, this, given);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
  return [...found.values()];
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** The tables that the planner would read from end to end for this statement. */
export async function tablesReadWhole(client: pg.Client, { text, values }: Statement): Promise<string[]> {
  const explained = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, [
    ...values,
  ]);
  return explained.rows
    .flatMap((row) => nodes(row['QUERY PLAN'][0].Plan))
    .flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? '?'] : []));
}
