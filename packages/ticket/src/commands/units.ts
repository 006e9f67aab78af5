import { PaidanError, type UnitName } from '@paidan/kernel';
import { openDeadline } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { refuseTownship } from '../guard.ts';
import { isOn, ofUnit, requireResponsible } from '../responsible.ts';
import { callUnits, releaseUnit } from '../run.ts';
import { openTask, openTasks } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';

const ARRIVE = '到场';

/**
 * Calls more units to the running step, or lets them go from it, with a reason that stays in the history. The step waits for
 * those called as for the procedure's own. A unit that leads, or has a part of its own by the list, can't be let go. The head of
 * a responsible unit may call others; letting go is the hotline's and the supervision office's.
 */
export const assist: Handler<'assist'> = (draft, { add = [], release = [], reason }) => {
  const given = requireText(reason, '/reason', '增加或退出协办的理由');
  if (add.length + release.length === 0) {
    throw new PaidanError('request.invalid', '请选择要增加或退出的单位', { field: '/add' });
  }
  const own = ofUnit(draft.actor);
  if (own) requireResponsible(draft);
  if (own && release.length > 0) throw new PaidanError('role.forbidden', '退出协办由热线中心或督查室决定');
  if (draft.ticket.procedure?.done !== false)
    throw new PaidanError('ticket.state', '流程未开始或已结束，不能增减协办单位');
  for (const unit of add) refuseTownship(draft, unit);
  draft.record('units.changed', { add, release, reason: given });
  if (add.length > 0) callUnits(draft, add);
  for (const unit of release) releaseUnit(draft, unit, given);
  draft.tell(...add, ...release, ...(draft.ticket.route?.lead ?? []));
};

/** A joint consultation (会商) that was held: who took part and what was agreed. */
export const consult: Handler<'consult'> = (draft, { units, conclusion, at }) => {
  requireUnits(draft, units);
  const { actor, ticket } = draft;
  if (ofUnit(actor) && !isOn(ticket, draft.actingUnit)) throw new PaidanError('role.forbidden', '贵单位未参与本单');
  draft.record('ticket.consulted', {
    units,
    conclusion: requireText(conclusion, '/conclusion', '会商结论'),
    heldAt: at ?? draft.at,
    by: draft.actor.unit,
  });
  draft.tell(...units, draft.definitions.hotline);
};

/**
 * 吹哨: the township calls departments to the spot. It and they get a task to be there in the county's time; completing it is the
 * arrival, so that both sides' arrival is on record. The answer to the citizen waits for all of them.
 */
export const whistle: Handler<'whistle'> = (draft, { units, place, reason }) => {
  const caller = requireResponsible(draft);
  if (draft.definitions.unitKind(caller) !== 'township') throw new PaidanError('role.forbidden', '吹哨由乡镇发起');
  const where = requireText(place, '/place', '集合地点');
  const why = requireText(reason, '/reason', '吹哨事由');
  requireUnits(draft, units);
  const coming = openTasks(draft.ticket)
    .filter(({ role }) => role === 'call')
    .map(({ unit }) => unit);
  const called = [...new Set(units)].filter((unit) => !coming.includes(unit) && unit !== caller);
  if (called.length === 0) throw new PaidanError('request.invalid', '请选择要召集的部门', { field: '/units' });
  for (const unit of called) {
    if (draft.definitions.unitKind(unit) === 'department') continue;
    throw new PaidanError('request.invalid', `吹哨召集的是县级部门，${unit}不是`, { field: '/units' });
  }
  draft.record('ticket.whistled', { by: caller, units: called, place: where, reason: why });
  for (const unit of [...called, ...(coming.includes(caller) ? [] : [caller])]) {
    const task = openTask(draft, { step: ARRIVE, unit, role: 'call', cites: [] });
    openDeadline(draft, '到场', 'arrival', {
      taskId: task.id,
      unit,
      late: draft.definitions.hotline,
    });
  }
};

function requireUnits(draft: Draft, units: readonly UnitName[]): void {
  if (units.length === 0) throw new PaidanError('request.invalid', '请选择单位', { field: '/units' });
  for (const unit of units) {
    if (draft.definitions.unitKind(unit) === undefined) throw new PaidanError('unit.unknown', `没有单位“${unit}”`);
  }
}
