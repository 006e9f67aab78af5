const zone = 'Asia/Shanghai';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const clockFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const yearFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric' });

function parts(format: Intl.DateTimeFormat, at: number): Record<string, string> {
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** `11月24日 14:05` in Beijing time, with the year when it isn't this year's. */
export function clock(iso: string, now: number): string {
  const at = Date.parse(iso);
  const p = parts(clockFormat, at);
  const year = yearFormat.format(at);
  const prefix = year === yearFormat.format(now) ? '' : year;
  return `${prefix}${p.month}月${p.day}日 ${p.hour}:${p.minute}`;
}

function amount(ms: number): string {
  if (ms < hour) return `${Math.max(1, Math.floor(ms / minute))} 分钟`;
  if (ms < 2 * day) return `${Math.floor(ms / hour)} 小时`;
  return `${Math.floor(ms / day)} 天`;
}

/** As `amount`, but within half a working day the minutes count. */
function fineAmount(ms: number): string {
  const minutes = Math.floor((ms % hour) / minute);
  if (ms < hour || ms >= 4 * hour || minutes === 0) return amount(ms);
  return `${amount(ms)} ${minutes} 分钟`;
}

export type DueTone = 'late' | 'soon' | 'calm';

/** How a due time stands now: `还剩 2 小时 5 分钟`, `已超时 1 天`. Soon means within 4 hours. */
export function due(iso: string, now: number): { readonly text: string; readonly tone: DueTone } {
  const left = Date.parse(iso) - now;
  if (left <= 0) return { text: `已超时 ${fineAmount(-left)}`, tone: 'late' };
  return { text: `还剩 ${fineAmount(left)}`, tone: left < 4 * hour ? 'soon' : 'calm' };
}

/** `刚刚`, `5 分钟前`, `3 小时前`, `2 天前`. */
export function ago(iso: string, now: number): string {
  const passed = now - Date.parse(iso);
  return passed < minute ? '刚刚' : `${amount(passed)}前`;
}
