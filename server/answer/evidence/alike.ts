import type { Figure } from '../../../ingest/report/figure.ts'

/** A figure's own names: those of its row, then those of its column. */
export function ownLabels({ labels }: Pick<Figure, 'labels'>): string[] {
  return [...labels.row, ...labels.column]
}

export function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index])
}

/** Only figures of one unit are compared or added: 件 is no 回. */
export function sameUnit(a: Pick<Figure, 'unit'>, b: Pick<Figure, 'unit'>): boolean {
  return a.unit?.kind === b.unit?.kind && a.unit?.symbol === b.unit?.symbol
}

export function samePeriod(a: Pick<Figure, 'period'>, b: Pick<Figure, 'period'>): boolean {
  return JSON.stringify(a.period) === JSON.stringify(b.period)
}

/** Of one period; or a part whose own time nobody tells, of a whole over several years. */
export function isWithinPeriod(part: Figure, whole: Figure): boolean {
  return (part.periodSource === 'report' && whole.period.kind === 'fiscal-years') || samePeriod(part, whole)
}

/** The first of each that have one key. */
export function distinctBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
