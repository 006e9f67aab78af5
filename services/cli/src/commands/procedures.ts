import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkProcedures, faultLine, toExportJson, toMermaid, toSvg } from '@paidan/procedure';
import { CommandFailure } from '../failure.ts';
import { note, print } from '../output.ts';
import { allProcedures } from '../reference.ts';

/** `procedures export`: one line of JSON for every duty of every list, or for one. */
export async function exportProcedures({ duty }: { readonly duty?: string }): Promise<void> {
  for (const procedure of await chosen(duty)) await print(JSON.stringify(toExportJson(procedure)));
}

/** `procedures check`: every fault on a line of its own; exit code 1 when there is one. */
export async function checkAllProcedures(): Promise<void> {
  let faults = 0;
  let count = 0;
  for (const { list, procedures } of await allProcedures()) {
    count += procedures.length;
    for (const fault of checkProcedures(procedures, list)) {
      faults += 1;
      await print(faultLine(fault));
    }
  }
  if (faults > 0) throw new CommandFailure(`${count} 个流程中发现 ${faults} 处问题。`);
  note(`${count} 个流程检查通过。`);
}

export interface DrawOptions {
  readonly duty?: string;
  readonly format: string;
  readonly out?: string;
}

/** `procedures draw`: one drawing to standard output, or one file per duty into `--out`. */
export async function drawProcedures({ duty, format, out }: DrawOptions): Promise<void> {
  const draw = { svg: (procedure: Drawable) => toSvg(procedure), mermaid: toMermaid }[format];
  if (draw === undefined) throw new CommandFailure(`不支持的格式：${format}（可用：svg、mermaid）`, 2);
  const procedures = await chosen(duty);
  if (out === undefined) {
    const only = procedures[0];
    if (only === undefined || procedures.length > 1)
      throw new CommandFailure('一次画多个流程须用 --out 指定文件夹。', 2);
    await print(draw(only));
    return;
  }
  await mkdir(out, { recursive: true });
  for (const procedure of procedures) {
    await writeFile(join(out, `${procedure.duty}.${format === 'svg' ? 'svg' : 'mmd'}`), draw(procedure));
  }
  note(`已写入 ${procedures.length} 个文件到 ${out}`);
}

type Drawable = Parameters<typeof toSvg>[0];

async function chosen(duty: string | undefined): Promise<readonly Drawable[]> {
  const procedures = (await allProcedures()).flatMap((place) => place.procedures);
  if (duty === undefined) return procedures;
  const found = procedures.filter((procedure) => procedure.duty === duty);
  if (found.length === 0) throw new CommandFailure(`没有事项 ${duty}（编号形如 basic-001、coop-048、reclaimed-012）。`);
  return found;
}
