import { areVerdicts } from '../../../ingest/parse/verdicts.ts'
import type { AskedFor, Question, QuestionTerm } from '../../question/question.ts'
import type { Sentence } from '../evidence/sentences.ts'
import type { TermMatch } from './match-labels.ts'

/** A row of figures is read as figures; a title line repeated in the text says nothing. */
const rowCost = 0.15
/** A reason, a purpose or an assessment is a sentence, no heading or name of a cost. */
const fragmentCost = 0.2
const shortestStatement = 25
/** A row's numbers give no reason. */
const numbersCost = 0.3
const statements: ReadonlySet<AskedFor> = new Set([
  'reason',
  'purpose',
  'assessment',
  'problem',
  'next-steps',
])
/** What held at the beginning is not what holds: 附則, 設立当初. */
const outdatedCost = 0.1
const outdated = /附則|設立当初|設立時|改正前/
/** What somebody wished or answered is not what was done. */
const speechCost = 0.06
/** The day on which a deed was wished for is not the day of the deed. */
const wishedCost = 0.12
const tellsSpeech =
  /(?:要望|要求|意見|依頼|回答|抗議|主張|質問)(?:を)?(?:される?|した|する|受ける|あり)?(?:[。)）]|$)/
const asksSpeech = /要望|要求|意見|依頼|回答|抗議|主張|質問|反対|言(?:って|われ|った)|求め/
const kindCost = 0.12
/** 「取りやめになったのは何」: the sentence itself must say the deed, not only its measure. */
const deedCost = 0.1
/** A time beside another deed is another's. */
const undoneCost = 0.3
const deed = /^(?:に(?:なっ|し)た|さ?れ(?:た|る)|した|する|っ?た|られた)(?:の|もの|こと)(?:は|が|って)/
/** 「いつ閉館した」 */
const whenever = /(?:いつ|何年に|何月に|何日に|何日で)(?:ごろ|頃)?(?:に|から)?$/

/** What speaks against a sentence as an answer, whatever words it shares with the question. `text`: after NFKC. */
export function costOf(
  question: Question,
  { sentence, text, own }: { sentence: Sentence; text: string; own: readonly TermMatch[] },
): number {
  return (
    (sentence.kind === 'row' || isFigureLine(text) ? rowCost : 0) +
    (statements.has(question.asked) && isFragment(text) && !areVerdicts(text) ? fragmentCost : 0) +
    (statements.has(question.asked) && sentence.kind === 'row' && isOfNumbers(text) ? numbersCost : 0) +
    (isOutdated(question, sentence) ? outdatedCost : 0) +
    (lacksKind(question, own) ? kindCost : 0) +
    (lacksDeed(question, own) ? (asksTime(question) ? undoneCost : deedCost) : 0) +
    (isSpeech(question, text) ? (asksTime(question) ? wishedCost : speechCost) : 0)
  )
}

const tellsSource =
  /^(?:[(（※]|(?:資料|出典|出所)[:： 　])?[^。、]{2,40}(?:(?<!こと|もの|等に|的に)より(?:抜粋|引用|作成|転載)?|調べ)[)）]?$/
const asksSource =
  /出典|出所|資料|引用|統計|調査|データ|もと(?:に|は)|基(?:に|は)|ホームページ|どこから|どこが調/

/** 「国のホームページより」 says where numbers come from, nothing of what they tell; it answers only who asks for that. */
export function isMereSource(question: Question, text: string): boolean {
  return tellsSource.test(text) && !asksSource.test(question.text)
}

/** What somebody wished, asked or answered, where the question does not ask for it. */
export function isSpeech(question: Question, text: string): boolean {
  return tellsSpeech.test(text) && !asksSpeech.test(question.text)
}

export function asksTime({ asked }: Pick<Question, 'asked'>): boolean {
  return asked === 'date' || asked === 'year'
}

function lacksDeed(question: Question, own: readonly TermMatch[]): boolean {
  const done = deedOf(question)
  return done !== undefined && own.some(({ term, strength }) => term === done && strength === 0)
}

/** 「どんな処分を」: the kind of thing that is asked for stands in the sentence itself, not only around it. */
function lacksKind({ text }: Question, own: readonly TermMatch[]): boolean {
  return own.some(
    ({ term, strength }) => term.key && strength === 0 && asksKind.test(text.slice(0, term.span.start)),
  )
}

const asksKind = /(?:どんな|どういう|どういった|どのような|(?:何|なん)の)$/

/** The word of a question that says what was done: 「閉館した」 in 「閉館したのはいつ」. */
export function deedOf({ text, terms }: Question): QuestionTerm | undefined {
  return terms.find(
    (term) => deed.test(text.slice(term.span.end)) || whenever.test(text.slice(0, term.span.start)),
  )
}

function isOutdated({ text }: Question, { headings, text: said }: Sentence): boolean {
  const names = [...headings.map((one) => one.text), said].join(' ')
  return outdated.test(names) && !outdated.test(text)
}

/** 8 企業誘致の推進 新規立地件数 件 5 2 40.0 C: numbers beside each other, and no clause. */
function isOfNumbers(text: string): boolean {
  return /[0-9]\s+[0-9]/.test(text) && !/。|ため|[によ]り、/.test(text)
}

/** 「・閲覧件数　5件」: a name with its figure, as in a row. */
function isFigureLine(text: string): boolean {
  return /^[^。、]{1,30}[\s:：][0-9,.]+\p{L}{1,3}(?:\s?[(][^()]*[)])?$/u.test(text)
}

/** A heading, a name or a cost: no statement. `text`: after NFKC. */
export function isFragment(text: string): boolean {
  return text.length < shortestStatement && !/[。:：]/.test(text)
}
