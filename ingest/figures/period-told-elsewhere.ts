import type { Period } from '../report/period.ts'
import type { FigureDraft } from './figure-draft.ts'

/** Two amounts of so many digits are the same one said again. */
const leastSame = 10_000

/**
 * 「令和2年度から令和3年度までに計8件2,310千円」, and below it 「総額 2,310千円」: an amount whose year is told nowhere has the years
 * that the same amount of its measure has by its own words. One year is left alone: the report's own is as likely.
 */
export function tellPeriodsElsewhere(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const told = Map.groupBy(drafts.filter(isToldOfYears), amountOf)
  return drafts.map((draft) => {
    const isOpen =
      draft.periodSource === 'report' && draft.unit?.kind === 'money' && draft.value.gte(leastSame)
    const periods = isOpen ? (told.get(amountOf(draft)) ?? []).map(({ period }) => period) : []
    const [period] = periods
    return period && periods.every((one) => isSame(one, period))
      ? { ...draft, period, periodSource: 'note' as const }
      : draft
  })
}

/** An amount of several years; a change from one year to the next (増減) happens to be as much. */
function isToldOfYears({ period, periodSource, labels }: FigureDraft): boolean {
  const isChange = [...labels.row, ...labels.column].some((label) => /増減|比較|差引/.test(label))
  return periodSource !== 'report' && period.kind === 'fiscal-years' && !isChange
}

function amountOf({ value, unit }: FigureDraft): string {
  return `${value} ${unit?.symbol ?? ''}`
}

function isSame(a: Period, b: Period): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
