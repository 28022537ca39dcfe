import type { RawTable } from '../../report/table.ts'

/** Cuts a text of tab-separated lines into one raw table: lines without a tab above and below it are its notes. For tests. */
export function splitTabLines(text: string): RawTable {
  const lines: { readonly text: string; readonly start: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line, start })
    start += line.length + 1
  }
  const rows = lines.filter((line) => line.text.includes('\t'))
  const first = rows[0]?.start ?? 0
  const spanOf = (line: { readonly text: string; readonly start: number }) => ({
    start: line.start,
    end: line.start + line.text.length,
  })
  return {
    id: 'r/001#t1',
    separator: 'tab',
    rows: rows.map((line) => ({ span: spanOf(line), cells: cutCells(line.text, line.start) })),
    before: lines.filter((line) => !line.text.includes('\t') && line.start < first).map(spanOf),
    after: lines.filter((line) => !line.text.includes('\t') && line.start > first).map(spanOf),
    layoutLost: false,
  }
}

function cutCells(line: string, start: number): RawTable['rows'][number]['cells'] {
  let at = start
  return line.split('\t').map((cell) => {
    const text = cell.trim()
    const from = at + (text === '' ? 0 : cell.indexOf(text))
    at += cell.length + 1
    return { text, span: { start: from, end: from + text.length } }
  })
}
