import type { Operation, Question } from '../../question/question.ts'
import { findRanked, type Ranked } from '../compute/find-ranked.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredByName } from '../match/match-labels.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { nameOnAxis, placeOf, qualified, sayFigure, warningsFor } from '../say/say-figure.ts'

/** 「一番高いですか」「1位でしたか」 */
const most = /一番|いちばん|最も|もっとも|最[高多大長]|最[低少小安短]|(?<![0-9])1位|トップ|首位/
const least = /最[低少小安短]|(?:一番|いちばん|最も|もっとも)(?:低|少な|小さ|安|短)|最下位|ワースト/

/** Whether the question asks if something is the most or the least of all. */
export function asksForMost({ text }: Question): boolean {
  return most.test(text)
}

/** 「県内で一番高いですか」: by the rank that the report prints for it, else by its place among its like. */
export function byMost(context: AnswerContext): Draft | undefined {
  if (!asksForMost(context.question)) return undefined
  return byPrintedRank(context) ?? byPlace(context)
}

function byPrintedRank({ question, rescore }: AnswerContext): Draft | undefined {
  if (least.test(question.text)) return undefined
  const asked: Question = { ...question, unit: { kind: 'rank' }, operation: { kind: 'look-up' } }
  const best = rescore(asked).find((one) => !one.rejected)
  if (!best || uncoveredByName(best.matches).length > 0) return undefined
  const lead = best.figure.figure.value.eq(1) ? 'はい。' : 'いいえ。'
  return { ...plainDraft('answered', [[lead, ...sayFigure(best)]]), warnings: warningsFor([best]) }
}

function byPlace(context: AnswerContext): Draft | undefined {
  const which = least.test(context.question.text) ? 'min' : 'max'
  const operation: Operation = { kind: 'extreme', which, nth: 1 }
  const across = overYears({ ...context.question, operation })
  const candidates = across.period === context.question.period ? context.candidates : context.rescore(across)
  const ranked = findRanked({ ...context, candidates, question: across })
  if (!ranked) return undefined
  const sign = which === 'max' ? -1 : 1
  const [first] = ranked.figures.toSorted((a, b) => sign * a.figure.figure.value.cmp(b.figure.figure.value))
  const named = ranked.figures.filter((one) => isNamed(context.question, one, ranked))
  const [asked] = named
  if (!first || !asked || named.length !== 1) return undefined
  const isFirst = asked.figure.figure.value.eq(first.figure.figure.value)
  const word = which === 'max' ? '大きい' : '小さい'
  const line = isFirst
    ? [
        'はい。',
        `${nameOnAxis(asked, ranked.axis)}の`,
        ...qualified(asked),
        `が最も${word}値です（${placeOf(asked)}）。`,
      ]
    : [
        `いいえ。最も${word}のは${nameOnAxis(first, ranked.axis)}の`,
        ...qualified(first),
        `で、${nameOnAxis(asked, ranked.axis)}は`,
        ...qualified(asked),
        `です（${placeOf(asked)}）。`,
      ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([first, asked]) }
}

/** 「令和元年度が一番多いですか」「一番多いのは令和元年度？」: the years are set in order, not what there is in that year. */
function overYears(question: Question): Question {
  const { text, period, periodSpans } = question
  const [span] = periodSpans
  if (!span || period.kind !== 'years' || period.years.length !== 1) return question
  const after = text.slice(span.end)
  const isRanked =
    ranksYear.test(after) || (/の[はが]$/.test(text.slice(0, span.start)) && closes.test(after))
  return isRanked ? { ...question, asked: 'year', period: { kind: 'none' } } : question
}

const ranksYear =
  /^(?:が[^。、]{0,10}|[はも]?、?)(?:一番|いちばん|最も|もっとも|最[高多大長低少小安短]|トップ|ピーク)/
const closes = /^(?:です|でし|だ|か|なの|[?？]|$)/

/** The one of the ranked that the question names: by its year, its city or its label. */
function isNamed({ text, cities, period }: Question, one: FigureInMeasure, { axis }: Ranked): boolean {
  const { figure } = one.figure
  if (axis === 'period')
    return (
      period.kind === 'years' &&
      figure.period.kind === 'fiscal-year' &&
      period.years.length === 1 &&
      period.years.includes(figure.period.fiscalYear)
    )
  const name = nameOnAxis(one, axis)
  return (
    cities.some((city) => city.name === figure.subject && city.name === name) ||
    (name.length > 1 && text.includes(name))
  )
}
