import { Type } from 'typebox';
import { Id, Instant, OneOf, Words } from './common.ts';
import { objectionReasons } from './tickets.ts';

const strict = { additionalProperties: false } as const;

const note = Type.Optional(Words(2000));
/** Bodies of `POST /tickets/:id/<command>`; each answers 200 with the TicketView. */
export const commandBodies = {
  dispatch: Type.Object(
    {
      /** A duty id of the list; any other word is answered with `duty.unknown`. */
      duty: Words(40),
      reason: note,
      lead: Type.Optional(Type.Array(Words(80), { maxItems: 5, uniqueItems: true })),
      assist: Type.Optional(Type.Array(Words(80), { maxItems: 20, uniqueItems: true })),
      /** 指定承办: the units can't object. */
      designate: Type.Optional(Type.Boolean()),
    },
    strict,
  ),
  object: Type.Object(
    {
      reason: OneOf(objectionReasons),
      basis: Words(2000),
      /** The duty or clause of the list that the unit relies on. */
      clause: Type.Optional(Words(60)),
      suggestedUnit: Type.Optional(Words(80)),
    },
    strict,
  ),
  extend: Type.Object(
    { workdays: Type.Integer({ minimum: 1, maximum: 60 }), plan: Words(2000), reason: Type.Optional(Words(2000)) },
    strict,
  ),
  /** `kind`: one of the county's types of reason; a reason that begins with one need not say it again. */
  suspend: Type.Object({ reason: Words(2000), kind: Type.Optional(Words(60)) }, strict),
  resume: Type.Object({ note }, strict),
  remind: Type.Object({ note }, strict),
  /** `raise`: 提级督办, one rung above where the ticket stands. */
  supervise: Type.Object({ note: Words(2000), raise: Type.Optional(Type.Boolean()) }, strict),
  /** `told`: the citizen was told at once. */
  merge: Type.Object({ into: Id, reason: note, told: Type.Optional(Type.Boolean()) }, strict),
  unmerge: Type.Object({ reason: Words(2000) }, strict),
  /** `ground`: of a refusal, one of the county's lawful grounds. */
  redirect: Type.Object(
    {
      to: Words(200),
      reason: Words(2000),
      refuse: Type.Optional(Type.Boolean()),
      ground: Type.Optional(Words(100)),
      told: Type.Optional(Type.Boolean()),
    },
    strict,
  ),
  /** Units called to the running step, or let go from it. */
  assist: Type.Object(
    {
      add: Type.Optional(Type.Array(Words(80), { maxItems: 20, uniqueItems: true })),
      release: Type.Optional(Type.Array(Words(80), { maxItems: 20, uniqueItems: true })),
      reason: Words(2000),
    },
    strict,
  ),
  /** 会商 that was held. */
  consult: Type.Object(
    {
      units: Type.Array(Words(80), { minItems: 1, maxItems: 38, uniqueItems: true }),
      conclusion: Words(5000),
      at: Type.Optional(Instant),
    },
    strict,
  ),
  /** 吹哨: the township calls departments to the spot. */
  whistle: Type.Object(
    {
      units: Type.Array(Words(80), { minItems: 1, maxItems: 20, uniqueItems: true }),
      place: Words(300),
      reason: Words(2000),
    },
    strict,
  ),
  /** The citizen was told what the notice says. */
  inform: Type.Object({ noticeId: Id, note }, strict),
  reply: Type.Object({ text: Words(5000) }, strict),
  /** `checked`: the points that the head of the unit looked at. */
  approve: Type.Object({ note, checked: Type.Optional(Type.Array(Words(60), { maxItems: 10 })) }, strict),
  reject: Type.Object({ reason: Words(2000) }, strict),
  callback: Type.Object(
    {
      reached: Type.Boolean(),
      solved: Type.Optional(Type.Boolean()),
      satisfaction: Type.Optional(OneOf(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])),
      /** Why it is not solved, or the citizen not satisfied. */
      why: Type.Optional(Words(200)),
      note,
    },
    strict,
  ),
  redo: Type.Object({ reason: Words(2000) }, strict),
  /** `ground`: a lawful ground not to do it again; the citizen gets the written note. */
  close: Type.Object({ reason: note, ground: Type.Optional(Words(100)) }, strict),
} as const;
export type CommandName = keyof typeof commandBodies;
