import { RedirectionPage } from '@paidan/contracts';
import { redirectionsFor } from '@paidan/routing';
import { readRedirectionRules } from '@paidan/workflows/classification/index.ts';
import { Type } from 'typebox';
import type { App } from '../types.ts';

/** Where matters on no list go: those whose words occur in the text first, then the rest of the county's list. */
export function redirectionRoutes(app: App): void {
  const rules = readRedirectionRules();
  app.get(
    '/redirections',
    {
      config: { access: 'public' },
      schema: {
        tags: ['事项与流程'],
        summary: '清单外事项的常规去向；text 中出现的词对应的在前',
        querystring: Type.Object(
          { text: Type.Optional(Type.String({ maxLength: 500 })) },
          { additionalProperties: false },
        ),
        response: { 200: RedirectionPage },
        security: [],
      },
    },
    async (request) => {
      const text = request.query.text ?? '';
      const fitting = redirectionsFor(rules, text, rules.redirections.length);
      const rest = rules.redirections.filter((redirection) => !fitting.includes(redirection));
      const items = [...fitting, ...rest].map(({ to, phone, advice, words }) => ({
        id: to,
        to: phone === null ? to : `${to}（${phone}）`,
        advice,
        words: words.filter((word) => text.includes(word)),
      }));
      return { items, next: null };
    },
  );
}
