import { PaidanError } from '@paidan/kernel';

/** Words separated by commas in the address line, each of them one of `allowed`. Errors: `request.invalid` names the field. */
export function choices<T extends string>(
  text: string | undefined,
  allowed: readonly T[],
  field: string,
): T[] | undefined {
  if (text === undefined) return undefined;
  return text.split(/[,，]/).map((word) => {
    const found = allowed.find((each) => each === word.trim());
    if (found === undefined) {
      throw new PaidanError('request.invalid', `“${word.trim()}”无效，只能是：${allowed.join('、')}`, { field });
    }
    return found;
  });
}
