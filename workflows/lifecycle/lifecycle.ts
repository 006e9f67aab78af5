import type { LifecycleSource } from '@paidan/ticket';

/**
 * The lifecycle of every ticket. States are the statuses people see, events the facts that move a ticket on; who may
 * cause them is in `packages/ticket/src/permitted.ts`. Extension, urgency, reminders and supervision are facts on the
 * ticket, not states. A status without a way out is final; 办结 waits to be archived, 归档 and it can be redone for a while, 已并单 split again.
 */
export const lifecycle = {
  id: 'ticket',
  version: '2',
  initial: '登记',
  // 退回 and 挂起 come back to where they were.
  remember: ['object', 'suspend'],
  states: {
    登记: {
      review: '待派',
      dispatch: '待签收',
      merge: '已并单',
      redirect: '转出',
      refuse: '不予受理',
    },
    待派: { dispatch: '待签收', merge: '已并单', redirect: '转出', refuse: '不予受理' },
    待签收: {
      sign: '办理中',
      dispatch: '待签收',
      object: '退回中',
      suspend: '挂起',
      merge: '已并单',
      redirect: '转出',
      refuse: '不予受理',
    },
    办理中: {
      object: '退回中',
      suspend: '挂起',
      reply: '待审核',
      merge: '已并单',
      redirect: '转出',
      refuse: '不予受理',
    },
    退回中: {
      uphold: '待派',
      overrule: 'back',
      dispatch: '待签收',
      merge: '已并单',
      redirect: '转出',
      refuse: '不予受理',
    },
    挂起: { resume: 'back', merge: '已并单', redirect: '转出', refuse: '不予受理' },
    待审核: { approve: '待回访', reject: '办理中' },
    待回访: { solved: '办结', unsolved: '重办', redo: '待签收', close: '办结' },
    重办: { redo: '待签收', dispatch: '待签收', close: '办结' },
    办结: { archive: '归档', redo: '待签收' },
    归档: { redo: '待签收' },
    已并单: { unmerge: '待派' },
    转出: {},
    不予受理: {},
  },
} as const satisfies LifecycleSource;
