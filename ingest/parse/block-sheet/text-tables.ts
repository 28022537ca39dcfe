import type { RawCell, RawRow } from '../../report/table.ts'
import type { Line } from '../line.ts'
import { isNumberToken, isValueToken } from '../line-shape.ts'

/** Fewest rows of a table set within running text, and fewest columns of numbers. */
const FEWEST_ROWS = 2
const FEWEST_VALUES = 2
/** Longest head or name, in characters. */
const LONGEST_WORD = 16

/**
 * `【ごみの収集量】　令和５年度　令和４年度` above `燃やせるごみ　　8,412ｔ　　8,655ｔ`: a small table within a project's text, where every row has a
 * number for each of the heads. Its cells go by their order, its name becomes a line of its own.
 */
export function partTables(lines: readonly Line[]): Line[] {
  const parted: Line[] = []
  let at = 0
  while (at < lines.length) {
    const found = tableAt(lines, at)
    const line = lines[at]
    if (found !== undefined) parted.push(...found.lines)
    else if (line !== undefined) parted.push(line)
    at = found?.end ?? at + 1
  }
  return parted
}

function tableAt(lines: readonly Line[], at: number): { lines: Line[]; end: number } | undefined {
  const line = lines[at]
  if (line === undefined || line.wrap !== undefined) return undefined
  const name =
    /^[\s　]*(?:【[^【】]{1,30}】|[＜〈《][^＜〈《＞〉》]{1,30}[＞〉》])(?=[\s　])/u.exec(line.text)?.[0] ??
    ''
  const heads = cellsOf(line, name.length)
  if (heads.length < FEWEST_VALUES || heads.some(({ text }) => !isHead(text))) return undefined
  const rows: Line[] = []
  for (const row of lines.slice(at + 1)) {
    const cells = rowOf(row, heads.length)?.cells.length
    if (cells === undefined || cells !== (rowOf(rows[0] ?? row, heads.length)?.cells.length ?? cells)) break
    rows.push(row)
  }
  const last = rows.at(-1)
  if (rows.length < FEWEST_ROWS || last === undefined) return undefined
  const cells = rows.flatMap((row) => rowOf(row, heads.length) ?? [])
  const stub = cells.every(({ cells: own }) => own.length === heads.length)
    ? []
    : [blankAt(line.start + name.length)]
  const top = { span: { start: line.start + name.length, end: line.end }, cells: [...stub, ...heads] }
  const { beside: _beside, ...bare } = line
  const table = { ...bare, start: line.start + name.length, end: last.end, itemRows: [top, ...cells] }
  const title = { ...line, end: line.start + name.length, text: name, trimmed: name.trim() }
  return { lines: [...(name === '' ? [] : [title]), table], end: at + 1 + rows.length }
}

/** 令和５年度, 区分, 男: words that head a column. */
function isHead(text: string): boolean {
  const isTime = /^(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度?末?$/u.test(text)
  return text.length <= LONGEST_WORD && (isTime || !/[0-9０-９。、・（(]/u.test(text))
}

/** A row's name and as many numbers as there are heads, or one fewer where the first heads the names. */
function rowOf(line: Line, heads: number): RawRow | undefined {
  if (line.wrap !== undefined || line.trimmed === '') return undefined
  const words = cellsOf(line, 0)
  const first = words.findIndex(({ text }) => isValueToken(text))
  const values = words.slice(first)
  if (
    first < 1 ||
    !values.every(({ text }) => isValueToken(text)) ||
    !values.some(({ text }) => isNumberToken(text))
  )
    return undefined
  if (values.length !== heads && values.length !== heads - 1) return undefined
  const names = words.slice(0, first)
  const [from, to] = [names[0]?.span.start ?? 0, names.at(-1)?.span.end ?? 0]
  const text = names.map((name) => name.text).join('')
  if (text.length > LONGEST_WORD || values.length < FEWEST_VALUES) return undefined
  const name = { text, span: { start: from, end: to } }
  return { span: { start: from, end: line.end }, cells: [name, ...values] }
}

function cellsOf(line: Line, from: number): RawCell[] {
  return [...line.text.slice(from).matchAll(/[^\s　]+/gu)].map((match) => {
    const start = line.start + from + match.index
    return { text: match[0], span: { start, end: start + match[0].length } }
  })
}

function blankAt(at: number): RawCell {
  return { text: '', span: { start: at, end: at } }
}
