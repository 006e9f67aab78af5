import { createHash } from 'node:crypto';
import { newId, PaidanError } from '@paidan/kernel';
import { sql } from 'kysely';
import type { Store } from './open.ts';
import { type Scope, within } from './scope.ts';

/** 20 MB. The contents lie in the database, in a table of their own: one backup holds everything, a lost disk folder
 * can't leave tickets with dead links, and lists never touch them. */
export const attachmentLimit = 20 * 1024 * 1024;

export interface AttachmentRecord {
  readonly id: string;
  readonly ticketId: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly unit: string | null;
  readonly at: string;
}

export interface NewAttachment {
  readonly ticketId: string;
  readonly name: string;
  readonly mime: string;
  readonly content: Buffer;
  readonly unit: string | null;
  readonly userId: string | null;
  readonly at: Date;
}

/** Stores a file with a ticket that the scope reaches. Refuses: `ticket.not_found`, `request.too_large`. */
export async function addAttachment(store: Store, scope: Scope, file: NewAttachment): Promise<AttachmentRecord> {
  if (file.content.length > attachmentLimit) throw new PaidanError('request.too_large', '附件不超过 20 MB');
  const id = newId();
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  const visible = await store.db
    .selectFrom('tickets as t')
    .select('t.id')
    .where('t.id', '=', file.ticketId)
    .where(within(scope, 't.id'))
    .executeTakeFirst();
  if (visible === undefined) throw new PaidanError('ticket.not_found');
  await store.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('attachments')
      .values({
        id,
        ticket_id: file.ticketId,
        name: file.name,
        mime: file.mime,
        bytes: file.content.length,
        sha256,
        unit: file.unit,
        by_user: file.userId,
        at: file.at,
      })
      .execute();
    await trx.insertInto('attachment_contents').values({ attachment_id: id, content: file.content }).execute();
  });
  const { ticketId, name, mime, unit } = file;
  return { id, ticketId, name, mime, bytes: file.content.length, sha256, unit, at: file.at.toISOString() };
}

const listed = (store: Store, scope: Scope) =>
  store.db
    .selectFrom('attachments as a')
    .select(['a.id', 'a.ticket_id', 'a.name', 'a.mime', 'a.bytes', 'a.sha256', 'a.unit', 'a.at'])
    .where(within(scope, 'a.ticket_id'));

const record = (row: {
  id: string;
  ticket_id: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  unit: string | null;
  at: Date;
}): AttachmentRecord => ({
  id: row.id,
  ticketId: row.ticket_id,
  name: row.name,
  mime: row.mime,
  bytes: row.bytes,
  sha256: row.sha256,
  unit: row.unit,
  at: row.at.toISOString(),
});

/** A ticket's attachments, oldest first, without their contents. */
export async function listAttachments(store: Store, ticketId: string, scope: Scope): Promise<AttachmentRecord[]> {
  const rows = await listed(store, scope).where('a.ticket_id', '=', ticketId).orderBy('a.id').execute();
  return rows.map(record);
}

/** A file with its bytes, checked against its hash; undefined when unknown or outside the scope. */
export async function readAttachment(
  store: Store,
  id: string,
  scope: Scope,
): Promise<(AttachmentRecord & { readonly content: Buffer }) | undefined> {
  const row = await listed(store, scope)
    .innerJoin('attachment_contents as c', 'c.attachment_id', 'a.id')
    .select('c.content')
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (createHash('sha256').update(row.content).digest('hex') !== row.sha256) {
    throw new Error(`attachment ${id}: content does not match its SHA-256`);
  }
  return { ...record(row), content: row.content };
}

/** Those of the ids that are not attachments of this ticket. */
export async function unknownAttachments(store: Store, ticketId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('attachments')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return ids.filter((id) => !rows.some((row) => row.id === id));
}
