import type { Span } from '../../../ingest/report/span.ts'
import type { Operation, Question } from '../../question/question.ts'
import { findShareWords, headOf } from '../../question/share-words.ts'
import { ownLabels } from '../evidence/alike.ts'
import { bareChange, changeLabel } from '../evidence/contrary.ts'
import type { FigureInMeasure, Label } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { hasPeriod } from '../evidence/timeless-label.ts'
import { answerLookUp } from '../look-up/answer-look-up.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { inKin } from '../pick/in-kin.ts'
import { leaveOut } from '../pick/leave-out.ts'
import { setsSides } from '../pick/operands.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import type { Draft } from '../say/draft.ts'
import { isShareOfOtherColumn } from './share-of-column.ts'

/** How a report names figures that are results already, by the operation that a question asks for. */
const names: Partial<Record<Operation['kind'], RegExp>> = {
  per: /単価|当たり|あたり|平均|月額|日額|1(?:枚|個|人|件|食|㎡|世帯|台)/,
  share: /割合|構成比|率|比率|シェア|%|％/,
  'change-rate': /増減率|伸び?率|増加率|減少率|前年(?:度)?比|対前年/,
  ratio: /倍/,
  difference: /差|増減|増加|減少|増|減|比|上昇|低下|改善|悪化/,
  average: /平均/,
  sum: /計|総額|総数|累計|全体/,
}

/** Whether a label says that its figure is of one person, case or piece each. */
export function isCalledEach(label: string): boolean {
  return names.per?.test(label) ?? false
}

/** Operations whose result is a change; a printed change is no share, no average and no sum. */
const changes: ReadonlySet<Operation['kind']> = new Set(['difference', 'change-rate', 'ratio'])

/**
 * A printed figure in place of a calculation, where its label (or unit) says that it is the result itself: a unit price,
 * a rate, a difference; close readings that all are results are asked back. One operand is never given for the result.
 */
export function answerPrintedResult(context: AnswerContext): Draft | undefined {
  const { question } = context
  const name = names[question.operation.kind]
  const isDifference = question.operation.kind === 'difference'
  if (!name || (isDifference && /どちら|どっち/.test(question.text))) return undefined
  // A printed total has what the question leaves out.
  if (leaveOut(context)?.isOfTotals === false) return undefined
  const pick = pickFigure(question, context.candidates)
  if (pick.kind === 'none') return inKin(context, answerPrintedResult)
  const readings = pick.kind === 'one' ? [pick.best] : pick.readings
  // 「要介護5と要介護6の差」 is not what the one of them changed by.
  const isOfSides = isDifference && setsSides(question.text)
  if (isOfSides && readings.some(isOfTime)) return undefined
  const ofIts = question.operation.kind === 'share' && readings.length > 1 ? shareByName(context) : undefined
  if (ofIts) return answerLookUp({ ...context, candidates: [ofIts] })
  if (readings.every((one) => isResult(question, name, one))) return answerLookUp(context)
  const each = printedEach(context, readings)
  if (each.length > 0) return answerLookUp({ ...context, candidates: each })
  const change = isDifference && !isOfSides ? findPrintedChange(context, readings) : undefined
  return change && answerLookUp({ ...context, candidates: [change] })
}

/**
 * 「自主財源の割合」: of several rates the 構成比 of the row that is called so, or of the subtotal of those below it; of the
 * latest year, and only where all that are printed of it agree.
 */
function shareByName({ question, candidates }: AnswerContext): Candidate | undefined {
  const shares = candidates.filter(
    (one) => !one.rejected && uncoveredKeys(one).length === 0 && isShareOfNamed(question, one),
  )
  const yearOf = ({ figure: { figure } }: Candidate) => fiscalYearOf(figure.period) ?? 0
  const latest = Math.max(...shares.map(yearOf))
  const [own, ...others] = shares.filter((one) => yearOf(one) === latest)
  return own && others.every((one) => one.figure.figure.value.eq(own.figure.figure.value)) ? own : undefined
}

function isShareOfNamed({ text }: Question, { figure: { figure } }: Candidate): boolean {
  const { row, column } = figure.labels
  const isShare = (label: string) => /構成比/.test(cleanLabel(label))
  const name = row.findLast((label) => !isTotalLabel(label) && !isShare(label))
  return (
    figure.unit?.kind === 'rate' &&
    [...row, ...column].some(isShare) &&
    column.every((label) => isShare(label) || hasPeriod(label)) &&
    name !== undefined &&
    cleanLabel(name).length > 1 &&
    text.includes(cleanLabel(name))
  )
}

/** 「市民1人あたり」 beside the amount that it was reckoned from: what is printed for each of what the question divides by. */
function printedEach(
  { question: { operation }, candidates }: AnswerContext,
  readings: readonly Candidate[],
): readonly Candidate[] {
  if (operation.kind !== 'per') return []
  const each = new RegExp(`[1１一]${operation.head}(?:当た?り|あたり|につき)`, 'u')
  return candidates.filter(
    (one) =>
      !one.rejected &&
      ownLabels(one.figure.figure).some((label) => each.test(label)) &&
      readings.some(({ view, score }) => view === one.view && score - one.score <= changeMargin),
  )
}

const isOfTime = ({ figure: { figure } }: Candidate) =>
  ownLabels(figure).some((label) => /増\s*減|前年|前回|伸び/.test(label))

/** How far behind its result's operand a printed change may stand: its label says the change beside the rest. */
const changeMargin = 0.15

/** 「何品増えたの」「いくら増額された」: the one amount printed as a change beside the readings, under the same words. */
function findPrintedChange(
  { candidates }: AnswerContext,
  readings: readonly Candidate[],
): Candidate | undefined {
  const changes = candidates.filter(
    (one) =>
      !one.rejected &&
      readings.some(
        (reading) =>
          reading.view === one.view &&
          (bareChange.test(one.figure.figure.labels.row.at(-1) ?? '') ||
            (isStep(one) && isInRowOf(one, reading))) &&
          reading.score - one.score <= changeMargin &&
          reading.coverage - one.coverage < 0.01,
      ),
  )
  const [first, ...others] = changes
  return others.every((one) => first && one.figure.figure.value.eq(first.figure.figure.value))
    ? first
    : undefined
}

/** 変更契約額, 補正額: what is added to one figure of the row and gives another. */
const step = /(?:変更|補正)(?![後前])/

function isInRowOf(
  { figure: { figure: one } }: Candidate,
  { figure: { figure: other } }: Candidate,
): boolean {
  return one.cell?.tableId === other.cell?.tableId && one.cell?.row === other.cell?.row
}

function isStep({ view, figure: { figure } }: FigureInMeasure): boolean {
  if (!step.test(figure.labels.column.at(-1) ?? '')) return false
  const beside = view.figures
    .map((one) => one.figure)
    .filter(
      (one) =>
        one !== figure && one.cell?.tableId === figure.cell?.tableId && one.cell?.row === figure.cell?.row,
    )
  return beside.some((one) =>
    beside.some((other) => other !== one && one.value.plus(figure.value).eq(other.value)),
  )
}

function isResult({ operation, text }: Question, name: RegExp, at: Candidate): boolean {
  const { matches } = at
  const { figure } = at.figure
  const { row, column } = figure.labels
  if (operation.kind === 'share' && isShareOfOtherColumn(text, at)) return false
  const labels = operation.kind === 'sum' ? [row.at(-1), column.at(-1)] : ownLabels(figure)
  const own = labels.join(' ')
  if (operation.kind === 'difference' && figure.unit?.kind === 'rate') return false
  if (changeLabel.test(own) && !changes.has(operation.kind)) return false
  if (operation.kind === 'share' && (isOfItsOwn(text, own, matches) || isOfOtherWhole(text, own)))
    return false
  return (
    name.test(own) ||
    figure.qualifiers.some((word) => name.test(word)) ||
    isResultUnit(operation, figure.unit?.kind)
  )
}

/** 「売上に対する交付率」 where the question names another whole. */
function isOfOtherWhole(text: string, own: string): boolean {
  const whole = /([\p{Script=Han}\p{Script=Katakana}ー]{2,})に(?:対する|占める)/u.exec(own)?.[1]
  return whole !== undefined && !text.includes(whole) && !(whole === '人口' && people.test(text))
}

/** 「カードを持っている人の割合」 is of the people (人口). */
const people = /人(?!件|材)|[市町村県都府区]民|住民/

/** A rate that has a name of its own is no share of what the question names as the whole; 「何割が持っている」 asks for 普及率. */
function isOfItsOwn(text: string, own: string, matches: Candidate['matches']): boolean {
  // 「家賃を納めた割合」 is another word for 収納率 as a whole.
  const isItsName = matches.some(
    ({ term, strength, level }) => term.surface === '割合' && strength >= itsName && level === 'row',
  )
  return rateOfItsOwn.test(own) && !isItsName && !(/普及/.test(own) && /持っ/.test(text))
}

const itsName = 0.85

const rateOfItsOwn = /(?:執行|達成|進捗|増減|伸び?|増加|減少|前年(?:度)?|収納|徴収|普及|化)[率比]/

function isResultUnit({ kind }: Operation, unit: string | undefined): boolean {
  if (kind === 'ratio') return unit === 'times'
  return kind === 'share' && unit === 'rate'
}

/** A printed share of the very whole that the question names: 「全体に占める割合」 is no subsidy rate of the same row. */
export function answerPrintedShare(context: AnswerContext): Draft | undefined {
  const words = findShareWords(context.question.text)
  const pick = pickFigure(context.question, context.candidates)
  if (!words || pick.kind !== 'one' || uncoveredKeys(pick.best).length > 0) return undefined
  if (isShareOfOtherColumn(context.question.text, pick.best)) return undefined
  const whole = headOf(context.question.text, words.whole)
  const isRateOf = ({ text }: Label) => whole !== '' && text.includes(whole) && /率|比/.test(text)
  const { row, column, headings } = pick.best.figure.figure.labels
  // 歳入の内訳 over 「市税 52億円（28.4%）」: a rate beside an amount of that list is its share of the whole.
  const isBreakdown = headings.some((text) => whole !== '' && text.includes(whole) && /内訳|構成/.test(text))
  // 「援助を受けている小学生の割合」: 援助率 of the row 小学校.
  const part = context.question.text.slice(words.part.start, words.part.end)
  const isRateOfDeed = pick.best.figure.own.some(({ text }) => {
    const deed = /^([\p{Script=Han}\p{Script=Katakana}ー]{2,})率$/u.exec(text)?.[1]
    return deed !== undefined && part.includes(deed)
  })
  // 「更新を要する管路は全体の27％」: what a sentence sets behind the whole is a share of it.
  const isSaidOf =
    pick.best.figure.figure.cell === undefined &&
    row.at(-1) === context.question.text.slice(words.whole.start, words.whole.end)
  const isShare =
    isSaidOf ||
    (isRateOfDeed && isRow(pick.best, words.whole)) ||
    (isBreakdown && column.length === 0 && row.length === 1) ||
    pick.best.figure.own.some(isRateOf) ||
    (pick.best.figure.own.some(({ text }) => /割合|構成比|比率|シェア/.test(text)) &&
      !isRow(pick.best, words.whole))
  return isShare && pick.best.figure.figure.unit?.kind === 'rate' ? answerLookUp(context) : undefined
}

/** The whole is itself a row: a printed share is of the table's total, not of that row. */
function isRow({ matches }: Candidate, { start, end }: Span): boolean {
  const last = matches.findLast(({ term }) => term.key && start <= term.span.start && term.span.end <= end)
  return last?.level === 'row'
}
