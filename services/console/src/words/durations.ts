const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A span of time as people say it: `3 天 4 小时`, `2 小时 5 分钟`, `8 分钟`, `不到 1 分钟`. Rounded down. */
export function spanOf(ms: number): string {
  if (ms < minute) return '不到 1 分钟';
  const [days, hours, minutes] = [
    Math.floor(ms / day),
    Math.floor((ms % day) / hour),
    Math.floor((ms % hour) / minute),
  ];
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours > 0) return minutes > 0 ? `${hours} 小时 ${minutes} 分钟` : `${hours} 小时`;
  return `${minutes} 分钟`;
}
