import { splitTitleAndDepartment } from './department.ts'
import { type FoundTitle, titleFrom, withoutUnitNote } from './found-title.ts'
import { endsSentence, hasQuantity } from './line-shape.ts'
import { isGap } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** `６目　企画費`, `第２目　文書費（所管　総務課）`, `(目)5 財産管理費`: the budget's smallest unit, on a line of its own. */
const ITEM =
  /^(?:第?[0-9０-９]{1,2}[ 　]*目|[(（]?目[)）]?[ 　]*[0-9０-９]{1,2})[ 　]*[.．]?[ 　]*(?=[^\s　0-9０-９])(\S.*)$/u

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
    if (name === undefined || !(isGap(before) || before?.budgetPlace || line.afterFormFeed)) continue
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
  const words = ITEM.exec(line.trimmed)?.[1] ?? ''
  const name = withoutUnitNote(words)
  return name.length < 2 || hasQuantity(name) ? undefined : words
}
