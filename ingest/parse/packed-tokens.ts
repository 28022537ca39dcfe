import type { RawCell } from '../report/table.ts'
import type { Line } from './line.ts'
import { closeLetterSpacing, isValueToken } from './line-shape.ts'
import { spacesBeforeUnits } from './spaced-counters.ts'

/** A stretch of a line without white space; places count in the report's text. */
export type Token = { readonly text: string; readonly start: number; readonly end: number }

/** Characters of a line that are looked at. */
const LONGEST_READ = 400

/** The stretches of a line; `△ 1,200` and, where more numbers follow, `96 件` are one each. */
export function tokensOf(line: Line): Token[] {
  const text = line.text.slice(0, LONGEST_READ)
  const found = [...text.matchAll(/[△▲][ 　]+(?=[0-9０-９])[^\s　]+|[^\s　]+/gu)].map((match) => ({
    text: match[0],
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }))
  const glued = new Set(spacesBeforeUnits(text).map((at) => line.start + at))
  const joined: Token[] = []
  for (const [at, token] of found.entries()) {
    const before = joined.at(-1)
    const next = found[at + 1]
    const isUnit = before !== undefined && glued.has(token.start - 1) && isCell(before.text)
    if (isUnit && (next === undefined || isCell(next.text)) && joined.length > 1) {
      joined[joined.length - 1] = rangeOf(line, [before, token])
    } else joined.push(token)
  }
  return joined
}

/** What may stand in a cell in the place of a number. */
const NO_NUMBER =
  /^(?:…+|‥+|・{2,}|[＊*]+|[／/＼\\]|未実施|未集計|未定|未算出|集計中|調査なし|実施なし|皆増|皆減|N\/?A|n\/?a)$/u

/** Whether a stretch fills a cell of a column of numbers: a number, bounded or not (90以上), a dash, or what stands for none. */
export function isCell(text: string): boolean {
  if (isValueToken(text) || NO_NUMBER.test(text)) return true
  const bare = text.replace(/^約/u, '').replace(/(?:以上|以下|以内|未満|程度|超)$/u, '')
  return bare !== text && isValueToken(bare)
}

/** Several stretches of a line as one, with what stands between them. */
export function rangeOf(line: Line, tokens: readonly Token[]): Token {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined) throw new Error('Cannot join stretches: there are none')
  return {
    text: line.text.slice(first.start - line.start, last.end - line.start),
    start: first.start,
    end: last.end,
  }
}

export function cellOf(token: Token): RawCell {
  return { text: closeLetterSpacing(token.text), span: { start: token.start, end: token.end } }
}

export function blankAt(at: number): RawCell {
  return { text: '', span: { start: at, end: at } }
}
