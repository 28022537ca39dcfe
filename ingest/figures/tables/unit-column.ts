import { readScaled } from '../../quantity/unit-caption.ts'
import { kindOfLabel } from '../labels/label-kind.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/**
 * The column headed 単位, or without a head over nothing but units (人, 世帯, ％), which says the unit of each row; -1 where
 * there is none.
 */
export function findUnitColumn(header: readonly GridRow[], body: readonly GridRow[]): number {
  const headed = header.map(({ cells }) => cells.findIndex(({ text }) => isUnitHead(text)))
  const found = headed.findLast((column) => column >= 0)
  if (found !== undefined) return found
  return (
    header.at(-1)?.cells.findIndex(({ kind }, column) => kind === 'blank' && holdsUnits(body, column)) ?? -1
  )
}

/** 単位, 単位名, 指標の単位: the head over what each row is counted in. */
export function isUnitHead(head: string): boolean {
  return /^(?:[一-龠]{0,4}指標の?)?単位名?$/.test(head.replace(/[\s　]/g, ''))
}

/** What may stand alone in a column without a head: a unit that a long label has pushed out of its own. */
const surelyUnit = /^(?:人|件|世帯|戸|回|箇所|か所|千?円|[%％])$/

function holdsUnits(body: readonly GridRow[], column: number): boolean {
  const filled = body.flatMap(({ cells }) => cells[column] ?? []).filter(({ kind }) => kind !== 'blank')
  const [first, ...others] = filled
  const isOne = others.length > 0 || (body.length > 1 && surelyUnit.test(first?.text ?? ''))
  return column > 0 && first !== undefined && isOne && filled.every(isUnit)
}

/**
 * Rows with one label cell more than the header has room for (活動指標 | 講座開催数 | 回 | 42 under 　| 単位 | R3実績) stand one column
 * too far right: their unit shows it. Their labels are put together, so that all numbers stand under their heads.
 */
export function closeUnitColumn(header: readonly GridRow[], rows: readonly GridRow[]): readonly GridRow[] {
  const unit = findUnitColumn(header, [])
  if (unit < 1) return rows
  return rows.map((row) => {
    const [label, own, further] = [row.cells[unit - 1], row.cells[unit], row.cells[unit + 1]]
    if (label === undefined || own === undefined || further === undefined) return row
    if (label.kind !== 'text' || isUnit(own) || own.kind !== 'text' || !isUnit(further)) return row
    const joined: GridCell = {
      ...label,
      text: `${label.text} ${own.text}`,
      span: { start: label.span.start, end: own.span.end },
      quantities: [],
      times: [],
    }
    const blank: GridCell = {
      text: '',
      span: { start: row.span.end, end: row.span.end },
      kind: 'blank',
      quantities: [],
      times: [],
    }
    return { ...row, cells: [...row.cells.slice(0, unit - 1), joined, ...row.cells.slice(unit + 1), blank] }
  })
}

type Rows = {
  readonly rows: readonly GridRow[]
  readonly rowLabels: readonly { readonly path: readonly string[] }[]
  readonly unitColumn: number
}

/** The unit in a row's own cell; below merged cells the one merged with them, unless the row is one of rates (達成率). */
export function unitBeside({ rows, rowLabels, unitColumn }: Rows, row: number): GridCell | undefined {
  const isMerged = (at: number): boolean =>
    [0, unitColumn].every((column) => rows[at]?.cells[column]?.kind === 'blank')
  let at = row
  if (kindOfLabel(rowLabels[row]?.path.at(-1) ?? '', false) !== 'rate') while (at > 0 && isMerged(at)) at -= 1
  return rows[at]?.cells[unitColumn]
}

function isUnit({ text }: GridCell): boolean {
  return readScaled(text.replace(/[\s　]/g, '').normalize('NFKC')) !== undefined
}
