import { foreseeAt } from '../conversation/foresee-answer.ts'
import type { Beside, Foreseen, ResolverTools } from '../conversation/resolver-tools.ts'
import type { Question } from '../question/question.ts'
import { sameUnit } from './alike.ts'
import { onlyFigure } from './answer-of-shown.ts'
import { type Draft, plainDraft } from './draft.ts'
import type { Label } from './evidence.ts'
import { findBeside } from './find-beside.ts'
import { matchTerms, namedStrength } from './match-labels.ts'
import { sayFigure, warningsFor } from './say-figure.ts'
import { scoreFigures } from './score-figures.ts'

/** 「じゃあ中学校は？」 answered from the place of the figure that was given before; undefined where it names none beside it. */
export function answerBeside(
  own: Question,
  before: Draft,
  understand: ResolverTools['understand'],
): Beside | undefined {
  const from = onlyFigure(before)
  const found = from && findBeside(own, from)
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
