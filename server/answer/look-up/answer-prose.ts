import { printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { foldText } from '../../../ingest/text/normalize.ts'
import type { Question } from '../../question/question.ts'
import { askAmongPassages } from '../ask/ask-among-passages.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isTelling } from '../match/misses-asked.ts'
import { lacksAsked, type ScoredSentence, scoreSentences } from '../match/score-sentences.ts'
import { isFragment } from '../match/sentence-costs.ts'
import { tellsChange } from '../match/word-signs.ts'
import { chooseRun } from '../pick/choose-run.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { warnOfWords } from '../say/warn-of-words.ts'

/** Below this nothing is quoted: 0.4 would quote from look-alike measures, 0.7 decline plain speech. */
export const leastProseCoverage = 0.5
/** A reason of which hardly a word of the question stands near is that of something else. */
const leastFit = 0.3
const longestRun = 320

/** The sentences that answer, whole, from the right heading of the right measure; undefined where none bears on it. */
export function answerProse(context: AnswerContext): Draft | undefined {
  const all = scoreSentences(context)
  const scored = context.question.asked === 'reason' ? all.filter((one) => !givesNoReason(one)) : all
  const best = bestTelling(context, scored)
  if (!best) return undefined
  if (lacksChange(context.question, best) || lacksOutcome(context.question, best)) return undefined
  const open = askAmongPassages(context, scored)
  if (open) return open
  const said = plainDraft('answered', sayPassage(withReason(context.question, best, chooseRun(best, scored))))
  return warnOfWords(
    said,
    best.missing.filter((term) => isTelling(term) && !best.sentence.text.includes(term.surface)),
  )
}

/** A heading, a name, a cost or a row of numbers gives no reason, nor what hardly has a word of the question near. */
function givesNoReason({ sentence, fit, isSigned }: ScoredSentence): boolean {
  const text = foldText(sentence.text)
  return fit < leastFit || (!isSigned && (isFragment(text) || endsInNumber.test(text)))
}

const endsInNumber = /[0-9]\s?(?:\p{Script=Han}{1,2}|%|か所)?\s?[)）]?$/u

/** A sentence that has all key words may stand behind others of the same measure that lack what is asked for. */
const tellingMargin = 0.3

function bestTelling(context: AnswerContext, scored: readonly ScoredSentence[]): ScoredSentence | undefined {
  const [first] = scored
  const telling = scored.filter(
    (one) =>
      first !== undefined &&
      one.sentence.view === first.sentence.view &&
      one.coverage >= Math.max(leastProseCoverage, first.coverage) &&
      first.score - one.score <= tellingMargin &&
      (one === first || ![...one.missing, ...one.far].some(isTelling)) &&
      !lacksAsked(context, one),
  )
  const asksWhy = ['purpose', 'reason'].includes(context.question.asked)
  const whole = asksWhy && telling.find((one) => !one.far.some(isTelling))
  return whole && first && first.score - whole.score <= wholeMargin ? whole : telling[0]
}

/** What one part of a measure is for tells a sentence near the best that names the part, not the purpose of the whole. */
const wholeMargin = 0.15

const namesReason =
  /要因|原因|理由|ためで(?:す|ある)|によるもの|^これは、?.{6,}(?:によ(?:る|ります)|ため|から)(?:です|である)?。?$/su
const furthestReason = 2

/** The reason of what was said may stand in the next sentences: 「…となった。増の主な要因は…である。」「…減った。これは、…による。」 */
function withReason(
  { asked }: Question,
  { sentence, isSigned }: ScoredSentence,
  run: readonly Sentence[],
): readonly Sentence[] {
  if (asked !== 'reason' || isSigned) return run
  const reason = sentencesOf(sentence.view).find(
    (one) =>
      one.order > sentence.order &&
      one.order - sentence.order <= furthestReason &&
      one.headings.at(-1)?.span.start === sentence.headings.at(-1)?.span.start &&
      namesReason.test(one.text),
  )
  return reason && !run.includes(reason) ? [sentence, reason] : run
}

/** What does not speak of the change gives no reason for it. */
function lacksChange({ asked, direction }: Question, { sentence, isSigned }: ScoredSentence): boolean {
  return asked === 'reason' && direction !== undefined && !isSigned && !tellsChange(direction, sentence.text)
}

/** 「なぜ廃校になったの」: where nothing tells of it, nothing tells why. */
function lacksOutcome({ asked, text, terms }: Question, { missing }: ScoredSentence): boolean {
  const last = terms.findLast(isTelling)
  return (
    asked === 'reason' &&
    last !== undefined &&
    missing.includes(last) &&
    /^\p{Script=Han}{2,}$/u.test(last.surface) &&
    /^(?:に(?:なっ|し)|さ?れ|し(?:た|て))/.test(text.slice(last.span.end))
  )
}

/** 「…」（みどり市、令和4年度、図書館運営補助金、生涯学習課） */
export function sayPassage(sentences: readonly Sentence[]): Line[] {
  const [first] = sentences
  if (!first) return []
  const place = `（${placeOfMeasure(first.view, first.headings.at(-1)?.text)}）`
  return [...sentences.map(quoteSentence), [place]]
}

/** One sentence as it stands, a long one up to a sentence end. */
export function quoteSentence(sentence: Sentence): Line {
  const heading = sentence.headings.at(-1)?.text
  const at = { view: sentence.view, span: sentence.span, ...(heading ? { heading } : {}) }
  return [{ kind: 'quote', at, text: cutLong(withoutMark(sentence.text)) }]
}

/** The mark or number that opens a list item or a paragraph (「・」「5.」「(2)」「③」「4 監事は…。」) is the list's, not the sentence's. */
function withoutMark(text: string): string {
  return withoutFrame(text)
    .replace(/^[-・●○◎◆■□▪*※☑☒]\s*/u, '')
    .replace(/^([\p{Script=Han}・]{2,10})[ 　]{2,}(?=\S)/u, '$1：')
    .replace(/(?<=：)[■☑☒◼]\s*([\p{Script=Han}・]{2,10})[ 　]{2,}(?=\S)/u, '$1：')
    .replace(/^(?:[0-9０-９]{1,2}[.．](?![0-9０-９])|[(（][0-9０-９]{1,2}[)）]|[①-⑳])[\s　]*/u, '')
    .replace(/^[0-9０-９]{1,2}[\s　]+(?=[^0-9０-９\s].*。$)/su, '')
}

/** The bold of Markdown and the lines of a drawn frame are no words; a name and its bar (「課題│」) is a name and a colon. */
function withoutFrame(text: string): string {
  return text
    .replaceAll('**', '')
    .replace(/^[|｜][\s　]*|[\s　]*[|｜]$/g, '')
    .replace(/[\s　]+[|｜][\s　]+/g, ' ')
    .replace(/[\s　]*[┃│][\s　]*[┃│][\s　]*[│┃]?[\s　]*/gu, '')
    .replace(/^[┃│][\s　]*|[\s　]*[┃│]$/gu, '')
    .replace(/^(\p{Script=Han})[\s　]+(\p{Script=Han})[\s　]*[│┃]/u, '$1$2：')
    .replace(/[\s　]*[│┃][\s　]*/gu, '：')
    .replace(/^([\p{Script=Han}\p{Script=Katakana}ー・の]{2,10})[ 　]{2,}(?=\S)/u, '$1：')
}

function cutLong(text: string): string {
  if (text.length <= longestRun * 2) return text
  const end = text.lastIndexOf('。', longestRun * 2)
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, longestRun * 2)}…`
}

/** City, year, measure with its heading, department: where words were read. */
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
