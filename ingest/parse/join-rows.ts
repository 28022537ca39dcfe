import type { RawCell, RawRow } from '../report/table.ts'

/** Several lines as one row: each cell goes on below itself. */
export function joinRows(rows: readonly RawRow[]): RawRow {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) throw new Error('Cannot join rows: there is none')
  const width = Math.max(...rows.map((row) => row.cells.length))
  const cells = Array.from({ length: width }, (_, at): RawCell => {
    const parts = rows.flatMap((row) => row.cells[at] ?? []).filter((cell) => cell.text !== '')
    const [top] = parts
    const bottom = parts.at(-1)
    if (top === undefined || bottom === undefined)
      return { text: '', span: { start: first.span.start, end: first.span.start } }
    const text = parts.map((part) => part.text).join('')
    return { text, span: { start: top.span.start, end: bottom.span.end } }
  })
  return { span: { start: first.span.start, end: last.span.end }, cells }
}
