import { overlaps } from '../../../ingest/report/span.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import { isChange } from '../evidence/contrary.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { inKin } from '../pick/in-kin.ts'
import { leaveOut } from '../pick/leave-out.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import { isOfManyYears } from '../pick/pick-timeless.ts'
import { totalOverYears } from '../pick/total-over.ts'
import type { Draft } from '../say/draft.ts'
import { answerLookUp } from './answer-look-up.ts'

/** A figure that stands further behind says as much of the question only beside other names of its own. */
const margin = 0.15

/** 「補助金は全部でいくら」, 「報酬の総額は」 of a name that one figure has alone: it is the sum of itself. */
export function answerOnly(context: AnswerContext): Draft | undefined {
  return answerLone(context, (best) => uncoveredKeys(best).length === 0)
}

/** The same where nothing can be added: the figure of which no other of its measure says as much of the question. */
export function answerAlone(context: AnswerContext): Draft | undefined {
  return answerLone(context, () => true)
}

function answerLone(given: AnswerContext, isNamed: (best: Candidate) => boolean): Draft | undefined {
  if (addsUp.test(given.question.text) || isOfManyYears(given.question.period)) return undefined
  if (leaveOut(given)?.isOfTotals === false) return undefined
  const question = withoutTotal(given.question)
  const context = { ...given, question, candidates: given.rescore(question) }
  const lone = (within: AnswerContext): Draft | undefined => {
    const pick = pickFigure(within.question, within.candidates)
    if (pick.kind === 'none' && within === context) return inKin(context, lone)
    if (pick.kind !== 'one' || !isNamed(pick.best)) return undefined
    const whole = totalOverYears(given.question, pick.best, within.candidates)
    if (whole) return answerLookUp({ ...within, candidates: [whole] })
    return within.candidates.some((one) => isOneOfSeveral(one, pick.best)) ? undefined : answerLookUp(within)
  }
  return lone(context)
}

/** Several things or years are to be added. */
const addsUp =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー]\)?[0-9]?)[とや・及]|と(?:それ|これ|そこ)以外|(?<=[0-9])[とや、・及](?=その|第|[0-9(])|それぞれ|ごと|[0-9]+(?:(?:か|ヵ)?年(?!度|[0-9]|[、の]?[0-9]*月)|か月|つ|校|地区|市|件|事業|会計|費目|項目|団体)|から(?=[^、。]*まで)|全[校市地]/u

/** The question without its words for everything together. */
function withoutTotal(question: Question): Question {
  const spans = [...question.text.matchAll(everything)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const isOutside = ({ span }: QuestionTerm) => spans.every((one) => !overlaps(one, span))
  return {
    ...question,
    operation: { kind: 'look-up' },
    wantsTotal: false,
    terms: question.terms.filter(isOutside),
  }
}

const everything = /全部|ぜんぶ|全て|すべて|合計|総額|総計|総数|累計|合わせて|あわせて|トータル/g

const ofEach = /均等割|平等割|単価|月額|日額|基準額|給付金額|支給単価|料金|[1一]人|[1一]世帯/

/** 「均等割は一人いくら」: what is charged or given to each by its very name is divided by nothing. */
export function answerChargedEach(context: AnswerContext): Draft | undefined {
  const pick = pickFigure(context.question, context.candidates)
  const readings = pick.kind === 'one' ? [pick.best] : pick.kind === 'several' ? pick.readings : []
  const byRule = timesHeads(context)
  if (byRule) return answerLookUp({ ...context, candidates: [byRule] })
  const [best] = readings
  if (!best || uncoveredKeys(best).some((term) => !isGiver(term))) return undefined
  const each = context.candidates.find(
    (one) =>
      !one.rejected && isOfEach(one, context.question) && readings.some((reading) => sameRow(one, reading)),
  )
  const meant = each ?? (isGivenOnce(best) ? best : givenToEach(context, best))
  return meant && answerLookUp({ ...context, candidates: [meant] })
}

/** 「購入に対して1,000円の補助」, 「15000円×3回」: a sentence that says what is given for one, in yen. */
function isGivenOnce({ view, figure: { figure } }: Candidate): boolean {
  const behind = view.source.text.slice(figure.span.end, figure.span.end + reachBehind).normalize('NFKC')
  const isInYen = figure.unit?.kind === 'money' && figure.scale.eq(1)
  return isInYen && /^円?(?:の(?:補助|助成|給付|支給|割引)|[×x*] ?[0-9]+(?:回|人|名|件|個|台))/u.test(behind)
}

const reachBehind = 8

/** 「運営費（基本額＋区の数×1万円）」: what a rule gives for each is printed behind the number of the heads. */
function timesHeads({ question, candidates }: AnswerContext): Candidate | undefined {
  if (question.operation.kind !== 'per') return undefined
  const { head } = question.operation
  const [, people] = new RegExp(`([\\p{Script=Han}ー]{2,6})1${head}あたり`, 'u').exec(question.text) ?? []
  const name = `(?:${[people ?? head, head].join('|')})数?[×x＊*]$`
  const [only, ...others] = candidates.filter(
    (one) =>
      !one.rejected &&
      isGoodEnough(one) &&
      new RegExp(name, 'u').test((one.figure.figure.labels.row.at(-1) ?? '').replace(/\s/g, '')),
  )
  return others.length === 0 ? only : undefined
}

/** What something cost is divided; what is given or charged is printed. */
const cost = /かか[っる]|使|費やし|経費|コスト|事業費|費用/

/** 「給付金は一人いくら」 of a measure of that name: the one amount that it says is 「一人につき」. */
function givenToEach({ question, candidates }: AnswerContext, best: Candidate): Candidate | undefined {
  const isOfTitle = best.matches.every(
    ({ term, level }) => !term.key || isGiver(term) || (level !== 'row' && level !== 'column'),
  )
  if (!isOfTitle || cost.test(question.text)) return undefined
  const [given, ...others] = candidates.filter(
    (one) =>
      !one.rejected &&
      one.view === best.view &&
      namesEach(one, question) &&
      uncoveredKeys(one).every(isGiver),
  )
  return others.length === 0 ? given : undefined
}

/** 「国から出た給付金」: who gives it is no part of its name. */
function isGiver({ surface, text, span }: QuestionTerm): boolean {
  return /^[国県都道府市町村]$/.test(surface) && text.startsWith('から', span.end)
}

function isOfEach(one: Candidate, question: Question): boolean {
  const { figure } = one.figure
  const labels = [...figure.labels.row, ...figure.labels.column].join(' ').normalize('NFKC')
  return (ofEach.test(labels) && !isOfOtherHead(labels, question)) || namesEach(one, question)
}

/** 「一人につき10万円」 is not what each household got. */
function isOfOtherHead(labels: string, { operation }: Question): boolean {
  const head = /[1一](人|名|世帯|件|戸|回|台)(?:当たり|あたり|につき)/.exec(labels)?.[1]
  if (operation.kind !== 'per' || head === undefined || head === operation.head) return false
  return !(people.test(head) && people.test(operation.head))
}

const people = /^[人名り]$/

/** 「1kg当たり」「一人につき」「1時間」 of the very thing that the question divides by. */
function namesEach({ figure: { figure } }: Candidate, { operation }: Question): boolean {
  if (operation.kind !== 'per') return false
  const head = operation.head.replace(/^キロ$/, 'kg')
  const names = [...figure.labels.row, ...figure.labels.column].map((label) => label.normalize('NFKC'))
  const labels = names.join(' ')
  // 利用料は1時間700円: what is charged for each has no further word.
  if (figure.unit?.kind === 'money' && names.some((name) => name === `1${head}`)) return true
  return ['当たり', 'あたり', 'につき'].some(
    (each) => labels.includes(`1${head}${each}`) || labels.includes(`一${head}${each}`),
  )
}

/** The figure itself, or what stands in its row (a 単価 beside the sum) or, in a sentence, under its name (奨励金は…1kg当たり4円). */
function sameRow({ figure: { figure: one } }: Candidate, { figure: { figure: other } }: Candidate): boolean {
  if (one === other) return true
  const isUnder = one.labels.row.length > 1 && one.labels.row.slice(0, -1).join() === other.labels.row.join()
  if (!one.cell && isUnder && one.passage.start === other.passage.start) return true
  return one.cell !== undefined && one.cell.tableId === other.cell?.tableId && one.cell.row === other.cell.row
}

/** Another row of the measure that says as much of the question, and is no change of it: one alone is not all together. */
function isOneOfSeveral(one: Candidate, best: Candidate): boolean {
  if (
    one === best ||
    one.rejected ||
    one.view !== best.view ||
    isChange(one.figure.figure) ||
    one.figure.figure.value.eq(best.figure.figure.value)
  )
    return false
  const [a, b] = [one.figure.figure, best.figure.figure]
  const isNear = best.coverage - one.coverage <= 0.02 && best.score - one.score <= margin
  return (isNear || isOfWhole(one, best)) && sameUnit(a, b) && samePeriod(a, b)
}

/** The total of the measure, beside a row whose name has more in it than was asked for. */
function isOfWhole(one: Candidate, best: Candidate): boolean {
  const { row, column } = one.figure.figure.labels
  const [label = '', ...more] = [...row, ...column]
  const isTotal = more.length === 0 && isTotalLabel(label)
  return isTotal && best.demand >= ofOther && best.coverage - one.coverage <= 0.05
}

const ofOther = 0.2
