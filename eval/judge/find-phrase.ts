import Big from 'big.js'
import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import type { Quantity } from '../../ingest/report/quantity.ts'
import { foldPhrase } from './fold-phrase.ts'
import { foldQuantity, isSameQuantity } from './fold-quantity.ts'

/**
 * Whether a phrase stands in an answer's text. A phrase that is one quantity with its unit (2,460千円) is compared by
 * value, so that 246万円 says it too; はい and いいえ must open a sentence; all else after folding.
 */
export function hasPhrase(answer: string, phrase: string): boolean {
  if (/^(?:はい|いいえ)$/.test(phrase)) return opensSentence(answer, phrase)
  const quantity = asQuantity(phrase)
  if (quantity) return saysQuantity(answer, quantity)
  return findFolded(foldPhrase(answer), foldPhrase(phrase))
}

export function opensSentence(answer: string, word: string): boolean {
  return new RegExp(`(?:^|[。\\n「])\\s*${word}(?:[、。,，.\\s]|$)`).test(answer)
}

/** All quantities of a text as the number grammar reads them. */
export function quantitiesOf(text: string): Quantity[] {
  return findNumbers(text).filter((token): token is Quantity => token.kind === 'quantity')
}

function asQuantity(phrase: string): Quantity | undefined {
  const [token, ...others] = findNumbers(phrase)
  const isWhole = token?.kind === 'quantity' && token.span.start === 0 && token.span.end === phrase.length
  return isWhole && others.length === 0 && token.unit !== undefined ? token : undefined
}

function saysQuantity(answer: string, wanted: Quantity): boolean {
  const folded = foldQuantity(wanted.value, wanted.unit?.symbol ?? null)
  return quantitiesOf(answer).some((said) =>
    isSameQuantity(folded, foldQuantity(new Big(said.value), said.unit?.symbol ?? null)),
  )
}

/** Digits at an edge of the phrase must not go on in the text: 5人 does not stand in 15人. */
function findFolded(text: string, phrase: string): boolean {
  if (phrase === '') return false
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const cutsBefore = isDigit(phrase[0]) && isDigit(text[at - 1])
    const cutsAfter = isDigit(phrase.at(-1)) && isDigit(text[at + phrase.length])
    if (!cutsBefore && !cutsAfter) return true
  }
  return false
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && /^\d$/.test(letter)
}
