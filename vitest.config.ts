import { defineConfig } from 'vitest/config';

/** Packages that only compute; `test/architecture` holds them to it. */
export const pure = [
  'kernel',
  'calendar',
  'duty-list',
  'classification',
  'routing',
  'procedure',
  'reading',
  'ticket',
  'contracts',
];
/** Each of these runs a whole system of several processes: one at a time, after everything else. */
const whole = ['test/{start,chaos,journeys,console,cli,bench,simulation}/**/*.test.ts'];

/** One real PostgreSQL with a migrated template that each test file clones. */
const globalSetup = ['test/support/src/global-setup.ts'];

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            ...pure.map((name) => `packages/${name}/**/*.test.ts`),
            ...[
              'infra/**/*.test.ts',
              'services/{cli,console}/**/*.test.{ts,tsx}',
              'test/{architecture,classification,duty-list,golden,lifecycle,procedures,routing}/**/*.test.ts',
            ],
          ],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          globalSetup,
          include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            ...pure.map((name) => `packages/${name}/**`),
            ...[
              'services/{cli,console}/**',
              'test/{architecture,classification,duty-list,golden,lifecycle,procedures,routing}/**',
            ],
            ...whole,
          ],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          globalSetup,
          include: whole,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
