import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Trained, TrainingTask } from './train.ts';

type Answer = { readonly trained: Trained } | { readonly failed: string };

/** Trains in a process of its own (`trainer.ts`). Throws when it fails; at once, and with its end, when the signal says so. */
export async function trainApart(task: TrainingTask, signal: AbortSignal): Promise<Trained> {
  signal.throwIfAborted();
  const child = fork(fileURLToPath(new URL('./trainer.ts', import.meta.url)), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.once('message', (answer: Answer) => {
        if ('trained' in answer) resolve(answer.trained);
        else reject(new Error(`training failed: ${answer.failed}`));
      });
      child.once('error', reject);
      child.once('exit', (code, by) => reject(signal.reason ?? new Error(`training ended: ${by ?? code}`)));
      child.send(task, (error) => error && reject(error));
    });
  } finally {
    signal.removeEventListener('abort', kill);
    kill();
  }
}
