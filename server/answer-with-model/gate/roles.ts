import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { NumberToken } from '../../../ingest/report/quantity.ts'
import type { Span } from '../../../ingest/report/span.ts'
import { splitSentences } from '../../answer/sentences.ts'
import { contentGrams, coverage } from './content-grams.ts'
import type { PlainSentence } from './plain-sentence.ts'

/** One sentence or line of a source, folded, with the numbers in it. */
export type SourceLine = {
  readonly text: string
  readonly tokens: readonly NumberToken[]
  readonly grams: ReadonlySet<string>
  readonly citation: number | undefined
}

/** Where a number that is no figure may come from. */
export type RoleSource = {
  readonly lines: readonly SourceLine[]
  /** Numbers of the question. */
  readonly question: readonly NumberToken[]
  /** Stretches of the sentence that are names as a source prints them: numbers in them count nothing. */
  readonly namedSpans: readonly Span[]
}

export function makeSourceLines(text: string, citation: number | undefined): SourceLine[] {
  return foldText(text)
    .split('\n')
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }).map(({ start, end }) => {
        const sentence = line.slice(start, end)
        return { text: sentence, tokens: findNumbers(sentence), grams: contentGrams(sentence), citation }
      }),
    )
}

/** How much of the words around a number its source sentence must share. */
const leastShared = 0.5
/** How far a number looks for the word that it stands with. */
const reach = 14

/**
 * Whether a source has the same number in the same role: in a sentence about the same thing, and there next to the
 * word that it stands next to here.
 */
export function standsInRole(token: NumberToken, sentence: PlainSentence, { lines }: RoleSource): boolean {
  const clause = clauseAround(sentence.text, token.span)
  const grams = contentGrams(clause)
  return lines.some((line) => {
    const same = line.tokens.filter((other) => isSameToken(other, token))
    if (same.length === 0 || coverage(grams, line.grams) < leastShared) return false
    const word = wordBeside(sentence.text, token.span)
    return word === undefined || !line.text.includes(word) || isNearest(same, word, line)
  })
}

function clauseAround(text: string, { start, end }: Span): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return before.slice(before.lastIndexOf('、') + 1) + after.split(/[、。]/)[0]
}

function isSameToken(a: NumberToken, b: NumberToken): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    return (
      a.value.eq(b.value) && a.unit?.symbol === b.unit?.symbol && a.qualifiers.join() === b.qualifiers.join()
    )
  }
  if (a.kind === 'time' && b.kind === 'time') return JSON.stringify(a.period) === JSON.stringify(b.period)
  return squeeze(a.printed) === squeeze(b.printed)
}

function squeeze(printed: string): string {
  return printed.normalize('NFKC').replace(/\s/g, '')
}

/** The content word next behind the number, else next before it. */
function wordBeside(text: string, { start, end }: Span): string | undefined {
  const after = /[\p{Script=Han}\p{Script=Katakana}ー]{2,}/u.exec(text.slice(end, end + reach))
  if (after) return after[0].slice(0, 2)
  const before = text
    .slice(Math.max(0, start - reach), start)
    .match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu)
  return before?.at(-1)?.slice(-2)
}

/** Of the source's numbers of this kind, the one nearest to the word is this one. */
function isNearest(same: readonly NumberToken[], word: string, line: SourceLine): boolean {
  const [first] = same
  const rivals = line.tokens.filter((token) => token.kind === first?.kind)
  if (rivals.length === same.length) return true
  for (let at = line.text.indexOf(word); at >= 0; at = line.text.indexOf(word, at + 1)) {
    const nearest = rivals.toSorted((a, b) => distance(a.span, at) - distance(b.span, at))[0]
    if (nearest && same.includes(nearest)) return true
  }
  return false
}

function distance({ start, end }: Span, at: number): number {
  return at >= end ? at - end : Math.max(0, start - at)
}
