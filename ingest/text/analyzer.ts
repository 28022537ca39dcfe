import { createHash } from 'node:crypto'
import type { Span } from '../report/span.ts'
import { nounRows } from './compounds.ts'
import { restoreWords } from './line-flow.ts'
import { nounTerms, otherTerm } from './make-terms.ts'
import { MUNICIPAL_TERM_LINES } from './municipal-terms.ts'
import { normalizeText, originalSpan } from './normalize.ts'
import { numberTerms } from './number-terms.ts'
import { SPELLING_LINES } from './spelling.ts'
import { COMMON_WORD_LINES, STOP_WORD_LINES } from './stop-words.ts'
import type { Term } from './term.ts'
import { loadTokenizer, type Tokenizer } from './tokenize.ts'
import { splitWords } from './words.ts'

export type Analyzer = {
  /** Changes when a word list changes, or a rule in a way that the probe shows: the store is then rebuilt. */
  readonly name: string
  /**
   * The terms of a text in text order: numbers and dates, compounds with their parts, single words. Spans count UTF-16
   * units of `text` itself. Never throws; takes time linear in the text's length.
   */
  readonly terms: (text: string) => Term[]
}

let loading: Promise<Analyzer> | undefined

/** The one analyzer of the process: the first call loads the dictionary (1.5 s, 0.4 GB), later calls share it. */
export function loadAnalyzer(): Promise<Analyzer> {
  loading ??= loadTokenizer().then((tokenize) => ({
    name: `kuromoji-0.1.2/${fingerprint(analyze(tokenize, PROBE))}`,
    terms: rememberShort((text) => analyze(tokenize, text)),
  }))
  return loading
}

/** A question and its variants are analysed for several uses in a row. */
const longestRemembered = 200
const mostRemembered = 200

function rememberShort(terms: Analyzer['terms']): Analyzer['terms'] {
  const made = new Map<string, readonly Term[]>()
  return (text) => {
    if (text.length > longestRemembered) return terms(text)
    const known = made.get(text) ?? terms(text)
    if (made.size >= mostRemembered) made.clear()
    made.set(text, known)
    return [...known]
  }
}

/** One example of what each rule does; what it gives is part of the analyzer's name. */
const PROBE = `令和2年度の会計年度任用職員数は1,331人(前年度比△2.5%)、H30年4月1日現在、第9期、第3条、①
人 件 費　　合　計\t金　額\tﾌﾟﾚﾐｱﾑ付商品券\tサ－ビス\tコンピューター
申し込みを取り扱う街づくり協議会等のお年寄りと子供たちへの寄附、日の丸、空家、障がい者の支障がいる
小規模特認校制度推進事業費補助金を交付することにより市民が安心して暮らすことができるように取り組む参
加の機会、三歳児健診、いくらですか、𠮷野家🎉、齋藤さん、見守り活動、取付け工事、ヴォロノイ図、どげんなっとっと、増えとると、刷りようと、ぷりんたー、青鉄、2月分社会保険料`

/** Eight hex digits of the word lists and of what the rules make of the probe. */
function fingerprint(terms: readonly Term[]): string {
  const words = [MUNICIPAL_TERM_LINES, SPELLING_LINES, STOP_WORD_LINES, COMMON_WORD_LINES]
  return createHash('sha256')
    .update(
      JSON.stringify([words, terms.map((term) => [term.base, term.reading, term.weightClass, term.span])]),
    )
    .digest('hex')
    .slice(0, 8)
}

function analyze(tokenize: Tokenizer, text: string): Term[] {
  const numbers = numberTerms(text)
  const stretches = between(
    numbers.map(({ span }) => withShare(text, span)),
    text.length,
  )
  const words = stretches.flatMap((stretch) => wordTerms(tokenize, text, stretch))
  return [...numbers, ...words].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

function wordTerms(tokenize: Tokenizer, text: string, stretch: Span): Term[] {
  const normalized = restoreWords(normalizeText(text.slice(stretch.start, stretch.end)))
  const place = (span: Span): Span => {
    const original = originalSpan(normalized, span)
    return { start: original.start + stretch.start, end: original.end + stretch.start }
  }
  return nounRows(splitWords(tokenize, normalized.text))
    .flatMap((row) => (row.isNoun ? nounTerms(row.words) : otherTerm(row.words)))
    .map((term) => {
      const span = place(term.span)
      return { ...term, span, surface: text.slice(span.start, span.end) }
    })
}

/** 「3月分給与」「2月分と」: behind a time 分 belongs to it, and to no word that it would begin (分社). */
function withShare(text: string, { start, end }: Span): Span {
  return text[end] === '分' && /[年月日度期回]/u.test(text[end - 1] ?? '')
    ? { start, end: end + 1 }
    : { start, end }
}

/** The stretches of a text that no span covers. */
function between(spans: readonly Span[], length: number): Span[] {
  const gaps: Span[] = []
  let start = 0
  for (const span of spans) {
    if (span.start > start) gaps.push({ start, end: span.start })
    start = Math.max(start, span.end)
  }
  if (start < length) gaps.push({ start, end: length })
  return gaps
}
