import type { Duty, DutyList } from '@paidan/duty-list';
import { toSvg } from '../draw/svg.ts';
import { escapeXml } from '../draw/text.ts';
import type { Procedure, Step } from '../model.ts';
import { END } from '../names.ts';
import { entriesOf, findStep, waysOn } from '../step.ts';
import { citeWords, doersWords, triggerWords, withinWords } from '../words.ts';
import { type Reading, readingOf } from './reading.ts';
import { toSheet } from './sheet.ts';

/**
 * The reading copy of one duty for officials: clauses and steps side by side, the drawing with a lane for each unit, every
 * step in a table, and what is standing. One self-contained HTML file to be read on a screen, on a phone or on paper (each
 * part on its own sheet). Same input, same text.
 */
export function toPage(procedure: Procedure, duty: Duty, list: Pick<DutyList, 'id' | 'township' | 'county'>): string {
  const reading = readingOf(procedure, duty);
  const title = `${numberWords(duty)} ${duty.name}`;
  return `<!doctype html>
<!-- 由 paidan procedures read 生成，请勿手改；改流程请改 workflows/procedures -->
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} · 办理流程</title>
<style>${style}</style>
</head>
<body>
<header>
<p>${escapeXml(`${list.county} ${list.township} · ${numberWords(duty)} · ${duty.category}`)}</p>
<h1>${escapeXml(duty.name)}</h1>
${unitsWords(duty)}
</header>
<section class="sheet">
<h2>条款与环节</h2>
${toSheet(reading)}
</section>
<section class="drawing">
<h2>流程图</h2>
<div>${toSvg(procedure)}</div>
</section>
<section>
<h2>环节一览</h2>
<p>${escapeXml(entryWords(procedure))}</p>
<ol class="steps">
${procedure.steps.map((step) => stepItem(reading, step)).join('\n')}
</ol>
</section>
${standingSection(reading)}<footer>流程版本 ${procedure.version}${procedure.draft ? '（草稿）' : ''} · “清单条款”“法律规定”以外的时限均为内部时限，由县里设定，不是法定期限</footer>
</body>
</html>
`;
}

const parts: Readonly<Record<Duty['part'], string>> = { basic: '基本', cooperative: '配合', reclaimed: '收回' };

const numberWords = (duty: Duty): string => `${parts[duty.part]}履职事项第 ${duty.no} 项`;

function unitsWords(duty: Duty): string {
  if (duty.part === 'basic') return '<p>由乡镇办理</p>';
  const units = duty.departments.join('、') || '无（事项已取消）';
  return `<p>${duty.part === 'reclaimed' ? '承接部门' : '上级部门'}：${escapeXml(units)}</p>`;
}

/** `热线工单从“现场核查”开始；计划任务从“下达任务”开始`. */
function entryWords(procedure: Procedure): string {
  const byStep = Map.groupBy(entriesOf(procedure), ([, step]) => step);
  return [...byStep]
    .map(([step, triggers]) => `${triggers.map(([trigger]) => triggerWords[trigger]).join('、')}从“${step}”开始`)
    .join('；');
}

function stepItem({ procedure, clauses }: Reading, step: Step): string {
  const cites = [...new Set([...step.cites, ...(step.parallel ?? []).flatMap((part) => part.cites)])];
  const facts = [
    doersWords(step),
    ...(step.within === null ? [] : [`时限：${withinWords(step.within)}${sourceWords(step.within)}`]),
    ...(step.requires ?? []).map((words) => `条件：${words}`),
    ...(step.basis === null ? [] : ['清单未写，属内部做法']),
  ];
  const quotes = clauses
    .filter(({ id }) => cites.includes(id))
    .map(({ label, text }) => `<blockquote><b>${label}</b>${escapeXml(text)}</blockquote>`);
  const ways = waysOn(procedure, step.id).map(({ on, to, rework }) => {
    const target = to === END ? '结束' : (findStep(procedure, to)?.name ?? to);
    return `<li>${escapeXml(`${on} → ${target}`)}${rework ? '（退回重办，计次）' : ''}</li>`;
  });
  const authority = cites.length === 0 ? '' : `<small>${escapeXml(citeWords(cites, procedure.duty))}</small>`;
  return `<li><h3>${escapeXml(step.name)}${authority}</h3>${facts.map((fact) => `<p>${escapeXml(fact)}</p>`).join('')}${quotes.join('')}<ul>${ways.join('')}</ul></li>`;
}

const sourceWords = ({ basis, source }: NonNullable<Step['within']>): string =>
  source === null || basis === 'clause' ? '' : `，${source}`;

function standingSection({ clauses }: Reading): string {
  const standing = clauses.filter((clause) => clause.standing);
  if (standing.length === 0) return '';
  const items = standing.map(
    ({ label, text, units }) =>
      `<li><b>${label}</b>${escapeXml(text)}<small>${escapeXml(units.join('、'))}</small></li>`,
  );
  return `<section>\n<h2>常设职责</h2>\n<p>长期履行，不是某一件事的环节。</p>\n<ul class="standing">\n${items.join('\n')}\n</ul>\n</section>\n`;
}

const style = `
body{margin:0 auto;max-width:1160px;padding:20px;color:#1f2937;background:#fff;font:15px/1.65 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif}
h1{font-size:24px;line-height:1.35;margin:.2em 0}h2{font-size:18px;margin:1.6em 0 .5em;border-bottom:2px solid #dbe7f6;padding-bottom:.2em}
h3{font-size:16px;margin:0}p{margin:.15em 0}header p,small,footer{color:#64748b}small{font-weight:400;margin-left:.7em}
.drawing div{overflow-x:auto}.steps>li{margin:0 0 1em;padding-left:.3em}.steps ul{margin:.3em 0;padding-left:1.2em}
blockquote{margin:.35em 0;padding:.25em .7em;border-left:3px solid #b6c9e2;background:#f6f9fd}blockquote b,.standing b{margin-right:.7em;color:#1d4a86}
footer{margin-top:2em;font-size:13px}
@media screen and (max-width:760px){.sheet{display:none}body{padding:12px;display:flex;flex-direction:column}.drawing{order:1}footer{order:2}h1{font-size:20px}}
@page{size:A4;margin:10mm}
@media print{body{max-width:none;padding:0}section{break-before:page}section:first-of-type{break-before:auto}.steps>li,.standing li{break-inside:avoid}
h2{margin-top:0}.steps blockquote{display:none}svg{display:block;width:auto;max-width:100%;max-height:255mm}.sheet svg{max-height:235mm}.drawing div{overflow:visible}}
`;
