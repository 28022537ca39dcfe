import type { RawTable } from '../../report/table.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { TablePart } from './read-table.ts'
import { shortRows } from './short-rows.ts'

/**
 * In columns set by spaces a label may stand in the middle of its rows, so that a row without one may belong to the label
 * below as well as to the one above; and columns may stand below no head, so that a row's numbers all have the same name: only order
 * speaks for either; nor does more speak for a row of drawn text that lacks numbers. Tab-separated cells keep their first row's label and their places.
 */
export function doubtUnlabelledRows(
  drafts: readonly FigureDraft[],
  parts: readonly TablePart[],
  raw: RawTable,
): readonly FigureDraft[] {
  if (raw.separator === 'tab') return doubtTwins(drafts)
  const unlabelled = new Map(
    parts
      .filter(
        ({ stubColumns, rowLabels }) => stubColumns > 0 && rowLabels.some(({ path }) => path.length > 0),
      )
      .flatMap((part) =>
        part.rows.flatMap((row, index): [number, string | undefined][] => {
          const label = part.rowLabels[index]
          return label?.continues === true ? [[row.index, label.path[0]]] : []
        }),
      ),
  )
  const stray = new Set(parts.filter(hasStrayNames).flatMap(({ rows }) => rows.map(({ index }) => index)))
  const short = new Set(parts.flatMap(({ rows }) => shortRows(rows, raw).map(({ index }) => index)))
  const broken = new Set(parts.flatMap(brokenCells))
  const names = Map.groupBy(drafts, nameOf)
  return doubtTwins(drafts).map((draft) => {
    const row = draft.cell?.row ?? -1
    const [name] = draft.labels.row
    // Its own list names it, beside one that has ended.
    const above = unlabelled.get(row)
    const isOfOtherList = name !== undefined && above !== undefined && name !== above
    const isUnlabelled = stray.has(row) || (unlabelled.has(row) && !isOfOtherList)
    const isBroken = draft.cell !== undefined && broken.has(`${draft.cell.row}:${draft.cell.column}`)
    const isAmbiguous = draft.labels.column.length === 0 && (names.get(nameOf(draft))?.length ?? 0) > 1
    const isShort = draft.cell !== undefined && short.has(draft.cell.row) && draft.labels.column.length > 0
    return isUnlabelled || isBroken || isAmbiguous || isShort
      ? { ...draft, status: 'doubtful' as const, proof: 'order' }
      : draft
  })
}

/** Numbers in several cells of a row under the very same names: a head is lost or stands over the wrong columns. */
function doubtTwins(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const headed = drafts.filter(({ cell, labels }) => cell !== undefined && labels.column.length > 0)
  const twins = new Set(
    [...Map.groupBy(headed, nameOf).values()]
      .filter((group) => new Set(group.map(({ value }) => value.toFixed())).size > 1)
      .filter((group) => new Set(group.map(({ cell }) => cell?.column)).size > 1)
      .flat(),
  )
  if (twins.size === 0) return drafts
  return drafts.map((draft) =>
    twins.has(draft) ? { ...draft, status: 'doubtful' as const, proof: 'order' } : draft,
  )
}

/** The first row has no group's name, later ones have: a name that stands in the middle of its rows is read too low, the one above too far. */
function hasStrayNames({ rows, rowLabels, stubColumns }: TablePart): boolean {
  const [first, ...others] = rows
  if (first === undefined || stubColumns < 2 || first.cells[0]?.kind !== 'blank') return false
  const isPlain = rowLabels[0]?.path.length === 1 && rowLabels[0].role === 'plain'
  return isPlain && others.some((row) => row.cells[0]?.kind === 'text' && row.cells[1]?.kind === 'text')
}

/** Running text that goes on in the lines beside its row: the words and years of its numbers may stand in another line. */
function brokenCells(part: TablePart): readonly string[] {
  return part.rows.flatMap((row, index) => {
    const next = part.rows[index + 1]
    if (next === undefined || part.rowLabels[index + 1]?.continues !== true) return []
    return row.cells.flatMap(({ kind, text }, column) => {
      const goesOn = kind === 'text' && next.cells[column]?.kind === 'text'
      const isRunning = [text, next.cells[column]?.text ?? ''].some((words) => /[、。]/.test(words))
      return goesOn && isRunning ? [`${row.index}:${column}`] : []
    })
  })
}

/** What an answer could call a figure; two numbers in different columns of a row with one name cannot be told apart. */
function nameOf({ cell, labels, unit, period }: FigureDraft): string {
  return JSON.stringify([cell?.row, labels.row, labels.column, unit?.symbol, period])
}
