import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { contrasts } from '../evidence/polarity-contrasts.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksDenied, isDoneTo, isTopic, judgePolarity, type Polarity } from '../match/judge-polarity.ts'
import { strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { ScoredSentence } from '../match/score-sentences.ts'
import { yearFit } from '../match/year-fit.ts'

/** A sentence that lacks a key word of the question, or the deed that it asks leave for, does not affirm it. */
export function judgeSentence(
  context: AnswerContext,
  { sentence, coverage, far, missing }: ScoredSentence,
): Polarity {
  const { question, analyzer, makeLabel } = context
  const polarity = judgePolarity(question, sentence.text, { analyzer, coverage })
  const { keys } = makeLabel(sentence.text, 'row')
  const lacksDeed = question.terms.some(
    (term) => asksLeave.test(question.text.slice(term.span.end)) && strengthIn(term, keys) === 0,
  )
  const affirms = asksDenied(question.text) ? 'no' : 'yes'
  if (polarity === affirms && (!saysPremises(question, sentence) || isDoneTo(question, sentence.text)))
    return undefined
  // 「祭りは全部できましたか」: that another event was called off denies nothing.
  const isElsewhere = missing.some((term) => term.key && isWord(term) && !isSupposed(question.text, term))
  if (polarity !== undefined && polarity !== affirms && isElsewhere) return undefined
  if (polarity !== affirms) return polarity
  const unsaid = goesOn.test(sentence.text) ? [] : far.filter((term) => !isOfWhole(context, sentence, term))
  const lacking = [...unsaid, ...missing]
  if (!saysMonths(question.text, sentence)) return undefined
  return lacksDeed || lacking.some(isTelling) || isOfOtherYear(question, sentence) ? undefined : polarity
}

/**
 * 「外国人向けの日本語教室は夜にも」: what the question adds to its topic is said of all the measure does where its title, a heading above or
 * its aim says so; the sentence need not repeat it.
 */
function isOfWhole({ question, makeLabel }: AnswerContext, sentence: Sentence, term: QuestionTerm): boolean {
  const { text, terms } = question
  if (!isAttribute.test(text.slice(term.span.end))) return false
  const { keys } = makeLabel(sentence.text, 'row')
  const topic = terms.find((other) => other.span.start >= term.span.end && isTopic(text, other))
  if (!topic || strengthIn(topic, keys) < saidStrength) return false
  const aims = sentencesOf(sentence.view).filter(({ headings, text: said }) =>
    aim.test([...headings.map((one) => one.text), said].join(' ')),
  )
  return [
    sentence.view.measure.title,
    ...sentence.headings.map((one) => one.text),
    ...aims.map((one) => one.text),
  ].some((said) => strengthIn(term, makeLabel(said, 'title').keys) >= saidStrength)
}

const isAttribute = /^(?:人|者|家庭|世帯)?(?:の|向け|むけ|に対する|のための)/
const aim = /目的|ねらい|趣旨/
const saidStrength = 0.9

/** 「8月で受付が終わりましたか」: what names another month does not affirm it. */
function saysMonths(asked: string, { text, beside }: Sentence): boolean {
  const said = [text, ...beside].join(' ').normalize('NFKC')
  return [...asked.matchAll(/(?<![0-9])[0-9]{1,2}月/g)].every(([month]) =>
    new RegExp(`(?<![0-9])${month}`).test(said),
  )
}

/** 「4年度に完成しましたか」: what a report of the year after tells without a year is of its own. */
function isOfOtherYear({ period }: Question, { view, text, beside, headings }: Sentence): boolean {
  if (period.kind !== 'years' || period.years.includes(view.source.report.fiscalYear)) return false
  return yearFit([text, ...beside, ...headings.map((one) => one.text), view.measure.title], period) !== 1
}

/** Whether a word of the question is part of what it supposes (予定どおり), which only its contrary may stand for. */
function isSupposed(text: string, { span }: QuestionTerm): boolean {
  return contrasts.some(({ asks }) => {
    const said = asks.exec(text)
    return said !== null && said.index < span.end && span.start < said.index + said[0].length
  })
}

/** まつり and まちづくり too; a shorter piece of hiragana may be a crumb of an ending. */
export function isWord(term: QuestionTerm): boolean {
  return isTelling(term) || /^[\p{Script=Hiragana}ー]{3,}$/u.test(term.surface)
}

/** 「ただし、再任を妨げない」: whose, stands in the sentence before. */
const goesOn = /^(?:ただし|但し)/

/** 「任期は3年ですか」: what does not have the amount does not affirm it. */
function saysPremises({ premises }: Question, { text, beside }: Sentence): boolean {
  const said = findNumbers([text, ...beside].join(' '))
  return premises.every(({ value }) => said.some((token) => 'value' in token && token.value?.eq(value)))
}

/** 「再任できますか」「再任してもいいですか」 */
const asksLeave = /^(?:でき(?:ます|る)|し?ても?(?:いい|よい|よろしい))/
