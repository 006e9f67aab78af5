import { type Static, Type } from 'typebox';
import { Nullable, OneOf, Page, PageQuery } from './common.ts';

export const listParts = ['basic', 'cooperative', 'reclaimed'] as const;

const Clause = Type.Object({
  id: Type.String(),
  heading: Nullable(Type.String()),
  printed: Nullable(Type.String()),
  departments: Type.Optional(Type.Array(Type.String())),
  text: Type.String(),
});

/** One duty of a list. `GET /duties?q=&list=&limit=` answers a page of these (search for correction by the operator: matches number, id, name, category, department, clause text, and lexicon). */
export const DutyView = Type.Object({
  id: Type.String(),
  no: Type.Integer(),
  list: OneOf(listParts),
  category: Type.String(),
  name: Type.String(),
  departments: Type.Array(Type.String()),
  abolished: Type.Boolean(),
  lead: Type.Array(Type.String()),
  assist: Type.Array(Type.String()),
  county: Type.Array(Clause),
  township: Type.Array(Clause),
  work: Type.Array(Type.String()),
});
export type DutyView = Static<typeof DutyView>;
export const DutyPage = Page(DutyView);
export const DutyQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100 })),
    list: Type.Optional(OneOf(listParts)),
    ...PageQuery,
  },
  { additionalProperties: false },
);
export type DutyQuery = Static<typeof DutyQuery>;

/** A standard way out for a matter on no list (110/119/120/122, 信访, court, …). `GET /redirections?text=` puts those whose words occur in the text first and says which. */
export const RedirectionView = Type.Object({
  id: Type.String(),
  to: Type.String(),
  advice: Type.String(),
  words: Type.Array(Type.String()),
});
export type RedirectionView = Static<typeof RedirectionView>;
export const RedirectionPage = Page(RedirectionView);

/** `GET /procedures/:duty`: as `paidan procedures export`. `GET /procedures/:duty.svg?active=环节,环节` draws it with those steps lit. */
export const ProcedureView = Type.Object({
  duty: Type.String(),
  version: Type.String(),
  draft: Type.Boolean(),
  entries: Type.Record(Type.String(), Type.String()),
  steps: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      by: Type.String(),
      assist: Type.Array(Type.String()),
      cites: Type.Array(Type.String()),
      within: Nullable(
        Type.Object({
          value: Type.Number(),
          unit: Type.String(),
          basis: Type.String(),
          source: Nullable(Type.String()),
          /** `5个工作日（清单条款）`: length and basis for people. */
          words: Type.String(),
        }),
      ),
      pick: Type.Boolean(),
      basis: Nullable(Type.String()),
      requires: Type.Array(Type.String()),
      parallel: Nullable(Type.Array(Type.Object({ by: Type.String(), cites: Type.Array(Type.String()) }))),
      end: Type.Boolean(),
    }),
  ),
  transitions: Type.Array(
    Type.Object({ from: Type.String(), on: Type.String(), to: Type.String(), rework: Type.Boolean() }),
  ),
  standing: Type.Array(Type.String()),
});
export type ProcedureView = Static<typeof ProcedureView>;
