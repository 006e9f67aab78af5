import { readFile, writeFile } from 'node:fs/promises';
import { catalogueOf, decodeListFile, type ParsedList, parseDutyList } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import { CommandFailure } from '../failure.ts';
import { note, print } from '../output.ts';
import { allLists } from '../reference.ts';

/** `catalog export`: every list that this program knows, as one JSON object. */
export async function exportCatalog(): Promise<void> {
  await print(JSON.stringify(catalogueOf(await allLists())));
}

export interface CatalogImportOptions {
  readonly out?: string;
  readonly township?: string;
  readonly county?: string;
}

/** `catalog import FILE`: a published list (text of the national template) as `{ lists, problems }`. */
export async function importCatalog(path: string, options: CatalogImportOptions): Promise<void> {
  const { list, problems } = parse(path, await bytesOf(path), options);
  const result = JSON.stringify({ lists: [list], problems });
  for (const { severity, where, message } of problems)
    note(`${severity === 'error' ? '错误' : '提示'} ${where}：${message}`);
  if (options.out === undefined) {
    await print(result);
    return;
  }
  await writeFile(options.out, `${result}\n`).catch((error: unknown) => {
    throw new CommandFailure(`写不了 ${options.out ?? ''}：${String(error)}`);
  });
  note(`已写入 ${options.out}`);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return await readFile(path).catch((error: unknown) => {
    throw new CommandFailure(`读不到文件：${path}`, 1, { cause: error });
  });
}

function parse(path: string, bytes: Uint8Array, { township, county }: CatalogImportOptions): ParsedList {
  try {
    const given = { ...(township === undefined ? {} : { township }), ...(county === undefined ? {} : { county }) };
    return parseDutyList(decodeListFile(bytes), given);
  } catch (error) {
    if (!(error instanceof PaidanError)) throw error;
    throw new CommandFailure(`${path}：${error.detail || error.message}`, 1, { cause: error });
  }
}
