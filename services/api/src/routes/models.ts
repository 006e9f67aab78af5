import type { Application } from '@paidan/application';
import { ModelInUseView, ModelPage, ModelQuery } from '@paidan/contracts';
import { learningMark, listModels, useModel } from '@paidan/store';
import { type Static, Type } from 'typebox';
import type { App } from '../types.ts';

const tags = ['分类与学习'];

/** The models that were trained at night, and which one classifies. `shipped`: the version that the program ships. */
export function modelRoutes(
  app: App,
  { application, shipped }: { readonly application: Application; readonly shipped: string },
): void {
  const { store, clock } = application;
  const inUse = async (): Promise<Static<typeof ModelInUseView>> => {
    const { model } = await learningMark(store);
    return model?.basedOn === shipped
      ? { version: model.version, shipped: false }
      : { version: shipped, shipped: true };
  };

  app.get(
    '/models',
    {
      config: { access: ['operator', 'supervisor', 'leader', 'admin'] },
      schema: {
        tags,
        summary: '夜间训练的模型：指标、是否启用及理由；新的在前',
        querystring: ModelQuery,
        response: { 200: ModelPage },
      },
    },
    async (request) => {
      const { items, next } = await listModels(store, shipped, request.query);
      return { items: [...items], next, inUse: await inUse() };
    },
  );

  app.post(
    '/models/:version/use',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        summary: '改用保存着的模型版本，或 shipped（程序自带的）；下一件工单起生效',
        params: Type.Object({ version: Type.String({ maxLength: 40 }) }),
        response: { 200: ModelInUseView },
      },
    },
    async (request) => {
      const { version } = request.params;
      const chosen = version === 'shipped' || version === shipped ? null : version;
      await useModel(store, chosen, { shipped, userId: request.caller().id, at: clock.now() });
      return inUse();
    },
  );
}
