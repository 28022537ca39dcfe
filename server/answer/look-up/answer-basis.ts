import type { Span } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { matchTerms, metShare } from '../match/match-labels.ts'
import { quotesOf, type Way } from '../pick/narrow-ways.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOfMeasure } from './answer-prose.ts'

/** 「補助金の根拠は何ですか」「どの条例に基づいていますか」: what a thing rests on is a rule; the grounds of a sum are figures. */
const asks =
  /(?<!算定の?|積算の?|算出の?)根拠(?!は(?:薄|弱|な)|[とや及・])|何に(?:基|もと)づ|(?:どの|どんな|どういう|何の|なんの|何という|なんという)(?:要綱|要領|条例|規則|規程|法律|法令|決まり|きまり|ルール)/
/** What a rule is called: 補助金交付要綱, 福祉法. */
const rule =
  /[\p{Script=Han}\p{Script=Katakana}ー・]{2,}(?:要綱|要領|条例|規則|規程|法律|協定)|[\p{Script=Han}]{2,}(?<![方手用作技療文話])法(?=[第にをの（(」及・、\s]|$)/u
const restsOn = /根拠|基づ|もとづ|規定(?:に|する)|踏まえ/
const moreOfAsking =
  /^(?:根拠|要綱|要領|条例|規則|規程|法律|法令|決まり|きまり|ルール|法|基づ.*|なる|もの|出し.*)$/

/** Whether a question asks for the rule that something rests on. */
export function asksBasis({ text, yesNo }: Question): boolean {
  return !yesNo && asks.test(text)
}

/** The heading, or else the sentence, that names the rule, in the measure that has the rest of the question. */
export function answerBasis(context: AnswerContext): Draft | undefined {
  const terms = context.question.terms.filter(({ surface }) => !moreOfAsking.test(surface))
  if (!terms.some((term) => term.key)) return undefined
  const rated = context.views.flatMap((view) =>
    statementsOf(view).map((one) => {
      const labels = [one.text, one.heading ?? '', view.measure.title].map((text) =>
        context.makeLabel(text, 'row'),
      )
      return { ...one, view, share: metShare(matchTerms(terms, labels)) }
    }),
  )
  const best = Math.max(0, ...rated.map(({ share }) => share))
  const first = rated.find(({ share }) => share === best)
  if (!first || best < leastShare) return undefined
  const { view, span, text, heading } = first
  const at = { view, span, ...(heading === undefined ? {} : { heading }) }
  return plainDraft('answered', [[{ kind: 'quote', at, text }], [`（${placeOfMeasure(view, heading)}）`]])
}

/** Below this the rule is that of something else. */
const leastShare = 0.6

type Statement = { readonly text: string; readonly span: Span; readonly heading?: string }

/** What names a rule and says, itself or by the heading above it, that something rests on it. */
function statementsOf(view: MeasureView): Statement[] {
  const all = view.measure.sections.flatMap(({ headings }) => headings.slice(-1))
  const headings = all.filter(
    // 「1. 交付根拠」, and the rule in a line of its own below it
    ({ text }, at) => rule.test(text) && (restsOn.test(text) || /根拠/.test(all[at - 1]?.text ?? '')),
  )
  const sentences = sentencesOf(view).flatMap(({ text, span, headings: above }): Statement[] => {
    const heading = above.at(-1)?.text
    const isBasis = restsOn.test(text) || (heading !== undefined && /根拠/.test(heading))
    return isBasis && rule.test(text) ? [{ text, span, ...(heading === undefined ? {} : { heading }) }] : []
  })
  return [...headings.map(({ text, span }) => ({ text, span })), ...sentences]
}

/** The way where what it quotes names a rule. */
export function namingRule(way: Way): Way {
  return (context) => {
    const draft = way(context)
    return draft && quotesOf(draft).some((text) => rule.test(text)) ? draft : undefined
  }
}
