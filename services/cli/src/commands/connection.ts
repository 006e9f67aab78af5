import { type Command, Option } from 'commander';
import { Api } from '../api.ts';

export interface ConnectionOptions {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Adds the options with which a command finds and enters a running system. */
export function withConnection(command: Command): Command {
  return command
    .addOption(
      new Option('--url <地址>', '运行中的系统')
        .env('PAIDAN_URL')
        .default(`http://127.0.0.1:${process.env.PORT ?? '8080'}`),
    )
    .addOption(new Option('--user <用户名>', '登录用户').env('PAIDAN_USER').default('operator'))
    .addOption(new Option('--password <密码>', '登录密码').env('PAIDAN_PASSWORD').default('paidan-demo', '演示密码'));
}

export const connect = ({ url, user, password }: ConnectionOptions): Promise<Api> =>
  Api.signIn({ url, user, password });
