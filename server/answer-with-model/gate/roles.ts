import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { NumberToken } from '../../../ingest/report/quantity.ts'
import type { Span } from '../../../ingest/report/span.ts'
import { splitSentences } from '../../answer/evidence/sentences.ts'
import { contentGrams, coverage } from './content-grams.ts'
import type { PlainSentence } from './plain-sentence.ts'
import { planOf } from './plan-of.ts'

/** One sentence or line of a source, folded, with the numbers in it. */
export type SourceLine = {
  readonly text: string
  readonly tokens: readonly NumberToken[]
  readonly grams: ReadonlySet<string>
  /** The words of its title and heading, which its sentences leave out. */
  readonly titleGrams: ReadonlySet<string>
}

/** Where a number that is no figure may come from. */
export type RoleSource = {
  readonly lines: readonly SourceLine[]
  /** Numbers of the question. */
  readonly question: readonly NumberToken[]
  /** Stretches of the sentence that are names as a source prints them: numbers in them count nothing. */
  readonly namedSpans: readonly Span[]
}

export function makeSourceLines(text: string, titles: string): SourceLine[] {
  const titleGrams = contentGrams(titles)
  return foldText(text)
    .split('\n')
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }).map(({ start, end }) => {
        const sentence = line.slice(start, end)
        return { text: sentence, tokens: findNumbers(sentence), grams: contentGrams(sentence), titleGrams }
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
    if (same.length === 0 || coverage(grams, line.grams.union(line.titleGrams)) < leastShared) return false
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
  const plan = planOf(a)
  if (plan !== undefined) return plan === planOf(b)
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

/** In the source too, no other number of the kind stands between the number and the word. */
function isNearest(same: readonly NumberToken[], word: string, line: SourceLine): boolean {
  const rivals = line.tokens.filter((token) => token.kind === same[0]?.kind && !same.includes(token))
  for (let at = line.text.indexOf(word); at >= 0; at = line.text.indexOf(word, at + 1)) {
    const isFree = same.some(({ span }) => !rivals.some((rival) => liesBetween(rival.span, span, at)))
    if (isFree) return true
  }
  return false
}

function liesBetween(rival: Span, own: Span, at: number): boolean {
  return at >= own.end
    ? rival.start >= own.end && rival.end <= at
    : rival.start >= at && rival.end <= own.start
}
