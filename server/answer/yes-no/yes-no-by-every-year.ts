import type { Quantity } from '../../../ingest/report/quantity.ts'
import { boundIn, opensBound, strictBound } from '../../question/bound-words.ts'
import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { printPeriod } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksDenied } from '../match/judge-polarity.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'
import { isWithin } from './yes-no-by-change.ts'

/** 「どの年も25%を超えていますか」: every year must; 「50人を切ったことはありますか」: one is enough. */
const everyYear =
  /(?:どの|いずれの|すべての|全ての|各)(?:年|期)度?(?:も|で|とも)|毎年|毎期|ずっと|常に|いつも|一貫して|年とも/
const anyYear = /(?:こと|年度?|とき|時)(?:が|は|も|って)?(?:一度でも|1度でも)?(?:あ[りるっ])|一度でも|1度でも/

/** A question for more years than this is answered by those that decide it. */
const mostYears = 12

/** Whether a row lies beyond a bound in all of its years, or in any; undefined where the question asks for neither. */
export function byEveryYear(context: AnswerContext): Draft | undefined {
  const { question } = context
  const asksEvery = everyYear.test(question.text)
  const bound = boundOf(question)
  if (!bound || asksDenied(question.text) || (!asksEvery && !anyYear.test(question.text))) return undefined
  const best = pickTimeless(context)
  const years = best ? periodAxis(best).filter((one) => isWithin(question, one)) : []
  const [first] = years
  if (!first || years.length < 2 || first.figure.figure.unit?.kind !== bound.premise.unit?.kind)
    return undefined
  const [within, beyond] = [years.filter(bound.holds), years.filter((one) => !bound.holds(one))]
  const isYes = asksEvery ? beyond.length === 0 : within.length > 0
  // A single year that decides it, else all years.
  const ground = isYes === asksEvery ? years : asksEvery ? beyond : within
  return sayYears(isYes, ground.slice(-mostYears))
}

type Bound = { readonly premise: Quantity; readonly holds: (one: FigureInMeasure) => boolean }

function boundOf({ text, premises }: Question): Bound | undefined {
  const premise = premises.find(({ span }) => opensBound(text.slice(span.end)))
  const after = premise === undefined ? '' : text.slice(premise.span.end)
  const side = boundIn(after)
  if (premise === undefined || side === undefined) return undefined
  const isStrict = strictBound.test(after)
  return {
    premise,
    holds: ({ figure: { figure } }) => {
      const order = figure.value.cmp(premise.value)
      return (order === 0 && !isStrict) || (side === 'above' ? order > 0 : order < 0)
    },
  }
}

function sayYears(isYes: boolean, figures: readonly FigureInMeasure[]): Draft | undefined {
  const last = figures.at(-1)
  if (!last) return undefined
  const line: Line = [
    isYes ? 'はい。' : 'いいえ。',
    ...figures.flatMap((one, at) => [
      `${at > 0 ? '、' : ''}${printPeriod(one.figure.figure.period)}は`,
      ...qualified(one),
    ]),
    `です（${placeOf(last)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(figures) }
}
