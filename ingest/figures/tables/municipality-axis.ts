import { isMunicipalityName } from '../labels/municipality-name.ts'
import type { TablePart } from './read-table.ts'

/** Heads over the districts of one municipality, whose names may end like a town's: 上町, 新町. */
const DISTRICT =
  /^(?:行政|自治|投票|小学校|中学校|学校)?(?:地区|地域|区域|校区|学区|町丁?名?|町内会?|字|大字|行政区|自治会)(?:別|名)?$/

/** True where two or more municipalities stand side by side, as row labels or as heads. */
export function hasMunicipalityAxis(part: TablePart): boolean {
  if (stubHeads(part).some((head) => DISTRICT.test(head.replace(/[\s　]/g, '')))) return false
  const rows = new Set(part.rowLabels.flatMap((label) => label.path.filter(isMunicipalityName)))
  const heads = new Set(part.columns.flatMap((column) => column.path.filter(isMunicipalityName)))
  return rows.size >= 2 || heads.size >= 2
}

/** The heads of the label columns, '' where one has none. */
export function stubHeads(part: TablePart): readonly string[] {
  return part.columns.slice(0, part.stubColumns).map((column) => column.path.at(-1) ?? '')
}
