import { asksAnything, hasAskingWord } from './asking-words.ts'
import type { Question, QuestionTerm } from './question.ts'

const verbs =
  '(?:教え|答え|返し|返せ|返事|出力|回答|説明|表示|言っ|言え|書い|書け|語っ|述べ|まとめ|示し|示せ|お願い|頼む|よろしく|要約|し(?=[てろ]))'
/** How an answer shall be said, with the verb that demands it: 「…を中国語で教えて」「…を俳句にして」「詩的に説明して」. */
const manner = new RegExp(
  `(?<=^|[をはも、。?？!\\s])(?<how>[^、。はをがも?？!\\s]{1,20}?)(?:で|に|っぽく|風に|として)(?:(?:翻)?訳(?=し))?${verbs}[^、。?？!\\n\\p{Script=Han}\\p{Script=Katakana}]{0,10}[。!?？\\s]*$`,
  'u',
)
/** Words of saying themselves: they are held or not, and tell nothing. */
const ofSaying = /^(?:説明|回答|表示|出力|要約|返事|返答|翻訳|形式|文字|言葉|文章)$/

/** 「名前も調べて」 asks for something else beside. */
const demandsMore = new RegExp(`(?<!${verbs}[ぁ-ん]{0,2})(?:て|ろ|よ|なさい|ください)[。!！\\s]*$`, 'u')

/** A sentence, with the marks that end it. */
const sentences = /[^。!！?？\n]+[。!！?？\n]*\s*/g

/**
 * The message without its sentences, and without the manners of saying, of whose words the reports have none: a second wording
 * for what was found nowhere. What names a time, a city or an asking word stays. Undefined where nothing is left out, or nothing that
 * asks is left.
 */
export function leaveUnheld(
  question: Pick<Question, 'text' | 'terms' | 'cities' | 'periodSpans'>,
  isAbsent: (term: QuestionTerm) => boolean,
): string | undefined {
  const { text } = question
  const isNamed = (start: number, end: number) =>
    [...question.cities.map(({ span }) => span), ...question.periodSpans].some(
      (span) => span.end > span.start && span.start < end && start < span.end,
    )
  const isUnheld = (start: number, end: number) => {
    const within = question.terms.filter(
      ({ key, span, surface }) => key && !ofSaying.test(surface) && span.start < end && start < span.end,
    )
    return within.length > 0 && within.every(isAbsent) && !isNamed(start, end)
  }
  const shape = manner.exec(text)
  const isShaped = shape !== null && isUnheld(shape.index, shape.index + (shape.groups?.['how']?.length ?? 0))
  const held = isShaped ? text.slice(0, shape.index) : text
  const left = held
    .replace(sentences, (said, at: number) =>
      isUnheld(at, at + said.length) && !hasAskingWord(said) && !demandsMore.test(said) ? blank(said) : said,
    )
    .replace(/\s+/g, ' ')
    .trim()
  if (left === text.replace(/\s+/g, ' ').trim() || left === '') return undefined
  const asking = isShaped && !asksAnything(left) ? `${left}教えて` : left
  return asksAnything(asking) ? asking : undefined
}

/** As many blanks: what stands behind keeps its place. */
function blank(said: string): string {
  return ' '.repeat(said.length)
}
