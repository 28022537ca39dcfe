import { isFullWidthRow } from './column-segments.ts'
import type { TableStyle } from './draft-blocks.ts'
import { isBareNumber, isNumberToken } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'

export type Layout = { readonly style: TableStyle; readonly lost: boolean }

/** Fewest lines with tabs, or with cells set apart by runs of spaces, that make it the report's way to set tables. */
const FEWEST_ROWS = 3
/** Fewest rows of one table. */
const FEWEST_OWN_ROWS = 2

/** How a report sets its tables, and whether its text was drawn so that labels and figures have come apart. */
export function judgeLayout(lines: readonly ShapedLine[]): Layout {
  const tabbed = lines.filter((line) => line.tabbed).length
  const columned = lines.filter(isColumned).length
  if (lines.some(({ blockTitle }) => blockTitle !== undefined)) return { style: 'columns', lost: false }
  if (columned >= FEWEST_ROWS && columned > tabbed * 2) return { style: 'columns', lost: false }
  if (tabbed >= FEWEST_ROWS) return { style: 'tab', lost: false }
  return { style: 'space', lost: isLost(lines) }
}

/** Reports are pieced together: where tabs are the report's way, a stretch without any may be set in columns. */
export function judgeStretch(lines: readonly ShapedLine[], layout: Layout): Layout {
  if (layout.style !== 'tab' || lines.some((line) => line.tabbed)) return layout
  const rows = lines.filter((line) => isColumned(line) || isNameAndValue(line))
  return rows.length >= FEWEST_OWN_ROWS ? { style: 'columns', lost: false } : layout
}

/** A row set in columns: three stretches with wide gaps, or two values side by side with gaps of full-width spaces. */
function isColumned(line: ShapedLine): boolean {
  const text = line.text.slice(0, 400)
  if (/\S {2,}\S.*\S {2,}\S/u.test(text) && /\d/u.test(text)) return true
  if (isFullWidthRow(text.trim())) return true
  const cells = text.trim().split(/[ 　]{2,}/u)
  return (
    text.includes('　　') && cells.some((cell, at) => at > 0 && isValue(cell) && isValue(cells[at - 1] ?? ''))
  )
}

/** `居宅サービス          1,208,450`: a row of one value only; an item of a list (`・市民代表　　4名`) is none. */
function isNameAndValue({ trimmed, mark }: ShapedLine): boolean {
  if (mark !== undefined || /^[・•]/u.test(trimmed)) return false
  const cells = trimmed.slice(0, 400).split(/ {3,}|[ 　]*　{2,}[ 　]*/u)
  const [name, value] = cells
  return cells.length === 2 && !isNumberToken(name ?? '') && isBareNumber(value ?? '') && isValue(value ?? '')
}

function isValue(text: string): boolean {
  return isNumberToken(text) && !/^[(（]?[0-9０-９]{1,2}[)）]?$/u.test(text)
}

/** Fewest signs of a lost layout. */
const FEWEST_SIGNS = 3

/** Numbers stand alone, and headings stand on headings with nothing between. */
function isLost(lines: readonly ShapedLine[]): boolean {
  const orphans = lines.filter((line) => line.numbersOnly).length
  let empty = 0
  let open = false
  for (const line of lines) {
    if (line.blank) continue
    const heading = line.headingLike && line.mark?.kind === 'lenticular'
    if (heading && open) empty += 1
    open = heading
  }
  return orphans >= FEWEST_SIGNS && empty >= FEWEST_SIGNS
}
