import type { Measure, Section } from '../../report/measure.ts'
import type { Board, Home, LabelledRow, LooseNumber, Slot } from './lost-page.ts'

/** Rows whose total was found, drawn apart from the heading that names their table. */
export type RowGroup = { readonly parts: readonly LabelledRow[]; readonly total: LabelledRow }

/**
 * Finds the empty sub-heading over each group: the text names a part of another number (「回数 51回（本部39回、支所12回）」)
 * and the group's total row holds that part. Where all but one are so named, the last group takes the last heading.
 */
export function nameGroups(board: Board, groups: readonly RowGroup[]): Map<RowGroup, Home> {
  const homes = new Map<RowGroup, Home>()
  for (const [measure, own] of Map.groupBy(groups, (group) => group.total.home.measure)) {
    const empty = emptySubheadings(measure)
    const slots = board.page.slots.filter((slot) => slot.home.measure === measure)
    const left = new Set(empty)
    for (const group of own) {
      const section = namedBy(group, slots, empty)
      if (section === undefined) continue
      homes.set(group, homeOf(measure, section))
      left.delete(section)
    }
    const unnamed = own.filter((group) => !homes.has(group))
    const [group] = unnamed
    const [section] = left
    const isLast = unnamed.length === 1 && left.size === 1 && own.length >= 2
    if (isLast && group !== undefined && section !== undefined) homes.set(group, homeOf(measure, section))
  }
  return homes
}

/** Headings set off by brackets, under another heading, with nothing below them. */
function emptySubheadings(measure: Measure): Section[] {
  return measure.sections.filter((section) => {
    const last = section.headings.at(-1)
    return (
      section.headings.length >= 2 && section.blocks.length === 0 && /^[＜<〈《≪]/u.test(last?.printed ?? '')
    )
  })
}

function homeOf(measure: Measure, section: Section): Home {
  return { measure, headings: section.headings.map((heading) => heading.text) }
}

/** The one heading whose name the text gives to numbers of the total row; two numbers must agree, or one of two digits. */
function namedBy(group: RowGroup, slots: readonly Slot[], empty: readonly Section[]): Section | undefined {
  const votes = new Map<string, number>()
  for (const part of slots.flatMap((slot) => slot.named)) {
    const agrees = group.total.numbers.some((number) => isSame(number, part.quantity.value.toFixed()))
    const name = part.label.replace(/等$/u, '')
    if (agrees && name !== '') votes.set(name, (votes.get(name) ?? 0) + 1)
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < 2 || best[1] === second?.[1]) return undefined
  const fitting = empty.filter((section) => (section.headings.at(-1)?.text ?? '').startsWith(best[0]))
  return fitting.length === 1 ? fitting[0] : undefined
}

function isSame(number: LooseNumber, value: string): boolean {
  return number.whole !== undefined && number.whole.toString() === value
}
