import type { Interval } from '../metrics/bootstrap.ts'
import type { SplitSummary } from '../metrics/group-cases.ts'
import type { Summary } from '../metrics/summarize.ts'
import { alignTable } from './align-table.ts'

const header = [
  '',
  'cases',
  'right %',
  '95 %',
  'figures %',
  'wrong',
  'warned-wrong',
  'incomplete',
  'declined %',
  'invented %',
  'asked back',
  'not asked',
  'cited %',
  'unit',
  'year',
  'p95 ms',
]

/** The table that the terminal shows: each split as a whole, by report, kind and difficulty. */
export function printSummaries(splits: readonly SplitSummary[]): string[] {
  return splits.flatMap((split) => {
    const rows = [
      header,
      rowOf(split.split, split.all),
      ...split.byReport.map(({ group, summary }) => rowOf(`  ${group}`, summary)),
      ...split.byKind.map(({ group, summary }) => rowOf(`  ${group}`, summary)),
      ...split.byDifficulty.map(({ group, summary }) => rowOf(`  ${group}`, summary)),
    ]
    return [...alignTable(rows), ...printNotes(split), '']
  })
}

function printNotes({ split, all }: SplitSummary): string[] {
  const { wrongUnwarned, citationPrecision, citationRecall, latencyMs } = all
  return [
    `${split}: wrong without a warning ${wrongUnwarned.count} of ${all.cases} (${percent(wrongUnwarned.share)} %, upper 95 % bound ${percent(wrongUnwarned.upper)} %); ` +
      `answers with a warning ${percent(all.warned)} %; citations: precision ${percent(citationPrecision)} %, recall ${percent(citationRecall)} %; ` +
      `answers that break the contract ${all.violations}, failed ${all.failed}; ` +
      `latency p50 ${latencyMs.p50.toFixed(0)} ms, p95 ${latencyMs.p95.toFixed(0)} ms, slowest ${latencyMs.most.toFixed(0)} ms`,
  ]
}

function rowOf(name: string, summary: Summary): string[] {
  return [
    name,
    String(summary.cases),
    percent(summary.right?.mean),
    range(summary.right),
    percent(summary.figureAccuracy),
    String(summary.wrongUnwarned.count),
    String(summary.wrongWarned),
    String(summary.incomplete),
    percent(summary.declined),
    percent(summary.invented),
    String(summary.askedBack),
    String(summary.notAskedBack),
    percent(summary.cited),
    String(summary.unitErrors),
    String(summary.yearErrors),
    summary.latencyMs.p95.toFixed(0),
  ]
}

function range(interval: Interval | undefined): string {
  return interval === undefined ? '' : `${percent(interval.low)}–${percent(interval.high)}`
}

export function percent(share: number | undefined): string {
  return share === undefined ? '–' : (share * 100).toFixed(1)
}
