import { PaidanError } from '@paidan/kernel';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { refuseUnstorableText } from './text.ts';

/** Another encoding than ours could by chance be well-formed UTF-8 (漏水 in GBK is), so its announcement is believed. */
function refuseOtherCharset(contentType: string | undefined): void {
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw new PaidanError('request.media_type', `只接受 UTF-8 编码，收到 ${charset}`);
}

/** Bytes → text, or a refusal: a body that is not UTF-8 must never be guessed at (Chinese text would be lost silently). */
function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new PaidanError('request.not_json', '正文中有不是 UTF-8 的字节', { cause });
  }
}

/** The only request body besides multipart: JSON in UTF-8. An empty body counts as `{}`, so that `sign` needs none. */
export const jsonBodies = fastifyPlugin((app: FastifyInstance, _options, done) => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, next) => {
    refuseOtherCharset(request.headers['content-type']);
    const text = decode(Buffer.isBuffer(body) ? body : Buffer.from(body));
    if (text.trim() === '') return next(null, {});
    void parse(request, text, (error, value) => {
      if (!error) return next(null, value);
      next(new PaidanError('request.not_json', '正文不是有效的 JSON', { cause: error }));
    });
  });
  app.addHook('preValidation', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.body === undefined && !request.isMultipart()) {
      request.body = {};
    }
    refuseUnstorableText(request.body);
    refuseUnstorableText(request.query);
    refuseUnstorableText(request.params);
  });
  done();
});
