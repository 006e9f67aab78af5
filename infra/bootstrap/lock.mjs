import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/**
 * Runs `work` while this process alone holds `file`, which names the holder's process id. A holder that died is
 * recognised by its id and its lock taken over. Waits at most ten minutes.
 */
export async function withLock(file, work) {
  for (let waited = 0; !take(file); waited += 200) {
    if (waited === 1000) say('另一个进程正在安装，等待中… / another run is installing; waiting …');
    if (waited > 600_000) throw new Error(`still locked after ten minutes: ${file}`);
    await sleep(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Creates the lock file with our process id in it, in one step, so that nobody ever reads an empty one. */
function take(file) {
  const ours = `${file}.${process.pid}`;
  writeFileSync(ours, String(process.pid));
  try {
    linkSync(ours, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(ours, { force: true });
  }
}

function holderLives(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // Someone else's process: it lives. Gone (ESRCH, ENOENT): it does not.
  }
}
