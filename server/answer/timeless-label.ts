import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import { cleanLabel } from './figure-label.ts'

const cache = new Map<string, string>()
const cacheLimit = 20_000

/** A label without its years and dates: '' for 「令和4年度」, 「決算額」 for 「令和4年度 決算額」. */
export function timelessLabel(label: string): string {
  const known = cache.get(label)
  if (known !== undefined) return known
  if (cache.size >= cacheLimit) cache.clear()
  const made = withoutTime(cleanLabel(label))
  cache.set(label, made)
  return made
}

function withoutTime(label: string): string {
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
