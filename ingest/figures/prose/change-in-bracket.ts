import { fiscalYear } from '../../report/fiscal-year.ts'
import type { FigureDraft } from '../figure-draft.ts'

const OPENS = /^(?:[百千]?円)?[\s　]*[(（][\s　]*$/u
const GOES_ON = /^(?:[百千]?円)?[\s　]*[、，,／/][\s　]*$/u
const CLOSES = /^(?:[百千]?円)?[\s　]*[)）]/u

/** An amount, that of the year before, and how much it changed, as a line prints them. */
type Three = readonly [now: FigureDraft, before: FigureDraft, change: FigureDraft]

/**
 * `学校給食費無償化事業　214,600（96,300、118,300）`: of three amounts the second is that of the year before and the third the change, where the first is just
 * what they come to; the second and third take the unit of the first.
 */
export function nameChangeInBracket(drafts: readonly FigureDraft[], text: string): readonly FigureDraft[] {
  const named = [...drafts]
  for (const [at, now] of drafts.entries()) {
    const [before, change] = drafts.slice(at + 1, at + 3)
    if (before === undefined || change === undefined || !tellChange([now, before, change], text)) continue
    named[at + 1] = { ...inUnitOf(now, before), ...yearBefore(now), labels: under(now, '前年度') }
    named[at + 2] = { ...inUnitOf(now, change), labels: under(now, '増減') }
  }
  return named
}

function tellChange([now, before, change]: Three, text: string): boolean {
  const between = (one: FigureDraft, other: FigureDraft) => text.slice(one.span.end, other.span.start)
  const printed = (one: FigureDraft) => one.value.div(one.scale)
  return (
    now.cell === undefined &&
    OPENS.test(between(now, before)) &&
    GOES_ON.test(between(before, change)) &&
    CLOSES.test(text.slice(change.span.end)) &&
    printed(now).minus(printed(before)).eq(printed(change))
  )
}

function inUnitOf({ unit, scale, printed, printedWithUnit }: FigureDraft, one: FigureDraft): FigureDraft {
  if (one.unit !== undefined || unit === undefined) return one
  const suffix = printedWithUnit.slice(printed.length)
  return { ...one, unit, scale, value: one.value.times(scale), printedWithUnit: one.printed + suffix }
}

function yearBefore({ period }: FigureDraft): Partial<Pick<FigureDraft, 'period' | 'periodSource'>> {
  if (period.kind !== 'fiscal-year') return {}
  return {
    period: { kind: 'fiscal-year', fiscalYear: fiscalYear(period.fiscalYear - 1) },
    periodSource: 'label',
  }
}

function under({ labels }: FigureDraft, name: string): FigureDraft['labels'] {
  return { ...labels, row: [...labels.row, name] }
}
