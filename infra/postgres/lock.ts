import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Fields of `/proc/PID/stat` after the name: state first, start time (ticks since boot) twentieth. Empty off Linux. */
function processFacts(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Tells a process from a later one that got the same id. */
const startedAt = (pid: number): string => processFacts(pid)[19] ?? '';

/** True while a process with that id lives, whoever owns it. One that ended but was never reaped (state Z) doesn't. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return processFacts(pid)[0] !== 'Z';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Takes the data folder for this process, and gives back what releases it. A lock left by a process that was killed is
 * taken over; one held by a living process is refused by name.
 */
export function takeLock(path: string): () => void {
  const mine = `${process.pid} ${startedAt(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const [pid = '', started = ''] = readFileSync(path, 'utf8').split(' ');
    if (mine !== `${pid} ${started}` && isAlive(Number(pid)) && startedAt(Number(pid)) === started) {
      throw new Error(
        `PAIDAN_DATA：数据目录正由另一个派单进程（${pid}）使用，请先停止它 / data folder is in use by process ${pid} (${path})`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new Error(`PAIDAN_DATA：无法锁定数据目录 / cannot lock ${path}`);
}
