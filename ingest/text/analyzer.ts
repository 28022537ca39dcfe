import type { Span } from '../report/span.ts'
import { nounRows } from './compounds.ts'
import { restoreWords } from './line-flow.ts'
import { nounTerms, otherTerm } from './make-terms.ts'
import { normalizeText, originalSpan } from './normalize.ts'
import { numberTerms } from './number-terms.ts'
import type { Term } from './term.ts'
import { loadTokenizer, type Tokenizer } from './tokenize.ts'
import { splitWords } from './words.ts'

/** Changes whenever a rule or a word list changes what `terms` gives: the store is then rebuilt. */
export const ANALYZER_NAME = 'kuromoji-0.1.2/municipal-1'

export type Analyzer = {
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
    name: ANALYZER_NAME,
    terms: (text) => analyze(tokenize, text),
  }))
  return loading
}

function analyze(tokenize: Tokenizer, text: string): Term[] {
  const numbers = numberTerms(text)
  const stretches = between(
    numbers.map((number) => number.span),
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
