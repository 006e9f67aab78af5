import type { ModelView } from '@paidan/contracts';

/** What became of a night, in a word. */
export const nightNames: Record<ModelView['status'], string> = {
  in_use: '正在使用',
  kept: '曾用，可换回',
  retired: '曾用，已不保存',
  rejected: '未采用',
  skipped: '未训练',
  failed: '失败',
  training: '训练中',
};

/** Why the night ended as it did, for people who dispatch. */
export const nightReasons: Record<NonNullable<ModelView['measured']>['why'], string> = {
  better: '在没学过的工单上判对更多，已换上',
  taken_back: '有改派被撤销，已按撤销后的重新学习',
  nothing_new: '没有新的改派',
  too_few: '可比较的工单不足 30 件',
  not_better: '不比正在用的更准',
  one_person: '只靠一个人的改派才更准，不采用',
  forgets: '学了新的却忘了原有的',
  duty_lost: '有事项明显变差',
  moved: '训练期间另有变动，下一夜再比',
  failed: '训练出错，下一夜再来',
};
