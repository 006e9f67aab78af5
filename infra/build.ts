/** Builds the console and ends; for images that are to start without building. */
import { buildConsole } from './console.ts';

const { passed, output } = await buildConsole((line) => process.stderr.write(`${line}\n`));
process.stderr.write(output);
process.exitCode = passed ? 0 : 1;
