import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { fail, root, say } from './say.mjs';

const tools = join(root, '.tools');
const stamp = join(root, 'node_modules', '.paidan-installed');
const pinned = join(root, 'infra', 'bootstrap', 'tool');
const pnpm = join(tools, 'node_modules', 'pnpm', process.platform === 'win32' ? 'pnpm.exe' : 'pnpm');

/**
 * Installs pnpm (into `.tools`, no administrator needed) and the locked dependencies when they are missing or when the
 * lockfile or a package.json changed since. Says so on standard error; silent when there is nothing to do. Which
 * registry is asked is the user's own npm configuration.
 */
export async function ensureInstalled() {
  if (upToDate()) return;
  mkdirSync(tools, { recursive: true });
  await withLock(join(tools, 'install.lock'), () => {
    if (upToDate()) return; // Another run did it while we waited.
    installPnpm();
    say('正在按锁定版本安装依赖（首次约一分钟）… / installing locked dependencies …');
    const options = ['--frozen-lockfile', '--reporter=append-only', '--config.confirmModulesPurge=false'];
    if (!twice(() => run(pnpm, ['install', ...options], root))) {
      fail(
        '依赖安装失败：请检查网络和 npm 的 registry 设置（npm config get registry），再运行同一命令。' +
          ' / installing dependencies failed; check the network and npm’s registry setting, then run the same command again.',
      );
    }
    writeFileSync(stamp, wanted());
    say('依赖已就绪。 / dependencies are ready.');
  });
}

function upToDate() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** Hash of everything that decides what is installed: lockfile, workspace settings, every package.json. */
function wanted() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
}

function manifests() {
  const rooms = ['packages', 'services', 'test'].flatMap((room) =>
    readdirSync(join(root, room)).map((name) => `${room}/${name}/package.json`),
  );
  return ['package.json', 'infra/package.json', 'workflows/package.json', ...rooms].filter((file) =>
    existsSync(join(root, file)),
  );
}

/** pnpm at the version and integrity hash of `tool/package-lock.json`, by npm, into `.tools`. */
function installPnpm() {
  const version = JSON.parse(readFileSync(join(pinned, 'package.json'), 'utf8')).dependencies.pnpm;
  if (pnpmVersion() === version) return;
  say(`正在安装 pnpm ${version} … / installing pnpm ${version} …`);
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(pinned, file), join(tools, file));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'];
  const installed = twice(() => {
    if (!run(npm, ['install', ...options], tools)) return false;
    // An npm that holds back install scripts leaves a stub in place of the binary; the package's own script puts it there.
    if (pnpmVersion() !== version) run(process.execPath, ['install.js'], join(tools, 'node_modules', 'pnpm'));
    return pnpmVersion() === version;
  });
  if (!installed) fail(`无法安装 pnpm ${version}，请检查网络。 / cannot install pnpm ${version}; check the network.`);
}

function pnpmVersion() {
  const result = spawnSync(pnpm, ['--version'], { cwd: tools, encoding: 'utf8', timeout: 20_000 });
  return result.status === 0 ? result.stdout.trim() : '';
}

function twice(attempt) {
  if (attempt()) return true;
  say('安装未成功，重试一次… / that failed; trying once more …');
  return attempt();
}

/** Runs an installer with all its output on standard error. */
function run(file, args, cwd) {
  const env = { ...process.env };
  // npm passes its own run's settings down (prefix, ignored scripts, …); the installer reads the user's configuration itself.
  for (const name of Object.keys(env))
    if (/^npm_(lifecycle|package|command|execpath|node)/i.test(name)) delete env[name];
  const result = spawnSync(file, args, { cwd, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return result.status === 0;
}
