import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { root } from '../architecture/sources.ts';

const installed = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
);

/** The Chromium of this machine (`CHROMIUM_PATH`, else the first on the path); undefined where there is none. */
export const chromiumPath = [process.env.CHROMIUM_PATH ?? '', ...installed].find((path) => existsSync(path));

/** Whether browser tests are left out here. Where everything is to be proved (CI), a missing browser is a failure. */
export const noBrowser = chromiumPath === undefined && !process.env.CI;

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** A headless browser that speaks to nobody but the page it is sent to. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
    ],
  });

/** Runs in the page: adds up its layout shifts, but for those that a person's own input explains. */
const watchLayout = `
  globalThis.layoutShifts = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) layoutShifts += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** One person at one screen. */
export class Person {
  readonly page: Page;
  /** What went wrong behind their back: errors in the console, exceptions, answers of 400 and above. */
  readonly faults: string[] = [];
  readonly #url: string;

  private constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.faults.push(message.text());
      }
    });
    page.on('response', (response) => {
      // A wrong password is an answer that the test asks for.
      const refused = response.status() === 401 && response.request().method() === 'POST';
      if (response.status() >= 400 && !(refused && response.url().endsWith('/session')))
        this.faults.push(`${response.status()} ${response.url()}`);
    });
  }

  static async at(browser: Browser, url: string, viewport = desktop): Promise<Person> {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(watchLayout);
    return new Person(page, url);
  }

  async signIn(username: string, password = 'paidan-demo'): Promise<this> {
    await this.open('/login');
    await this.page.getByLabel('用户名').fill(username);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
    return this;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#url}${path}`);
  }

  /** Pixels by which the page is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** Sum of layout shifts since the page was loaded, as browsers measure it (0.1 is the bound of a good page). */
  layoutShift(): Promise<number> {
    return this.page.evaluate('layoutShifts');
  }

  /** A picture for people to look at, in `.vitest/screens/`. */
  async picture(name: string): Promise<void> {
    const folder = join(root, '.vitest', 'screens');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
