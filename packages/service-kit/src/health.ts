export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  /** What is wrong, for the person on call; no secrets. */
  readonly detail: string | null;
}

export interface Health {
  /** Registers a readiness check: it resolves when the thing works and rejects with the reason when it doesn't. */
  add(name: string, check: () => Promise<unknown>): void;
  /** Runs all checks side by side, each at most `timeoutMs` (default 2,000 ms). */
  ready(timeoutMs?: number): Promise<{ readonly ok: boolean; readonly checks: readonly CheckResult[] }>;
}

/** Liveness is the process answering at all; readiness is these checks. */
export function createHealth(): Health {
  const checks = new Map<string, () => Promise<unknown>>();
  return {
    add: (name, check) => {
      checks.set(name, check);
    },
    ready: async (timeoutMs = 2000) => {
      const results = await Promise.all([...checks].map(([name, check]) => run(name, check, timeoutMs)));
      return { ok: results.every((result) => result.ok), checks: results };
    },
  };
}

async function run(name: string, check: () => Promise<unknown>, timeoutMs: number): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    await Promise.race([check(), late]);
    return { name, ok: true, detail: null };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
