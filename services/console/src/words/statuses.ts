import type { TicketView } from '@paidan/contracts';

export type Status = TicketView['status'];
export type Tone = 'new' | 'work' | 'warn' | 'check' | 'done' | 'rest';

/** One colour per meaning, everywhere. */
export const statusTone: Record<Status, Tone> = {
  登记: 'new',
  待派: 'new',
  待签收: 'work',
  办理中: 'work',
  退回中: 'warn',
  挂起: 'rest',
  待审核: 'check',
  待回访: 'check',
  重办: 'warn',
  办结: 'done',
  归档: 'done',
  已并单: 'rest',
  转出: 'rest',
  不予受理: 'rest',
};

/** What a status means for the person who reads it, in one sentence. */
export const statusMeaning: Record<Status, string> = {
  登记: '已登记，系统正在比对事项清单。',
  待派: '等待话务员确认由谁办理。',
  待签收: '已派出，等待承办单位签收。',
  办理中: '承办单位正在按流程办理。',
  退回中: '承办单位提出派单异议，等待审核裁定。',
  挂起: '暂停办理，时限同时暂停。',
  待审核: '承办单位已答复，等待热线审核。',
  待回访: '答复已审核，等待回访诉求人。',
  重办: '诉求人反映未解决或不满意，等待重新办理。',
  办结: '已办结。',
  归档: '已归档。',
  已并单: '已并入另一件工单。',
  转出: '已转其他渠道处理。',
  不予受理: '不属于受理范围，已说明理由。',
};
