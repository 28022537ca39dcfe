import { printFiscalYear } from '../../ingest/quantity/eras.ts'
import { normalizeText } from '../../ingest/text/normalize.ts'
import type { AskedFor, QuestionTerm } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import { type Draft, type Line, plainDraft } from './draft.ts'
import type { Label, MeasureView } from './evidence.ts'
import { titleForAnswer } from './figure-label.ts'
import { coverageOf, matchTerms, type TermMatch } from './match-labels.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { speaksForCity } from './speaks-for-city.ts'

/** Headings under which a report says what is asked, and the words with which a sentence says it. */
const signs: Partial<Record<AskedFor, { readonly heading?: RegExp; readonly sentence?: RegExp }>> = {
  purpose: { heading: /目的|ねらい|趣旨|背景/, sentence: /目的|ため(?:に|、)|図る|資する|ねらい|推進する/ },
  reason: {
    heading: /理由|原因|経緯|課題|評価/,
    sentence: /ため[、。]|により|によって|から[、。]|ことから|理由|要因|原因|影響|背景|による|効果で/,
  },
  assessment: { heading: /評価|成果|効果|結果/, sentence: /できた|図られ|寄与|つながっ|向上|成果|効果|評価/ },
  problem: {
    heading: /課題|評価|留意|問題/,
    sentence: /課題|必要(?:が|で)|難し|不足|問題|煩雑|留意|懸念|減少|しかし|一方/,
  },
  'next-steps': {
    heading: /今後|方針|見直し|評価/,
    sentence: /今後|必要がある|ていく|予定|検討|目指|進め|令和[0-9０-９]+年度以降/,
  },
  method: { heading: /方法|手続|実施|内容/, sentence: /により|によって|方法|方式|こと。|すること|手続/ },
  course: { heading: /経過|経緯|実施|内容/ },
  content: { heading: /内容|実施|概要/ },
  date: { heading: /実施|開催|期間|日/, sentence: /[0-9０-９元](?:年|月|日)|[RHS][0-9]/ },
  year: { sentence: /[0-9０-９元]年|[RHS][0-9]/ },
  where: { sentence: /において|場所|会場|所在|にて|(?:都|道|府|県|市|町|村|区)/ },
  who: { sentence: /(?:株式会社|\(株\)|（株）|法人|協会|協議会|会社|センター|組合|委員会|機構|団体)/ },
}

type Scored = { readonly sentence: Sentence; readonly score: number; readonly coverage: number }

/** Words covered by the sentence itself weigh most; its heading and measure say where it belongs. */
const sentenceShare = 0.6
const signBonus = 0.25
const headingBonus = 0.2
const longestAnswer = 320

/** The sentences that answer, whole, from the right heading of the right measure; undefined where none bears on it. */
export function answerProse(context: AnswerContext): Draft | undefined {
  const scored = scoreSentences(context)
  const [best] = scored
  if (!best || best.coverage < 0.5) return undefined
  return plainDraft('answered', sayPassage(chooseRun(best, scored)))
}

/** Sentences of all measures, best first. */
export function scoreSentences(context: AnswerContext): Scored[] {
  const { question } = context
  const sign = signs[question.asked]
  const scored = context.views.flatMap((view, rank) =>
    sentencesOf(view)
      .filter((sentence) => speaksForCity(question, view, sentence.text))
      .map((sentence) => scoreSentence(sentence, { context, sign, rank })),
  )
  return scored.filter((one) => one.coverage > 0).sort((a, b) => b.score - a.score)
}

function scoreSentence(
  sentence: Sentence,
  { context, sign, rank }: { context: AnswerContext; sign: (typeof signs)[AskedFor]; rank: number },
): Scored {
  const { question } = context
  const own = matchTerms(question.terms, [labelOfText(context, sentence.text, 'row')])
  const around = matchTerms(question.terms, labelsAround(context, sentence))
  const both = own.map((match, index) => {
    const outside = around[index]
    return outside && outside.strength > match.strength ? outside : match
  })
  const coverage = coverageOf(both)
  const text = normalizeText(sentence.text).text
  const isHeaded =
    sign?.heading !== undefined && sentence.headings.some((one) => sign.heading?.test(one.text))
  const isSigned = sign?.sentence?.test(text) ?? false
  const score =
    coverage * (1 - sentenceShare) +
    ownShare(own, around) * sentenceShare +
    (isHeaded ? headingBonus : 0) +
    (isSigned ? signBonus : 0) -
    (sentence.kind === 'row' ? 0.08 : 0) -
    Math.min(rank, 10) * 0.01
  return { sentence, score, coverage }
}

/** What a sentence says beyond its headings and title: they are shared by all sentences below them. */
function ownShare(own: readonly TermMatch[], around: readonly TermMatch[]): number {
  const beyond = own.filter((_, index) => (around[index]?.strength ?? 0) < 0.5)
  const isTelling = beyond.some((match) => match.term.weight > 0.35)
  return isTelling ? 0.8 * coverageOf(beyond) + 0.2 * coverageOf(own) : coverageOf(own)
}

function labelsAround(context: AnswerContext, sentence: Sentence): Label[] {
  const { view } = sentence
  return [
    ...sentence.headings.map((one) => labelOfText(context, one.text, 'heading')),
    labelOfText(context, view.measure.title, 'title'),
    ...(view.measure.department ? [labelOfText(context, view.measure.department, 'department')] : []),
  ]
}

function labelOfText(context: AnswerContext, text: string, level: Label['level']): Label {
  return context.makeLabel(text, level)
}

/** The best sentence with its neighbours that answer as well, up to what can be read at a glance. */
function chooseRun(best: Scored, scored: readonly Scored[]): Sentence[] {
  const near = scored.filter(
    (one) =>
      one.sentence.view === best.sentence.view &&
      one.sentence.headings.at(-1)?.span.start === best.sentence.headings.at(-1)?.span.start &&
      best.score - one.score < 0.12 &&
      Math.abs(one.sentence.order - best.sentence.order) <= 2,
  )
  const ordered = near.map((one) => one.sentence).sort((a, b) => a.order - b.order)
  let length = best.sentence.text.length
  return ordered.filter((sentence) => {
    if (sentence === best.sentence) return true
    length += sentence.text.length
    return length <= longestAnswer
  })
}

/** 「…」（みどり市、令和4年度、図書館運営補助金、生涯学習課） */
export function sayPassage(sentences: readonly Sentence[]): Line[] {
  const [first] = sentences
  if (!first) return []
  const lines = sentences.map((sentence): Line => {
    const heading = sentence.headings.at(-1)?.text
    const at = { view: sentence.view, span: sentence.span, ...(heading ? { heading } : {}) }
    return [{ kind: 'quote', at, text: cutLong(sentence.text) }]
  })
  return [...lines, [`（${placeOfMeasure(first.view, first.headings.at(-1)?.text)}）`]]
}

function cutLong(text: string): string {
  if (text.length <= longestAnswer * 2) return text
  const end = text.lastIndexOf('。', longestAnswer * 2)
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, longestAnswer * 2)}…`
}

export function placeOfMeasure(view: MeasureView, heading?: string): string {
  const { report } = view.source
  const named = `${titleForAnswer(view.measure.title)}${heading ? `「${heading}」` : ''}`
  return [report.municipality.name, printYear(view), named, view.measure.department]
    .filter(Boolean)
    .join('、')
}

function printYear(view: MeasureView): string {
  return printFiscalYear(view.source.report.fiscalYear)
}

/** Share of the key words that a sentence covers by itself. */
export function ownCoverage(terms: readonly QuestionTerm[], label: Label): number {
  return coverageOf(matchTerms(terms, [label]))
}
