import { foreseeAt } from '../../conversation/foresee-answer.ts'
import type { Beside, Foreseen, ResolverTools } from '../../conversation/resolver-tools.ts'
import type { Question } from '../../question/question.ts'
import { headSymbol } from '../compute/find-heads.ts'
import { sayPerHead } from '../compute/say-per-head.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure, Label } from '../evidence/evidence.ts'
import { sayCellAlone } from '../look-up/answer-cell.ts'
import { matchTerms, namedStrength } from '../match/match-labels.ts'
import { scoreFigures } from '../match/score-figures.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { sayFigure, warningsFor } from '../say/say-figure.ts'
import { onlyFigure } from './answer-of-shown.ts'
import { findBeside } from './find-beside.ts'
import { findCellBeside } from './find-cell-beside.ts'

/** What a message asks beside the place that the answer before was given from: another figure, what comes to one head, or words. */
export function answerBeside(
  own: Question,
  before: Draft,
  understand: ResolverTools['understand'],
): Beside | undefined {
  const from = onlyFigure(before)
  const computed = from && perHeadBeside(own, from)
  const cell = from && !computed ? findCellBeside(own, from.view, from.figure.figure.cell) : undefined
  const stated = computed ?? (cell && sayCellAlone(cell))
  if (stated) return { stated, isAside: cell !== undefined, countsAlike: true, bears: () => 'nothing' }
  return from && figureBeside(own, { from, before, understand })
}

type Before = {
  readonly from: FigureInMeasure
  readonly before: Draft
  readonly understand: ResolverTools['understand']
}

/** 「じゃあ中学校は？」 answered with the figure that it names, and how the words of the talk stand to it. */
function figureBeside(own: Question, { from, before, understand }: Before): Beside | undefined {
  const found = findBeside(own, from)
  if (!found) return undefined
  const [was, is] = [from.figure, found.figure]
  const left = was.own.filter(({ text }) => !is.own.some((label) => label.text === text))
  const strengthIn = (words: string, labels: readonly Label[]) => {
    const keys = understand(words).terms.filter((term) => term.key)
    return matchTerms(keys, labels).reduce((sum, { strength }) => sum + strength / keys.length, 0)
  }
  const warnings = warningsFor([found])
  const told = before.warnings.filter(({ code }) => code !== 'period_assumed')
  const more = told.filter(({ code }) => !warnings.some((one) => one.code === code))
  return {
    stated: { ...plainDraft('answered', [sayFigure(found)]), warnings: [...warnings, ...more] },
    isAside: false,
    countsAlike: sameUnit(was.figure, is.figure),
    bears: (words) => {
      const inLeft = strengthIn(words, left)
      if (inLeft >= namedStrength && inLeft > strengthIn(words, is.own)) return 'left'
      return strengthIn(words, [...is.own, ...is.context]) >= namedStrength ? 'kept' : 'nothing'
    },
  }
}

/** What is seen of a question that was answered with this figure; undefined where several were given. */
export function foreseeShown(question: Question, shown: Draft): Foreseen | undefined {
  const at = onlyFigure(shown)
  const [one] = at ? scoreFigures(question, [{ ...at.view, figures: [at.figure] }]) : []
  return at && one && foreseeAt({ ...one, view: at.view })
}

/** 「1人いくら？」 behind how many they were, 「1回あたりは？」 behind what was paid: by what stands in the same row. */
function perHeadBeside(own: Question, from: FigureInMeasure): Draft | undefined {
  if (own.operation.kind !== 'per' || own.terms.some((term) => term.key)) return undefined
  const symbol = headSymbol(own.operation.head)
  const { figure } = from.figure
  const isHeads = figure.unit?.symbol === symbol
  const beside = from.view.figures.filter(
    ({ figure: one }) =>
      one !== figure &&
      one.subject === figure.subject &&
      sameLabels(one.labels.row, figure.labels.row) &&
      samePeriod(one, figure) &&
      (isHeads ? one.unit?.kind === 'money' : one.unit?.symbol === symbol && one.value.gt(1)),
  )
  const [other] = beside
  if (!other || beside.some((one) => !one.figure.value.eq(other.figure.value))) return undefined
  const at = { view: from.view, figure: other }
  return sayPerHead(own, isHeads ? { amount: at, head: from } : { amount: from, head: at })
}
