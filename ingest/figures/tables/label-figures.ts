import { findNumbers } from '../../quantity/find-numbers.ts'
import { unitOfLabel } from '../../quantity/label-unit.ts'
import type { Period } from '../../report/period.ts'
import { draftFigure, type Reading } from '../draft-figure.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { cleanLabel } from '../labels/clean-label.ts'
import { relativeYear } from '../labels/relative-year.ts'
import { resolveUnit } from '../labels/resolve-unit.ts'
import type { Fact } from '../prose/fact-reader.ts'
import { factsInText } from '../prose/facts-in-text.ts'
import type { TablePart } from './read-table.ts'
import { shiftToken } from './shift-token.ts'
import type { TableContext } from './table-context.ts'

type LabelledPart = { readonly part: TablePart; readonly context: TableContext; readonly place: FigurePlace }

/** Quantities inside row labels (外17件, 16,000円×1.10): facts of the label itself, outside the table's axes. */
export function figuresOfLabels({ part, place, context }: LabelledPart): readonly FigureDraft[] {
  return part.rows.flatMap((row) =>
    row.cells.slice(0, part.stubColumns).flatMap(({ text, span, quantities, kind }) => {
      if (kind !== 'text' || quantities.length === 0 || classBounds.test(text)) return []
      const printed = place.text.slice(span.start, span.end)
      const ranges = [...printed.matchAll(classRange)].map(({ index, 0: range }) => ({
        index,
        end: index + range.length,
      }))
      return factsInText(printed, findNumbers(printed)).flatMap((fact) => {
        const at = fact.quantity.span.start
        if (ranges.some(({ index, end }) => index <= at && at < end)) return []
        if (fact.quantity.unit === undefined && !isPureNumber(fact)) return []
        if (isAgeOfChildren(printed, fact)) return []
        const quantity = shiftToken(fact.quantity, span.start)
        const label = fact.label.length > 0 ? fact.label : [cleanLabel(text)]
        return [
          draftFigure(
            {
              quantity,
              resolved: resolveUnit(quantity, { row: [], column: [], captions: [] }),
              labels: { row: label, column: [] },
              passage: row.span,
              labelSpans: [],
              period: periodOfText(timeOfFact(fact, place)) ?? context.period,
              role: 'plain',
            },
            place,
          ),
        ]
      })
    }),
  )
}

/** 0～14歳, 15～64歳, 100㎡未満, 300万円以上: the bounds of a class count nothing. */
const classBounds =
  /^[0-9０-９][0-9０-９,，.．]*[^\s0-9０-９]{0,3}(?:[～〜~－-][0-9０-９][0-9０-９,，.．]*[^\s0-9０-９]{1,4}|(?:以上|未満|以下|超))$/

/** 65～74歳 within a label: うち65～74歳（人）. */
const classRange =
  /[0-9０-９][0-9０-９,，.．]*[^\s0-9０-９]{0,3}[～〜~－-][0-9０-９][0-9０-９,，.．]*[^\s0-9０-９()（）]{0,2}/gu

/** ４か月児, １歳６か月児, 1人当たり: what names a group or a measure counts nothing. */
function isAgeOfChildren(text: string, { quantity }: Fact): boolean {
  return /^(?:[0-9０-９]{1,2}[かヶカ]月)?(?:児|以[上下]|未満|当たり|あたり|につき)/.test(
    text.slice(quantity.span.end),
  )
}

/** 財政力指数　0.42: a number without any unit, by its label. */
function isPureNumber({ label, quantity }: Fact): boolean {
  return (
    unitOfLabel(label.at(-1) ?? '')?.kind === 'plain' &&
    /指数|係数/.test(label.at(-1) ?? '') &&
    quantity.printed.includes('.')
  )
}

/** 総事業費　4,231千円（前年度　4,096千円）: the year before holds in a label as it does in a sentence. */
function timeOfFact({ label, period }: Fact, place: FigurePlace): Period | undefined {
  return relativeYear(label.toReversed(), period ?? place.period) ?? period
}

function periodOfText(period: Period | undefined): Reading['period'] {
  return period === undefined ? undefined : { period, source: 'label' }
}
