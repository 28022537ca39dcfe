import type { Quantity } from '../../ingest/report/quantity.ts'
import type { AnswerContext } from './answer-context.ts'
import { findDifferencePair, nameInPair } from './answer-difference.ts'
import { withoutUnit } from './answer-share.ts'
import { type Draft, plainDraft } from './draft.ts'
import type { FigureInMeasure } from './evidence.ts'
import { asksDenied, supposes } from './judge-polarity.ts'
import { pickTimeless } from './operands.ts'
import { pickFigure } from './pick-figure.ts'
import { printPeriod } from './print-period.ts'
import { placeOf, qualified, sayFigure, warningsFor } from './say-figure.ts'
import { type Candidate, uncoveredKeys } from './score-figures.ts'
import { periodAxis } from './table-axes.ts'

/** 「50億円ですよね」「100人を超えましたか」 */
export function byPremise(context: AnswerContext): Draft | undefined {
  const { question } = context
  const premise = question.premises.find((one) => one.unit !== undefined)
  if (!premise?.unit) return undefined
  const { unit } = premise
  const asked = {
    ...withoutUnit(question),
    unit: { kind: unit.kind, symbol: unit.symbol },
    terms: question.terms.filter((term) => !isWithinPremise(term.span.start, premise)),
  }
  const candidates = context.rescore(asked)
  const pick = pickFigure(asked, candidates)
  const best = pick.kind === 'one' ? pick.best : pick.kind === 'several' ? pick.readings[0] : undefined
  if (!best) return undefined
  const isRight = holdsPremise(question.text, premise, best)
  return {
    ...plainDraft('answered', [[isRight ? 'はい。' : 'いいえ。', ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}

function isWithinPremise(at: number, premise: Quantity): boolean {
  return premise.span.start <= at && at < premise.span.end
}

function holdsPremise(text: string, premise: Quantity, best: Candidate): boolean {
  const order = best.figure.figure.value.cmp(premise.value)
  if (/(?:を)?(?:超え|超|上回|より(?:も)?(?:多|高|大))/.test(text)) return order > 0
  if (/以上/.test(text)) return order >= 0
  if (/未満|下回|より(?:も)?(?:少|低|小)/.test(text)) return order < 0
  if (/以下|以内/.test(text)) return order <= 0
  if (/約|くらい|ぐらい|ほど|程度/.test(text)) {
    return best.figure.figure.value.minus(premise.value).abs().lte(premise.value.abs().times('0.05'))
  }
  return order === 0
}

/** 「増えましたか」「減っていますか」 */
export function byDirection(context: AnswerContext): Draft | undefined {
  const { direction } = context.question
  if (!direction) return undefined
  const pair = findDifferencePair({
    ...context,
    question: { ...context.question, operation: { kind: 'difference' } },
  })
  if (!pair) return undefined
  const order = pair.second.figure.figure.value.cmp(pair.first.figure.figure.value)
  const isRight = direction === 'rise' ? order > 0 : order < 0
  const change = order > 0 ? '増えています' : order < 0 ? '減っています' : '変わっていません'
  const line = [
    isRight ? 'はい、' : 'いいえ、',
    `${change}。${nameInPair(pair.first, pair)}は`,
    ...qualified(pair.first),
    `、${nameInPair(pair.second, pair)}は`,
    ...qualified(pair.second),
    'です。',
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([pair.first, pair.second]) }
}


/** 「令和4年度より5年度の方が多いですか」: the later said first or last, by 「より」. */
export function byComparison(context: AnswerContext): Draft | undefined {
  const { question } = context
  const claim = /より[^。]*?(多|高|大き|長|増え|少な|低|小さ|短|安|減)/.exec(question.text)
  const spans = question.periodSpans
  if (!claim || spans.length < 2) return undefined
  const isLess = /少な|低|小さ|短|安|減/.test(claim[1] ?? '')
  const isFirstBehind = question.text.slice(spans[0]?.end ?? 0).replace(/^(?:年度|年)/, '').startsWith('より')
  const people = /(?:生|者|人|員|児童|生徒|住民|園児|会員)(?:は|が|の(?:人)?数は)/.test(question.text)
  const asked = people && !question.unit ? { ...question, unit: { kind: 'people' as const } } : question
  const pair = findDifferencePair({ ...rescored(context, asked), question: { ...asked, operation: { kind: 'difference' } } })
  if (!pair || pair.by !== 'period') return undefined
  const order = pair.second.figure.figure.value.cmp(pair.first.figure.figure.value)
  const isLaterMore = order > 0 === !isLess && order !== 0
  const isRight = order !== 0 && isLaterMore === isFirstBehind
  const lead = isRight ? 'はい。' : 'いいえ。'
  return sayTwo(lead, [pair.first, pair.second])
}

function rescored(context: AnswerContext, question: AnswerContext['question']): AnswerContext {
  return { ...context, question, candidates: context.rescore(question) }
}

/** 「この10年ずっと変わっていない？」「同じ金額ですか」: every year of the row. */
export function bySameness(context: AnswerContext): Draft | undefined {
  const { text } = context.question
  const isSame = /同じ(?:金額|額|数|人数|件数|値|率)?(?:です|でし|の|か|だ|ま|で|$)|一定|横ばい/.test(text)
  const isChange = /変わ(?:って|ら|り|っ)|変動|変化/.test(text)
  if (!isSame && !isChange) return undefined
  const best = pickTimeless(context)
  const axis = best ? periodAxis(best).filter((one) => isWithin(context, one)) : []
  const [first] = axis
  if (!first || axis.length < 2) return undefined
  const other = axis.findLast((one) => !one.figure.figure.value.eq(first.figure.figure.value))
  const asksSame = isSame || asksDenied(text)
  return sayTwo((other === undefined) === asksSame ? 'はい。' : 'いいえ。', [first, other ?? axis.at(-1) ?? first])
}

function isWithin({ question }: AnswerContext, at: FigureInMeasure): boolean {
  const { period } = at.figure.figure
  if (period.kind !== 'fiscal-year') return false
  const asked = question.period
  if (asked.kind === 'range') return asked.from <= period.fiscalYear && period.fiscalYear <= asked.to
  return asked.kind !== 'years' || asked.years.length < 2 || asked.years.includes(period.fiscalYear)
}

function sayTwo(lead: string, figures: readonly [FigureInMeasure, FigureInMeasure]): Draft {
  const [first, second] = figures
  const line = [
    `${lead}${printPeriod(first.figure.figure.period)}は`,
    ...qualified(first),
    `、${printPeriod(second.figure.figure.period)}は`,
    ...qualified(second),
    `です（${placeOf(second)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(figures) }
}

/** 「今も…がありますか」 of a row whose last cells are dashes: it was, and is no more. */
export function byLaterDash(context: AnswerContext): Draft | undefined {
  if (!/今も|いまも|今でも|現在も|まだ/.test(context.question.text)) return undefined
  const best = context.candidates.find((one) => !one.rejected)
  const place = best?.figure.figure.cell
  if (!best || !place || best.coverage < surelyCovered) return undefined
  const table = best.view.tables.find((one) => one.id === place.tableId)
  const later = (table?.cells ?? [])
    .filter((cell) => cell.row === place.row && cell.column > place.column)
    .sort((a, b) => a.column - b.column)
  const ended = later.find((cell) => cell.text !== '' && !/^[→⇒]$/.test(cell.text))
  if (!ended || !/^[-－―—–ー]$/.test(ended.text)) return undefined
  const at = { view: best.view, span: ended.span }
  const since = ended.columnPath.at(-1)
  return plainDraft('answered', [
    [
      `いいえ。${printPeriod(best.figure.figure.period)}は`,
      ...qualified(best),
      `でしたが、${since ? `${since}からは` : 'その後は'}「`,
      { kind: 'quote', at, text: ended.text },
      `」となっています（${placeOf(best)}）。`,
    ],
  ])
}

/** 「契約変更で増額されましたか」: a column of changes says by how much. */
export function byChange(context: AnswerContext): Draft | undefined {
  const asked = /(増額|減額|増え|減っ|変更(?:は|が|され)|追加)/.exec(context.question.text)?.[1]
  if (!asked) return undefined
  const best = context.candidates.find(
    (one) => !one.rejected && one.coverage >= 0.7 && one.figure.figure.labels.column.some((label) => changeColumn.test(label)),
  )
  if (!best) return undefined
  const sign = best.figure.figure.value.cmp(0)
  const isRight = /減/.test(asked) ? sign < 0 : /増/.test(asked) ? sign > 0 : sign !== 0
  return {
    ...plainDraft('answered', [[isRight ? 'はい。' : 'いいえ。', ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}

const changeColumn = /^(?:変更(?:契約)?額|増減額?|変更増減額?|補正額|追加額|増額|減額)/
const surelyCovered = 0.85
/** A zero says no also where the question has words around the thing that the row does not. */
const coveredForNone = 0.7
const existence =
  /あ(?:り|る|っ)|使|出|支出|実績|実施|申し?込|入居|もら|受け|交付|支給|行(?:わ|っ)|や(?:っ|り)|いま(?:す|し)|い(?:る|た)/

/** 「ありましたか」「使いましたか」: a figure of zero is no, any other is yes. */
export function byExistence(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (!existence.test(question.text) || supposes(question.text)) return undefined
  const pick = pickFigure(question, context.candidates)
  const best = pick.kind === 'one' ? pick.best : pick.kind === 'several' ? undefined : namedRow(context)
  if (!best || !speaksOfAll(best, question.text)) return undefined
  const isThere = !best.figure.figure.value.eq(0)
  const isYes = isThere !== asksDenied(question.text)
  return {
    ...plainDraft('answered', [[isYes ? 'はい。' : 'いいえ。', ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}

/** The best figure whose row the question has letter by letter. */
function namedRow({ question, candidates }: AnswerContext): Candidate | undefined {
  const best = candidates.find((one) => !one.rejected)
  return best && best.figure.figure.labels.row.some((label) => label.length > 3 && question.text.includes(label))
    ? best
    : undefined
}

function speaksOfAll(best: Candidate, text: string): boolean {
  const isNamed = best.figure.figure.labels.row.some((label) => label.length > 3 && text.includes(label))
  if (isNamed) return best.coverage >= coveredForNone
  return best.coverage >= surelyCovered && uncoveredKeys(best).length === 0
}
