import { type JudgedCase, type Split, splits } from '../run/judged-case.ts'
import { type Summary, summarize } from './summarize.ts'

/** One line of the table: a group's name and its numbers. */
export type GroupSummary = { readonly group: string; readonly summary: Summary }

/** All groups of one split: everything, then by report, kind and difficulty. */
export type SplitSummary = {
  readonly split: string
  readonly all: Summary
  readonly byReport: readonly GroupSummary[]
  readonly byKind: readonly GroupSummary[]
  readonly byDifficulty: readonly GroupSummary[]
}

export function summarizeSplits(judged: readonly JudgedCase[]): SplitSummary[] {
  const bySplit = Map.groupBy(judged, ({ split }) => split)
  return splits.flatMap((split) => {
    const cases = bySplit.get(split)
    return cases === undefined ? [] : [summarizeSplit(split, cases)]
  })
}

function summarizeSplit(split: Split, cases: readonly JudgedCase[]): SplitSummary {
  return {
    split,
    all: summarize(cases),
    byReport: summarizeBy(cases, ({ evalCase, corpus }) => evalCase.report ?? `none (${corpus})`),
    byKind: summarizeBy(cases, ({ evalCase, wording }) => wording ?? evalCase.kind),
    byDifficulty: summarizeBy(cases, ({ evalCase }) => evalCase.difficulty),
  }
}

function summarizeBy(cases: readonly JudgedCase[], groupOf: (one: JudgedCase) => string): GroupSummary[] {
  return [...Map.groupBy(cases, groupOf)]
    .map(([group, members]) => ({ group, summary: summarize(members) }))
    .toSorted((a, b) => a.group.localeCompare(b.group))
}
