import { errorRegistry } from '@paidan/kernel';

const asHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const row = ([code, { status, title, advice }]: [string, { status: number; title: string; advice: string }]): string =>
  `<tr id="${code}"><td><code>${code}</code><td>${status}<td>${asHtml(title)}<td>${asHtml(advice)}`;

/** Where a problem's `type` points: every refusal with what to do about it, one row each, reachable by its code. */
export const errorsPage =
  (): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>派单 · 错误代码</title>
<style>body{font:16px/1.6 sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}table{border-collapse:collapse}
td,th{border-bottom:1px solid #ddd;padding:.4rem .8rem;text-align:left;vertical-align:top}tr:target{background:#fff3c4}</style>
<h1>错误代码</h1><p>每个拒绝都有固定的 code；“怎么办”与应答中的 advice 相同。接口文档见 <a href="/docs">/docs</a>。</p>
<table><tr><th>code<th>状态码<th>含义<th>怎么办
${Object.entries(errorRegistry).map(row).join('\n')}
</table></html>`;
