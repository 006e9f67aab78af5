import { ApiError } from '../api/http.ts';

/** What was asked for doesn't exist, or not for this person. */
export const isMissing = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

/** Refusals that name a field, by the field's first name (`/reason` → `reason`). */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  const named = (error.problem.errors ?? []).map(({ field, message }) => {
    const [name = ''] = field.replace(/^\/?(body\/)?/, '').split(/[/.]/);
    return [name, message] as const;
  });
  return Object.fromEntries(named);
}
