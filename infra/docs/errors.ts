import { readFileSync, writeFileSync } from 'node:fs';
import { errorRegistry } from '@paidan/kernel';

const path = new URL('errors.md', import.meta.url);

const head = `<!-- 由 infra/docs/errors.ts 从 packages/kernel/src/errors.ts 生成，请勿手改。Generated; run \`node infra/docs/errors.ts\`. -->

# 错误代码

接口的每个拒绝都是 \`application/problem+json\`（RFC 9457），\`code\` 不变，程序按它判断；\`title\` 说明出了什么问题，\`advice\` 说明下一步怎么办，\`errors\` 逐个指出有问题的字段，\`requestId\` 供管理员查日志。4xx 应答表示请求没有产生任何改动；只有 \`route.taken_back\` 会在工单历史里记下这次尝试（\`push.refused\`），工单版本随之加一。

Every refusal is \`application/problem+json\`: \`code\` is stable, \`title\` says what is wrong, \`advice\` what to do next (both Chinese), \`errors\` names each bad field. A 4xx answer means that nothing was changed; only \`route.taken_back\` notes the attempt in the ticket's history (\`push.refused\`), which raises its version.

| 代码 code | 状态 status | 含义 meaning | 怎么办 what to do |
| --- | --- | --- | --- |
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The table of all refusals, by status and then in the registry's own order. */
export function errorsDocument(): string {
  const rows = Object.entries(errorRegistry)
    .toSorted(([, a], [, b]) => a.status - b.status)
    .map(([code, { status, title, advice }]) => `| \`${code}\` | ${status} | ${cell(title)} | ${cell(advice)} |\n`);
  return head + rows.join('');
}

/** What is in the repository now. */
export const writtenDocument = (): string => readFileSync(path, 'utf8');

if (import.meta.main) writeFileSync(path, errorsDocument());
