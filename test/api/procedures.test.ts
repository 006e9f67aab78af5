import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

const get = (path: string) => api.anonymous('GET', `/api/v1/procedures/${path}`);

describe('how a duty is done, for everybody to read', () => {
  it('as data, each clock in words with its basis', async () => {
    const { steps } = (await get('coop-035')).json();
    expect(steps[0]).toMatchObject({
      id: '现场核查',
      requires: [],
      within: { value: 2, unit: 'workdays', words: '2个工作日（内部时限）' },
    });
  });

  it('as a reading copy that needs nothing else and runs nothing', async () => {
    const answer = await get('coop-035.html');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const words of ['农村供水保障工作', '制定农村供水保障制度', '现场核查', '常设职责']) {
      expect(answer.body).toContain(words);
    }
    expect(answer.body).not.toMatch(/<script|<link|<img|(?:src|href)="(?!#)|@import|url\(/);
  });

  it('as clauses and steps side by side', async () => {
    const answer = await get('coop-035/sheet.svg');
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(answer.body).toMatch(/^<svg .*<\/svg>$/s);
    expect(answer.body).toContain('乡4');
  });

  it('says which duty or version there is not', async () => {
    for (const path of ['coop-999.html', 'coop-999/sheet.svg', 'coop-035.html?version=0123456789ab']) {
      const answer = await get(path);
      expect([answer.statusCode, answer.json().code], path).toEqual([404, expect.stringMatching(/not_found$/)]);
    }
  });
});
