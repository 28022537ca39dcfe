import type { FigureDraft } from '../figure-draft.ts'
import { periodOfPaths } from '../labels/period-of-labels.ts'
import type { TablePart } from './read-table.ts'

/** Heads of a fund-source table: any of its blank cells may be lost, so the place in the row names no source. */
const fundSources = /(国庫支出金|[都道府県]支出金|地方債|[市町村]債|特定財源|一般財源)/

/**
 * In a table whose layout was lost only that stands which the row itself says: a number with its unit beside its label,
 * or a row that has just as many cells as the header over it. The rest is left to the stage for lost layouts.
 */
export function trustLostTable(
  drafts: readonly FigureDraft[],
  parts: readonly TablePart[],
  text: string,
): readonly FigureDraft[] {
  const wholeRows = new Set(parts.flatMap(rowsAsLongAsHeader))
  return drafts.flatMap((draft) => {
    if (draft.cell === undefined) return [draft]
    if (draft.labels.row.length === 0) return []
    if (draft.labels.row.some((label) => fundSources.test(label) || /^財源/.test(label))) return []
    if (wholeRows.has(draft.cell.row) && draft.labels.column.length > 0) return [draft]
    const hasOwnUnit = draft.printedWithUnit !== draft.printed && textHasUnit(draft, text)
    return hasOwnUnit ? withoutHead(draft) : []
  })
}

/** A head over a row of another length names nothing in it; a period that only the head gives goes with it. */
function withoutHead(draft: FigureDraft): readonly FigureDraft[] {
  const { row, column } = draft.labels
  const isDated = draft.periodSource === 'label' && periodOfPaths([column]) !== undefined
  if (isDated && periodOfPaths([row]) === undefined) return []
  return [{ ...draft, labels: { ...draft.labels, column: [] } }]
}

function textHasUnit(draft: FigureDraft, text: string): boolean {
  return text.startsWith(draft.printedWithUnit, draft.span.start)
}

/** A header of one row with a head for every cell of the row, and no fund sources. */
function rowsAsLongAsHeader(part: TablePart): readonly number[] {
  const header = part.header.at(-1)
  if (header === undefined) return []
  const heads = header.cells.filter((cell) => cell.kind !== 'blank')
  if (heads.some((head) => fundSources.test(head.text.replace(/[\s　]/g, '')))) return []
  return part.rows.flatMap((row) => {
    const filled = row.cells.filter((cell) => cell.kind !== 'blank').length
    const isRemarkLeftOut =
      filled === heads.length - 1 && /備考|摘要/.test(heads.at(-1)?.text.replace(/[\s　]/g, '') ?? '')
    const hasBlankCorner = header.cells[0]?.kind === 'blank' && filled === heads.length + part.stubColumns
    return filled === heads.length || isRemarkLeftOut || hasBlankCorner ? [row.index] : []
  })
}
