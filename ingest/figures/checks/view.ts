import type { LabelRole } from '../labels/role-of-label.ts'
import type { Entry } from './equation.ts'

/** A label along the axis that is checked: a row when columns are added up, a column when rows are. */
export type Position = {
  readonly path: readonly string[]
  readonly role: LabelRole
  /** True where its own label is a year or another time. */
  readonly isTime: boolean
}

/** A line across the axis with one unit: the numbers at its positions may be added. */
export type Line = {
  readonly unitSymbol: string
  readonly unitKind: Entry['unitKind']
  /** Which row or column of the other axis: lines of different units may lie in one. */
  readonly cross: number
  readonly at: (position: number) => Entry | undefined
}

/** A table seen along one of its axes. `lines` keep the order of the other axis. */
export type View = {
  readonly axis: 'rows' | 'columns'
  readonly positions: readonly Position[]
  readonly lines: readonly Line[]
}

/** Lines of one row or column read together: a rate and what it is made of have different units. */
export function joinUnits(view: View): readonly Line[] {
  const groups = Map.groupBy(view.lines, (line) => line.cross)
  return [...groups].map(([cross, lines]) => ({
    unitSymbol: '',
    unitKind: undefined,
    cross,
    at: (position) => lines.map((line) => line.at(position)).find((entry) => entry !== undefined),
  }))
}
