import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** `npm start` as a user runs it, in a process group of its own. */
export class Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly dataDir: string;
  output = '';
  readonly exited: Promise<number | null>;

  constructor(dataDir: string, port: number, env: NodeJS.ProcessEnv = {}) {
    this.dataDir = dataDir;
    this.url = `http://127.0.0.1:${port}`;
    this.child = spawn('npm', ['start'], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...plain(), PORT: String(port), PAIDAN_DATA: dataDir, LOG_LEVEL: 'warn', ...env },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString('utf8');
      });
    }
    this.exited = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Resolves when /readyz answers 200; rejects with the output when the start ends or takes too long. */
  async ready(seconds = 60): Promise<this> {
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(100)) {
      if (this.child.exitCode !== null) break;
      if (await this.isReady()) return this;
    }
    throw new Error(`not ready:\n${this.output}`);
  }

  async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
    } catch {
      return false;
    }
  }

  /** To npm, the bootstrap and everything below at once, as Ctrl-C does. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-(this.child.pid ?? 0), signal);
  }

  /** Processes that carry our data folder in environment or command line. */
  processes(): { readonly pid: number; readonly command: string }[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .map((name) => ({ pid: Number(name), command: factsOf(name) }))
      .filter(({ command }) => command.includes(this.dataDir));
  }

  pidOf(pattern: RegExp): number {
    const found = this.processes().find(({ command }) => pattern.test(command.split('\0\0')[0] ?? ''));
    if (found === undefined) throw new Error(`no process like ${pattern}`);
    return found.pid;
  }
}

/** Command line, a double NUL, environment. Empty for a process that ended or is a stranger's. */
function factsOf(pid: string): string {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1);
    if (state?.startsWith('Z')) return '';
    return `${readFileSync(`/proc/${pid}/cmdline`, 'utf8')}\0\0${readFileSync(`/proc/${pid}/environ`, 'utf8')}`;
  } catch {
    return '';
  }
}

/** The environment without what this test run itself was started with. */
function plain(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_ENV|DATABASE_URL|REDIS_URL|TEST|PAIDAN_)/.test(name),
  );
  return Object.fromEntries(given);
}
