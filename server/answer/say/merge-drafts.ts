import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/** The answers to the parts of one message as one answer; a part that the reports do not hold is said so. */
export function mergeDrafts(drafts: readonly Draft[]): Draft {
  const [first] = drafts
  if (!first || drafts.length === 1)
    return (
      first ?? {
        outcome: 'not_found',
        lines: [],
        warnings: [],
        choices: [],
        nearby: [],
        chart: null,
        followUps: [],
      }
    )
  const answered = drafts.filter((draft) => draft.outcome === 'answered')
  const outcome = answered.length > 0 ? 'answered' : first.outcome
  const shown = distinctDrafts(answered.length === drafts.length ? answered : drafts)
  return {
    outcome,
    lines: shown.flatMap((draft) => draft.lines),
    warnings: distinctWarnings(shown.flatMap((draft) => draft.warnings)),
    choices: outcome === 'answered' ? [] : drafts.flatMap((draft) => draft.choices),
    nearby: outcome === 'answered' ? [] : first.nearby,
    chart: answered.find((draft) => draft.chart)?.chart ?? null,
    followUps: [...new Set(shown.flatMap((draft) => draft.followUps))],
  }
}

/** 「執行額と不用額を報告した日」: what two parts are answered by alike is said once. */
function distinctDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const keys = drafts.map(keyOf)
  return drafts.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
}

function keyOf(draft: Draft): string {
  const { figures, quotes } = evidenceOf(draft)
  const said = draft.lines.flat().filter((piece) => typeof piece === 'string')
  return [
    draft.outcome,
    ...said,
    ...quotes.map(({ text }) => text),
    ...figures.map(({ figure }) => figure.figure.id),
  ].join('\n')
}

function distinctWarnings(warnings: Draft['warnings']): Draft['warnings'] {
  return warnings.filter((warning, index) => warnings.findIndex((one) => one.code === warning.code) === index)
}
