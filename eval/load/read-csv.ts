/** One row of a CSV with the line (from 1) on which it begins. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/** Rows of a CSV (RFC 4180: quoted cells may hold commas, line feeds and doubled quotes); blank rows are left out. */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  const cellPattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|\r|$)/gy
  cellPattern.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  for (let match = cellPattern.exec(text); match; match = cellPattern.exec(text)) {
    const [whole, cell = '', end] = match
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim())
    line += whole.match(/\n|\r(?!\n)/g)?.length ?? 0
    if (end === ',') continue
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells })
    cells = []
    start = line
    if (cellPattern.lastIndex >= text.length) break
  }
  return rows
}
