import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mayWrite, type ServerPrograms, sharedFolder } from './binaries.ts';

/** What is kept beside the cluster in `postgres.json` (mode 0600): where it lies and its three passwords. */
export interface ClusterSecret {
  readonly folder: string;
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

const secretFile = (dataDir: string): string => join(dataDir, 'postgres.json');

function readSecret(dataDir: string): ClusterSecret {
  const value: unknown = JSON.parse(readFileSync(secretFile(dataDir), 'utf8'));
  const field = (name: string): string => {
    const found =
      typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : undefined;
    if (typeof found?.[1] === 'string') return found[1];
    throw new Error(`${secretFile(dataDir)}: 缺少 ${name} / is missing "${name}"`);
  };
  return { folder: field('folder'), superuser: field('superuser'), owner: field('owner'), app: field('app') };
}

/**
 * Opens the cluster of a data folder, making it on first use: UTF-8, the builtin locale C.UTF-8 (same order on every
 * machine, no dependence on the system's locales), passwords required even on the loopback.
 */
export function openCluster(dataDir: string, programs: ServerPrograms): ClusterSecret {
  mkdirSync(dataDir, { recursive: true });
  if (existsSync(secretFile(dataDir))) {
    const secret = readSecret(dataDir);
    if (existsSync(join(secret.folder, 'PG_VERSION'))) return checkVersion(secret);
    if (existsSync(secret.folder) && secret.folder.startsWith(dataDir)) rmSync(secret.folder, { recursive: true });
  } else if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Error(
      `PAIDAN_DATA：${dataDir} 有数据库却没有 postgres.json（口令文件），请恢复该文件或换一个目录 / database without its password file`,
    );
  }
  const secret = {
    folder: chooseFolder(dataDir, programs),
    superuser: randomBytes(24).toString('base64url'),
    owner: randomBytes(24).toString('base64url'),
    app: randomBytes(24).toString('base64url'),
  };
  writeFileSync(secretFile(dataDir), JSON.stringify(secret, null, 2), { mode: 0o600 });
  initialise(secret, programs);
  return secret;
}

/** Removes a data folder with everything in it, and its cluster where that lies elsewhere. For throw-away servers, stopped. */
export function removeCluster(dataDir: string): void {
  if (existsSync(secretFile(dataDir))) {
    const { folder } = readSecret(dataDir);
    if (dirname(folder) === sharedFolder) rmSync(folder, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
}

function checkVersion(secret: ClusterSecret): ClusterSecret {
  const version = readFileSync(join(secret.folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18') {
    throw new Error(
      `PAIDAN_DATA：数据目录属于 PostgreSQL ${version}，本程序使用 18，请先用 pg_dump 迁移 / data folder is of PostgreSQL ${version}`,
    );
  }
  return secret;
}

function chooseFolder(dataDir: string, programs: ServerPrograms): string {
  const beside = join(dataDir, 'postgres');
  if (programs.runAs === undefined) return beside;
  makeFolder(beside, programs);
  if (mayWrite(beside, programs.runAs)) return beside;
  rmSync(beside, { recursive: true });
  return join(sharedFolder, `data-${randomBytes(6).toString('hex')}`);
}

function makeFolder(folder: string, programs: ServerPrograms): void {
  mkdirSync(folder, { recursive: true });
  if (programs.runAs !== undefined) chownSync(folder, programs.runAs.uid, programs.runAs.gid);
}

function initialise(secret: ClusterSecret, programs: ServerPrograms): void {
  makeFolder(secret.folder, programs);
  const secrets = mkdtempSync(join(tmpdir(), 'paidan-initdb-'));
  const passwordFile = join(secrets, 'password');
  writeFileSync(passwordFile, secret.superuser, { mode: 0o600 });
  if (programs.runAs !== undefined) {
    chownSync(secrets, programs.runAs.uid, programs.runAs.gid);
    chownSync(passwordFile, programs.runAs.uid, programs.runAs.gid);
  }
  try {
    const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`];
    const result = spawnSync(programs.initdb, [`--pgdata=${secret.folder}`, ...flags, ...access], {
      ...programs.runAs,
      cwd: '/',
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr}${result.error?.message ?? ''}`);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}
