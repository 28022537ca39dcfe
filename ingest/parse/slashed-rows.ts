const BETWEEN = / \/ /g
/** Fewest marks of a row, and fewest rows that stand below each other. */
const FEWEST_MARKS = 2
const FEWEST_ROWS = 3

/**
 * `選挙名 / 投票者数 / 投票率` over rows with as many slashes: cells as a word processor's table leaves them, here with a tab in the place of each slash,
 * so that every offset stays as it is. Any other text is returned as it is.
 */
export function setTabsForSlashes(text: string): string {
  const lines = text.split('\n')
  const marks = lines.map((line) => line.match(BETWEEN)?.length ?? 0)
  const isRow = (at: number) => (marks[at] ?? 0) >= FEWEST_MARKS && marks[at] === marks[at + 1]
  const set = [...lines]
  for (let from = 0; from < lines.length; ) {
    let end = from + 1
    while (isRow(end - 1) && end < lines.length) end += 1
    const rows = lines.slice(from, end)
    if (rows.length >= FEWEST_ROWS && rows.slice(1).every(holdsNumbers))
      rows.forEach((row, at) => {
        set[from + at] = row.replace(BETWEEN, ' \t ')
      })
    from = end
  }
  return set.join('\n')
}

/** Two cells or more with digits. */
function holdsNumbers(row: string): boolean {
  return row.split(' / ').filter((cell) => /[0-9０-９]/.test(cell)).length >= FEWEST_MARKS
}
