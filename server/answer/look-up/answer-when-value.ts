import { sameLabels } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { printPeriod } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredKeys } from '../match/score-figures.ts'
import { agreesInUnit } from '../match/unit-fit.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'

/** 「1位だったのは第何期？」: the periods in which a figure had the value that the question states. */
export function answerWhenValue(context: AnswerContext): Draft | undefined {
  const { question } = context
  const premise = question.premises.find((one) => one.unit !== undefined)
  if (question.operation.kind === 'count-where') return undefined
  if (!premise?.unit || !asksWhen.test(question.text)) return undefined
  const { kind, symbol } = premise.unit
  const best = pickTimeless(context, { ...question, unit: { kind, symbol }, operation: { kind: 'look-up' } })
  if (!best || !agreesInUnit(best.figure.figure.unit?.kind, best.figure.figure.unit?.symbol, { kind }))
    return undefined
  return sayWhen(periodAxis(best).filter((one) => one.figure.figure.value.eq(premise.value)))
}

/** 「県内で一番高かったのは何期」: among others, so that the printed place in their order tells, not the amount itself. */
const highestAmong =
  /([県都道府国]内|全国)(?:の中)?(?:で|順位(?:が|は))(?:一番|いちばん|最も|もっとも|トップ)(?:に)?[^。、]{0,6}(?:高|上|(?<low>低|下))/
const asksWhen = /何期|何年|いつ|どの年|どの期/

/** The periods in which a figure had its highest or lowest printed place, where the question asks for it among others. */
export function answerWhenHighest(context: AnswerContext): Draft | undefined {
  const { question } = context
  const found = highestAmong.exec(question.text)
  const [scope, isLow] = [found?.[1], found?.groups?.['low'] !== undefined]
  if (scope === undefined || !asksWhen.test(question.text)) return undefined
  const unit = { kind: 'rank' as const }
  const ranked = pickTimeless(context, { ...question, unit })
  const place = ranked ?? placeBeside(context, scope)
  const places = place?.figure.figure.unit?.kind === 'rank' ? periodAxis(place) : []
  const [first, ...rest] = places.map((one) => one.figure.figure.value)
  if (!first) return undefined
  const asked = rest.reduce((far, one) => (one.lt(far) === isLow ? far : one), first)
  return sayWhen(places.filter((one) => one.figure.figure.value.eq(asked)))
}

/** The place in the row of the amount that the question names, where its column is not called by that name. */
function placeBeside(context: AnswerContext, scope: string): FigureInMeasure | undefined {
  const { question } = context
  const terms = question.terms.filter(({ surface }) => surface !== scope)
  const best = pickTimeless(context, { ...question, terms })
  const figure = best?.view.figures.find(
    ({ figure: { unit, cell, labels } }) =>
      unit?.kind === 'rank' &&
      cell?.tableId === best.figure.figure.cell?.tableId &&
      sameLabels(labels.row, best.figure.figure.labels.row) &&
      labels.column.some((label) => label.includes(scope)),
  )
  return best && figure ? { view: best.view, figure } : undefined
}

/** 「令和3年度です。…」 with the figures of those periods. */
export function sayWhen(found: readonly FigureInMeasure[]): Draft | undefined {
  const [first] = found
  if (!first) return undefined
  const when = found.map((one) => printPeriod(one.figure.figure.period)).join('、')
  return {
    ...plainDraft('answered', [
      [`${when}です。`, ...found.flatMap((one) => qualified(one)), `（${placeOf(first)}）`],
    ]),
    warnings: warningsFor(found),
  }
}

/** 「いつから減ったの」「下がったのは何年度」 */
const asksTurn =
  /(?:いつ|何年度?|どの年度?|何期)(?:ごろ|頃)?(?:から|に)?[、,]?(?:ずっと)?(?:増え|減っ|減り|ふえ|へっ|上が|下が|増加|減少|上昇|低下|落ち)|(?:増え|減っ|ふえ|へっ|上がっ|下がっ|増加し|減少し|上昇し|低下し|落ち)[^。、]{0,6}(?:のは(?:、)?(?:いつ|何年|どの年|何期)|年度?は)/

/** The year in which a row first fell (or rose) against the year before, with both figures, and the others in which it did so again. */
export function answerWhenTurned(context: AnswerContext): Draft | undefined {
  const { direction, text, operation, premises } = context.question
  if (!direction || !asksTurn.test(text) || operation.kind !== 'look-up' || premises.length > 0)
    return undefined
  const best = pickTimeless(context)
  if (!best || uncoveredKeys(best).length > 0) return undefined
  const axis = periodAxis(best)
  const turns = axis.flatMap((now, place): (readonly [FigureInMeasure, FigureInMeasure])[] => {
    const before = axis[place - 1]
    if (!before || !matchesPeriod(now.figure.figure, context.question.period)) return []
    const order = now.figure.figure.value.cmp(before.figure.figure.value)
    return order === (direction === 'rise' ? 1 : -1) ? [[before, now]] : []
  })
  const [first] = turns
  return first ? sayTurn(first, turns, direction) : undefined
}

type Pair = readonly [FigureInMeasure, FigureInMeasure]

function sayTurn([before, now]: Pair, turns: readonly Pair[], direction: 'rise' | 'fall'): Draft {
  const name = ({ figure: { figure } }: FigureInMeasure) => printPeriod(figure.period)
  const went = direction === 'rise' ? '増えた' : '減った'
  const later = turns.slice(1).map(([, one]) => name(one))
  const line = [
    `${name(now)}です。${name(before)}は`,
    ...qualified(before),
    `、${name(now)}は`,
    ...qualified(now),
    `です（${placeOf(now)}）。`,
    ...(later.length > 0 ? [`その後に${went}のは${later.join('、')}です。`] : []),
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([before, now]) }
}
