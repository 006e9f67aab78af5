import type { WithinSource } from '@paidan/procedure';

const basis = '内部时限';

/**
 * How long a step of a procedure may take where neither the list nor a law gives a time: one internal target for each
 * kind of act, set by the county in this one place. A procedure names the kind and adds who is told when it runs out.
 */
export const clocks = {
  // 应急：分钟和小时，昼夜连续计算
  接报: { minutes: 30, basis },
  先期处置: { hours: 2, basis },
  应急处置: { hours: 24, basis },
  紧急核实: { hours: 2, basis },
  紧急维修: { hours: 18, basis },
  紧急反馈: { hours: 2, basis },

  // 来件与告知
  受理: { workdays: 1, basis },
  告知: { workdays: 1, basis },
  上报: { workdays: 1, basis },
  通知: { workdays: 2, basis },
  核实: { workdays: 2, basis },
  答疑: { workdays: 3, basis },
  反馈: { workdays: 1, basis },

  // 申请与审批
  补正: { workdays: 5, basis },
  初审: { workdays: 3, basis },
  审核: { workdays: 5, basis },
  审批: { workdays: 5, basis },
  公示: { workdays: 5, basis },
  发证: { workdays: 3, basis },
  拨付: { workdays: 5, basis },
  备案: { workdays: 3, basis },
  移交: { workdays: 3, basis },
  归档: { workdays: 3, basis },

  // 检查、整改、查处
  巡查: { workdays: 3, basis },
  检查: { workdays: 5, basis },
  劝导: { workdays: 1, basis },
  整改: { workdays: 10, basis },
  复查: { workdays: 3, basis },
  查处: { workdays: 10, basis },
  立案: { workdays: 3, basis },
  调查: { workdays: 20, basis },
  决定: { workdays: 5, basis },
  听证: { workdays: 20, basis },
  强制执行: { workdays: 60, basis },
  督办: { workdays: 2, basis },
  维修: { workdays: 3, basis },
  调解: { workdays: 5, basis },

  // 计划、活动、项目
  部署: { workdays: 5, basis },
  制定方案: { workdays: 10, basis },
  制定预案: { workdays: 20, basis },
  摸排: { workdays: 10, basis },
  采集: { workdays: 10, basis },
  汇总: { workdays: 5, basis },
  考察: { workdays: 10, basis },
  评审: { workdays: 10, basis },
  会议: { workdays: 5, basis },
  组织活动: { workdays: 10, basis },
  培训: { workdays: 10, basis },
  服务: { workdays: 5, basis },
  实施: { workdays: 30, basis },
  建设: { workdays: 120, basis },
  总结: { workdays: 5, basis },
} as const satisfies Readonly<Record<string, WithinSource>>;
