import type { FoundTitle } from './found-title.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Fewest items that are a report's way of setting out its measures, where projects with titles of their own stand below them. */
const FEWEST = 3

/**
 * `第２款　総務費　第１項　総務管理費　第７目　企画費` over `１　証明書の交付　（町民課）`: items of the budget below most of which numbered titles with
 * their offices begin at 1 again. The items are the measures then, the titles their parts.
 */
export function areOverTitles(
  lines: readonly ShapedLine[],
  items: readonly FoundTitle[],
  titles: readonly FoundTitle[],
): boolean {
  const numberOf = (title: FoundTitle) => lines[firstOf(title)]?.mark?.number
  const [top] = items
  if (top === undefined || items.length < FEWEST) return false
  const within = titles.filter((title) => firstOf(title) > firstOf(top))
  const groups = items.map((item, at) => {
    const next = items[at + 1]
    const end = next === undefined ? lines.length : firstOf(next)
    return lines.slice(firstOf(item) + 1, end)
  })
  const opening = groups.filter((group) => group.find(isNumbered)?.mark?.number === 1)
  return (
    within.length > 0 &&
    within.every((title) => numberOf(title) !== undefined) &&
    opening.length * 2 > items.length
  )
}

/** The items, and the titles of what stands before the first of them. */
export function withTitlesBefore(items: readonly FoundTitle[], titles: readonly FoundTitle[]): FoundTitle[] {
  const [top] = items
  return [...titles.filter((title) => top !== undefined && firstOf(title) < firstOf(top)), ...items]
}

function firstOf({ lines: [first] }: FoundTitle): number {
  return first ?? 0
}

function isNumbered({ mark }: ShapedLine): boolean {
  return mark?.kind === 'number'
}
