import { readFileSync, writeFileSync } from 'node:fs';
import type { CommandType, TicketState } from '@paidan/ticket';
import { ticketStatuses } from '@paidan/ticket';
import { lifecycle } from '@paidan/workflows/lifecycle/lifecycle.ts';
import { describe, expect, test } from 'vitest';
import { engine, type Person, people, type Story } from './fixture.ts';
import { everyCommand, fittingCommand, states } from './states.ts';

const golden = new URL('../golden/lifecycle.md', import.meta.url);

/** Columns: the roles, by where they stand to the ticket (a cooperative duty led by 水利局, 住建局 and 公安局 beside it; 单位未审: the township's own). */
const columns: Readonly<Record<Person, string>> = {
  operator: '热线话务员',
  dispatcher: '乡镇派单员',
  staff: '乡镇经办人',
  water: '主办部门',
  housing: '协办部门',
  police: '被召集部门',
  traffic: '无关部门',
  supervisor: '督查室',
  leader: '分管领导',
  admin: '管理员',
  system: '系统',
};
const persons = Object.keys(columns) as Person[];

/** Offered and yet refused: what depends on the time, or on what is given with the command. All there is. */
const byTimeOrInput: readonly string[] = [
  'deadline：deadline.not_due',
  'deadline：deadline.settled',
  'recalculate：deadline.unmoved',
  'object：objection.window',
  'redo：redo.window',
  // The system may only send a ticket where the classifier was sure.
  'dispatch：ticket.state',
  // Without a call that reached nobody only for a lawful ground.
  'close：ticket.state',
];

interface Cell {
  readonly state: string;
  readonly type: CommandType;
  readonly person: Person;
  /** The refusal's code; null: carried out. */
  readonly refused: string | null;
  readonly before: TicketState['status'];
  readonly after: TicketState['status'];
}

function attempt(state: string, story: Story, type: CommandType, person: Person): Cell {
  const before = JSON.stringify(story.ticket);
  let ids = 0;
  const context = { now: story.now, actor: people[person], newId: () => `new-${++ids}` };
  const decision = engine.decide(story.ticket, fittingCommand(type, story.ticket, person), context);
  expect(JSON.stringify(story.ticket)).toBe(before);
  return {
    state,
    type,
    person,
    refused: decision.ok ? null : decision.error.code,
    before: story.ticket.status,
    after: decision.ok ? decision.value.ticket.status : story.ticket.status,
  };
}

const cells = Object.entries(states).flatMap(([state, tell]) => {
  const story = tell();
  return everyCommand.flatMap((type) => persons.map((person) => attempt(state, story, type, person)));
});

const words = ({ refused, after }: Cell): string => (refused === null ? `✓ ${after}` : refused);

function document(): string {
  const head = `| 命令 | ${persons.map((person) => columns[person]).join(' | ')} |\n|---|${persons.map(() => '---|').join('')}\n`;
  const tables = Object.keys(states).map((state) => {
    const rows = everyCommand.map((type) => {
      const row = cells.filter((cell) => cell.state === state && cell.type === type);
      return `| ${type} | ${row.map(words).join(' | ')} |\n`;
    });
    return `\n## ${state}\n\n${head}${rows.join('')}`;
  });
  return `# 谁在什么状态下能做什么 / Who may do what in which state

由 \`test/lifecycle/table.test.ts\` 生成：每个命令、每个状态、每个岗位。✓ 后是办完以后的状态，其余是拒绝的代码。
Generated: ✓ and the status after it, or the code of the refusal. \`UPDATE_GOLDEN=1\` writes it again; review the difference.
${tables.join('')}`;
}

describe('every command in every state by every role', () => {
  test('is as the reviewed table says', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, document());
    expect(document()).toBe(readFileSync(golden, 'utf8'));
  });

  test('every status is there, and every command is carried out somewhere', () => {
    const reached = new Set(Object.values(states).map((tell) => tell().ticket.status));
    expect([...reached].sort()).toEqual([...ticketStatuses].sort());
    const done = new Set(cells.filter(({ refused }) => refused === null).map(({ type }) => type));
    // Bells ring and holiday files change in tests of their own.
    expect(everyCommand.filter((type) => !done.has(type))).toEqual(['recalculate', 'deadline']);
  });

  test('what is offered is what is not refused for who one is or where the ticket stands', () => {
    const exceptions = new Set<string>();
    for (const [state, tell] of Object.entries(states)) {
      const { ticket } = tell();
      for (const person of persons) {
        const offered = engine.permitted(ticket, people[person]);
        for (const { type, refused } of cells.filter((each) => each.state === state && each.person === person)) {
          if (!offered.includes(type)) expect(refused, `${state} ${person} ${type}`).not.toBeNull();
          else if (refused !== null) exceptions.add(`${type}：${refused}`);
        }
      }
    }
    expect([...exceptions].sort()).toEqual([...byTimeOrInput].sort());
  });

  test('a status changes only along the lifecycle', () => {
    for (const { state, before, after, refused, type } of cells) {
      if (refused !== null || before === after) continue;
      const ways: readonly string[] = Object.values(lifecycle.states[before]);
      expect(ways.includes(after) || ways.includes('back'), `${state} ${type} → ${after}`).toBe(true);
    }
  });

  test('a department that has nothing to do with the ticket can do nothing, and nobody acts for a unit', () => {
    const done = (person: Person) => cells.filter((cell) => cell.person === person && cell.refused === null);
    expect(done('traffic')).toEqual([]);
    for (const person of ['operator', 'supervisor', 'leader', 'admin', 'system'] as const) {
      const ofUnits = done(person).filter(({ type }) =>
        ['sign', 'complete', 'reply', 'object', 'extend', 'whistle'].includes(type),
      );
      expect(ofUnits).toEqual([]);
    }
  });
});
