import { asksWithWords, isAspect, valueWord } from './ask-words.ts'
import { exchangeCounter, likenessOf, nounOf } from './liken.ts'
import { type Phrase, printPhrases, type Said } from './said.ts'

/** One way to read a follow-up: a topic and what asks of it. `prior` says how natural it is; evidence is added to it. */
export type Wording = {
  readonly phrases: readonly Phrase[]
  readonly tail: string
  readonly prior: number
  /** True where nothing but the city is kept. */
  readonly alone: boolean
}

/** How a follow-up stands to what was said. */
export type Bearing = { readonly points: boolean; readonly isPart: boolean; readonly keyCount: number }

/** Longer topics are read from their last phrases: ranges to exchange grow with the square. */
const phrasesExchanged = 6

/** The ways to read the new phrases against the old ones, most natural first. */
export function wordingsOf(own: Said, old: Said, bearing: Bearing): Wording[] {
  const fresh = own.phrases
  if (isAspect(printPhrases(fresh))) return [askAspect(own, old)]
  const joined = bearing.isPart ? [besides(own, old, { joint: 'のうち', prior: 1.2 })] : []
  const all = [
    ...joined,
    ...exchanges(own, old),
    ...heads(own, old),
    besideOf(own, old),
    aloneOf(own, bearing),
  ]
  return distinct(all).sort((a, b) => b.prior - a.prior)
}

/** 「担当は？」「推移は？」: asked of the thing; one aspect takes the place of another. */
function askAspect(own: Said, old: Said): Wording {
  const last = old.phrases.at(-1)
  const kept =
    last && old.phrases.length > 1 && isAspect(nounOf(last)) ? old.phrases.slice(0, -1) : old.phrases
  return { phrases: joinPhrases(kept, own.phrases), tail: own.tail, prior: 2, alone: false }
}

/** The new phrases in the place of one old phrase, or of all from one to the end. */
function exchanges(own: Said, old: Said): Wording[] {
  const count = old.phrases.length
  const lastFresh = own.phrases.at(-1)
  if (!lastFresh) return []
  const from = Math.max(0, count - phrasesExchanged)
  const likeness = old.phrases.map((phrase) => likenessOf(lastFresh, phrase))
  const found: Wording[] = []
  for (let start = from; start < count; start += 1) {
    for (const end of start === count - 1 ? [start] : [start, count - 1]) {
      const alike = Math.max(...likeness.slice(start, end + 1))
      const distance = count - 1 - end
      const prior = 0.45 * alike - 0.08 * (end - start) - (alike < 0.3 ? 0.12 * distance : 0.02 * distance)
      const tail = tailFor(own, old, { replaced: end === count - 1 ? old.phrases[end] : undefined })
      found.push({ phrases: exchange(own, old, { start, end }), tail, prior: prior + 0.1, alone: false })
    }
  }
  return found
}

function exchange(own: Said, old: Said, { start, end }: { start: number; end: number }): Phrase[] {
  const joint = old.phrases[end]?.joint ?? ''
  const [only] = own.phrases
  const counted =
    own.phrases.length === 1 && only
      ? exchangeCounter(only.words, old.phrases[start]?.words ?? '')
      : undefined
  const fresh = own.phrases.map((phrase, index) => ({
    ...phrase,
    words: counted ?? phrase.words,
    joint: index === own.phrases.length - 1 ? joint : phrase.joint,
  }))
  return [...old.phrases.slice(0, start), ...fresh, ...old.phrases.slice(end + 1)]
}

/** 「派遣した回数」 and 「負担金」 → 「派遣した負担金」: only the last noun is exchanged. */
function heads(own: Said, old: Said): Wording[] {
  const [fresh, more] = own.phrases
  const last = old.phrases.at(-1)
  if (!fresh || more || !last || last.head === 0 || !valueWord(nounOf(last))) return []
  if (!valueWord(fresh.words)) return []
  const words = `${last.words.slice(0, last.head)}${fresh.words}`
  const phrases = [...old.phrases.slice(0, -1), { words, head: last.head, joint: '' }]
  const tail = tailFor(own, old, { replaced: last })
  return [{ phrases, tail, prior: 0.1 + 0.45 * likenessOf(fresh, last) + 0.05, alone: false }]
}

function besideOf(own: Said, old: Said): Wording {
  const last = old.phrases.at(-1)
  const fresh = own.phrases.at(-1)
  const asksValue = fresh && valueWord(nounOf(fresh)) === 'strict' && !(last && valueWord(nounOf(last)))
  return besides(own, old, { joint: 'の', prior: asksValue ? 0.5 : 0.05 })
}

function besides(own: Said, old: Said, { joint, prior }: { joint: string; prior: number }): Wording {
  const tail = tailFor(own, old, { replaced: undefined })
  return { phrases: joinPhrases(old.phrases, own.phrases, joint), tail, prior, alone: false }
}

/** A message that asks for something by several words of its own needs nothing of what was said. */
function aloneOf(own: Said, { points, isPart, keyCount }: Bearing): Wording {
  const asks = asksWithWords(own.tail) || valueWord(printPhrases(own.phrases)) === 'strict'
  const prior = -0.6 + 0.15 * Math.min(keyCount, 4) + (asks ? 0.2 : 0) - (points || isPart ? 0.5 : 0)
  return { phrases: own.phrases, tail: own.tail, prior, alone: true }
}

/** What the message asks itself, or what was asked before. */
function tailFor(own: Said, old: Said, { replaced }: { replaced: Phrase | undefined }): string {
  if (asksWithWords(own.tail)) return own.tail
  const fresh = own.phrases.at(-1)
  const value = fresh ? valueWord(nounOf(fresh)) : undefined
  if (value === 'strict') return own.tail
  if (value === 'loose' && replaced && valueWord(nounOf(replaced))) return own.tail
  return old.tail
}

/** 「受けているの」 and 「率」 → 「受けている率」. */
function joinPhrases(before: readonly Phrase[], after: readonly Phrase[], joint = 'の'): Phrase[] {
  const last = before.at(-1)
  if (!last) return [...after]
  const isClause = joint === 'の' && /(?:[るたいう]の)$/.test(last.words)
  const isVerb = joint === 'の' && /(?:[るたう])$/.test(last.words)
  const linked = isClause
    ? { ...last, words: last.words.slice(0, -1), joint: '' }
    : { ...last, joint: isVerb ? '' : joint }
  return [...before.slice(0, -1), linked, ...after]
}

function distinct(wordings: readonly Wording[]): Wording[] {
  const seen = new Map<string, Wording>()
  for (const wording of wordings) {
    const key = `${printPhrases(wording.phrases)}|${wording.tail}`
    const known = seen.get(key)
    if (!known || known.prior < wording.prior) seen.set(key, wording)
  }
  return [...seen.values()]
}
