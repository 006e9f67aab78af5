import { parse } from 'node:querystring';

/** The query of an address; a field left empty (`?status=&q=`), as forms send it, was not given. */
export const readQuery = (text: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parse(text)).filter(([, value]) => value !== ''));
