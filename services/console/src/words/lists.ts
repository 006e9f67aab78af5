const parts: Record<string, { readonly short: string; readonly long: string }> = {
  basic: { short: '基本', long: '基本履职事项' },
  cooperative: { short: '配合', long: '配合履职事项' },
  coop: { short: '配合', long: '配合履职事项' },
  reclaimed: { short: '收回', long: '上级部门收回事项' },
};

/** 基本履职事项 · 配合履职事项 · 上级部门收回事项. */
export const listName = (list: string): string => parts[list]?.long ?? list;

/** `配合事项第 48 项` for `coop-048`. */
export function dutyNumber(id: string): string {
  const [part = '', no = ''] = id.split('-');
  return `${parts[part]?.short ?? ''}事项第 ${Number(no)} 项`;
}

const sides: Record<string, string> = { township: '乡镇职责', work: '承接部门工作方式' };

/** Where a sentence stands in the list: `配合事项第 48 项 · 县级部门职责第 3 条`. */
export function clauseName(id: string): string {
  const [duty = '', side, ordinal] = id.split('/');
  if (side === undefined) return dutyNumber(duty);
  return `${dutyNumber(duty)} · ${sides[side] ?? '县级部门职责'}第 ${ordinal} 条`;
}

/** How sure the classifier is, in words. */
export function certainty(p: number): string {
  if (p >= 0.9) return '很有把握';
  if (p >= 0.75) return '较有把握';
  if (p >= 0.5) return '有一定把握';
  if (p >= 0.3) return '把握不大';
  return '仅供参考';
}

/** `78%`; a tiny value shows as `<1%` and certainty never as 100%. */
export function percent(p: number): string {
  if (p > 0 && p < 0.01) return '<1%';
  return `${Math.min(99, Math.round(p * 100))}%`;
}

export const roleNames: Record<string, string> = {
  operator: '热线话务员',
  dispatcher: '乡镇派单员',
  staff: '乡镇工作人员',
  handler: '部门经办人',
  supervisor: '督查员',
  leader: '分管领导',
  admin: '管理员',
  system: '系统',
};

const channels: Record<string, string> = {
  '12345': '12345 热线',
  inspection: '巡查',
  phone: '电话',
  web: '网络',
  wechat: '微信',
};

/** A channel in people's words; other systems send codes. */
export const channelName = (channel: string): string => channels[channel] ?? channel;

export const bytes = (n: number): string =>
  n < 1024 * 1024 ? `${Math.max(1, Math.round(n / 1024))} KB` : `${(n / 1024 / 1024).toFixed(1)} MB`;
