import type { Calendar } from '@paidan/calendar';
import type { Clocked, RulesVersion, Term, TicketRules } from './rules.ts';

/**
 * The county's rules by instant: those whose effective date is the latest not after it (the first version holds before
 * its date too). Checked on making.
 * @throws TypeError that names the version and the setting which is wrong.
 */
export function createRuleBook(versions: readonly RulesVersion[], calendar: Calendar): (at: Date) => TicketRules {
  const [first, ...later] = versions;
  if (first === undefined) throw new TypeError('时限规则：至少须有一个版本');
  let before = '';
  const known = new Set<string>();
  for (const { version, effectiveFrom, rules } of versions) {
    const place = `时限规则 ${version}`;
    if (known.has(version)) throw new TypeError(`${place}：版本号重复`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(effectiveFrom) || Number.isNaN(Date.parse(effectiveFrom))) {
      throw new TypeError(`${place}.effectiveFrom：${effectiveFrom} 不是日期`);
    }
    if (effectiveFrom <= before) throw new TypeError(`${place}.effectiveFrom：须晚于前一版本的 ${before}`);
    known.add(version);
    before = effectiveFrom;
    checkRules(rules, place);
  }
  return (at) => {
    const day = calendar.localDate(at);
    return (later.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? first).rules;
  };
}

function checkRules(rules: TicketRules, place: string): void {
  const wrong = (setting: string, what: string): TypeError => new TypeError(`${place}.${setting}：${what}`);
  const fail = (setting: string, what: string): never => {
    throw wrong(setting, what);
  };
  const term = (setting: string, given: Term): void => {
    const lengths = Object.entries(given).filter(([key]) => key !== 'basis');
    const [only] = lengths;
    if (lengths.length !== 1 || only === undefined) throw wrong(setting, '须恰好给出一种时长');
    const [unit, value] = only;
    const whole = unit === 'workdays' || unit === 'days';
    if (typeof value !== 'number' || !(value >= 0) || (whole && !Number.isInteger(value))) {
      fail(`${setting}.${unit}`, `${String(value)} 须为${whole ? '非负整数' : '非负数'}`);
    }
    if (given.basis.trim() === '') fail(`${setting}.basis`, '须写明依据');
  };
  const clocked = (setting: string, { normal, urgent }: Clocked): void => {
    term(`${setting}.normal`, normal);
    term(`${setting}.urgent`, urgent);
  };
  for (const [index, each] of rules.overall.entries()) term(`overall[${index}].term`, each.term);
  for (const [index, each] of rules.special.entries()) {
    term(`special[${index}].term`, each.term);
    if (!each.term.basis.startsWith('法律：')) fail(`special[${index}].term.basis`, '特别法时限须以“法律：”写明出处');
  }
  const last = rules.overall.at(-1)?.when;
  if (last === undefined || Object.keys(last).length > 0) fail('overall', '最后一条须适用于所有工单（when 为空）');
  for (const name of ['dispatch', 'sign', 'step', 'reply', 'review', 'arrival', 'supervision'] as const) {
    clocked(name, rules[name]);
  }
  for (const name of ['immediate', 'objectionDecision', 'callback', 'arbitration', 'inform'] as const) {
    term(name, rules[name]);
  }
  for (const [index, rung] of rules.ladder.entries()) clocked(`ladder[${index}].after`, rung.after);
  term('objection.window', rules.objection.window);
  term('redo.window', rules.redo.window);
  term('suspension.review', rules.suspension.review);
  const count = (setting: string, value: number): void => {
    if (!Number.isInteger(value) || value < 1) fail(setting, `${value} 须为正整数`);
  };
  count('extension.workdays', rules.extension.workdays);
  for (const name of ['redos', 'passes', 'reworks'] as const) count(`hard.${name}`, rules.hard[name]);
  if (!(rules.remind.share > 0 && rules.remind.share < 1)) fail('remind.share', '须在 0 与 1 之间');
}
