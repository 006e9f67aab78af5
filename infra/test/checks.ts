import { join } from 'node:path';
import { root } from '../root.ts';
import { type Outcome, runProgram } from '../run-program.ts';

/** One check of the whole tree, counted as one test. Its output is shown only when it fails. */
export interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

export const checks: readonly Check[] = [
  { name: '类型检查 / types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: '类型检查（控制台）/ types of the console', command: ['tsc', '-p', 'services/console/tsconfig.json'] },
  { name: '格式与规范 / format and lint', command: ['biome', 'ci', '.'] },
  {
    name: '未处理的 Promise / floating promises',
    command: ['oxlint', '--type-aware', 'packages', 'services', 'workflows', 'infra', 'test'],
  },
];

/** Runs a program of `node_modules/.bin` from the top folder. */
export function runCheck(check: Check): Promise<Outcome> {
  const [program, ...args] = check.command;
  return runProgram(join(root, 'node_modules', '.bin', program), args, { cwd: root });
}
