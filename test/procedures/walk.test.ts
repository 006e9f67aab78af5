import { compile, normalise } from '@paidan/procedure';
import { type CommandType, createTicketEngine } from '@paidan/ticket';
import { offices } from '@paidan/workflows/rules/offices.ts';
import { expect, it } from 'vitest';
import { list, sources } from './authored.ts';
import { ticketDefinitions, walkTickets } from './tickets.ts';

const procedures = sources.map((source) => normalise(source, { id: source.duty }));
const compiled = new Map(procedures.map((procedure) => [procedure.duty, compile(procedure)]));
const engine = createTicketEngine(ticketDefinitions(list, compiled));
const abolished = new Set(list.reclaimed.filter((duty) => duty.abolished).map(({ id }) => id));
const runnable = procedures.filter(({ duty }) => !abolished.has(duty));

const operator = { userId: 'operator', name: 'operator', unit: offices.hotline, role: 'operator' } as const;

it('walks tickets along every path of every procedure, loops bounded, tasks, assists and joins included', {
  timeout: 300_000,
}, () => {
  let paths = 0;
  let commands = 0;
  for (const procedure of runnable) {
    const walked = walkTickets(engine, procedure, list.township, { reworks: 2 });
    expect(walked.finished.length, procedure.duty).toBe(new Set(Object.values(procedure.entries)).size);
    paths += walked.paths;
    commands += walked.commands;
  }
  console.info(`${runnable.length} procedures, ${paths} paths walked by tickets in ${commands} commands`);
});

it('closes a ticket of every duty with the citizen’s word', () => {
  for (const procedure of runnable) {
    const [finished] = walkTickets(engine, procedure, list.township, { reworks: 0, first: true }).finished;
    if (finished === undefined) throw new Error(procedure.duty);
    const unit = finished.tasks.at(-1)?.unit ?? '';
    const lead = { userId: unit, name: unit, unit, role: 'handler' } as const;
    const steps: readonly [
      Parameters<typeof engine.decide>[1] & { type: CommandType },
      typeof operator | typeof lead,
    ][] = [
      [{ type: 'reply', text: '已按流程办理' }, lead],
      [{ type: 'approve' }, operator],
      [{ type: 'callback', reached: true, solved: true, satisfaction: '满意' }, operator],
      [{ type: 'close' }, operator],
    ];
    const closed = steps.reduce((ticket, [command, actor]) => {
      const decided = engine.decide(ticket, command, { now: new Date('2026-11-25T12:00:00+08:00'), actor });
      if (!decided.ok) throw decided.error;
      return decided.value.ticket;
    }, finished);
    expect(closed.status, procedure.duty).toBe('归档');
  }
});

it('dispatches an abolished duty to nobody', () => {
  for (const duty of abolished) {
    const now = new Date('2026-11-25T12:00:00+08:00');
    const opened = engine.open(
      { id: 'ticket', number: '20261125-0001', channel: '12345', kind: '求助', urgent: false },
      { now, actor: operator },
    ).ticket;
    const decided = engine.decide(opened, { type: 'dispatch', duty }, { now, actor: operator });
    expect(decided.ok ? 'dispatched' : decided.error.code).toBe('duty.abolished');
  }
});
