/**
 * Ends the embedded database when the process that started the system dies without a chance to do it (`kill -9`).
 * Runs in a session of its own with an IPC channel to that process: it is told the server's process id, and when the
 * channel breaks it shuts the server down and ends.
 */
import { endProcess } from '../postgres/server.ts';

let server: number | undefined;
process.on('message', (message) => {
  if (typeof message === 'number') server = message;
});
process.on('disconnect', () => {
  void (server === undefined ? Promise.resolve() : endProcess(server)).then(() => process.exit(0));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
