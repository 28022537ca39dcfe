import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import type { FigurePlace } from '../figure-place.ts'

/** Units that the nearest heading gives; else what one further out, or the title, says after 単位 for all that is below it. */
export function unitsOfHeadings(printed: readonly string[]): FigurePlace['headingUnits'] {
  const own = unitsOfHeading(printed.at(-1) ?? '')
  if (own.length > 0) return own
  const outer = printed.slice(0, -1).map((heading) => parseUnitCaption(heading.replace(/[\s　]+/g, ' ')))
  return outer.findLast((caption) => caption?.explicit)?.units ?? []
}

/** 【施策額の内訳】（単位：円）, 事業費（千円）, 月別入館者数（人）, 資源物の内訳（kg）, 施設別の利用率（％）: a heading may give the unit of all amounts under it. */
export function unitsOfHeading(printed: string): FigurePlace['headingUnits'] {
  const words = printed.replace(/[\s　]+/g, ' ')
  const caption = parseUnitCaption(words)
  if (caption === undefined) return []
  const isOfWhole =
    caption.explicit ||
    caption.units.every(({ unit }) => ['money', 'weight', 'volume', 'area'].includes(unit.kind))
  const saysKind = /数[(（][^()（）]{1,4}[)）]$|(?:率|割合|構成比)[(（][%％][)）]$/.test(words)
  return isOfWhole || saysKind ? caption.units : []
}
