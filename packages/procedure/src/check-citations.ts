import type { Duty } from '@paidan/duty-list';
import type { Fault } from './check.ts';
import { citable } from './duty.ts';
import type { Procedure, Step, WithinUnit } from './model.ts';

type Finding = Omit<Fault, 'duty'>;

/** Every clause is cited or standing, never both, and exists; every deadline's basis is honest. */
export function* checkCitations(procedure: Procedure, duty: Duty): Generator<Finding> {
  const texts = citable(duty);
  const cited = new Set<string>();
  for (const step of procedure.steps) {
    const own = [...step.cites, ...(step.parallel ?? []).flatMap((part) => part.cites)];
    for (const ref of own) {
      cited.add(ref);
      if (!texts.has(ref)) yield { step: step.id, message: `引用的条款 ${ref} 不在本事项中；请核对条款编号。` };
    }
    if (own.length === 0 && step.basis !== '内部') {
      yield { step: step.id, message: '环节没有引用任何条款；请写 cites，确属经验做法的请写 basis: 内部。' };
    }
    if (new Set(step.cites).size < step.cites.length) {
      yield { step: step.id, message: '同一条款在本环节引用了两次；请删去重复的。' };
    }
    const ownTexts = own.map((ref) => texts.get(ref) ?? '');
    yield* checkWithin(step, ownTexts);
    for (const words of step.requires ?? []) {
      if (!ownTexts.some((text) => text.includes(words))) {
        yield { step: step.id, message: `条件“${words}”不在所引条款的原文中；请照抄条款的字句，或删去。` };
      }
    }
  }
  yield* checkStanding(procedure, cited, texts);
}

function* checkStanding(
  procedure: Procedure,
  cited: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): Generator<Finding> {
  const standing = new Set(procedure.standing);
  if (standing.size < procedure.standing.length) yield { message: '常设职责（standing）中有重复条款；请删去重复的。' };
  for (const ref of standing) {
    if (!texts.has(ref)) yield { message: `常设职责中的条款 ${ref} 不在本事项中；请核对条款编号。` };
    if (cited.has(ref)) yield { message: `条款 ${ref} 既被环节引用又列为常设职责；请只留一处。` };
  }
  for (const [ref, text] of texts) {
    if (!cited.has(ref) && !standing.has(ref)) {
      yield { message: `条款 ${ref}（${text.slice(0, 30)}）没有着落；请由某个环节引用，或列入 standing。` };
    }
  }
}

function* checkWithin(step: Step, texts: readonly string[]): Generator<Finding> {
  const within = step.within;
  if (within === null) return;
  if ((within.basis === 'law' || within.basis === '地方规定') && (within.source ?? '').trim() === '') {
    yield { step: step.id, message: `时限依据为“${within.basis}”却没有写明出处；请在 source 写明文件和条款。` };
  }
  if (within.basis === 'clause' && !texts.some((text) => supports(text, within))) {
    yield {
      step: step.id,
      message: '时限依据写的是清单条款，但所引条款没有这一时限；请改引有时限的条款，或如实写 basis: 内部时限。',
    };
  }
}

const vague = /立即|立刻|第一时间|即时|及时|随时|当[日天场]|马上|迅速|快速/u;
const patterns: Readonly<Record<WithinUnit, RegExp>> = {
  workdays: /工作日|[当次][日天]/u,
  days: /[\d〇一二三四五六七八九十两]+\s*个?(日|天|周|月)|[当次][日天]|每[日天周旬]|工作日/u,
  hours: /小时|钟头/u,
  minutes: /分钟/u,
  immediate: vague,
  monthly: /每月|按月|月[底初末度]|每个月|逐月|当月|次月/u,
  halfYearly: /半年/u,
  yearly: /每年|年度|年[底初末]|逐年|当年|全年|按年/u,
};

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const counted: ReadonlySet<WithinUnit> = new Set<WithinUnit>(['workdays', 'days', 'hours', 'minutes']);

/** Whether a clause's own words carry this deadline: the kind of time, and for counted lengths the number too. */
function supports(text: string, within: NonNullable<Step['within']>): boolean {
  if (!patterns[within.unit].test(text)) return false;
  if (!counted.has(within.unit)) return true;
  if (within.value === 1 && /[当次][日天]|每[日天]/u.test(text)) return true;
  const counts = [within.value, ...(within.unit === 'days' ? [within.value / 30, within.value / 7] : [])];
  return counts.some(
    (count) => Number.isInteger(count) && spellings(count).some((spelling) => hasNumber(text, spelling)),
  );
}

function spellings(count: number): string[] {
  if (count > 99) return [String(count)];
  const tens = Math.floor(count / 10);
  const ones = numerals[count % 10] ?? '';
  const chinese = tens === 0 ? ones : `${tens === 1 ? '' : numerals[tens]}十${count % 10 === 0 ? '' : ones}`;
  return [String(count), chinese, ...(count === 2 ? ['两'] : [])];
}

const hasNumber = (text: string, spelling: string): boolean =>
  new RegExp(`(?<![\\d一二三四五六七八九十])${spelling}(?![\\d一二三四五六七八九十])`, 'u').test(text);
