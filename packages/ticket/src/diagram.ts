import type { LifecycleSource } from './lifecycle.ts';
import { ticketStatuses } from './types.ts';

const words: Readonly<Record<string, string>> = {
  review: '转人工',
  dispatch: '派单',
  sign: '签收',
  object: '退单',
  uphold: '异议成立',
  overrule: '异议不成立',
  suspend: '挂起',
  resume: '恢复',
  reply: '答复',
  approve: '审核通过',
  reject: '审核退回',
  solved: '回访已解决',
  unsolved: '回访未解决',
  redo: '重办',
  close: '办结',
  archive: '归档',
  merge: '并单',
  unmerge: '恢复单独办理',
  redirect: '转出',
  refuse: '不予受理',
};

/** The lifecycle as a Mermaid state diagram, for documents. A way `back` is drawn to each status that it can lead to. */
export function lifecycleMermaid(source: LifecycleSource): string {
  const memorable = ticketStatuses.filter((status) => source.remember.some((event) => source.states[status][event]));
  const lines = ticketStatuses.flatMap((status) => {
    const ways = Object.entries(source.states[status]).flatMap(([event, target]) =>
      (target === 'back' ? memorable : [target]).map((to) => `  ${status} --> ${to}: ${words[event] ?? event}`),
    );
    return ways.length === 0 ? [`  ${status} --> [*]`] : ways;
  });
  return ['stateDiagram-v2', `  [*] --> ${source.initial}`, ...lines, ''].join('\n');
}
