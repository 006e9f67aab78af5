import type { TaskView, TicketView, UserView } from '@paidan/contracts';

/** What an input takes: words, a number of working days, one or several units, a choice, points to tick, a clause of the list. */
export type InputKind =
  | 'long'
  | 'short'
  | 'number'
  | 'choice'
  | 'select'
  | 'unit'
  | 'units'
  | 'flag'
  | 'checks'
  | 'clause';

/** One input of a command's form. */
export interface Input {
  readonly name: string;
  readonly label: string;
  readonly kind: InputKind;
  readonly required?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** The words to choose from; of `checks`, the points that must all be ticked; of `units`, these alone. */
  readonly options?: readonly string[];
  /** Of `units`: the kinds of units to choose from. */
  readonly kinds?: readonly string[];
}

/** How a command is shown: its button, its form, and what is said when it is done. */
export interface CommandForm {
  readonly label: string;
  readonly title: string;
  readonly advice?: string;
  readonly inputs: readonly Input[];
  readonly done: string;
  readonly grave?: boolean;
  /** Sent with what is filled in. */
  readonly fixed?: Readonly<Record<string, unknown>>;
}

/** What the forms read of a ticket. */
export interface FormTicket
  extends Pick<
    TicketView,
    'status' | 'supervised' | 'atTop' | 'closedAt' | 'redoUntil' | 'suspensionKinds' | 'grounds'
  > {
  readonly reply: Pick<NonNullable<TicketView['reply']>, 'checked' | 'checks'> | null;
  readonly tasks: readonly Pick<TaskView, 'unit' | 'role' | 'status'>[];
}

/** A form for this ticket and this person; the same command means different things in different states. */
export type FormOf = (ticket: FormTicket, role: UserView['role']) => CommandForm;

/** Why, in words that stay in the history. */
export const reason = (label: string, required = true, placeholder?: string): Input => ({
  name: 'reason',
  label,
  kind: 'long',
  required,
  ...(placeholder === undefined ? {} : { placeholder }),
});
export const note: Input = { name: 'note', label: '说明', kind: 'long', hint: '可不填。' };

/** What somebody filled in so far, by the input's name. */
export type Values = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const empty = (value: Values[string]): boolean =>
  value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** The body of the command: what is filled in, without what is empty, and what the form itself says. */
export function bodyOf(form: CommandForm, values: Values): Readonly<Record<string, unknown>> {
  const given = form.inputs.flatMap(({ name }) => {
    const value = values[name];
    const said = typeof value === 'string' ? value.trim() : value;
    return said === undefined || empty(said) ? [] : [[name, said] as const];
  });
  return { ...form.fixed, ...Object.fromEntries(given) };
}

/** What is still missing, in words, by the input's name. */
export function missingIn(form: CommandForm, values: Values): Readonly<Record<string, string>> {
  const body = bodyOf(form, values);
  const lacking = form.inputs.flatMap(
    ({ name, label, kind, required, options = [] }): (readonly [string, string])[] => {
      const value = body[name];
      if (kind === 'checks') {
        const ticked = Array.isArray(value) ? value.length : 0;
        return ticked < options.length ? [[name, '逐项核对并勾选后才能通过']] : [];
      }
      if (!required || value !== undefined) return [];
      const choosing = kind === 'choice' || kind === 'select' || kind === 'units' || kind === 'clause';
      return [[name, `请${choosing ? '选择' : '填写'}${label}`]];
    },
  );
  return Object.fromEntries(lacking);
}
