import type { Classification, Classifier, Matter } from '@paidan/classification';
import type { DutyList } from '@paidan/duty-list';
import { routeDuty } from '@paidan/routing';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { CommandFailure } from '../failure.ts';
import { linesOf } from '../lines.ts';
import { note, print } from '../output.ts';
import { loadClassifier } from '../reference.ts';

const Input = Type.Object({
  id: Type.Union([Type.String(), Type.Number()]),
  title: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  text: Type.String(),
  channel: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});
type Input = Static<typeof Input>;

/** One line of `paidan classify`. */
export interface Classified {
  readonly id: string | number;
  readonly candidates: Classification['candidates'];
  readonly none: number;
  readonly decision: Classification['decision'];
  readonly urgent: boolean;
  readonly route: {
    readonly lead: readonly string[];
    readonly assist: readonly string[];
    readonly list: string;
  } | null;
}

/**
 * `classify`: JSON lines in, JSON lines out, one at a time in constant memory. A line that is no matter is named on
 * standard error and makes the exit code 1; the lines after it are still classified.
 */
export async function classify(input: NodeJS.ReadableStream = process.stdin): Promise<void> {
  const { classifier, list } = await loadClassifier();
  let bad = 0;
  for await (const line of linesOf(input)) {
    const matter = readMatter(line.text);
    if (typeof matter === 'string') {
      bad += 1;
      note(`第 ${line.number} 行：${matter}`);
    } else {
      await print(JSON.stringify(classifyOne(classifier, list, matter)));
    }
  }
  if (bad > 0) throw new CommandFailure(`${bad} 行未能读取。`);
}

/** The matter of a line, or what is wrong with the line. */
function readMatter(text: string): Input | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `不是有效的 JSON（${error instanceof Error ? error.message : String(error)}）`;
  }
  if (Value.Check(Input, value)) return value;
  const first = Value.Errors(Input, value)[0];
  return `应为 {"id":…,"text":"…","title":"…"?,"channel":"…"?}：${first?.instancePath ?? ''} ${first?.message ?? ''}`;
}

/** The route is that of the best candidate, unless the matter is likelier on no list or the duty has no unit any more. */
export function classifyOne(classifier: Classifier, list: DutyList, { id, title, text, channel }: Input): Classified {
  const matter: Matter = { text, title: title ?? undefined, channel: channel ?? undefined };
  const { candidates, none, decision, urgent } = classifier.classify(matter);
  const best = candidates[0];
  const route = best !== undefined && best.p >= none ? routeDuty(list, best.duty) : undefined;
  return {
    id,
    candidates,
    none,
    decision,
    urgent,
    route: route?.ok === true ? { lead: route.value.lead, assist: route.value.assist, list: route.value.list } : null,
  };
}
