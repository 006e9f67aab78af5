import type { Played } from './run.ts';

/** The year in a few numbers. */
export function factsOf({ tally, seconds, checking, answer: { counted, violations } }: Played) {
  const of = (type: string): number => counted.of.get(type) ?? 0;
  return {
    tickets: counted.tickets,
    events: counted.events,
    open: counted.open,
    dispatches: of('ticket.dispatched'),
    objections: of('ticket.objected'),
    upheld: of('objection.upheld'),
    overruled: of('objection.overruled'),
    arbitrations: of('arbitration.opened'),
    redos: counted.redone,
    merges: of('ticket.merged'),
    suspensions: of('ticket.suspended'),
    extensions: of('extension.approved'),
    supervised: counted.supervised,
    callbacks: of('ticket.called_back'),
    timersRung: of('deadline.missed'),
    reminders: of('ticket.reminded'),
    pushesRefused: tally.pushes,
    repeatedDeliveries: tally.repeats,
    ticks: tally.ticks,
    commands: tally.commands,
    kills: tally.kills,
    losses: tally.losses,
    lostJobs: tally.lostJobs,
    seconds: Math.round(seconds),
    checkingSeconds: Math.round(checking),
    commandsPerSecond: Math.round(tally.commands / seconds),
    byStatus: Object.fromEntries(counted.byStatus),
    commandsDone: Object.fromEntries(tally.done),
    refused: Object.fromEntries(tally.refused),
    violations: violations.length,
  };
}

export type Facts = ReturnType<typeof factsOf>;

/** The same to be read. */
export function summary(facts: Facts, violations: readonly string[]): string {
  const list = (record: Readonly<Record<string, number>>): string =>
    Object.entries(record)
      .sort(([, a], [, b]) => b - a)
      .map(([key, number]) => `${key} ${number}`)
      .join('，');
  return [
    `工单 ${facts.tickets} 件，派单 ${facts.dispatches} 次，历史 ${facts.events} 条；到年末：${list(facts.byStatus)}`,
    `异议 ${facts.objections} 次（成立 ${facts.upheld}，不成立 ${facts.overruled}，提级裁定 ${facts.arbitrations}），重办 ${facts.redos} 次，并单 ${facts.merges} 次`,
    `挂起 ${facts.suspensions} 次，延期 ${facts.extensions} 次，回访 ${facts.callbacks} 次，督办 ${facts.supervised} 件`,
    `到期的时钟 ${facts.timersRung} 个；催办和提醒 ${facts.reminders} 次`,
    `把已收回事项推给乡镇 ${facts.pushesRefused} 次被拒绝；同一诉求重复送来 ${facts.repeatedDeliveries} 次`,
    `强行结束后台进程 ${facts.kills} 次，清空队列 ${facts.losses} 次（当时有 ${facts.lostJobs} 项在排队）`,
    `时刻 ${facts.ticks} 个，命令 ${facts.commands} 条，用时 ${facts.seconds} 秒，每秒 ${facts.commandsPerSecond} 条；核对 ${facts.checkingSeconds} 秒`,
    `命令：${list(facts.commandsDone)}`,
    `按规则拒绝：${list(facts.refused)}`,
    violations.length === 0
      ? '核对无误：没有看不见的环节，没有丢失或重复的工单，时限与重算一致，历史、表与报表的数一致'
      : [`不符 ${violations.length} 处：`, ...violations.slice(0, 100)].join('\n'),
  ].join('\n');
}
