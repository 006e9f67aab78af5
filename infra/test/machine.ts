import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What only tests need and npm cannot bring: a Redis, a browser, and a font for what the browser shows. */
const needs = [
  { apt: 'redis-server', present: () => onPath('redis-server'), without: 'Redis 队列测试' },
  { apt: 'chromium', present: hasBrowser, without: '浏览器测试' },
  { apt: 'fonts-noto-cjk', present: hasChineseFont, without: '中文截图测试' },
];

/**
 * Installs what is missing with apt-get when that is possible (root on Debian or Ubuntu). Otherwise says what to
 * install; the tests that need it then skip themselves, and are counted as skipped.
 */
export function prepareMachine(say: (line: string) => void): void {
  const missing = needs.filter((need) => !need.present());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.apt);
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get')) {
    say(`正在用 apt-get 安装测试所需 / installing for tests: ${names.join(' ')}`);
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...names);
  }
  const still = missing.filter((need) => !need.present());
  if (still.length > 0) {
    say(
      `缺少 / missing: ${still.map((need) => need.apt).join(' ')}。相应测试将跳过：${still.map((need) => need.without).join('、')}。`,
    );
    say(`请安装后重跑 / to run them: sudo apt-get install ${still.map((need) => need.apt).join(' ')}`);
  }
}

/** RUNLEVEL=1 keeps Debian's packages from starting a system-wide service beside the tests' own. */
function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function hasBrowser(): boolean {
  return existsSync(process.env.CHROMIUM_PATH ?? '') || ['chromium', 'chromium-browser', 'google-chrome'].some(onPath);
}

function hasChineseFont(): boolean {
  return (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}
