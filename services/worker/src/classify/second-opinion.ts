import { maskText } from '@paidan/application';
import { type DutyList, findDuty } from '@paidan/duty-list';
import type { Clock } from '@paidan/kernel';
import type { SecondOpinionConfig } from '@paidan/service-kit';
import type { ClassificationFact } from '@paidan/ticket';
import { type Choice, orderIn, questionOf, reordered } from './choices.ts';

/** What is asked about; masked once more before it leaves. */
export interface Asked {
  readonly title: string | null;
  readonly text: string;
}

export type Outcome = 'answered' | 'failed' | 'paused';

export interface SecondOpinionParts {
  readonly config: SecondOpinionConfig;
  readonly list: () => DutyList;
  readonly clock: Clock;
  /** Hears of every matter that could have been asked about; `why` names the failure, never the matter. */
  readonly onOutcome: (outcome: Outcome, why?: string) => void;
}

export type SecondOpinion = (matter: Asked, result: ClassificationFact) => Promise<ClassificationFact>;

/** So much of an answer is read; a well-behaved one has some hundred bytes. */
const MOST_BYTES = 64 * 1024;
/** After so many failures in a row nobody is asked for a while, so that a dead endpoint does not delay every ticket. */
const FAILURES = 5;
const PAUSE_MS = 60_000;
/** Longer texts keep their head and tail. */
const MOST_TEXT = 1_500;

/**
 * Asks a language model of the county's own (any endpoint that speaks OpenAI's chat completions) to put the candidates in
 * order, where the classifier leaves the decision to a person. It is asked once, within the time limit, about the masked
 * text alone. Whatever goes wrong, the answer is the classifier's own, unchanged; it never makes a decision automatic.
 */
export function createSecondOpinion({ config, list, clock, onOutcome }: SecondOpinionParts): SecondOpinion {
  let failures = 0;
  let pausedUntil = 0;
  return async (matter, result) => {
    if (result.decision !== 'review' || result.candidates.length === 0) return result;
    if (clock.now().getTime() < pausedUntil) {
      onOutcome('paused');
      return result;
    }
    try {
      const choices = choicesOf(list(), result);
      const order = orderIn(await ask(config, questionOf(masked(matter), choices)), choices.length);
      failures = 0;
      onOutcome('answered');
      return reordered(result, choices, order, config.model);
    } catch (error) {
      failures += 1;
      if (failures >= FAILURES) {
        failures = 0;
        pausedUntil = clock.now().getTime() + PAUSE_MS;
      }
      onOutcome('failed', error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
      return result;
    }
  };
}

function choicesOf(list: DutyList, { candidates, none }: ClassificationFact): readonly Choice[] {
  const duties = candidates.map(({ duty, p }) => ({ duty, p, name: findDuty(list, duty)?.name ?? duty }));
  return [...duties, { duty: null, p: none, name: '不在清单（以上都不是）' }].sort((a, b) => b.p - a.p);
}

function masked({ title, text }: Asked): string {
  const whole = maskText(title === null ? text : `${title}\n${text}`);
  if (whole.length <= MOST_TEXT) return whole;
  return `${whole.slice(0, MOST_TEXT * 0.7)}……${whole.slice(-MOST_TEXT * 0.3)}`;
}

/** The text of the model's answer. Throws when the endpoint refuses, is late, or answers with something else. */
async function ask(config: SecondOpinionConfig, messages: readonly object[]): Promise<string> {
  const response = await fetch(`${config.url.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(config.key !== null && { authorization: `Bearer ${config.key}` }),
    },
    body: JSON.stringify({ model: config.model, messages, temperature: 0, max_tokens: 100 }),
    redirect: 'error',
    signal: AbortSignal.timeout(config.timeoutMs),
  });
  const body = await bounded(response);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const answer: { choices?: { message?: { content?: unknown } }[] } = JSON.parse(body);
  const content = answer.choices?.[0]?.message?.content;
  if (typeof content !== 'string') throw new Error('no message content');
  return content;
}

async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error(`answer of more than ${MOST_BYTES} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
