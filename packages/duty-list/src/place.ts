import { PaidanError } from '@paidan/kernel';
import { compact } from './lines.ts';

export interface Place {
  /** `喀什地区`, or empty when the title does not name it. */
  readonly prefecture: string;
  readonly county: string;
  readonly township: string;
}

const countyInIntro = /位于([\u4e00-\u9fff]{1,14}?(?:自治县|县|市|区|旗))/;

/**
 * The township and its county: from the titles of the tables, then from the introduction (`位于伽师县北部`).
 * What the caller gives goes first. Throws `list.unreadable` when neither names them.
 */
export function readPlace(title: string, intro: string, given: { township?: string; county?: string } = {}): Place {
  const whole = /^(?<above>.*(?:县|市|区|旗|盟|州))?(?<township>[^县旗]{1,15}?(?:乡|镇|街道(?:办事处)?))$/.exec(
    title,
  )?.groups;
  const above = whole?.above ?? '';
  const cut = /^(?<prefecture>.*?(?:地区|自治州|州|盟|市))?(?<county>.+?(?:县|市|区|旗))$/.exec(above)?.groups;
  const inIntro = countyInIntro.exec(compact(intro))?.[1];
  const county = given.county ?? cut?.county ?? inIntro ?? '';
  const township = given.township ?? whole?.township ?? '';
  if (township === '')
    throw new PaidanError('list.unreadable', '清单标题没有写明乡镇名称，请指明乡镇名称（township）。');
  if (county === '') throw new PaidanError('list.unreadable', '清单没有写明所属县（市、区），请指明县名（county）。');
  return { prefecture: cut?.prefecture ?? '', county, township };
}
