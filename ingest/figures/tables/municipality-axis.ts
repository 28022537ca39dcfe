import { isMunicipalityName } from '../labels/municipality-name.ts'
import type { TablePart } from './read-table.ts'

/** True where two or more municipalities stand side by side, as row labels or as heads. */
export function hasMunicipalityAxis(part: TablePart): boolean {
  const rows = new Set(part.rowLabels.flatMap((label) => label.path.filter(isMunicipalityName)))
  const heads = new Set(part.columns.flatMap((column) => column.path.filter(isMunicipalityName)))
  return rows.size >= 2 || heads.size >= 2
}

/** The heads of the label columns, '' where one has none. */
export function stubHeads(part: TablePart): readonly string[] {
  return part.columns.slice(0, part.stubColumns).map((column) => column.path.at(-1) ?? '')
}
