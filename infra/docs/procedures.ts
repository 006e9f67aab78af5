import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type DutyList, findDuty } from '@paidan/duty-list';
import { normalise, toPage } from '@paidan/procedure';
import { dutyLists } from '@paidan/workflows/duty-lists/index.ts';
import { assignmentOf, procedureSources } from '@paidan/workflows/procedures/index.ts';

const folder = new URL('procedures/', import.meta.url);

const head = `<!-- 由 infra/docs/procedures.ts 从 workflows/ 生成，请勿手改。Generated; run \`node infra/docs/procedures.ts\`. -->

# 办理流程阅读本

配合履职事项每项一页：左边是清单原文，右边是办理环节，连线表示每个环节依据哪一句；下面是分单位的流程图、环节一览和常设职责。网页可直接打印（A4）。控制台里每个事项也有同样的一页。

One page per cooperative duty: the list's sentences, the steps that they authorise, the drawing, what is standing. Pages of the basic and taken-back duties, whose procedures are shared, come from \`npm run -s paidan -- procedures read --duty basic-001\`.
`;

/** File name → content, for everything in `infra/docs/procedures/`. */
export function readingCopies(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const list of dutyLists) {
    for (const source of procedureSources(list).filter(({ duty }) => duty.startsWith('coop-'))) {
      const duty = findDuty(list, source.duty);
      if (duty !== undefined) files.set(`${source.duty}.html`, toPage(normalise(source, duty), duty, list));
    }
  }
  files.set('README.md', head + dutyLists.map(tables).join('\n'));
  return files;
}

function tables(list: DutyList): string {
  const cooperative = list.cooperative.map(
    ({ id, no, name, departments }) => `| ${no} | [${name}](${id}.html) | ${departments.join('、')} |`,
  );
  const basic = list.basic.map(({ no, name }) => {
    const { nature, because } = assignmentOf(no);
    return `| ${no} | ${name} | ${nature} | ${because} |`;
  });
  const reclaimed = list.reclaimed.map(
    ({ no, name, departments, abolished }) =>
      `| ${no} | ${name} | ${abolished ? '已取消，由热线中心说明' : departments.join('、')} |`,
  );
  return [
    `\n## ${list.county} ${list.township}：配合履职事项\n\n| 序号 | 事项 | 上级部门 |\n| --- | --- | --- |`,
    ...cooperative,
    '\n## 基本履职事项\n\n清单只写事项名称，办理流程按事项性质共用。\n\n| 序号 | 事项 | 流程 | 理由 |\n| --- | --- | --- | --- |',
    ...basic,
    '\n## 上级部门收回事项\n\n由承接部门办理，任何路径都派不到乡镇。\n\n| 序号 | 事项 | 承接部门 |\n| --- | --- | --- |',
    ...reclaimed,
    '',
  ].join('\n');
}

/** What is in the repository now. */
export const writtenCopies = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

if (import.meta.main) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of readingCopies()) writeFileSync(new URL(name, folder), content);
}
