import type { Span } from '../../report/span.ts'
import { shiftToken } from '../tables/shift-token.ts'
import type { LooseNumber } from './lost-page.ts'
import { bareOf, quantitiesIn } from './read-slots.ts'

/** Longest line that can be loose numbers with a stray label among them, in characters. */
const LONGEST_LINE = 60

/**
 * The numbers of a line that stand loose: all of them where the line holds nothing else; the bare ones where it holds
 * at most one numbered label beside them (`(3)通信費 1,813 3,944`). Any other line has none.
 */
export function readLooseLine(text: string, span: Span, measureId: string): LooseNumber[] {
  const line = text.slice(span.start, span.end)
  if (line.length > LONGEST_LINE || /[。、：:]/u.test(line)) return []
  const words = [...line.matchAll(/(?:[△▲]\s*)?\S+/gu)]
  const numbers: LooseNumber[] = []
  let labels = 0
  for (const [at, word] of words.entries()) {
    const number = readNumberWord(word[0], { start: span.start + word.index, line: span, measureId })
    if (number === undefined) {
      labels += 1
      continue
    }
    const before = words[at - 1]
    const isLabel =
      before !== undefined && readNumberWord(before[0], { start: 0, line: span, measureId }) === undefined
    const start = span.start + (before?.index ?? 0)
    const beside =
      isLabel && before
        ? { label: bareOf(before[0]), span: { start, end: start + before[0].length } }
        : undefined
    numbers.push(beside ? { ...number, beside } : number)
  }
  if (labels === 0) return numbers
  const numbered = words.filter((word) => /^[(（][0-9０-９]{1,2}[)）]\S/u.test(word[0])).length
  const bare = numbers.every((number) => number.quantity.unit === undefined)
  return labels === 1 && numbered === 1 && bare && numbers.length >= 2 ? numbers : []
}

type Place = { readonly start: number; readonly line: Span; readonly measureId: string }

/** A word that is one number, with or without its unit. */
export function readNumberWord(word: string, { start, line, measureId }: Place): LooseNumber | undefined {
  const [quantity, ...others] = quantitiesIn(word)
  if (quantity === undefined || others.length > 0) return undefined
  if (quantity.span.start !== 0 || quantity.span.end !== word.length) return undefined
  const printed = word.slice(quantity.number.start, quantity.number.end).replace(/[,，\s]/gu, '')
  const whole = /^[0-9]+$/u.test(printed) ? { whole: BigInt(printed) } : {}
  return { quantity: shiftToken(quantity, start), ...whole, line, measureId }
}
