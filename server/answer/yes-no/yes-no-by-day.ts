import { claimedDay } from '../../question/claimed-day.ts'
import type { Question } from '../../question/question.ts'
import { type Day, type DayTold, daysTold, isSameDay } from '../evidence/days-told.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { answerEvent, timeOf } from '../look-up/answer-event.ts'
import { leastProseCoverage, quoteSentence } from '../look-up/answer-prose.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { scoreSentences } from '../match/score-sentences.ts'
import type { Draft, Line } from '../say/draft.ts'
import { evidenceOf } from '../say/draft-evidence.ts'

const ends = /終わ|終了|完了|完成|しゅん|竣工|締め?切|まで/
const begins = /始ま|始め|開始|着手|着工|スタート|から/

/** What comes again and again, or is left out, is told of no one day. */
const recurring = /毎[年月週日]|除[くき]|以外/
/** What was to be done need not have been. */
const announced = /旨|予定|案内|見込/

/** Whether something was done on the day that the question names: the day on which the reports say that it was. */
export function byDay(context: AnswerContext): Draft | undefined {
  const { question } = context
  const words = claimedDay.exec(question.text)
  if (!words) return byHeld(context)
  const [day] = daysTold(words[0])
  if (!day || question.direction || question.premises.length > 0) return undefined
  const asked = asWhen(question, words)
  const draft = answerEvent({ ...context, question: asked })
  if (draft?.outcome !== 'answered') return undefined
  const said = draft.lines.map(wordsOf).filter((line) => !line.startsWith('（'))
  if (said.some((line) => recurring.test(line))) return undefined
  const claim = question.text.slice(words.index)
  const told = said.flatMap(daysTold)
  const isSo = said.some((line) => announced.test(line)) ? undefined : holds(claim, day.from, told)
  if (isSo === undefined || (draft.warnings.length > 0 && !told.some(isStretch))) return draft
  const [first, ...rest] = draft.lines
  const other = isSo
    ? undefined
    : lineOfDay({ ...context, question: asked }, draft, (told) => holds(claim, day.from, told))
  if (other) return { ...draft, lines: [[...timeOf(other), ...quoteSentence(other)], ...draft.lines] }
  return { ...draft, lines: [[isSo ? 'はい。' : 'いいえ。', ...(first ?? [])], ...rest] }
}

/** 「審査会は開かれましたか」「説明会は開いたの」: that something was held, with no day. */
const wasHeld =
  /(?:が|は|って|も|を)(?:ちゃんと|きちんと|実際に|(?:令和|平成)?[0-9元]+年度?に?(?:は|も)?)?(?:開(?:かれ|い|き|催(?:され|し))|催(?:され|し))[ただてま]/

/** That it was held on some day says that it was held. */
function byHeld(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (!wasHeld.test(question.text) || question.direction || question.premises.length > 0) return undefined
  const draft = answerEvent({ ...context, question: { ...question, asked: 'date', yesNo: false } })
  if (draft?.outcome !== 'answered' || draft.warnings.length > 0) return undefined
  const said = draft.lines.map(wordsOf).filter((line) => !line.startsWith('（'))
  const told = said.flatMap(daysTold)
  const isOfMonth = [...question.text.matchAll(months)].every(([, month]) =>
    told.some(({ from }) => from.month === Number(month)),
  )
  if (said.some((line) => announced.test(line)) || told.length === 0 || !isOfMonth) return undefined
  if (!namesAll(context, draft)) return undefined
  const [first = [], ...rest] = draft.lines
  const isList = wordsOf(first).startsWith('・')
  return { ...draft, lines: isList ? [['はい。'], first, ...rest] : [['はい。', ...first], ...rest] }
}

const months = /(?<![0-9])([0-9]{1,2})月/g

/** What is said, or the place that it is said in, has every word of the question: another meeting is held another day. */
function namesAll({ question, makeLabel }: AnswerContext, { lines }: Draft): boolean {
  const { keys } = makeLabel(lines.map(wordsOf).join(' '), 'row')
  return question.terms.filter(isTelling).every((term) => strengthIn(term, keys) > 0)
}

/** The same question with いつ for the day, letter for letter as long, so that its words stay where they are. */
function asWhen(question: Question, { 0: words, index }: RegExpExecArray): Question {
  const end = index + words.length
  const isOutside = ({ span }: { span: { start: number; end: number } }) =>
    span.end <= index || span.start >= end
  const { unit: _unit, ...rest } = question
  return {
    ...rest,
    text: question.text.slice(0, index) + 'いつ'.padStart(words.length, ' ') + question.text.slice(end),
    asked: 'date',
    yesNo: false,
    marks: question.marks.filter((mark) => !words.includes(mark)),
    terms: question.terms.filter(isOutside),
    period: question.periodSpans.every((span) => isOutside({ span })) ? question.period : { kind: 'none' },
  }
}

/** Undefined where what is told is less exact than what is asked. */
function holds(claim: string, day: Day, told: readonly DayTold[]): boolean | undefined {
  const last = told.at(-1)
  const [first] = told
  if (!first || !last) return undefined
  const meant = ends.test(claim)
    ? [last.to]
    : begins.test(claim)
      ? [first.from]
      : told.flatMap(({ from, to }) => [from, to])
  const same = meant.filter((one) => isSameDay(one, day))
  if (same.length === 0) return false
  return day.day !== undefined && same.every((one) => one.day === undefined) ? undefined : true
}

/** 「事業期間：…～…」 has an end without the word for it. */
function isStretch({ from, to }: DayTold): boolean {
  return !isSameDay(from, to)
}

/** What the same measure tells of the claimed day in the words of the question: it may be meant where another line fits better. */
function lineOfDay(
  context: AnswerContext,
  draft: Draft,
  isClaimed: (told: readonly DayTold[]) => boolean | undefined,
): Sentence | undefined {
  const [view] = evidenceOf(draft).views
  return scoreSentences(context).find(
    ({ sentence, coverage, far }) =>
      sentence.view === view &&
      coverage >= leastProseCoverage &&
      !far.some(isTelling) &&
      isClaimed(daysTold(wordsOf([...timeOf(sentence), sentence.text]))),
  )?.sentence
}

function wordsOf(line: Line): string {
  return line
    .map((piece) => (typeof piece === 'string' ? piece : piece.kind === 'quote' ? piece.text : ''))
    .join('')
}
