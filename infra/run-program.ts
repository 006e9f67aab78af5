import { type SpawnOptions, spawn } from 'node:child_process';

export interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

/** Runs a program to its end and keeps what it printed; passed means that it exited with 0. Never rejects. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ passed: false, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}
