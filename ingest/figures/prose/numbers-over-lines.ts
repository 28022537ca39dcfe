import { findNumbers } from '../../quantity/find-numbers.ts'
import { RUNS_ON } from '../../report/blank-out.ts'
import type { NumberToken } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'

const BROKEN = new RegExp(`[ 　]*\\n${RUNS_ON}[ 　]*`, 'gu')

/** The numbers of a sentence; where only the width of a column broke a line, 17 at its end and 回 below are one. Places are those in `text`. */
export function numbersOverLines(text: string): readonly NumberToken[] {
  // A line may end between a number and its unit; a space there keeps all places.
  if (!text.includes(RUNS_ON)) return findNumbers(text.replace(/\n/g, ' '))
  const places: number[] = []
  let closed = ''
  let at = 0
  for (const gap of [...text.matchAll(BROKEN), { index: text.length, 0: '' }]) {
    for (let place = at; place < gap.index; place += 1) places.push(place)
    closed += text.slice(at, gap.index)
    at = gap.index + gap[0].length
  }
  const placed = ({ start, end }: Span): Span => ({
    start: places[start] ?? start,
    end: (places[end - 1] ?? end - 1) + 1,
  })
  return findNumbers(closed.replace(/\n/g, ' ')).map((token) =>
    token.kind === 'quantity'
      ? { ...token, span: placed(token.span), number: placed(token.number) }
      : { ...token, span: placed(token.span) },
  )
}
