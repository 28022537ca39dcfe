import { cleanLabel } from '../labels/clean-label.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import type { TablePart } from './read-table.ts'
import type { RowLabel } from './row-labels.ts'

/**
 * Rows of numbers in brackets right below the row that they are part of (734,900 over (402,880)) are called as the report says once of
 * all brackets: うち国庫補助事業分, 前年度.
 */
export function nameBracketRows(part: TablePart, legend: string | undefined): TablePart {
  const name = legend === undefined ? '' : cleanLabel(legend)
  if (name === '') return part
  const rowLabels = part.rowLabels.map((label, at): RowLabel => {
    if (!label.continues || label.path.length === 0 || !isInBrackets(part, at)) return label
    return { ...label, path: [...label.path, name], role: roleOfLabel(name), continues: false }
  })
  return { ...part, rowLabels }
}

/** Rows （前年度） right below the row that they tell the same of a year before: each is called as that row and itself. */
export function nameBracketedRows(part: TablePart): TablePart {
  let above: RowLabel | undefined
  const rowLabels = part.rowLabels.map((label): RowLabel => {
    const own = label.path.at(-1)
    if (own === undefined || !otherYear.test(own.normalize('NFKC'))) {
      above = label
      return label
    }
    return above === undefined || above.path.length === 0
      ? label
      : { ...label, path: [...above.path, own], spans: [...above.spans, ...label.spans] }
  })
  return { ...part, rowLabels }
}

const otherYear = /^\((?:前年度|前々年度|昨年度|前年)(?:実績|決算)?\)$/

function isInBrackets({ rows, stubColumns }: TablePart, at: number): boolean {
  const filled = rows[at]?.cells.slice(stubColumns).filter(({ kind }) => kind !== 'blank') ?? []
  return filled.length > 0 && filled.every(({ text }) => /^[(（].*[)）]$/u.test(text))
}
