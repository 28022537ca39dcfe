import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import type { Quantity } from '../../report/quantity.ts'
import type { FigurePlace } from '../figure-place.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { unitStatedAt } from '../labels/stated-units.ts'

/**
 * `◆巡回バス運行事業　　28,400　（27,000）`: an amount without a unit, set apart from its words, takes the unit that the heading or the
 * report gives to all amounts.
 */
export function unitOfAmount({ unit, span, number }: Quantity, place: FigurePlace): readonly ScaledUnit[] {
  const noted = unit === undefined ? unitsAtLineEnd(place.text, span.end) : undefined
  if (noted !== undefined) return noted
  const printed = place.text.slice(number.start, number.end)
  const before = place.text.slice(Math.max(0, span.start - 24), span.start)
  const isSetApart = /[　(（][\s　]*$|[\s　]{2}$|年度[\s　]+$/.test(before) || MONEY_BEFORE.test(before)
  if (
    unit !== undefined ||
    !isSetApart ||
    !/^(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0０])$/.test(printed)
  )
    return []
  const heading = place.headingUnits.filter((given) => given.unit.kind === 'money')
  const stated = unitStatedAt(place.statedUnits ?? [], span.start)
  return heading.length > 0 ? heading : stated === undefined ? [] : [stated]
}

/** `寄附額 421,886`, `屋上防水工事 7,480`: what the name of money is one space before. */
const MONEY_BEFORE = /(?:\p{Script=Han}[額費料金]|現在高|残高|工事(?:[(（][^()（）]{1,8}[)）])?) $/u

/** 「予算現額　9,620　決算額　9,187　(単位：千円)」: the unit that a line of amounts says at its end. */
function unitsAtLineEnd(text: string, from: number): readonly ScaledUnit[] | undefined {
  const end = text.indexOf('\n', from)
  const rest = text.slice(from, end < 0 ? undefined : end)
  const note = /[\s　][(（][\s　]*単位[\s　]*[：:][^()（）]{1,10}[)）][\s　]*$/u.exec(rest)?.[0]
  const units = note === undefined ? undefined : parseUnitCaption(note)?.units
  return units?.length === 1 ? units : undefined
}
