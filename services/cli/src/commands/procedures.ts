import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DutyList, findDuty } from '@paidan/duty-list';
import {
  checkProcedures,
  faultLine,
  type Procedure,
  reviewProcedure,
  toExportJson,
  toMermaid,
  toPage,
  toSvg,
} from '@paidan/procedure';
import { CommandFailure } from '../failure.ts';
import { note, print } from '../output.ts';
import { allProcedures } from '../reference.ts';

/** `procedures export`: one line of JSON for every duty of every list, or for one. */
export async function exportProcedures({ duty }: { readonly duty?: string }): Promise<void> {
  for (const { procedure } of await chosen(duty)) await print(JSON.stringify(toExportJson(procedure)));
}

/** `procedures check`: every fault on a line of its own, exit code 1 when there is one; doubts for a person to standard error. */
export async function checkAllProcedures(): Promise<void> {
  let faults = 0;
  let count = 0;
  for (const { list, procedures } of await allProcedures()) {
    count += procedures.length;
    for (const doubt of procedures.flatMap((procedure) => reviewProcedure(procedure, list))) {
      note(`请核对：${faultLine(doubt)}`);
    }
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
  const draw = { svg: (procedure: Procedure) => toSvg(procedure), mermaid: toMermaid }[format];
  if (draw === undefined) throw new CommandFailure(`不支持的格式：${format}（可用：svg、mermaid）`, 2);
  await render({ duty, out, suffix: format === 'svg' ? 'svg' : 'mmd' }, draw);
}

/** `procedures read`: the reading copy for officials, as `draw`. */
export async function readProcedures(options: { readonly duty?: string; readonly out?: string }): Promise<void> {
  await render({ ...options, suffix: 'html' }, (procedure, list) => {
    const duty = findDuty(list, procedure.duty);
    if (duty === undefined) throw new Error(`${procedure.duty} is not in ${list.id}`);
    return toPage(procedure, duty, list);
  });
}

interface RenderOptions {
  readonly duty?: string | undefined;
  readonly out?: string | undefined;
  readonly suffix: string;
}

async function render(
  { duty, out, suffix }: RenderOptions,
  draw: (procedure: Procedure, list: DutyList) => string,
): Promise<void> {
  const found = await chosen(duty);
  if (out === undefined) {
    const [only] = found;
    if (only === undefined || found.length > 1) throw new CommandFailure('一次输出多个流程须用 --out 指定文件夹。', 2);
    await print(draw(only.procedure, only.list).trimEnd());
    return;
  }
  await mkdir(out, { recursive: true });
  for (const { procedure, list } of found) {
    await writeFile(join(out, `${procedure.duty}.${suffix}`), draw(procedure, list));
  }
  note(`已写入 ${found.length} 个文件到 ${out}`);
}

async function chosen(duty: string | undefined): Promise<readonly { procedure: Procedure; list: DutyList }[]> {
  const all = (await allProcedures()).flatMap(({ list, procedures }) =>
    procedures.map((procedure) => ({ list, procedure })),
  );
  if (duty === undefined) return all;
  const found = all.filter(({ procedure }) => procedure.duty === duty);
  if (found.length === 0) throw new CommandFailure(`没有事项 ${duty}（编号形如 basic-001、coop-048、reclaimed-012）。`);
  return found;
}
