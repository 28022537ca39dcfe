import type { MeasureView } from '../evidence/evidence.ts'
import { hasMark } from '../evidence/has-mark.ts'
import { textOfMeasure } from '../evidence/text-of-measure.ts'

/** 「7万円の給付金」「2万円クーポン」: a benefit that is called by what one gets of it. */
const calledByAmount =
  /([0-9.]+(?:万|千)?円)(?:分?の|を)?(?:\p{L}{0,4})?(?:給付|支給|クーポン|商品券|祝い?金|手当)/gu

/**
 * Whether a measure speaks of another benefit than the one that the question calls by its amount, of which another measure
 * speaks: one of 10万円 is never given for one of 7万円.
 */
export function isOfOtherBenefit(
  question: string,
  views: readonly MeasureView[],
): (view: MeasureView) => boolean {
  const amounts = [...question.matchAll(calledByAmount)].flatMap(([, amount]) => amount ?? [])
  const speaking = amounts.map((amount) => views.filter((view) => hasMark(textOfMeasure(view), amount)))
  const told = speaking.filter((all) => all.length > 0)
  return told.length === 0 ? () => false : (view) => told.every((all) => !all.includes(view))
}
