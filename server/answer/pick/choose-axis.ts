import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { lastList, namesOnAxis } from '../evidence/names-on-axis.ts'
import { outsideTitle } from '../evidence/outside-title.ts'
import { isTotalLabel, type LabelAxis, labelAt, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { strengthIn } from '../match/match-labels.ts'

/** What is asked to vary: words of the question for which a label's kind stands (「どの地区」「市は」「費目は」). */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/[部課局]は|どの[部課局]|部署/, /[部課室係局所]$|委員会$/],
  [/[市町村]は|どの[市町村]|市町村|自治体|どこの市|保険者|団体|何市/, /[市町村]$|広域|組合|全国/],
  [/地区/, /地区$/],
  [/学校|どの校|何校/, /校$|園$|\p{Script=Han}[小中高]$/u],
  [/会社|業者|企業/, /会社|\(株\)|（株）|法人/],
  [
    /時期|季節|[何どの]月|(?:^|[いたるなの])月(?:は|が|って|を|[?？。]|$)/,
    /[0-9０-９]月|期|通年|随時|[春夏秋冬]/,
  ],
  [/期間|日程/, /[0-9]{1,2}[月/][0-9]{1,2}|[~～]|期|[0-9]月/],
  [/センター/, /センター|会館|公民館/],
]

/** Where the question ends with the kind of thing that is to vary (「…が多い課は」「どの地区が一番…」). */
const asksKind =
  /(?:どの|何の|どこの)(?<first>[\p{Script=Han}\p{Script=Katakana}ー]+)|[いたるのな](?<last>[\p{Script=Han}\p{Script=Katakana}ー]+)(?:は|って|が|を|の名前)?(?:どこ|どれ|どちら|何|なに)?(?:です|でし|だ|か|教|は|になりま|になる)*(?:(?:教え|知り|知らせ|聞[かき]|挙げ|答え|示)[^。?？]{0,12})?[?？。]?$/u

/** 「課」 of 「職員が一番多い課は」. */
export function askedNoun({ text }: Question): string | undefined {
  const groups = asksKind.exec(text)?.groups
  return groups?.['first'] ?? groups?.['last']
}

/** False where the question asks for a kind of thing by name (課, 施設, 地区) and these labels are of another kind. */
export function areOfAskedKind(question: Question, labels: readonly string[]): boolean {
  const noun = askedNoun(question)
  const asked = noun === undefined ? [] : kinds.filter(([word]) => word.test(`${noun}は`))
  return (
    asked.length === 0 ||
    asked.some(
      ([, kind]) => labels.filter((label) => kind.test(cleanLabel(label))).length * 2 >= labels.length,
    ) ||
    labels.filter((label) => noun !== undefined && label.includes(noun)).length * 2 >= labels.length
  )
}

/**
 * The axis along which the question ranks or lists: the one whose labels are of the kind asked for, else the one whose
 * own label the question does not name, the longer first. `open`: no axis whose own label the question fixes.
 */
export function chooseAxis(
  context: AnswerContext,
  at: FigureInMeasure,
  options: { withTotals?: boolean; open?: boolean } = {},
): LabelAxis | undefined {
  const axes = labelAxes(at, { ...options, withParts: true })
  const scored = axes.map((axis) => ({ axis, score: scoreAxis(context, at, axis) }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return options.open && best && best.score < 0 ? undefined : best?.axis
}

function scoreAxis(context: AnswerContext, at: FigureInMeasure, axis: LabelAxis): number {
  const { question } = context
  const listing = outsideTitle(question, at.view.measure.title)
  const labels = axis.figures.map((one) => labelAt(one, axis))
  const restIsTotal = restOfPath(at, axis).some(isTotalLabel)
  return (
    (isOfKind(question, labels) || areWhatIsAsked(context, labels) ? 10 : 0) +
    (namedOn(listing, axis).length >= 2 || isPassed(question, labelAt(at, axis))
      ? 10
      : isFixed(context, at, axis)
        ? -12
        : 0) +
    (restIsTotal ? 1 : 0) +
    (axis.path === 'row' ? 0.5 : 0) +
    Math.min(labels.length, 30) / 30
  )
}

/** The figures of an axis that the question sets side by side by their names (or cities): 「全国・福岡県・小郡市で」. */
export function namedOn(
  { text, cities }: Question,
  axis: Pick<LabelAxis, 'path' | 'index' | 'figures'>,
): FigureInMeasure[] {
  const listed = new Set(lastList(text, namesOnAxis(text, axis)).map(({ place }) => axis.figures[place]))
  return axis.figures.filter(
    (one) => listed.has(one) || cities.some(({ name }) => name === cleanLabel(labelAt(one, axis))),
  )
}

/** 「報酬の次に多い」: what is named stands in the order that is asked for. */
function isPassed({ operation, text }: Question, label: string): boolean {
  return operation.kind === 'next' && text.includes(`${cleanLabel(label)}の次に`)
}

/**
 * 「歳出で一番大きいのは」 meets the row 「歳出合計」 and asks for its parts; 「合計が一番大きい年は」 asks for the row itself. Of columns one that the
 * question names (決算額 beside 予算額) fixes them all.
 */
function isFixed(context: AnswerContext, at: FigureInMeasure, axis: LabelAxis): boolean {
  const isNamed = (one: FigureInMeasure) => !isWhole(context, one, axis) && isNamedApart(context, one, axis)
  return isNamed(at) || (axis.path === 'column' && axis.figures.some(isNamed))
}

/** A total whose parts are asked for; the columns beside 歳入総額 (形式収支) are no parts of it. */
function isWhole({ question }: AnswerContext, at: FigureInMeasure, axis: LabelAxis): boolean {
  const label = labelAt(at, axis)
  const isTotal = axis.path === 'row' ? isTotalLabel(label) : BARE_TOTAL.test(label.replace(/[\s　]/g, ''))
  return isTotal && !question.wantsTotal
}

const BARE_TOTAL = /^(?:[合総小累]?計|総数|総額|全体)$/

/** True where the question has words that tell this label from the others on the axis: then it is not what varies. */
export function isNamedApart(
  context: Pick<AnswerContext, 'question' | 'makeLabel'>,
  at: FigureInMeasure,
  axis: LabelAxis,
): boolean {
  const own = context.makeLabel(labelAt(at, axis), 'row')
  const others = axis.figures.map((one) => labelAt(one, axis)).filter((label) => label !== own.text)
  const shared = (keys: readonly string[]) =>
    others.filter((label) => keys.some((key) => context.makeLabel(label, 'row').keys.has(key))).length * 2 >=
    others.length
  const telling = own.words.filter((word) => !shared(word.keys))
  const keys = new Set(telling.flatMap((word) => word.keys))
  return context.question.terms.some((term) => term.weight >= 0.3 && strengthIn(term, keys) > 0.5)
}

function restOfPath(at: FigureInMeasure, axis: LabelAxis): string[] {
  return at.figure.figure.labels[axis.path].filter((_, index) => index !== axis.index)
}

function isOfKind(question: Question, labels: readonly string[]): boolean {
  return kinds.some(
    ([asked, kind]) =>
      asked.test(question.text) && labels.filter((label) => kind.test(label)).length * 2 >= labels.length,
  )
}

/** 「一番高い工事は何」: most labels have the last noun of the question. */
function areWhatIsAsked(context: AnswerContext, labels: readonly string[]): boolean {
  const noun = context.question.terms.findLast((term) => term.weight >= 0.3)
  if (!noun) return false
  const found = labels.filter((label) => strengthIn(noun, context.makeLabel(label, 'row').keys) > 0.5)
  return labels.length >= 2 && found.length * 2 >= labels.length
}
