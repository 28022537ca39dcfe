import Big from 'big.js'
import type { Question } from '../../question/question.ts'
import { type DayTold, daysTold, isSameDay } from '../evidence/days-told.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type ScoredSentence, scoreSentences } from '../match/score-sentences.ts'
import { type Draft, type Piece, plainDraft } from '../say/draft.ts'
import { leastProseCoverage, sayPassage } from './answer-prose.ts'
import { answerStated } from './answer-stated.ts'

/** 「審議会は何回開かれましたか」「開催は何回」 */
const asksTimes =
  /何回(?:くらい|ぐらい|ほど)?、?(?:開|ひら|行|おこな|実施|催|あ[っり]|集ま)|(?:開催|開かれた|行われた|開いた)(?:の)?(?:回数)?は?、?何回/
/** What is held on a day, and not begun, agreed or sent. */
const isHeld = /開催|実施日?|開会|会議の|審査会|審議会|協議会|委員会/

/**
 * How often something was held, where the report prints no number of times but the days on which it was: they are counted, and quoted;
 * undefined where a sentence tells of stretches of days or of other things too.
 */
export function answerHeldTimes(context: AnswerContext): Draft | undefined {
  const { question } = context
  if (!asksTimes.test(question.text)) return undefined
  const found = scoreSentences({ ...context, question: { ...question, asked: 'date' } }).find((one) =>
    tellsDays(question, one),
  )
  if (!found) return undefined
  const { text } = found.sentence
  const days = daysTold(text)
  const line = ['資料に日付が記されているのは', countOf(days), 'です。']
  return plainDraft('answered', [line, ...sayPassage([found.sentence])])
}

/** What a sentence states in numbers, else as often as days are told of it. */
export function answerToldTimes(context: AnswerContext): Draft | undefined {
  return answerStated(context) ?? answerHeldTimes(context)
}

/** A sentence that itself names what was held, not only its heading. */
function tellsDays({ terms }: Question, { sentence, coverage }: ScoredSentence): boolean {
  const days = daysTold(sentence.text)
  const areDays =
    days.length > 0 && days.every(({ from, to }) => from.day !== undefined && isSameDay(from, to))
  const said = sentence.text.normalize('NFKC')
  const isNamed = terms.every(({ key, surface }) => !key || said.includes(surface))
  return areDays && isNamed && coverage >= leastProseCoverage && isHeld.test(sentence.text)
}

/** 「2回」, reckoned from the days themselves. */
function countOf(days: readonly DayTold[]): Piece {
  const text = `${days.length}回`
  const told = days.map(({ from }) => `${from.month}月${from.day}日`).join('、')
  return {
    kind: 'calculated',
    calculation: {
      value: new Big(days.length),
      unit: { kind: 'count', symbol: '回' },
      text,
      label: '回数',
      formula: `${told}：${text}`,
      operands: [],
    },
  }
}
