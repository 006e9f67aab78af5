import { expect, it } from 'vitest';
import { readingCopies, writtenCopies } from './procedures.ts';

it('the reading copies are what the procedures say; else run node infra/docs/procedures.ts', () => {
  const written = writtenCopies();
  const generated = readingCopies();
  expect([...written.keys()].sort()).toEqual([...generated.keys()].sort());
  const stale = [...generated].filter(([name, content]) => written.get(name) !== content).map(([name]) => name);
  expect(stale).toEqual([]);
});
