import { type Static, type TSchema, Type } from 'typebox';

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** One of these words; types as their union, and says the choices in OpenAPI and in refusals. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });

/** Something to read: neither empty nor only spaces. */
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601 instant' });
export const Id = Type.String({ format: 'uuid' });
export const DutyIdSchema = Type.String({ pattern: '^(basic|coop|reclaimed)-\\d{3}$' });

/** RFC 9457 problem details with a stable `code`; some codes add members of their own (`outcomes`, `version`). */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    advice: Type.Optional(Type.String()),
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
    requestId: Type.Optional(Type.String()),
  },
  { additionalProperties: true },
);
export type Problem = Static<typeof Problem>;

/** A page of a list; `next` is the cursor of the following page, null on the last. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });

export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
};
