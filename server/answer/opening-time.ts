import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import type { Span } from '../../ingest/report/span.ts'

/** A time further into a line does not open it. */
const latestOpening = 6

/** The time with which a line begins: 「R3.9.23 工事を中断する。」 */
export function openingTime(text: string): Span | undefined {
  if (!/[0-9０-９元]/.test(text.slice(0, latestOpening + 4))) return undefined
  const first = findNumbers(text.slice(0, 40)).find((token) => token.kind === 'time')
  return first && first.span.start <= latestOpening && text.length > first.span.end + 3
    ? first.span
    : undefined
}

/** Whether a text names a day, month or year. */
export function hasTime(text: string): boolean {
  return /[0-9０-９元]/.test(text) && findNumbers(text).some((token) => token.kind === 'time')
}
