import { isPlace, type Label } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isTotalLabel, type LabelAxis, labelAt, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { matchTerms } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isNamedApart } from './choose-axis.ts'

/**
 * Where a row (or column) that the question does not name is one of several with their total, the total is meant: 「入居が
 * 一番少ない月」 is over all kinds of dwelling.
 */
export function onTotals(context: AnswerContext, at: Candidate, varying?: LabelAxis): Candidate {
  const places = at.figure.context.filter((one) => isPlace(one) && !lists(one))
  const around = matchTerms(context.question.terms, places)
  const terms = around.filter(({ strength }) => strength < wholeStrength).map(({ term }) => term)
  const outside = { ...context, question: { ...context.question, terms } }
  return labelAxes(at, { withTotals: true })
    .filter((axis) => axis.path !== varying?.path || axis.index !== varying.index)
    .reduce((anchor, axis) => {
      const label = labelAt(anchor, axis)
      const isSpelled = context.question.text.includes(plainName(label).replace(/等$/u, ''))
      if (isTotalLabel(label) || isSpelled || isNamedApart(outside, anchor, axis)) return anchor
      const figures = labelAxes(anchor, { withTotals: true }).find(
        ({ path, index }) => path === axis.path && index === axis.index,
      )?.figures
      const total = figures?.find((one) => isTotalLabel(labelAt(one, axis)))
      if (
        figures &&
        total &&
        isSumOfOthers(context, {
          label,
          total: labelAt(total, axis),
          among: figures.map((one) => labelAt(one, axis)),
        })
      )
        return anchor
      return context.candidates.find((one) => !one.rejected && one.figure === total?.figure) ?? anchor
    }, at)
}

/** 「自治会、企業の実績」 over a row for each: such a caption says of none of them that all are of its kind. */
function lists({ level, text }: Label): boolean {
  return level !== 'title' && /\p{Script=Han}[、，,]\p{Script=Han}/u.test(text)
}

type Sum = { readonly label: string; readonly total: string; readonly among: readonly string[] }

/** 「歳入合計」 beside 「基金残高」 sums no 残高: of a column that alone has a compound of the question it is no total. */
function isSumOfOthers({ question, makeLabel }: AnswerContext, { label, total, among }: Sum): boolean {
  const summed = plainName(total).replace(/[総合]?計(?:額)?|総[額数]/gu, '')
  if (summed.length < 2 || question.text.includes(summed)) return false
  const bears = (other: string, phrase: string) => makeLabel(other, 'column').keys.has(phrase)
  return question.phrases.some(
    (phrase) => bears(label, phrase) && among.every((other) => other === label || !bears(other, phrase)),
  )
}

/**
 * The same for figures that are set against each other: all of them, or none where two would become one, or where the
 * label that is left is what tells them apart.
 */
export function allOnTotals(context: AnswerContext, figures: readonly Candidate[]): readonly Candidate[] {
  const moved = figures.map((one) => onTotals(context, one))
  const isLeft = (path: 'row' | 'column', index: number) =>
    figures.some((one, place) => {
      const [before, after] = [one, moved[place] ?? one].map(
        ({ figure: { figure } }) => figure.labels[path][index],
      )
      return before !== after
    })
  const isShared = (path: 'row' | 'column', index: number) =>
    new Set(figures.map(({ figure: { figure } }) => figure.labels[path][index])).size === 1
  const levels = (['row', 'column'] as const).flatMap((path) =>
    figures.flatMap(({ figure: { figure } }) => figure.labels[path].map((_, index) => ({ path, index }))),
  )
  const isCommon = levels.every(({ path, index }) => !isLeft(path, index) || isShared(path, index))
  return isCommon && new Set(moved).size === figures.length ? moved : figures
}

/** From here on a title or caption has a word whole; less is a part of it (「粗大ごみ」 below 「ごみの量」). */
const wholeStrength = 0.9
