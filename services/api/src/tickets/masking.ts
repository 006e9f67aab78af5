import { maskText } from '@paidan/application';
import { readPrivate, type Scope, type Store } from '@paidan/store';

/** Takes personal data out of a text that others will read. */
export type Mask = (text: string) => string;

/** The mask for what people write about a ticket: it also knows the reporter's own name and number. */
export async function maskOf(store: Store, ticketId: string, scope: Scope): Promise<Mask> {
  const reporter = await readPrivate(store, ticketId, scope);
  return (text) => maskText(text, reporter);
}

/** The one field of free text, masked; nothing when it is absent. */
export function masked<K extends string>(
  body: { readonly [P in K]?: string },
  key: K,
  mask: Mask,
): { [P in K]?: string } {
  const text: string | undefined = body[key];
  if (text === undefined) return {};
  const field: { [P in K]?: string } = {};
  field[key] = mask(text);
  return field;
}
