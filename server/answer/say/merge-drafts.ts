import type { Draft } from './draft.ts'

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
  const shown = answered.length === drafts.length ? answered : drafts
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

function distinctWarnings(warnings: Draft['warnings']): Draft['warnings'] {
  return warnings.filter((warning, index) => warnings.findIndex((one) => one.code === warning.code) === index)
}
