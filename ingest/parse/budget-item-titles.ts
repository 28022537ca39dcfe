import { isLabelledPlace } from './budget-place.ts'
import { splitTitleAndDepartment } from './department.ts'
import { type FoundTitle, titleFrom, withoutUnitNote } from './found-title.ts'
import { endsSentence, hasQuantity } from './line-shape.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** `６目　企画費`, `第２目　文書費（所管　総務課）`, `(目)5 財産管理費`: the budget's smallest unit, on a line of its own. */
const ITEM =
  /^(?:第?[0-9０-９]{1,2}[ 　]*目|[(（]?目[)）]?[ 　]*[0-9０-９]{1,2})[ 　]*[.．]?[ 　]*(?=[^\s　0-9０-９])(\S.*)$/u

/** `款 ２ 総務費　　項 １ 総務管理費　　目 ７ 企画費　　所管課 企画課`, `３款 民生費　２項 児童福祉費　１目 児童福祉総務費`: the item at the end of its place. */
const PLACE =
  /^.*[ 　](?:目[ 　]*[0-9０-９]{1,2}|第?[0-9０-９]{1,2}[ 　]*目)[ 　]*[.．]?[ 　]*(?=[^\s　0-9０-９])(\S.*)$/u

/** Fewest such lines that are a report's way of setting out its measures. */
const FEWEST = 2

/** Titles of reports that follow the budget: its items, below the lines of 款 and 項. The office may close the line over them. */
export function budgetItemTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  let above: string | undefined
  const found: FoundTitle[] = []
  for (const line of lines) {
    if (line.budgetPlace) above = splitTitleAndDepartment(line.trimmed)?.department
    const name = nameOf(line)
    const before = lines[line.index - 1]
    const opens = isGap(before) || before?.budgetPlace || before?.pageNumber || line.afterFormFeed
    if (name === undefined || !opens) continue
    const title = titleFrom(line, name)
    found.push(
      title.department === undefined && above !== undefined ? { ...title, department: above } : title,
    )
  }
  return found.length < FEWEST ? [] : found
}

/** The item's name with what closes its line: its office, or the unit of the amounts below. */
function nameOf(line: ShapedLine): string | undefined {
  if (line.tabbed || line.note || line.aside || endsSentence(line.trimmed)) return undefined
  const item = line.budgetPlace && !isLabelledPlace(line.trimmed) ? PLACE : ITEM
  const words = item.exec(line.trimmed)?.[1] ?? ''
  const name = withoutUnitNote(words)
  return name.length < 2 || hasQuantity(name) ? undefined : words
}
