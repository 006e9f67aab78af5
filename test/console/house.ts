import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { freePort, Started } from '../start/system.ts';
import { launch, Person } from './browser.ts';

type Viewport = Parameters<typeof Person.at>[2];

/** A system of its own with a browser, for the tests of one `describe`. */
export interface House {
  /** Where it answers; once the tests run. */
  url(): string;
  /** Somebody at a browser who has not signed in. Goes home after the test. */
  visit(viewport?: Viewport): Promise<Person>;
  /** Somebody who has signed in. Goes home after the test. */
  sit(username: string, viewport?: Viewport): Promise<Person>;
}

/** Opens before the tests of the surrounding `describe` and closes after them. */
export function openHouse(name: string): House {
  let folder: string;
  let system: Started;
  let browser: Browser;
  const present: Person[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `paidan-${name}-`));
    chmodSync(folder, 0o755); // The database's own user must be able to enter it.
    [system, browser] = await Promise.all([new Started(join(folder, 'data'), await freePort()).ready(150), launch()]);
  }, 200_000);

  /** Everybody goes home; what they saw last is kept when it went wrong. */
  afterEach(async ({ task }) => {
    for (const [index, person] of present.splice(0).entries()) {
      if (task.result?.state === 'fail') await person.picture(`failed-${index}-${task.name.slice(0, 30)}`);
      await person.page.context().close();
    }
  });

  afterAll(async () => {
    await browser?.close();
    system?.signalGroup('SIGTERM');
    await system?.exited;
    rmSync(folder, { recursive: true, force: true });
  });

  const visit = async (viewport?: Viewport): Promise<Person> => {
    const person = await Person.at(browser, system.url, viewport);
    present.push(person);
    return person;
  };
  return {
    url: () => system.url,
    visit,
    sit: async (username, viewport) => {
      const person = await visit(viewport);
      await person.signIn(username);
      await person.page.waitForURL((url) => !url.pathname.startsWith('/login'));
      return person;
    },
  };
}
