/** What happened, in the words of a notice. An event that is not here is told as 有新进展. */
const words: Readonly<Record<string, string>> = {
  'ticket.created': '新登记',
  'ticket.classified': '待人工派单',
  'ticket.dispatched': '已派单，请签收',
  'task.opened': '有新任务，请签收',
  'task.completed': '有环节已完成',
  'objection.raised': '提出派单异议，请审核',
  'objection.upheld': '派单异议成立，请重新派单',
  'objection.rejected': '派单异议不成立，请继续办理',
  'extension.requested': '申请延期，请审批',
  'extension.approved': '延期已同意',
  'extension.rejected': '延期未同意',
  'ticket.reminded': '被催办，请尽快办理',
  'ticket.supervised': '已督办，请立即办理并说明情况',
  'ticket.suspended': '已挂起',
  'ticket.resumed': '已恢复办理',
  'ticket.replied': '已答复，请审核',
  'ticket.approved': '答复通过审核',
  'ticket.rejected': '答复被退回，请补充',
  'ticket.callback': '已回访',
  'ticket.redone': '需重办，请签收',
  'ticket.closed': '已办结',
  'deadline.missed': '已超时',
};

/** One line for a unit's notices; it holds no personal data. */
export const noticeText = (number: string, event: string): string => `工单 ${number} ${words[event] ?? '有新进展'}`;
