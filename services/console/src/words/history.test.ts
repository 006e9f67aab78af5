import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tell } from './history.ts';

const root = join(import.meta.dirname, '../../../..');

const sources = globSync('{packages/ticket,services/api}/src/**/*.ts', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

/** Every type that the engine or a service writes into the history, read where it is written. */
const events = new Set(
  [...sources.matchAll(/\brecord\(([^;]*?)[,{]/g)].flatMap(
    ([, first = '']) => first.match(/[a-z]+\.[a-z_]+(?=')/g) ?? [],
  ),
).union(new Set([...sources.matchAll(/\{ type: '([a-z]+\.[a-z_]+)'/g)].flatMap((found) => found[1] ?? [])));

it('finds what is recorded', () => {
  const known = ['ticket.opened', 'step.left', 'ticket.refused', 'ticket.redirected', 'reporter.unmasked'];
  expect([...events]).toEqual(expect.arrayContaining(known));
});

it.each([...events])('%s is told in words', (type) => {
  const event = {
    seq: 1,
    type,
    at: '2026-11-25T00:00:00.000Z',
    data: {},
    actor: { role: 'system', name: '', unit: null },
  };
  expect(tell(event as never).title).not.toBe('系统记录');
});
