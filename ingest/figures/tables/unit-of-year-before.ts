import type { LabelledCell } from './label-cells.ts'
import type { TablePart } from './read-table.ts'

/** 件数 | 前年: the same thing a year before is counted as the head beside it says; the labels of that head, else none. */
export function unitOfYearBefore(
  { column, columnPath }: LabelledCell,
  { columns, stubColumns }: TablePart,
): readonly string[] {
  const isBefore = /^(?:前年度?|昨年度?|前回)$/.test(columnPath.at(-1) ?? '')
  return isBefore && column > stubColumns ? (columns[column - 1]?.path ?? []) : []
}
