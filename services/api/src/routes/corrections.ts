import type { Application } from '@paidan/application';
import { CorrectionPage, CorrectionQuery, type CorrectionView } from '@paidan/contracts';
import { type DutyList, findDuty } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import { listCorrections, type ShownCorrection, undoCorrection } from '@paidan/store';
import { Type } from 'typebox';
import { correctionId, listOf } from '../tickets/show.ts';
import type { App } from '../types.ts';

const tags = ['分类与学习'];

/** What the operators' corrections taught the classifier, and how to take one back. Who corrected is not shown: nobody is measured. */
export function correctionRoutes(app: App, { application }: { application: Application }): void {
  const { store, clock } = application;
  app.get(
    '/corrections',
    {
      config: { access: ['operator', 'supervisor', 'leader', 'admin'] },
      schema: {
        tags,
        summary: '改派记录：分类器从中学习；新的在前',
        querystring: CorrectionQuery,
        response: { 200: CorrectionPage },
      },
    },
    async (request) => {
      const { items, next } = await listCorrections(store, request.query);
      return { items: items.map((item) => shown(item, listOf(application, item.listVersion))), next };
    },
  );

  app.post(
    '/corrections/:id/undo',
    {
      config: { access: ['operator', 'admin'] },
      schema: {
        tags,
        summary: '撤销一条改派记录：工单不变，分类器不再从中学习',
        params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const id = correctionId(request.params.id);
      const { id: userId } = request.caller();
      if (!(await undoCorrection(store, id, userId, clock.now()))) throw new PaidanError('correction.not_found', id);
      return reply.code(204).send(null);
    },
  );
}

function shown(item: ShownCorrection, list: DutyList): CorrectionView {
  const { id, ticketId, number, title, text, suggested, chosen, reason, model, at, undoneAt } = item;
  const nameOf = (duty: string | null): string | null => (duty === null ? null : (findDuty(list, duty)?.name ?? null));
  return {
    id,
    ticketId,
    number,
    title,
    text,
    suggested,
    suggestedName: nameOf(suggested),
    chosen,
    chosenName: nameOf(chosen),
    reason,
    model,
    at,
    undoneAt,
  };
}
