import type { Expression, SqlBool } from 'kysely';
import { sql } from 'kysely';

/**
 * Whose tickets a caller may see. Every function that reads tickets requires one: a unit sees the tickets on which it
 * leads, assists, took part or is told of lateness, and nobody else's.
 */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'unit'; readonly unit: string };

export const everything: Scope = { kind: 'all' };

/** Condition on the ticket id in `column` (e.g. `t.id`). */
export function within(scope: Scope, column: string): Expression<SqlBool> {
  if (scope.kind === 'all') return sql<SqlBool>`true`;
  return concerns(scope.unit, column);
}

/** The unit is on the ticket. */
export function concerns(unit: string, column: string): Expression<SqlBool> {
  return sql<SqlBool>`exists (select 1 from paidan.ticket_units as su where su.unit = ${unit} and su.ticket_id = ${sql.ref(column)})`;
}
