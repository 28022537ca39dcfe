import { z } from 'zod'
import type { SearchSummary } from '../baselines/compare-searches.ts'
import type { SplitSummary } from '../metrics/group-cases.ts'

/** The numbers that may only get better: by split and name, each in percent with two decimals. */
export const acceptedNumbers = z.record(z.string(), z.record(z.string(), z.number()))
export type AcceptedNumbers = z.infer<typeof acceptedNumbers>

/** Names of which less is better; of all others more is. */
const LESS_IS_BETTER: readonly string[] = [
  'wrongUnwarned',
  'wrongWarned',
  'declined',
  'invented',
  'unitErrors',
  'yearErrors',
  'violations',
]

/** What a run measured, as the gate compares it. Retrieval only where it was measured. */
export function gateNumbers(
  splits: readonly SplitSummary[],
  searches: readonly SearchSummary[],
): AcceptedNumbers {
  return Object.fromEntries(
    splits.map(({ split, all }) => {
      const ours = searches.find((one) => one.split === split && one.search === 'ours')
      const share = (count: number) => count / Math.max(1, all.cases)
      const numbers: Readonly<Record<string, number | undefined>> = {
        right: all.right?.mean,
        figureAccuracy: all.figureAccuracy,
        cited: all.cited,
        citationRecall: all.citationRecall,
        recall5: ours?.recall5?.mean,
        wrongUnwarned: all.wrongUnwarned.share,
        wrongWarned: share(all.wrongWarned),
        declined: all.declined,
        invented: all.invented,
        unitErrors: share(all.unitErrors),
        yearErrors: share(all.yearErrors),
        violations: share(all.violations),
      }
      const measured = Object.entries(numbers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Math.round(value * 10_000) / 100] as const],
      )
      return [split, Object.fromEntries(measured)]
    }),
  )
}

/** One line for each number that is worse than what was accepted, or was not measured. */
export function findFalls(accepted: AcceptedNumbers, measured: AcceptedNumbers): string[] {
  return Object.entries(accepted).flatMap(([split, numbers]) =>
    Object.entries(numbers).flatMap(([name, floor]) => {
      const value = measured[split]?.[name]
      if (value === undefined) return [`${split} ${name}: accepted ${floor}, not measured`]
      return isBetter(name, floor, value) ? [`${split} ${name}: accepted ${floor}, measured ${value}`] : []
    }),
  )
}

/** The accepted numbers with every better one of the run in its place; nothing gets worse. */
export function raiseAccepted(accepted: AcceptedNumbers, measured: AcceptedNumbers): AcceptedNumbers {
  const raised = Object.entries(measured).map(([split, numbers]) => {
    const held = accepted[split] ?? {}
    const better = Object.entries(numbers).map(([name, value]) => {
      const floor = held[name]
      return [name, floor === undefined || isBetter(name, value, floor) ? value : floor] as const
    })
    return [split, { ...held, ...Object.fromEntries(better) }] as const
  })
  return { ...accepted, ...Object.fromEntries(raised) }
}

function isBetter(name: string, one: number, other: number): boolean {
  return LESS_IS_BETTER.includes(name) ? one < other : one > other
}
