import type { Span } from '../../ingest/report/span.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'

/** A run of hiragana from its first letter on. */
const hiragana = /(?<![ぁ-んー])[ぁ-んー]{4,}/gu

/** Fewest letters: a shorter word may as well be the beginning of another one. */
const shortest = 4

type Words = { readonly analyzer: Analyzer; readonly vocabulary: StoreVocabulary }

/**
 * 「わくちん」: a loanword typed in hiragana that the analyzer cuts into pieces, in katakana where the reports hold it; one that it reads whole
 * stays as it is (ふれあい). The vocabulary has words of kana in hiragana.
 */
export function spellLoanwords(text: string, { analyzer, vocabulary }: Words): string {
  const { counts } = vocabulary.words
  return text.replace(hiragana, (run) => {
    for (let end = run.length; end >= shortest; end -= 1) {
      const word = run.slice(0, end)
      if (!counts.has(word)) continue
      const spelt = inKatakana(word)
      const isLoan = isReadWhole(word, spelt, analyzer) && !isReadWhole(word, text, analyzer)
      return isLoan ? spelt + run.slice(end) : run
    }
    return run
  })
}

function isReadWhole(word: string, text: string, analyzer: Analyzer): boolean {
  const terms = analyzer.terms(text)
  const whole = terms.find(({ base }) => base === word)?.span
  return whole !== undefined && !terms.some(({ span }) => isShorter(span, whole))
}

function isShorter({ start, end }: Span, whole: Span): boolean {
  return start >= whole.start && end <= whole.end && end - start < whole.end - whole.start
}

function inKatakana(word: string): string {
  return word.replace(/[ぁ-ん]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + KATAKANA_SHIFT))
}

/** From a hiragana letter to the same katakana letter. */
const KATAKANA_SHIFT = 0x60
