import type { Span } from '../../ingest/report/span.ts'
import type { Question, QuestionTerm } from '../question/question.ts'

/** Words that point back to what was said. */
const pointing =
  /^(?:じゃあ?|では|それじゃ|ほな|なら|で、|あと|ちなみに|そしたら|次に|さらに|同じ|そのうち|うち)|その|それ|これ|この|さっき|先ほど|同様|(?:2|二|両|ふた)(?:つ|方|者)|両方|(?:の|な)(?:ほう|方)(?:は|だと)|ほかに|他に(?:は)?/
/** Asking for an operation on what was just answered. */
const combining =
  /(?:(?:2|二|ふた)(?:つ|者)|両方|両者|合わせ|あわせ|足(?:し|す)|合計|(?:その)?差(?:は|額)|どれ(?:だけ|くらい)違|何倍(?:に|です|？|\?|$)|どっちが|どちらが)/

/** How a message hangs on the ones before it. */
export type FollowUpKind = 'new-topic' | 'combine' | 'narrow'

export function kindOfFollowUp(question: Question): FollowUpKind {
  const keys = keyTerms(question)
  if (combining.test(question.text) && keys.length === 0) return 'combine'
  if (keys.length === 0) return 'narrow'
  if (pointing.test(question.text)) return 'narrow'
  const isShort = question.text.length <= 16 && keys.length <= 3
  return isShort ? 'narrow' : 'new-topic'
}

export function keyTerms(question: Question): QuestionTerm[] {
  return question.terms.filter((term) => term.key && !/^(?:2つ|二つ|両方|その|前)$/.test(term.surface))
}

/** The words of a question that say what it is about: from its first key term to its last, without city and period. */
export function topicOf(question: Question): string {
  const span = topicSpan(question)
  return span ? cut(question, span.start, span.end) : ''
}

/** What follows the topic: 「はいくらですか」. */
export function tailOf(question: Question): string {
  const span = topicSpan(question)
  return span ? cut(question, span.end, question.text.length) : question.text
}

/** Key terms with the rest of the compounds that they stand in (給付 → 特別定額給付金). */
function topicSpan(question: Question): Span | undefined {
  const keys = keyTerms(question)
  const [first, last] = [keys[0], keys.at(-1)]
  if (!first || !last) return undefined
  const taken = [...question.cities.map((city) => city.span), ...question.periodSpans]
  let { start } = first.span
  let { end } = last.span
  const isTaken = (at: number) => taken.some((span) => span.start <= at && at < span.end)
  while (start > 0 && !isTaken(start - 1) && runsOn.test(question.text[start - 1] ?? '')) start -= 1
  while (end < question.text.length && !isTaken(end) && runsOn.test(question.text[end] ?? '')) end += 1
  return { start, end }
}

const runsOn = /[\p{Script=Han}\p{Script=Katakana}ー々〇A-Za-z0-9()]/u

/** A stretch of the question without its cities and periods, nor the particles that hung on them. */
function cut(question: Question, start: number, end: number): string {
  const taken = [...question.cities.map((city) => city.span), ...question.periodSpans]
    .filter((span) => span.start >= start && span.end <= end)
    .sort((a, b) => b.start - a.start)
  let text = question.text.slice(start, end)
  for (const span of taken) {
    const before = text.slice(0, span.start - start)
    const after = text.slice(span.end - start).replace(/^(?:末|中)?(?:の|は|では|には|に|で|、)/, '')
    text = before + after
  }
  return text.replace(/^[、。\s]+|[、\s]+$/g, '')
}
