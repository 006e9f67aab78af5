import { ApiError } from '../api/http.ts';

/** Refusals that name a field, by the field's first name (`/reason` → `reason`). */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  const named = (error.problem.errors ?? []).map(({ field, message }) => {
    const [name = ''] = field.replace(/^\/?(body\/)?/, '').split(/[/.]/);
    return [name, message] as const;
  });
  return Object.fromEntries(named);
}
