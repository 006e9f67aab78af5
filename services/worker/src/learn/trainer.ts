/**
 * The training's own process, started by `apart.ts`: a gigabyte that the system gets back, at the lowest priority. It
 * computes in a second thread, so that the first one hears when the worker is gone, and ends with it. It does not end by
 * itself: the worker ends it once it has the answer.
 */
import { constants, setPriority } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type TrainingTask, trainAndTry } from './train.ts';

if (isMainThread) {
  setPriority(constants.priority.PRIORITY_LOW);
  process.once('disconnect', () => process.exit(1));
  process.once('message', (task: TrainingTask) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: task });
    thread.once('message', (trained) => process.send?.({ trained }));
    thread.once('error', ({ message }) => process.send?.({ failed: message }));
  });
} else {
  parentPort?.postMessage(trainAndTry(workerData));
}
