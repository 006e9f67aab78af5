import { type Static, Type } from 'typebox';
import { Nullable, OneOf, Page } from './common.ts';

export const roles = ['operator', 'dispatcher', 'staff', 'handler', 'supervisor', 'leader', 'admin'] as const;
export const RoleSchema = OneOf(roles);

export const SessionBody = Type.Object(
  { username: Type.String({ minLength: 1, maxLength: 100 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
export type SessionBody = Static<typeof SessionBody>;

/** Unit kinds: 热线中心, 乡镇, 县直部门, 督查. */
export const UnitKind = OneOf(['hotline', 'township', 'department', 'supervision', 'leadership']);
export const UnitView = Type.Object({ name: Type.String(), kind: UnitKind });
export type UnitView = Static<typeof UnitView>;
/** `GET /units`: all units of the county, hotline first. */
export const UnitPage = Page(UnitView);

export const UserView = Type.Object({
  id: Type.String(),
  username: Type.String(),
  name: Type.String(),
  role: RoleSchema,
  unit: Nullable(UnitView),
});
export type UserView = Static<typeof UserView>;

/** `POST /session` (201). The cookie `paidan_session` (httpOnly, SameSite=Strict) carries the same token for the console. `GET /session` answers `{ user }`, or 204 to somebody without a session; `DELETE /session` 204. */
export const SessionCreated = Type.Object({ token: Type.String(), user: UserView });
/** `GET /session/demo`: accounts to try the system with; none, and no password, where there are none. */
export const DemoAccounts = Type.Object({
  password: Nullable(Type.String()),
  accounts: Type.Array(Type.Object({ username: Type.String(), name: Type.String(), unit: Nullable(Type.String()) })),
});

export const SessionView = Type.Object({ user: UserView });
export type SessionView = Static<typeof SessionView>;
