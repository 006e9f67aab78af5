export interface Gathering<Item, Answer> {
  /** Calls under way at once. */
  readonly lanes: number;
  /** Items of one call at most. */
  readonly most: number;
  /** Items of the same key never share a call; absent: all may share. */
  readonly keyOf?: (item: Item) => string;
  /** Answers in the order of the items. */
  readonly call: (items: readonly Item[]) => Promise<readonly Answer[]>;
  /** Whether a failed call left nothing behind, so that each item may be tried alone. */
  readonly mayRepeat: (error: unknown) => boolean;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one call of what comes at the same moment. An item that finds a free lane leaves at once, with whatever else came
 * in the same turn of the event loop; while all lanes are busy, items gather and leave together. When a call fails and
 * left nothing behind, each item is tried alone, so that nobody suffers for a neighbour's fault.
 */
export function gather<Item, Answer>(options: Gathering<Item, Answer>): (item: Item) => Promise<Answer> {
  const { lanes, most, keyOf, call, mayRepeat } = options;
  let waiting: Waiting<Item, Answer>[] = [];
  let busy = 0;
  let leaving = false;

  const leave = (): void => {
    leaving = false;
    while (busy < lanes && waiting.length > 0) {
      const [together, rest] = part(waiting, most, keyOf);
      waiting = rest;
      busy += 1;
      void carry(together).finally(() => {
        busy -= 1;
        soon();
      });
    }
  };
  const soon = (): void => {
    if (leaving || waiting.length === 0) return;
    leaving = true;
    setImmediate(leave);
  };
  const carry = async (together: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await call(together.map(({ item }) => item));
      for (const [at, answer] of answers.entries()) together[at]?.resolve(answer);
    } catch (error) {
      if (together.length > 1 && mayRepeat(error)) await Promise.all(together.map((each) => carry([each])));
      else for (const { reject } of together) reject(error);
    }
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      soon();
    });
}

/** The first items that may share a call, and the rest in their order. */
function part<Item, Answer>(
  waiting: readonly Waiting<Item, Answer>[],
  most: number,
  keyOf: ((item: Item) => string) | undefined,
): [Waiting<Item, Answer>[], Waiting<Item, Answer>[]] {
  if (keyOf === undefined) return [waiting.slice(0, most), waiting.slice(most)];
  const keys = new Set<string>();
  const together: Waiting<Item, Answer>[] = [];
  const rest: Waiting<Item, Answer>[] = [];
  for (const each of waiting) {
    const key = keyOf(each.item);
    if (together.length < most && !keys.has(key)) together.push(each);
    else rest.push(each);
    keys.add(key);
  }
  return [together, rest];
}
