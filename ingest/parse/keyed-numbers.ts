import type { RawCell, RawRow } from '../report/table.ts'
import { type Line, trimmedSpan } from './line.ts'
import { endsSentence, isBareNumber } from './line-shape.ts'

/** `財源：国庫支出金 21,396　県支出金 14,264`: what heads the line, then labels with bare numbers. */
const HEAD =
  /^[\s　]*(?:[・○●]\s*)?(?:【([^【】\d０-９]{2,12})】|([^\s　:：\d０-９【】]{2,12})[ 　]*[:：])[ 　]*/u
/** What ends the line: （単位：千円）. */
const UNIT = /[ 　]*[(（]単位[:：][ 　]*([^()（）]{1,8})[)）][ 　]*$/u
const PAIR =
  /([^\s　\d０-９,，、。:：／/|｜][^\s　,，、。:：|｜]{0,20}?)[ 　:：]+([△▲]?[ ]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?)(?=[\s　,，、／/]|$)[\s　,，、／/]*/uy

type Pair = { readonly label: RawCell; readonly value: RawCell }

/** Whether a line is nothing but two labels or more, each with a bare number. */
export function isKeyedNumbers(line: Line): boolean {
  return line.text.length <= 400 && !endsSentence(line.trimmed) && readPairs(line) !== undefined
}

/** Such a line as a table: the labels as a header, the numbers below them, what heads the line as the row's label. */
export function cutKeyedNumbers(line: Line): RawRow[] {
  const pairs = readPairs(line) ?? []
  const span = { start: line.start, end: line.end }
  const { start } = trimmedSpan(line)
  const blank: RawCell = { text: '', span: { start, end: start } }
  const head = HEAD.exec(line.text)
  const name = head?.[1] ?? head?.[2]
  const unit = UNIT.exec(line.text)?.[1]
  const found = name === undefined ? blank : cellAt(line, line.text.indexOf(name), name)
  const named = name === undefined || unit === undefined ? found : { ...found, text: `${name}（${unit}）` }
  return [
    { span, cells: [blank, ...pairs.map((pair) => pair.label)] },
    { span, cells: [named, ...pairs.map((pair) => pair.value)] },
  ]
}

function readPairs(line: Line): Pair[] | undefined {
  const text = line.text.replace(UNIT, '')
  const head = HEAD.exec(text)
  const lead = /^[\s　]*(?:[・○●]\s*)?/u.exec(text)?.[0].length ?? 0
  PAIR.lastIndex = head?.[0].length ?? lead
  const pairs: Pair[] = []
  while (PAIR.lastIndex < text.trimEnd().length) {
    const at = PAIR.lastIndex
    const match = PAIR.exec(text)
    if (match?.[1] === undefined || match[2] === undefined || !isBareNumber(match[2])) return undefined
    const valueAt = line.text.indexOf(match[2], at + match[1].length)
    pairs.push({ label: cellAt(line, at, match[1]), value: cellAt(line, valueAt, match[2]) })
  }
  return pairs.length >= 2 ? pairs : undefined
}

function cellAt(line: Line, at: number, text: string): RawCell {
  return { text, span: { start: line.start + at, end: line.start + at + text.length } }
}
