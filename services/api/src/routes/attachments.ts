import multipart from '@fastify/multipart';
import type { Application } from '@paidan/application';
import { AttachmentCreated } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { addAttachment, attachmentLimit, readAttachment } from '@paidan/store';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { scopeOf } from '../auth/caller.ts';
import { refuseUnstorableText } from '../http/text.ts';
import { disposition, mimeOf, safeName } from '../tickets/files.ts';
import { ticketId } from '../tickets/show.ts';
import type { App } from '../types.ts';
import { ticketParams } from './tickets.ts';

const tags = ['工单'];

/** Refusals of ours and of the framework say what is wrong; the parser's own errors only that the upload is not whole. */
const isSaid = (error: unknown): boolean =>
  error instanceof PaidanError || (error instanceof Error && 'code' in error && String(error.code).startsWith('FST_'));

/** The one file of an upload, whole. Errors: `attachment.missing`, `attachment.too_large`. */
async function fileOf(request: FastifyRequest): Promise<{ filename: string; content: Buffer }> {
  if (!request.isMultipart()) throw new PaidanError('attachment.missing');
  try {
    const part = await request.file();
    if (!part) throw new PaidanError('attachment.missing');
    const content = await part.toBuffer();
    // The reader notices the cut only when another piece follows it.
    if (part.file.truncated) throw new PaidanError('attachment.too_large');
    return { filename: part.filename, content };
  } catch (error) {
    if (isSaid(error)) throw error;
    throw new PaidanError('attachment.missing', '上传的内容不完整或格式不符', { cause: error });
  }
}

/** Files of a ticket: one per upload, at most 20 MB, always sent back as a download. */
export async function attachmentRoutes(app: App, { application }: { application: Application }): Promise<void> {
  const { store, clock } = application;
  await app.register(multipart, { limits: { files: 1, fileSize: attachmentLimit, fields: 5, parts: 6 } });

  app.post(
    '/tickets/:id/attachments',
    {
      bodyLimit: attachmentLimit + 64 * 1024,
      schema: {
        tags,
        summary: '上传附件（multipart/form-data，字段 file，不超过 20 MB）',
        consumes: ['multipart/form-data'],
        params: ticketParams,
        response: { 201: AttachmentCreated },
      },
    },
    async (request, reply) => {
      const caller = request.caller();
      const scope = scopeOf(caller);
      const id = ticketId(request.params.id);
      const { filename, content } = await fileOf(request);
      refuseUnstorableText(filename, '/file');
      const name = safeName(filename);
      const saved = await addAttachment(store, scope, {
        ticketId: id,
        name,
        mime: mimeOf(name, content),
        content,
        unit: caller.unit?.name ?? null,
        userId: caller.id,
        at: clock.now(),
      });
      return reply.code(201).send({ id: saved.id, name: saved.name, mime: saved.mime, bytes: saved.bytes });
    },
  );

  app.get(
    '/attachments/:id',
    {
      schema: {
        tags,
        summary: '下载附件',
        params: Type.Object({ id: Type.String({ maxLength: 64, description: '附件 id' }) }),
        response: {
          200: {
            description: '文件',
            content: {
              'application/octet-stream': {
                schema: Type.Unsafe<Buffer | string>({ type: 'string', format: 'binary' }),
              },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const known = /^[0-9a-f-]{36}$/i.test(id) && (await readAttachment(store, id, scopeOf(request.caller())));
      if (!known) throw new PaidanError('attachment.not_found');
      reply
        .header('content-disposition', disposition(known.name))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .type(known.mime);
      return reply.send(known.content);
    },
  );
}
