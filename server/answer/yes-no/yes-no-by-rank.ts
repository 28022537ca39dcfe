import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { FiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { TimeMark } from '../../../ingest/report/quantity.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { Operation, Question } from '../../question/question.ts'
import { findRanked, type Ranked } from '../compute/find-ranked.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredByName } from '../match/match-labels.ts'
import { pickFigure } from '../pick/pick-figure.ts'
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
  const { across, year } = overYears({ ...context.question, operation })
  const candidates = across.period === context.question.period ? context.candidates : context.rescore(across)
  const found = findRanked({ ...context, candidates, question: across })
  const ranked = year === undefined ? found : asInYear(context, found, { year, among: across.period })
  if (!ranked) return undefined
  const sign = which === 'max' ? -1 : 1
  const [first] = ranked.figures.toSorted((a, b) => sign * a.figure.figure.value.cmp(b.figure.figure.value))
  const named = ranked.figures.filter((one) => isNamed(context.question, one, { ...ranked, year }))
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

/**
 * Asked for in that year alone, the question may be for another figure than the one whose years were set in order: then
 * for the years of that one.
 */
function asInYear(
  { question, rescore }: AnswerContext,
  ranked: Ranked | undefined,
  { year, among }: { readonly year: FiscalYear; readonly among: Question['period'] },
): Ranked | undefined {
  const ofYear: Question = {
    ...question,
    operation: { kind: 'look-up' },
    period: { kind: 'years', years: [year] },
  }
  const pick = pickFigure(ofYear, rescore(ofYear))
  if (pick.kind !== 'one' || ranked?.figures.some(({ figure }) => figure === pick.best.figure)) return ranked
  const figures = periodAxis(pick.best).filter(({ figure: { figure } }) => matchesPeriod(figure, among))
  return figures.length > 1 ? { axis: 'period', figures, anchor: pick.best } : undefined
}

/** 「令和元年度が一番多いですか」「一番多いのは令和元年度？」: the years are set in order, not what there is in that year. */
function overYears(question: Question): { readonly across: Question; readonly year?: FiscalYear } {
  const { text, periodSpans } = question
  const isRanked = ({ start, end }: Span) =>
    ranksYear.test(text.slice(end)) ||
    (/の[はが]$/.test(text.slice(0, start)) && closes.test(text.slice(end)))
  const span = periodSpans.find(isRanked)
  const year = span && yearIn(text.slice(span.start, span.end))
  if (!span || year === undefined) return { across: question }
  const others = periodSpans.filter((one) => one !== span)
  const among = others.length > 0 ? stretchAround(question, others) : ({ kind: 'none' } as const)
  return among ? { across: { ...question, asked: 'year', period: among }, year } : { across: question }
}

/** 「平成27年度以降で」「3年度から5年度の中で」: the years among which the one is said to be the most; undefined for any other. */
function stretchAround({ text, period }: Question, others: readonly Span[]): Question['period'] | undefined {
  if (period.kind === 'range') return period
  const [from, ...more] = others
  const year = from && yearIn(text.slice(from.start, from.end))
  const isOpen = from !== undefined && /^(?:以降|以後|から|より後)/.test(text.slice(from.end))
  return isOpen && year !== undefined && more.length === 0 ? { kind: 'open-range', from: year } : undefined
}

/** 「令和5年度」「5年度」: bare years are of this era. */
function yearIn(words: string): FiscalYear | undefined {
  const [mark] = [words, `令和${words}`].flatMap((one) => findNumbers(one).filter(isYear))
  return mark?.period.kind === 'fiscal-year' ? mark.period.fiscalYear : undefined
}

function isYear(token: ReturnType<typeof findNumbers>[number]): token is TimeMark {
  return token.kind === 'time' && token.period.kind === 'fiscal-year'
}

const ranksYear =
  /^(?:が[^。、]{0,10}|[はも]?、?)(?:一番|いちばん|最も|もっとも|最[高多大長低少小安短]|トップ|ピーク)/
const closes = /^(?:です|でし|だ|か|なの|[?？]|$)/

/** The one of the ranked that the question names: by its year, its city or its label. */
function isNamed(
  { text, cities, period }: Question,
  one: FigureInMeasure,
  { axis, year }: Pick<Ranked, 'axis'> & { readonly year: FiscalYear | undefined },
): boolean {
  const { figure } = one.figure
  if (axis === 'period' && year !== undefined) return fiscalYearOf(figure.period) === year
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
