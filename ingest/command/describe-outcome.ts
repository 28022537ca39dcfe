import type { IngestOutcome } from '../ingest-reports.ts'

/** Oddities of one sort that are written out; the rest are counted. */
const odditiesShown = 3

/** What an ingested report's summary says, a line each: counts and time, then warnings, then what was odd. */
export function describeOutcome(outcome: IngestOutcome): string[] {
  const { kind, report, counts, oddities, twins, seconds } = outcome
  const deed =
    kind === 'unchanged' ? '変更なし（何も書き換えていません）' : `取り込みました（${seconds.toFixed(1)}秒）`
  const sizes = `施策・資料${counts.measures}、表${counts.tables}、段落${counts.chunks}、数値${counts.figures}`
  const warnings = twins.map(
    (twin) =>
      `${report.id}: 注意: 同じ市区町村・年度・種類の資料 ${twin} もあります。同じ資料なら npm run ingest -- --remove ${twin} で消してください。`,
  )
  return [`${report.id}: ${deed} ${sizes}`, ...warnings, ...describeOddities(report.id, oddities)]
}

function describeOddities(id: string, oddities: IngestOutcome['oddities']): string[] {
  return [...Map.groupBy(oddities, ({ kind }) => kind)].flatMap(([sort, found]) => {
    const shown = found.slice(0, odditiesShown).map(({ message, measureId }) => {
      const place = measureId === undefined ? '' : `${measureId} `
      return `${id}: 気になる点: ${place}${message}`
    })
    const more = found.length - shown.length
    return more === 0
      ? shown
      : [
          ...shown,
          `${id}: 気になる点: 同じ種類（${sort}）がほかに${more}件（npm run figures -- --report ${id} --problems）`,
        ]
  })
}

/** The last line of an ingest: what was done in all. */
export function describeTotal(outcomes: readonly IngestOutcome[]): string {
  const saved = outcomes.filter(({ kind }) => kind === 'saved')
  const sum = (of: (outcome: IngestOutcome) => number): number =>
    saved.reduce((total, outcome) => total + of(outcome), 0)
  const sizes = [
    `施策・資料${sum(({ counts }) => counts.measures)}`,
    `表${sum(({ counts }) => counts.tables)}`,
    `段落${sum(({ counts }) => counts.chunks)}`,
    `数値${sum(({ counts }) => counts.figures)}`,
    `気になる点${sum(({ oddities }) => oddities.length)}`,
    `${sum(({ seconds }) => seconds).toFixed(1)}秒`,
  ]
  const unchanged = outcomes.length - saved.length
  return `合計: 取り込み${saved.length}件、変更なし${unchanged}件（${sizes.join('、')}）`
}
