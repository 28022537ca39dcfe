import type { RawTable } from '../../report/table.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { TablePart } from './read-table.ts'

/**
 * In columns set by spaces a label may stand in the middle of its rows, so that a row without one may belong to the label
 * below as well as to the one above: only order speaks for it. Tab-separated cells keep their first row's label.
 */
export function doubtUnlabelledRows(
  drafts: readonly FigureDraft[],
  parts: readonly TablePart[],
  raw: RawTable,
): readonly FigureDraft[] {
  if (raw.separator === 'tab') return drafts
  const unlabelled = new Set(
    parts.flatMap((part) =>
      part.rows.flatMap((row, index) => (part.rowLabels[index]?.continues === true ? [row.index] : [])),
    ),
  )
  return drafts.map((draft) =>
    draft.cell !== undefined && unlabelled.has(draft.cell.row)
      ? { ...draft, status: 'doubtful' as const, proof: 'order' }
      : draft,
  )
}
