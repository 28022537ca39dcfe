import type { Quantity } from '../../report/quantity.ts'
import { shiftToken } from '../tables/shift-token.ts'
import { type Board, type LooseNumber, type PageLine, place, placedStarts } from './lost-page.ts'
import { quantitiesIn } from './read-slots.ts'

/** A line of nothing but counts: 「6回 受講者16人」. */
type CountLine = {
  readonly line: PageLine
  readonly facts: readonly { readonly label: string; readonly quantity: Quantity }[]
}

/**
 * Lines of counts whose names were drawn apart, line by line: times and dates under their headings (「6/16～7/28」), and as
 * many lines of counts (「6回 受講者16人」) in the same measure. Only their order brings them together.
 */
export function solveLineLists(board: Board): void {
  const placed = placedStarts(board)
  for (const measure of board.page.measures) {
    const own = board.page.lines.filter((line) => line.home.measure === measure)
    const names = own.filter((line) => isWhen(line))
    const counts = own.flatMap((line) => readCounts(line) ?? [])
    const isTaken = counts.some(({ facts }) =>
      facts.some(({ quantity }) => placed.has(quantity.number.start)),
    )
    if (names.length < 2 || counts.length !== names.length || isTaken) continue
    const isOrdered = Math.max(...names.map(startOf)) < Math.min(...counts.map(({ line }) => startOf(line)))
    if (isOrdered) for (const [at, count] of counts.entries()) settle(board, names[at], count)
  }
}

function startOf(line: PageLine): number {
  return line.span.start
}

/** 6/16～7/28, 10/18 「…」, 第1回, 4月～6月: a line that begins with a time and holds no count. */
function isWhen(line: PageLine): boolean {
  const text = line.text.trim()
  const begins =
    /^(?:[0-9０-９]{1,2}[/／][0-9０-９]{1,2}|[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[0-9０-９]{1,2}月|第[0-9０-９]{1,2}回)/u.test(
      text,
    )
  return begins && text.length <= 40 && !/[。、]/u.test(text) && quantitiesIn(text).length === 0
}

/** Every word ends in a count; the words before the digits name what is counted. */
function readCounts(line: PageLine): CountLine | undefined {
  if (line.text.length > 40 || /[。、：:（(]/u.test(line.text) || line.words.length > 4) return undefined
  const facts = line.words.flatMap((word) => {
    const [quantity, ...others] = quantitiesIn(word.text)
    const counts = quantity?.unit?.kind === 'people' || quantity?.unit?.kind === 'count'
    if (quantity === undefined || others.length > 0 || !counts || quantity.span.end !== word.text.length)
      return []
    const label = word.text.slice(0, quantity.span.start)
    return [{ label, quantity: shiftToken(quantity, word.span.start) }]
  })
  return facts.length === line.words.length && facts.length > 0 ? { line, facts } : undefined
}

function settle(board: Board, name: PageLine | undefined, { line, facts }: CountLine): void {
  if (name === undefined) return
  for (const { label, quantity } of facts) {
    const number: LooseNumber = { quantity, line: line.span, measureId: name.home.measure.id }
    place(board, {
      number,
      home: name.home,
      row: [name.text.trim().replace(/[\s　]+/gu, ' ')],
      column: label === '' ? [] : [label],
      labelSpans: [name.span],
      role: 'plain',
      status: 'doubtful',
      proof: 'order',
    })
  }
}
