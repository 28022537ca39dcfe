import { summarize } from '../metrics/summarize.ts'
import { alignTable } from './align-table.ts'
import { type CaseDifference, type CasePair, findDifferences } from './compare-modes.ts'
import { isShown } from './print-failures.ts'
import { percent } from './print-summary.ts'

const header = [
  'without a model | with it',
  'cases',
  'right %',
  'figures %',
  'wrong',
  'declined %',
  'cited %',
  'p95 ms',
]

/** Both ways of answering side by side: by split and kind, what the model cost, and where the figures differ. */
export function printModes(pairs: readonly CasePair[], model: string, reveal: boolean): string[] {
  if (pairs.length === 0) return []
  const splits = Map.groupBy(pairs, (pair) => pair.with.split)
  const rows = [...splits].flatMap(([split, members]) => [
    rowOf(split, members),
    ...[...Map.groupBy(members, (pair) => pair.with.evalCase.kind)]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([kind, some]) => rowOf(`  ${kind}`, some)),
  ])
  const differences = findDifferences(pairs)
  return [
    `With the model ${model}:`,
    ...alignTable([header, ...rows]),
    ...[...splits].map(([split, members]) => noteOf(split, members, differences)),
    ...differences.filter((one) => isShown(one.with.split, reveal)).map(describeDifference),
    '',
  ]
}

function rowOf(name: string, pairs: readonly CasePair[]): string[] {
  const [before, after] = [
    summarize(pairs.map((pair) => pair.without)),
    summarize(pairs.map((pair) => pair.with)),
  ]
  const both = (print: (summary: typeof before) => string): string => `${print(before)} | ${print(after)}`
  return [
    name,
    String(pairs.length),
    both(({ right }) => percent(right?.mean)),
    both(({ figureAccuracy }) => percent(figureAccuracy)),
    both(({ wrongUnwarned }) => String(wrongUnwarned.count)),
    both(({ declined }) => percent(declined)),
    both(({ cited }) => percent(cited)),
    both(({ latencyMs }) => latencyMs.p95.toFixed(0)),
  ]
}

function noteOf(split: string, pairs: readonly CasePair[], differences: readonly CaseDifference[]): string {
  const uses = pairs.flatMap((pair) => pair.with.use ?? [])
  const sum = (pick: (use: (typeof uses)[number]) => number) =>
    uses.reduce((total, use) => total + pick(use), 0)
  const phrased = pairs.filter((pair) => pair.with.answer.mode === 'model').length
  const judged = pairs.flatMap((pair) => pair.with.isFaithful ?? [])
  const notes = [
    `in the model’s words ${phrased} of ${pairs.length}`,
    `figures or outcome differ in ${differences.filter((one) => one.with.split === split).length}`,
    ...(judged.length > 0
      ? [`judged faithful ${judged.filter((one) => one).length} of ${judged.length}`]
      : []),
    `${sum(({ calls }) => calls)} calls, ${sum(({ inputTokens }) => inputTokens)} tokens in, ${sum(({ outputTokens }) => outputTokens)} out`,
    `not in its words: ${countReasons(uses.flatMap(({ fallback }) => fallback ?? [])) || 'none'}`,
    `sentences held back: ${countReasons(uses.flatMap(({ blocked }) => blocked)) || 'none'}`,
  ]
  return `${split}: ${notes.join('; ')}`
}

/** 「blocked 3, stalled 1」, the most frequent first. */
function countReasons(reasons: readonly string[]): string {
  return [...Map.groupBy(reasons, (reason) => reason)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, all]) => `${reason} ${all.length}`)
    .join(', ')
}

function describeDifference({ with: one, without, isOtherOutcome, lost, added }: CaseDifference): string {
  const parts = [
    ...(isOtherOutcome ? [`${without.answer.outcome} → ${one.answer.outcome}`] : []),
    ...lost.map((figure) => `- ${figure}`),
    ...added.map((figure) => `+ ${figure}`),
  ]
  return `${one.evalCase.id} ${parts.join(' ')}`
}
