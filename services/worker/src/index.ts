export { startWork, type WorkerParts } from './start.ts';
