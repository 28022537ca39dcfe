import type { Figure } from '../../ingest/report/figure.ts'

/** 合計, 医療扶助費・小学校・金額: a figure's own labels, outermost first, without its year and without repetition. */
export function labelOf(figure: Figure): string {
  const { labels } = figure
  const parts = [...labels.row, ...labels.column]
    .map(cleanLabel)
    .filter((label) => label !== '' && !isPeriodLabel(label))
  const distinct = parts.filter((label, index) => parts.indexOf(label) === index)
  if (distinct.length > 0) return distinct.join('・')
  return labels.headings.at(-1) ?? labels.caption ?? titleForAnswer(labels.measure)
}

/** Letter-spacing closed, marks of level (◎, ○, ・) and units in brackets left out. */
export function cleanLabel(label: string): string {
  const text = label.replace(/^[◎○〇●・※\-\s　]+/u, '').replace(/[（(]単位\s*[:：][^）)]*[）)]/gu, '')
  const closed = /^(?:\S[\s　]+)+\S$/u.test(text) ? text.replace(/[\s　]+/gu, '') : text
  return closed.replace(/[\s　]+/gu, ' ').trim()
}

/** A label that is nothing but a year, a date or a period. */
export function isPeriodLabel(label: string): boolean {
  return /^(?:(?:明治|大正|昭和|平成|令和|[MTSHR])\s*(?:[0-9０-９]{1,2}|元)(?:\([0-9]{4}\))?\s*(?:年度?)?|[0-9０-９]{4}年度?|第[0-9０-９]+期)(?:末|分|決算|予算)?$/u.test(
    label.replace(/[\s　]/gu, ''),
  )
}

/** A title without the stretch of time in brackets at its end (「…の推移(5年間)」): it is no figure of the answer. */
export function titleForAnswer(title: string): string {
  return title.replace(/[\s　]*[（(][^（）()]*(?:年間|年度|以降|年)[^（）()]*[）)]$/u, '').trim() || title
}
