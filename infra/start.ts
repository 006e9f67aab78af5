/**
 * `npm start`: brings up database, API with console, and worker, and stays in the foreground. It is *starting*, then
 * *running*, then *stopping*: SIGINT, SIGTERM, the end of the bootstrap above us or a failed start lead to stopping, which
 * happens once however often it is asked for, and leaves no process behind.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError, loadConfig } from '@paidan/service-kit';
import { buildConsole } from './console.ts';
import { root } from './root.ts';
import { banner } from './system/banner.ts';
import { type Database, embeddedDatabase, externalDatabase } from './system/database.ts';
import { claimPort } from './system/port.ts';
import { prepareDatabase } from './system/prepare.ts';
import { answers } from './system/readiness.ts';
import { Service } from './system/service.ts';

const entries = {
  api: join(root, 'services/api/src/server.ts'),
  worker: join(root, 'services/worker/src/main.ts'),
};

/** The start can't go on; the message is all that a person needs. */
class StartFailure extends Error {}

/** Refusals of store and database launcher are written for people, in both languages; a stack would only hide them. */
const isRefusal = (error: unknown): error is Error => error instanceof Error && error.message.includes(' / ');

const say = (line: string): void => {
  process.stderr.write(`[paidan] ${line}\n`);
};
const running: { database?: Database; services: Service[]; stopping?: Promise<void> } = { services: [] };

/** Services first (they finish what they hold), then the database. Within 10 s: 6 s patience, the rest for PostgreSQL. */
function stop(reason: string, exitCode: number): Promise<void> {
  running.stopping ??= (async () => {
    say(`正在停止（${reason}）… / stopping …`);
    await Promise.all(running.services.map((service) => service.stop(6000)));
    await running.database?.stop();
    say('已停止。 / stopped.');
    process.exit(exitCode);
  })();
  return running.stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal, 0));
if (process.send !== undefined) process.on('disconnect', () => void stop('上级进程已退出 / parent is gone', 0));

try {
  await start(loadConfig(process.env));
} catch (error) {
  if (running.stopping === undefined) {
    const known = error instanceof ConfigError || error instanceof StartFailure || isRefusal(error);
    say(known ? error.message : `启动失败 / start failed: ${error instanceof Error ? error.stack : String(error)}`);
    await stop('启动失败 / start failed', 1);
  }
}

async function start(config: Config): Promise<void> {
  const port = await claimPort(config.host, config.port);
  if (port === undefined) {
    throw new StartFailure(
      `端口 ${config.port} 已被占用（可能派单已在运行）：请先停止占用者，或换一个端口，例如 PORT=${config.port + 1} npm start` +
        ` / port ${config.port} is taken; stop what uses it or choose another`,
    );
  }
  mkdirSync(config.dataDir, { recursive: true });
  const building = buildConsole(say);
  const database =
    config.databaseUrl === null ? await embeddedDatabase(config.dataDir, say) : externalDatabase(config.databaseUrl);
  running.database = database;
  if (running.stopping !== undefined) return;
  for (const warning of await prepareDatabase(database.ownerUrl, config.demo)) say(warning);
  const built = await building;
  if (!built.passed) throw new StartFailure(`控制台构建失败 / console build failed:\n${built.output}`);
  if (running.stopping !== undefined) return;

  const env = {
    ...process.env,
    PORT: String(port),
    HOST: config.host,
    DATABASE_URL: database.appUrl,
    PAIDAN_DATA: config.dataDir,
    PAIDAN_DEMO: config.demo ? '1' : '0',
  };
  for (const [name, entry] of Object.entries(entries)) running.services.push(new Service({ name, entry, env, say }));

  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const crashing = () => running.stopping !== undefined || running.services.some((service) => service.crashes >= 5);
  const reachable = url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  if (!(await answers(`${reachable}/readyz`, 120, crashing))) {
    if (running.stopping !== undefined) return;
    throw new StartFailure('服务没有就绪，原因见上面的日志。 / the services did not become ready; see the log above.');
  }
  process.stdout.write(
    `${banner({
      url: reachable,
      database: config.databaseUrl === null ? `内嵌 PostgreSQL（${config.dataDir}）` : 'DATABASE_URL',
      queues: config.redisUrl === null ? 'PostgreSQL' : 'Redis',
      demo: config.demo,
    })}\n`,
  );
}
