import { PaidanError } from '@paidan/kernel';

/** No body of ours is nested deeper than a few levels; one that is was made to exhaust the stack. */
const DEEPEST = 16;

/**
 * Refuses what PostgreSQL's text cannot hold: NUL characters and half surrogates, anywhere in the input. JSON can spell
 * both with escapes, so they arrive in well-formed UTF-8.
 */
export function refuseUnstorableText(value: unknown, pointer = '', depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw new PaidanError('request.invalid', '含有无法保存的字符（空字符或残缺的 Unicode 字符），请删除', {
        field: pointer || '/',
      });
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) {
    throw new PaidanError('request.invalid', '内容嵌套过深，请按接口文档的结构填写', { field: pointer });
  }
  for (const [key, child] of Object.entries(value)) {
    refuseUnstorableText(key, pointer, depth);
    refuseUnstorableText(child, `${pointer}/${key}`, depth + 1);
  }
}
