import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { cleanLabel } from './figure-label.ts'
import { rememberText } from './remember-text.ts'

/** A label without its years and dates: '' for 「令和4年度」, 「決算額」 for 「令和4年度 決算額」. */
export const timelessLabel = rememberText((label) => withoutTime(cleanLabel(label)))

/** 本年度予算額 beside 前年度予算額, 決算年度末現在高 beside 前年度末現在高; not 前年度比 and 前年度繰越金, which are things of this year. */
const relativeYear =
  /^(?:前々年度|一昨年度|前年度|昨年度|本年度|当年度|今年度|決算年度|年度(?=末)|前年(?=末?$))(?:末(?!日))?(?!比|対比|同期|同月|と|に|から|より|差|増減|繰越|繰上|伸|分)/

/** ５年度末現在高 beside ４年度末現在高: a year that leaves out its era. */
const yearWithoutEra = /^(?:元|[0-9０-９]{1,2})\s?年度(?:末(?!日))?(?:中(?=[一-龠]))?(?!目|間|連続|分の)/

function withoutTime(printed: string): string {
  const label = printed.replace(relativeYear, '').replace(yearWithoutEra, '')
  const spans = findNumbers(label).filter((token) => token.kind === 'time')
  let rest = label
  for (const { span } of spans.toReversed()) rest = rest.slice(0, span.start) + rest.slice(span.end)
  if (spans.length === 0) return label
  return rest.replace(/[()（）\s　※・、]|現在|年度末|年度|末$|^末/gu, '')
}

/** A label that is nothing but a year, a date or a plan period. */
export function isPeriodLabel(label: string): boolean {
  return label !== '' && timelessLabel(label) === ''
}

/** A label that names a year, a date or a plan period among other words (「令和4年度 決算額」). */
export function hasPeriod(label: string): boolean {
  return timelessLabel(label) !== cleanLabel(label)
}
