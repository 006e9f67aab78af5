import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NewTicket, TicketView } from '@paidan/contracts';
import { Value } from 'typebox/value';
import type { Api } from '../api.ts';
import { CommandFailure } from '../failure.ts';
import { linesOf } from '../lines.ts';
import { fit, note, print } from '../output.ts';
import { type ConnectionOptions, connect } from './connection.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples', 'demo.jsonl');
const patience = 60_000;

/**
 * `demo`: sends committed sample matters to a running system, waits until each is classified, and prints where it went
 * and by which clause, or why it waits for an operator. A second run finds the same tickets again. Exit code 0 only when
 * every one was dispatched or lies before the operator with candidates.
 */
export async function demo(options: ConnectionOptions & { readonly limit: string }): Promise<void> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new CommandFailure(`--limit 应为正整数，实为“${options.limit}”`, 2);
  const api = await connect(options);
  const matters = (await readSamples()).slice(0, limit);
  note(`正在送入 ${matters.length} 件示例诉求… / sending ${matters.length} sample matters`);
  const ids: string[] = [];
  for (const matter of matters) ids.push((await api.post('/tickets', TicketView, matter)).id);

  await print(`${fit('工单号', 18)} ${fit('诉求', 34)} ${fit('去向', 10)} 派往与依据`);
  const count = { dispatched: 0, waiting: 0, stuck: 0 };
  for (const id of ids) {
    const ticket = await classified(api, id);
    const verdict = describe(ticket);
    count[verdict.kind] += 1;
    await print(
      `${fit(ticket.number, 18)} ${fit(ticket.title ?? ticket.text, 34)} ${fit(verdict.label, 10)} ${verdict.why}`,
    );
  }
  await print(
    `共 ${ids.length} 件：已派 ${count.dispatched} 件，待人工派单 ${count.waiting} 件，未处理 ${count.stuck} 件。`,
  );
  if (count.stuck > 0)
    throw new CommandFailure(
      `${count.stuck} 件在 ${patience / 1000} 秒内没有结果：请看 npm start 窗口里 worker 的日志。`,
    );
}

async function readSamples(): Promise<NewTicket[]> {
  const matters: NewTicket[] = [];
  for await (const line of linesOf(createReadStream(samples, 'utf8'))) {
    const matter: unknown = JSON.parse(line.text);
    if (!Value.Check(NewTicket, matter))
      throw new CommandFailure(`samples/demo.jsonl 第 ${line.number} 行不是一件工单`);
    matters.push(matter);
  }
  return matters;
}

/** Asks again until the ticket has left 登记, or patience ends. */
async function classified(api: Api, id: string): Promise<TicketView> {
  for (const until = performance.now() + patience; ; await sleep(100)) {
    const ticket = await api.get(`/tickets/${id}`, TicketView);
    if (ticket.status !== '登记' || performance.now() > until) return ticket;
  }
}

interface Verdict {
  readonly kind: 'dispatched' | 'waiting' | 'stuck';
  readonly label: string;
  readonly why: string;
}

function describe(ticket: TicketView): Verdict {
  const { route, classification } = ticket;
  if (route !== null) {
    const assist = route.assist.length === 0 ? '' : `；协办 ${route.assist.join('、')}`;
    const label = ticket.status === '待派' ? '待派' : '已派';
    return { kind: 'dispatched', label, why: `主办 ${route.lead.join('、')}${assist}；${route.because}` };
  }
  if (classification === null || ticket.status === '登记')
    return { kind: 'stuck', label: '未处理', why: `状态 ${ticket.status}` };
  const percent = (p: number) => `${Math.min(99, Math.round(p * 100))}%`;
  const candidates = classification.candidates.slice(0, 3).map((one) => `${one.duty} ${one.name}（${percent(one.p)}）`);
  const outside = `清单外 ${percent(classification.none)}`;
  if (ticket.status !== '待派') return { kind: 'dispatched', label: ticket.status, why: outside };
  if (candidates.length === 0) return { kind: 'stuck', label: '待派', why: '没有候选事项' };
  return { kind: 'waiting', label: '待人工派单', why: [...candidates, outside].join('；') };
}
