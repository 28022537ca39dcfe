import type { Quantity } from '../../../ingest/report/quantity.ts'
import type { Question } from '../../question/question.ts'
import { distinctBy } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { labelOf } from '../evidence/label-of.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isTelling } from '../match/misses-asked.ts'
import { agreesInUnit } from '../match/unit-fit.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { sayFigure, warningsFor } from '../say/say-figure.ts'
import { suggestFollowUps } from '../say/suggest-follow-ups.ts'

/** What stands behind a value that something has: 「9,129件だった」「4,000円で買った」「35,000円を配った」「6,899円の市は」「12,592円は何の」. */
const ofSomething =
  /^(?:ちょうど|ぴったり)?(?:だった|である|なの|という|とは|で(?:買|購入|契約|落札|発注|売|請け負)|を(?:配|給付|支払|払|出した|使った|かけた|補助|交付)|(?:は|って)(?:何|なん|なに|どこ|どの|どれ|いつ|誰|だれ)|の(?:市町?村?|町|村|自治体|契約|工事|委託|業務|もの|のは|団体|学校|施設|年度?|事業|会|地区|校区|住宅|課|業者|会社)(?:は|って|が))/
const asksFor = /何|なん|なに|どこ|どの|どれ|どちら|いつ|誰|だれ/
const asksCity =
  /(?:どこの|どの|何)[市町村]|(?:市町?村?|[町村]|自治体)(?:は|って|が)、?(?:どこ|どれ|何)|(?<=[0-9]\p{L}*の)市/u

/** From so many digits on a value tells itself what it is of, whatever kind of thing is asked for behind it. */
const tellingDigits = 4
/** So much of the question's words the figure has beside its value. */
const leastCoverage = 0.4
const margin = 0.1
/** More than these would be a list without end. */
const mostFound = 5

/**
 * 逆引き, 「1,372,800円で買ったのは何？」「基準額が6,899円の市はどこ？」: what a value that the question states is printed for. Undefined where
 * no figure has it, or too many.
 */
export function answerOfValue(context: AnswerContext): Draft | undefined {
  const { question } = context
  const premise = valueStated(question)
  if (!premise) return undefined
  const found = figuresOf(premise, context)
  const keys = question.terms.filter(isTelling)
  const best = Math.max(...found.map(({ coverage }) => coverage), 0)
  const isNamedBefore = keys.some(({ span }) => span.start < premise.span.start)
  const tellsItself = !isNamedBefore && digitsOf(premise) >= tellingDigits
  if (best < leastCoverage && !tellsItself) return undefined
  const fitting = distinctBy(
    found.filter(({ coverage }) => coverage >= best - margin).map(({ at }) => at),
    ({ figure: { figure } }) => JSON.stringify([figure.subject, figure.period, figure.labels]),
  )
  if (fitting.length === 0 || fitting.length > mostFound) return undefined
  const isOfCity = asksCity.test(question.text)
  const lines = fitting.map((at): Line => {
    const { figure } = at.figure
    return [`${isOfCity ? figure.subject : `「${labelOf(figure)}」`}です。`, ...sayFigure(at)]
  })
  const draft = { ...plainDraft('answered', lines), warnings: warningsFor(fitting) }
  return { ...draft, followUps: suggestFollowUps(draft) }
}

/** The one value of the question, if it asks what that is of. */
function valueStated({ premises, text, operation, yesNo }: Question): Quantity | undefined {
  const [premise, other] = premises
  if (!premise?.unit || !premise.value || other || yesNo || operation.kind !== 'look-up') return undefined
  const behind = text.slice(premise.span.end)
  return ofSomething.test(behind) && asksFor.test(behind) ? premise : undefined
}

function figuresOf(
  { value, unit }: Quantity,
  { question, views, candidates }: AnswerContext,
): { at: FigureInMeasure; coverage: number }[] {
  const coverage = new Map(candidates.map((one) => [one.figure.figure, one.coverage]))
  const cities = question.cities.map(({ name }) => name)
  return views.flatMap((view) => {
    if (cities.length > 0 && !cities.includes(view.source.report.municipality.name)) return []
    return view.figures
      .filter(
        ({ figure }) =>
          figure.status !== 'unplaced' &&
          matchesPeriod(figure, question.period) &&
          value?.eq(figure.value) === true &&
          agreesInUnit(figure.unit?.kind, figure.unit?.symbol, unit),
      )
      .map((figure) => ({ at: { view, figure }, coverage: coverage.get(figure.figure) ?? 0 }))
  })
}

function digitsOf({ value }: Quantity): number {
  return value?.toFixed().replace(/\D|0+$/g, '').length ?? 0
}
