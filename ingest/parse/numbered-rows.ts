import { coverSpans } from '../report/span.ts'
import type { RawRow } from '../report/table.ts'
import { isNumberToken, isValueToken, splitTokens } from './line-shape.ts'

const ROW_NUMBER = /^[0-9０-９]{1,3}[.．]?$/u
/** A head over the numbers of the rows, also where further heads stand between. */
const SERIAL_HEAD = /^(?:番号|整理番号|No[.．]?|№)$/iu
/** Fewest numbers of a row: a heading has none, an item of a list one. */
const FEWEST_VALUES = 2
/** Longest name of a row, in characters. */
const LONGEST_NAME = 40

/** Whether a line drawn as text is a row that a number of its own opens: `３ 職員手当等 18,900,000 18,204,311`. */
export function isNumberedRow(trimmed: string): boolean {
  return isNumbered(splitTokens(trimmed))
}

/** The number, a name, then two numbers or more. */
function isNumbered([number, ...others]: readonly string[]): boolean {
  const first = others.findIndex(isValueToken)
  const name = others.slice(0, Math.max(0, first)).join(' ')
  const values = others.slice(first, first + FEWEST_VALUES)
  const isNamed = first > 0 && name.length <= LONGEST_NAME && !/[。:：]/u.test(name)
  return (
    ROW_NUMBER.test(number ?? '') && isNamed && values.length === FEWEST_VALUES && values.every(isValueToken)
  )
}

/** Rows without the numbers that open them; the word over these (番号, 節) is one with the head over their names. */
export function withoutRowNumbers(rows: readonly RawRow[]): readonly RawRow[] {
  const isOpened = rows.map(({ cells }) => isNumbered(cells.map(({ text }) => text)))
  return rows.map((row, at) => {
    const [first, second, ...others] = row.cells
    if (first === undefined || second === undefined) return row
    if (isOpened[at] === true) return { ...row, cells: [second, ...others] }
    const isHead = !row.cells.some(({ text }) => isNumberToken(text))
    const isAbove = isOpened[at + 1] === true && row.cells.length >= (rows[at + 1]?.cells.length ?? 0)
    const isUpper = isOpened[at + 2] === true && SERIAL_HEAD.test(first.text)
    if (!isHead || !(isAbove || isUpper)) return row
    const whole = { text: `${first.text} ${second.text}`, span: coverSpans([first.span, second.span]) }
    return { ...row, cells: [whole, ...others] }
  })
}
