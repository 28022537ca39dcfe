import type { FiscalYear } from '../../../ingest/report/fiscal-year.ts'
import { asksAcrossMeasures } from '../../question/asks-across-measures.ts'
import type { Question } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { holdsYear } from '../evidence/match-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { askedNoun } from '../pick/choose-axis.ts'
import type { Draft } from '../say/draft.ts'
import { namesNothingElse } from './names-nothing-else.ts'
import { entriesIn, findOverview } from './overview.ts'
import { type OwnAmounts, ownAmounts, plainName } from './own-amounts.ts'
import { type Entries, sayAcross } from './say-across.ts'

/** 「総額が一番大きい施策は」「3つの施策の総事業費を合わせると」: over all measures of one report, by its overview or by what each prints of its own. */
export function answerAcrossMeasures(context: AnswerContext): Draft | undefined {
  const { question, everyMeasure = [] } = context
  if (!asksAcrossMeasures(question)) return undefined
  const reports = [...Map.groupBy(everyMeasure, ({ source }) => source.report).entries()]
  const found = reports.flatMap(([report, views]) => {
    const entries = entriesOf(question, views)
    return entries ? [{ report, entries }] : []
  })
  const latest = Math.max(...found.map(({ report }) => report.fiscalYear))
  const [only, ...others] = found.filter(({ report }) => report.fiscalYear === latest)
  const isOfOneCity = new Set(found.map(({ report }) => report.municipality.name)).size === 1
  if (!only || others.length > 0 || !isOfOneCity) return undefined
  return sayAcross(question, only.entries)
}

/** Fewest measures that are set in order, and the share of a report's measures that must print the amount. */
const fewestMeasures = 3
const leastShare = 2 / 3

function entriesOf(question: Question, views: readonly MeasureView[]): Entries | undefined {
  const year = yearAsked(question, views)
  if (year === undefined) return undefined
  if (areOfOtherKind(question, views)) return ofItems(question, views, year)
  const overview = findOverview(views, year)
  const others = views.filter((view) => view !== overview?.view && !isUntitled(view))
  const entries =
    (overview && entriesIn(question, overview.rows)) ?? ofMeasures(question, ownAmounts(others, year), others)
  return entries && namesNothingElse(question, entries.name) ? entries : undefined
}

/** What stands in front of a report's first title, its summary among it, goes by the report's own. */
function isUntitled({ measure, source }: MeasureView): boolean {
  return measure.titleSpan === undefined && measure.title === source.report.title
}

/** 目 are called 民生費, 土木費: the 事業 of such a report stand below them. */
function areOfOtherKind(question: Question, views: readonly MeasureView[]): boolean {
  const items = views.filter(({ measure }) => /費$/u.test(measure.title.trim())).length
  const isOfProjects =
    askedNoun(question)?.endsWith('事業') === true || /順[にで]?事業を/u.test(question.text)
  return isOfProjects && items >= views.length * leastShare
}

/** The 事業 that a report sets out below its 目: rows of amounts whose names are headings of the same measure. */
function ofItems(question: Question, views: readonly MeasureView[], year: FiscalYear): Entries | undefined {
  const rows = views.flatMap((view) => {
    const headings = view.measure.sections.flatMap((section) => section.headings)
    const names = new Set(headings.map(({ text }) => plainName(text)))
    return view.figures
      .filter(({ figure }) => figure.unit?.kind === 'money' && figure.cell && holdsYear(figure, year))
      .filter(({ figure }) => names.has(plainName(figure.labels.row.at(-1) ?? '')))
      .map((figure) => ({ view, figure }))
  })
  const entries = entriesIn(question, rows)
  return entries && namesNothingElse(question, entries.name) ? entries : undefined
}

function yearAsked({ period }: Question, [first]: readonly MeasureView[]): FiscalYear | undefined {
  const own = first?.source.report.fiscalYear
  if (period.kind === 'none' || period.kind === 'latest') return own
  return period.kind === 'years' && period.years.length === 1 && period.years[0] === own ? own : undefined
}

/** Names of what a measure costs in all, the surest first; a question for money without a name means these. */
const totals = ['総額', '総事業費', '決算額', '支出済額', '事業費']
const funds: readonly (readonly [RegExp, RegExp])[] = [
  [/国庫支出金|国の(?:補助|お金|支出)|国費|国から/u, /^国庫支出金$/u],
  [/県支出金|県の(?:補助|お金|支出)|県費|県から/u, /県支出金$/u],
  [/地方債|[市町村]債|起債|借金/u, /^(?:地方債|[市町村]債)$/u],
  [/一般財源/u, /^一般財源$/u],
]

function ofMeasures(
  question: Question,
  amounts: readonly OwnAmounts[],
  views: readonly MeasureView[],
): Entries | undefined {
  const isOfMost = ({ sure, unsure }: OwnAmounts) => {
    const measures = new Set([...sure, ...unsure].map(({ view }) => view))
    return measures.size >= fewestMeasures && measures.size >= views.length * leastShare
  }
  const whole = amounts.filter(isOfMost)
  const total = totals.flatMap((name) => whole.find((one) => one.name === name) ?? [])[0]
  const fund = funds.find(([asked]) => asked.test(question.text))
  const chosen = fund
    ? total &&
      ofFund(
        amounts.find(({ name }) => fund[1].test(name)),
        total,
      )
    : (spelled(question, whole) ?? (asksMoney.test(question.text) ? total : undefined))
  return (
    chosen && {
      name: chosen.name,
      of: chosen.sure.map((at) => ({ title: titleForAnswer(at.view.measure.title), at })),
      unsure: chosen.unsure,
    }
  )
}

const asksMoney = /総額|総事業費|決算額?|事業費|支出|費用|お金|金額|経費|コスト|予算を使/u

function spelled({ text }: Question, amounts: readonly OwnAmounts[]): OwnAmounts | undefined {
  return amounts
    .filter(({ name }) => name.length > 1 && text.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

/** A measure without it may have as much of it as its own total says. */
function ofFund(fund: OwnAmounts | undefined, total: OwnAmounts): OwnAmounts | undefined {
  if (!fund || fund.sure.length < 2) return undefined
  const told = new Set([...fund.sure, ...fund.unsure].map(({ view }) => view))
  const open = [...total.sure, ...total.unsure].filter(({ view }) => !told.has(view))
  return { ...fund, unsure: [...fund.unsure, ...open] }
}
