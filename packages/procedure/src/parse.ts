import { fail, ok, PaidanError, type Result } from '@paidan/kernel';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import type { ProcedureSource } from './model.ts';
import { namePattern, nameRule } from './names.ts';

const strict = { additionalProperties: false } as const;
const Name = Type.String({ pattern: namePattern });
const Ref = Type.String({ minLength: 1, maxLength: 60 });
const Refs = Type.Array(Ref, { maxItems: 100 });
const Length = Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 }));
const Yes = Type.Optional(Type.Literal(true));

const Within = Type.Object(
  {
    workdays: Length,
    days: Length,
    hours: Length,
    minutes: Length,
    immediate: Yes,
    monthly: Yes,
    halfYearly: Yes,
    yearly: Yes,
    basis: Type.Enum(['clause', 'law', '地方规定', '内部时限']),
    source: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    late: Type.Optional(Name),
  },
  strict,
);

const StepSchema = Type.Object(
  {
    by: Name,
    assist: Type.Optional(Type.Array(Name, { maxItems: 40 })),
    parallel: Type.Optional(Type.Array(Type.Object({ by: Name, cites: Refs }, strict), { minItems: 1, maxItems: 40 })),
    pick: Type.Optional(Type.Boolean()),
    cites: Refs,
    basis: Type.Optional(Type.Literal('内部')),
    requires: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1, maxItems: 10 })),
    within: Type.Optional(Within),
    on: Type.Record(Name, Type.String({ minLength: 1, maxLength: 30 }), { minProperties: 1, ...strict }),
  },
  strict,
);

const SourceSchema = Type.Object(
  {
    duty: Type.String({ pattern: '^(basic|coop|reclaimed)-\\d{3}$' }),
    draft: Type.Optional(Type.Boolean()),
    entries: Type.Object(
      {
        ticket: Type.Optional(Name),
        inspection: Type.Optional(Name),
        report: Type.Optional(Name),
        plan: Type.Optional(Name),
      },
      { minProperties: 1, ...strict },
    ),
    steps: Type.Record(Name, StepSchema, { minProperties: 1, maxProperties: 60, ...strict }),
    standing: Refs,
  },
  strict,
);

const validator = Compile(SourceSchema);

/**
 * A procedure from JSON, as the authors of another township send it. Shape only; sense is `checkProcedure`.
 * Errors: `procedure.invalid`, its detail naming each bad field by JSON pointer, `field` the first of them.
 */
export function parseProcedure(json: unknown): Result<ProcedureSource> {
  if (validator.Check(json)) return ok(json);
  const problems = validator.Errors(json).filter((error) => error.keyword !== 'additionalProperties');
  const lines = problems.slice(0, 8).map((error) => `${pointer(error)}：${explain(error)}`);
  return fail(
    new PaidanError('procedure.invalid', [...new Set(lines)].join('；') || '流程定义为空', {
      ...(problems[0] === undefined ? {} : { field: pointer(problems[0]) }),
    }),
  );
}

const pointer = (error: TLocalizedValidationError): string => error.instancePath || '/';

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
};

function explain(error: TLocalizedValidationError): string {
  switch (error.keyword) {
    case 'required':
      return `缺少字段 ${error.params.requiredProperties.join('、')}`;
    case 'boolean': // the schema `false` of whatever is not expected at this place
      return `不认识的字段，或不可用的名称；环节、结果和单位名称${nameRule}`;
    case 'type':
      return `应为${[error.params.type]
        .flat()
        .map((kind) => kinds[kind] ?? kind)
        .join('或')}`;
    case 'pattern':
      return error.instancePath === '/duty'
        ? '应形如 coop-048、basic-001 或 reclaimed-052'
        : `名称不符合要求，${nameRule}`;
    case 'enum':
      return `应为 ${error.params.allowedValues.join('、')} 之一`;
    case 'const':
      return `只能是 ${String(error.params.allowedValue)}`;
    case 'minimum':
    case 'maximum':
      return `应${error.params.comparison === '>=' ? '不小于' : '不大于'} ${error.params.limit}`;
    case 'minProperties':
    case 'minItems':
    case 'minLength':
      return `至少要有 ${error.params.limit} 个`;
    case 'maxProperties':
    case 'maxItems':
    case 'maxLength':
      return `至多 ${error.params.limit} 个`;
    default:
      return error.message;
  }
}
