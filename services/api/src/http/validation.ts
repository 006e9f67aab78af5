import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import { isInstant } from './instant.ts';

/**
 * Bodies are taken as they stand; text from the address line is turned into numbers and booleans first. Unknown fields
 * are refused, not dropped, so that a misspelt field cannot be lost silently.
 */
function compiler(coerceTypes: boolean) {
  const ajv = new Ajv({
    allErrors: true,
    coerceTypes,
    removeAdditional: false,
    useDefaults: true,
    strict: false,
    verbose: true,
  });
  addFormats.default(ajv);
  return ajv.addFormat('date-time', isInstant);
}

export function schemaCompiler(): FastifySchemaCompiler<unknown> {
  const body = compiler(false);
  const address = compiler(true);
  return ({ schema, httpPart }) => {
    if (typeof schema !== 'object' || schema === null) throw new TypeError('a schema must be an object');
    return (httpPart === 'body' ? body : address).compile(schema);
  };
}

interface ValidationError extends Error {
  validation: FastifySchemaValidationError[];
  validationContext?: string;
}

export function isValidationError(error: Error): error is ValidationError {
  return 'validation' in error && Array.isArray(error.validation);
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: 'true 或 false',
  object: '对象',
  array: '数组',
  null: 'null',
};

/** One schema fault in words that a user can act on. */
function message(fault: Pick<ErrorObject, 'keyword' | 'params'>): string {
  const given = (name: string): string => String(fault.params[name] ?? '');
  switch (fault.keyword) {
    case 'required':
      return '必须填写';
    case 'additionalProperties':
      return '不认识这个字段，请删除或核对字段名';
    case 'type':
      return `应为${String(fault.params.type)
        .split(',')
        .map((type) => typeNames[type] ?? type)
        .join('或')}`;
    case 'minLength':
      return given('limit') === '1' ? '不能为空' : `至少 ${given('limit')} 个字`;
    case 'maxLength':
      return `不能超过 ${given('limit')} 个字，请缩短`;
    case 'minimum':
      return `不能小于 ${given('limit')}`;
    case 'maximum':
      return `不能大于 ${given('limit')}`;
    case 'minItems':
      return `至少 ${given('limit')} 项`;
    case 'maxItems':
      return `最多 ${given('limit')} 项`;
    case 'uniqueItems':
      return '有重复的项，请删除';
    case 'enum':
      return `只能是：${Array.isArray(fault.params.allowedValues) ? fault.params.allowedValues.join('、') : ''}`;
    case 'format':
      return fault.params.format === 'date-time'
        ? '应为 ISO 8601 时间，例如 2026-01-31T08:00:00+08:00'
        : fault.params.format === 'uuid'
          ? '应为编号（UUID）'
          : `格式应为 ${given('format')}`;
    case 'pattern':
      return fault.params.pattern === '\\S' ? '不能为空' : `格式不符（${given('pattern')}）`;
    default:
      return '不符合要求';
  }
}

function field(fault: FastifySchemaValidationError): string {
  const child = fault.params.missingProperty ?? fault.params.additionalProperty;
  const path = fault.instancePath + (typeof child === 'string' ? `/${child}` : '');
  return path || '/';
}

/** Every bad field once (JSON pointer), with what is wrong and what it should be. */
export function fieldErrors(error: ValidationError): { field: string; message: string }[] {
  const found = new Map<string, string>();
  for (const fault of error.validation) {
    const name = field(fault);
    const words = message({ keyword: fault.keyword, params: fault.params });
    const before = found.get(name);
    if (fault.keyword === 'anyOf' && before) continue;
    found.set(name, before && before !== words ? `${before}；${words}` : words);
  }
  return [...found].slice(0, 20).map(([name, words]) => ({ field: name, message: words }));
}
