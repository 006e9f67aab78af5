import { demoAccounts, demoPassword } from '@paidan/workflows/rules/demo-accounts.ts';

export interface Running {
  readonly url: string;
  readonly database: string;
  readonly queues: string;
  readonly demo: boolean;
}

/** What a person needs once everything runs. */
export function banner({ url, database, queues, demo }: Running): string {
  const accounts = demoAccounts.map(
    ({ username, name, unit }) => `    ${username.padEnd(11)}${name}${unit === null ? '' : `（${unit}）`}`,
  );
  const lines = [
    '派单已启动 / Paidan is running',
    `  控制台 / console   ${url}`,
    `  接口文档 / API     ${url}/docs`,
    `  数据库 / database  ${database}`,
    `  队列 / queues      ${queues}`,
    ...(demo ? [`  演示账号 / demo accounts，密码 / password：${demoPassword}`, ...accounts] : []),
    '  按 Ctrl-C 停止 / press Ctrl-C to stop',
  ];
  return lines.join('\n');
}
