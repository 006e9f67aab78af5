import type { WatchBucket } from '@paidan/store';

/** What each bucket of the watch list is called, who has to act, and how. */
export const bucketWords: Readonly<
  Record<WatchBucket, { readonly name: string; readonly role: string; readonly action: string }>
> = {
  dispatchLate: { name: '待派超时', role: '热线话务员', action: '派单，或对派单异议作出裁定' },
  unsigned: { name: '未签收超时', role: '承办单位领导', action: '督促本单位签收' },
  leadless: { name: '主办缺位', role: '热线话务员', action: '重新派单，明确主办单位' },
  unmanned: { name: '无人单位', role: '热线话务员', action: '该单位没有可用账号：电话通知，并请管理员开通' },
  orphaned: { name: '孤立工单', role: '热线话务员', action: '没有任务也没有时限在走：重新派单或办结' },
  disputed: { name: '待裁定', role: '县督查', action: '裁定由谁承办' },
  atTop: { name: '已到顶', role: '县分管领导', action: '已升到最高一级：研究处置' },
  untold: { name: '待告知诉求人', role: '热线话务员', action: '告知诉求人，并登记已告知' },
  undelivered: { name: '投递失败', role: '系统管理员', action: '查看日志，排除故障后重投' },
};
