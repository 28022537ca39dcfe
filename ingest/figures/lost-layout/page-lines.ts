import type { Block } from '../../report/measure.ts'
import type { RawRow } from '../../report/table.ts'
import { linesOf } from './lines-of.ts'
import type { Home, LooseNumber, LostPage, PageLine, PageWord } from './lost-page.ts'
import { readNumberWord } from './read-loose-line.ts'

/** The lines of one block as words; the rows of a table keep the parser's cells. */
export function linesOfBlock(text: string, block: Block, home: Home): PageLine[] {
  if (block.kind === 'furniture') return []
  if (block.kind === 'table') return block.table.rows.map((row) => lineOfRow(text, row, home))
  return linesOf(text, block.span).map((span) => {
    const line = text.slice(span.start, span.end)
    const words = [...line.matchAll(/(?:[△▲]\s*)?\S+/gu)].map((match) => {
      const start = span.start + match.index
      return { text: match[0], span: { start, end: start + match[0].length } }
    })
    return { home, text: line, span, words, gap: 'other' }
  })
}

function lineOfRow(text: string, row: RawRow, home: Home): PageLine {
  const words = row.cells
    .filter((cell) => cell.text !== '')
    .map((cell) => ({ text: cell.text, span: cell.span }))
  const { span } = row
  return { home, text: text.slice(span.start, span.end), span, words, gap: 'other' }
}

/** A page's lines in text order, each with what lies before it, their numbers those that the page already holds. */
export function joinLines(text: string, page: LostPage): PageLine[] {
  const numbers = [...page.loose, ...page.rows.flatMap((row) => row.numbers)]
  const known = new Map(numbers.map((number) => [number.quantity.span.start, number]))
  const lines = page.lines.toSorted((a, b) => a.span.start - b.span.start)
  return lines.map((line, at) => ({
    ...line,
    words: line.words.map((word) => withNumber(text, { word, line, known })),
    gap: gapBefore(text, lines[at - 1], line),
  }))
}

type Reading = {
  readonly word: PageWord
  readonly line: PageLine
  readonly known: ReadonlyMap<number, LooseNumber>
}

function withNumber(text: string, { word, line, known }: Reading): PageWord {
  const printed = text.slice(word.span.start, word.span.end)
  const place = { start: word.span.start, line: line.span, measureId: line.home.measure.id }
  const number = known.get(word.span.start) ?? readNumberWord(printed, place)
  return number === undefined ? word : { ...word, number }
}

function gapBefore(text: string, previous: PageLine | undefined, line: PageLine): PageLine['gap'] {
  if (previous === undefined) return 'other'
  const between = text.slice(previous.span.end, line.span.start)
  if (between.trim() !== '') return 'other'
  return between.split('\n').length <= 2 ? 'none' : 'blank'
}
