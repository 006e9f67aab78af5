import type { LiveDefinitions } from '@paidan/application';
import { DutyPage, DutyQuery, DutyView, UnitPage } from '@paidan/contracts';
import { type Duty, type DutyList, dutiesOf, findDuty } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import { Type } from 'typebox';
import { offsetOf, offsetPage } from '../http/paging.ts';
import type { App } from '../types.ts';
import { dutyView } from '../views/duty.ts';
import { searchDuties } from './duty-search.ts';

const tags = ['事项与流程'];
const config = { access: 'public' } as const;

const known = new WeakMap<DutyList, readonly Duty[]>();

/** The duties of a list, the same objects each time, so that what is derived of them can be kept. */
function dutiesIn(list: DutyList): readonly Duty[] {
  const duties = known.get(list) ?? dutiesOf(list);
  known.set(list, duties);
  return duties;
}

/** The published list as public reference: the current version. */
export function dutyRoutes(app: App, { definitions }: { definitions: LiveDefinitions }): void {
  app.get(
    '/duties',
    {
      config,
      schema: {
        tags,
        summary: '事项清单；q 按编号、名称、类别、单位和条款检索，最相关的在前',
        querystring: DutyQuery,
        response: { 200: DutyPage },
        security: [],
      },
    },
    async (request) => {
      const { q, list: part, cursor, limit = 30 } = request.query;
      const list = definitions.list();
      const duties = dutiesIn(list).filter((duty) => part === undefined || duty.part === part);
      const found = q?.trim() ? searchDuties(duties, q) : duties;
      const { items, next } = offsetPage(found, offsetOf(cursor), limit);
      return { items: items.map((duty) => dutyView(list, duty)), next };
    },
  );

  app.get(
    '/duties/:id',
    {
      config,
      schema: {
        tags,
        summary: '一个事项及其全部条款；version 取旧版清单',
        params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({ version: Type.Optional(Type.String({ maxLength: 100 })) }),
        response: { 200: DutyView },
        security: [],
      },
    },
    async (request) => {
      const { version } = request.query;
      if (version !== undefined) await definitions.ensure({ listVersion: version, duty: null, procedureVersion: null });
      const list = version === undefined ? definitions.list() : definitions.lists.get(version);
      const duty = list && findDuty(list, request.params.id);
      if (!list || !duty) throw new PaidanError('duty.not_found', request.params.id);
      return dutyView(list, duty);
    },
  );

  app.get(
    '/units',
    {
      config,
      schema: { tags, summary: '单位名录', response: { 200: UnitPage }, security: [] },
    },
    async () => {
      const order = ['hotline', 'township', 'leadership', 'supervision', 'department'];
      const units = definitions.units.toSorted(
        (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh'),
      );
      return { items: units.map(({ name, kind }) => ({ name, kind })), next: null };
    },
  );
}
