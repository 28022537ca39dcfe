import type { SplitSummary } from '../metrics/group-cases.ts'
import type { JudgedCase } from '../run/judged-case.ts'
import { isShown } from './print-failures.ts'
import { printSearches } from './print-searches.ts'
import { percent, printSummaries } from './print-summary.ts'
import type { RunResults } from './run-results.ts'

/** The readable page of a run: bars by kind, and each failing case beside what was expected of it. */
export function writeReport({ judged, splits, searches, settings, reveal }: RunResults): string {
  const failing = judged.filter(({ verdict, split }) => verdict.failure !== 'none' && isShown(split, reveal))
  const hidden = judged.filter(({ verdict, split }) => verdict.failure !== 'none' && !isShown(split, reveal))
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>評価 ${escapeHtml(String(settings['time'] ?? ''))}</title><style>${style}</style></head><body>
<h1>評価の結果</h1>
${splits.map(writeBars).join('\n')}
<h2>表</h2>
<pre>${escapeHtml([...printSummaries(splits), ...printSearches(searches)].join('\n'))}</pre>
<h2>正解でなかった質問（${failing.length}件${hidden.length > 0 ? `、ほかに hold の${hidden.length}件は表示しません` : ''}）</h2>
${failing.map(writeCase).join('\n')}
</body></html>
`
}

function writeBars({ split, all, byKind }: SplitSummary): string {
  const rows = [{ group: '全体', summary: all }, ...byKind].map(({ group, summary }) => {
    const right = (summary.right?.mean ?? 0) * 100
    const wrong = summary.wrongUnwarned.share * 100
    return `<tr><th>${escapeHtml(group)}</th><td>${summary.cases}件</td><td class="bar"><span class="right" style="width:${right.toFixed(1)}%"></span><span class="wrong" style="width:${wrong.toFixed(1)}%"></span></td><td>${percent(summary.right?.mean)}%（${percent(summary.right?.low)}–${percent(summary.right?.high)}）</td><td>${summary.wrongUnwarned.count > 0 ? `警告なしの誤り ${summary.wrongUnwarned.count}件` : ''}</td></tr>`
  })
  return `<h2>${escapeHtml(split)}: 質問の種類ごとの正解率</h2><table>${rows.join('')}</table>`
}

function writeCase({ evalCase, answer, verdict }: JudgedCase): string {
  const expected = [
    `結果: ${evalCase.outcome.join(' / ')}`,
    ...evalCase.figures.map(
      (one) =>
        `数値: ${one.printed ?? one.value}（${one.value}${one.unit ?? ''}${one.fiscalYear ? `、${one.fiscalYear}年度` : ''}）`,
    ),
    ...(evalCase.all.length > 0 ? [`すべて: ${evalCase.all.join('、')}`] : []),
    ...(evalCase.any.length > 0 ? [`いずれか: ${evalCase.any.join('、')}`] : []),
    ...evalCase.notFigures.map((one) => `禁止: ${one.value}${one.unit ?? ''}`),
    ...evalCase.notPhrases.map((one) => `禁止: ${one}`),
    `理由: ${evalCase.why}`,
  ]
  const cited = answer.citations.map((one) => `[${one.id}] ${one.measure}: ${one.quote.slice(0, 200)}`)
  const block = (title: string, lines: readonly string[]) =>
    `<div><h4>${title}</h4>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`
  return `<article><h3>${escapeHtml(evalCase.id)} <small>${escapeHtml(evalCase.kind)}・${evalCase.difficulty}・${verdict.failure}</small></h3>
<p class="question">${evalCase.turns.map(escapeHtml).join('<br>')}</p><p class="reasons">${escapeHtml(verdict.reasons.join('; '))}</p>
<div class="sides">${block(`回答（${answer.outcome}）`, answer.answer.split('\n'))}${block('期待', expected)}${block('出典と根拠', [...cited, ...evalCase.proof.map((one) => `根拠: ${one}`)])}</div></article>`
}

const style = `body{font:15px/1.6 system-ui,sans-serif;margin:2em auto;max-width:76em;padding:0 1em;color:#222}
table{border-collapse:collapse}th{text-align:left;font-weight:normal;padding:.1em .8em .1em 0}td{padding:.1em .6em}
.bar{width:22em;background:#eee;padding:0;white-space:nowrap}.bar span{display:inline-block;height:1em;vertical-align:middle}
.right{background:#2b7a4b}.wrong{background:#c0392b}pre{overflow-x:auto;font-size:12px;line-height:1.35}
article{border-top:1px solid #ccc;padding:.5em 0}h3{margin:.3em 0}small{font-weight:normal;color:#666}.question{font-size:1.1em;margin:.2em 0}
.reasons{color:#a33;margin:.2em 0}.sides{display:grid;grid-template-columns:repeat(3,1fr);gap:1em}.sides h4{margin:.2em 0}.sides p{margin:.2em 0;overflow-wrap:anywhere}`

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
