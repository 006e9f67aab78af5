import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Service } from './service.ts';

let folder: string;
let services: Service[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paidan-service-'));
});
afterEach(async () => {
  await Promise.all(services.map((service) => service.stop(100)));
  services = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(name: string, code: string, lines: string[] = []): Service {
  const entry = join(folder, `${name}.mjs`);
  writeFileSync(entry, code);
  const service = new Service({ name, entry, env: process.env, say: (line) => lines.push(line) });
  services.push(service);
  return service;
}

const lives = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

const waits = "process.on('disconnect', () => process.exit()); setInterval(() => {}, 1000);";

describe('a service', () => {
  it('that was killed comes back as a new process, and says so', async () => {
    const lines: string[] = [];
    const service = start('steady', waits, lines);
    const first = service.pid ?? 0;
    process.kill(first, 'SIGKILL');
    await expect.poll(() => service.pid !== first && lives(service.pid), { timeout: 5000 }).toBe(true);
    expect(lines.join()).toMatch(/steady 意外退出（SIGKILL）/);
  });

  it('that keeps crashing is started with longer and longer pauses', async () => {
    const lines: string[] = [];
    const service = start('broken', 'process.exit(3)', lines);
    await expect.poll(() => service.crashes, { timeout: 5000 }).toBe(3);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('exit code 3');
  });

  it('that is stopped stays stopped', async () => {
    const service = start('stopped', waits);
    await service.stop(2000);
    expect(lives(service.pid)).toBe(false);
    await sleep(800);
    expect(lives(service.pid)).toBe(false);
    await service.stop(2000);
  });

  it('that ignores the request to stop is ended by force in time', async () => {
    const service = start(
      'stubborn',
      "process.on('SIGTERM', () => {}); process.on('disconnect', () => {}); setInterval(() => {}, 1000); process.send('up');",
    );
    await sleep(300);
    const before = performance.now();
    await service.stop(300);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(lives(service.pid)).toBe(false);
  });
});
