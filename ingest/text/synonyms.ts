import { overlaps, type Span } from '../report/span.ts'
import type { Analyzer } from './analyzer.ts'
import { isKanaOnly } from './kana.ts'
import { kanaTerms } from './kana-terms.ts'
import { normalizeText, originalSpan, withoutRanges } from './normalize.ts'
import { isDeniedBefore, type SynonymIndex, synonymIndex, type WordRow } from './synonym-index.ts'
import type { Term } from './term.ts'
import { synonymsOf } from './thesaurus.ts'

/** 同義語: another word under which a report may hold what the question names. */
export type ExpandedTerm = {
  readonly base: string
  readonly reading?: string
  /** How well it stands for the question's own word, 0–1. */
  readonly weight: number
  /** The question's terms that it stands for; never empty. */
  readonly from: readonly Term[]
  /** Why it stands for them. */
  readonly ground: string
}

/**
 * Other words for the terms of a question, from the everyday word to the official one. `terms` must be
 * `analyzer.terms(text)`. One step only: synonyms of synonyms are not followed. Best weight first, each base once
 * for the words that it stands for.
 */
export function expandTerms(analyzer: Analyzer, text: string, terms: readonly Term[]): ExpandedTerm[] {
  const index = synonymIndex(analyzer)
  const found = [
    ...phraseMatches(index, text, terms),
    ...rowMatches(index, text, terms),
    ...wordMatches(index, text, terms),
    ...kanaMatches(index, text, terms),
  ]
  const own = new Set(terms.map((term) => term.base))
  const best = new Map<string, ExpandedTerm>()
  for (const expanded of found.toSorted((a, b) => b.weight - a.weight)) {
    const key = [expanded.base, ...expanded.from.map(({ span }) => span.start)].join()
    // 「隣と仕切るパーテーション」: several words that describe what the question names as well are met with it.
    const isMore = !own.has(expanded.base) || (expanded.from.length > 1 && !holdsItself(expanded))
    if (isMore && !best.has(key)) best.set(key, expanded)
  }
  return [...best.values()]
}

/** The phrase has the official word in it (「学童の待機児童」), and says more than that. */
function holdsItself({ base, from }: ExpandedTerm): boolean {
  return from.some((term) => term.base === base || base.includes(term.base))
}

/** Reads the groups and the dictionary now (about 0.7 s), which the first question would wait for else. */
export function prepareSynonyms(analyzer: Analyzer): void {
  synonymIndex(analyzer)
  synonymsOf('')
}

function wordMatches(index: SynonymIndex, text: string, terms: readonly Term[]): ExpandedTerm[] {
  return terms.flatMap((term) => {
    if (isDenied(text, term)) return []
    const targets = index.byWord.get(term.base) ?? []
    return targets.map((target) => ({ ...target, from: [term] }))
  })
}

/** Words that the question writes in hiragana and the dictionary cuts wrongly (こくほ). */
function kanaMatches(index: SynonymIndex, text: string, terms: readonly Term[]): ExpandedTerm[] {
  return kanaTerms(text, index.byWord).flatMap((kana) => {
    const covered = terms.filter((term) => overlaps(term.span, kana.span))
    const targets = index.byWord.get(kana.base) ?? []
    return targets.map((target) => ({ ...target, from: covered.length > 0 ? covered : [kana] }))
  })
}

/** Phrases by their words: 「家ばまわる人」 is 「家をまわる人」. */
function rowMatches(index: SynonymIndex, text: string, terms: readonly Term[]): ExpandedTerm[] {
  return terms.flatMap((first, at) => {
    const rows = index.byFirstWord.get(first.base) ?? []
    return rows.flatMap(({ targets, ...row }) => {
      const from = followRow(row, text, { first, rest: terms.slice(at + 1) })
      return from === undefined ? [] : targets.map((target) => ({ ...target, from }))
    })
  })
}

/** Between two words of a phrase: a particle and an ending at most, in any dialect. */
const LINK = /^[\u3041-\u3096]{0,5}$/
/** 「つぶれないように直す」: a denied word has a longer ending. */
const DENIED_LINK = /^[\u3041-\u3096]{0,8}$/
/** 「使わなかったお金」 is not 「使ったお金」. */
const NEGATION = /な[いかくきけ]|ん(?:か|で|の|と|$)|ず|ぬ|へん|ません/

const deniedOfNoun =
  /^[\u3041-\u3096]{0,5}?(?:な(?:い|かった)|[かがさなばまらわ]ん(?:かった)?|ぬ)(?=[\p{Script=Han}\p{Script=Katakana}]|お金|ひと|とこ|やつ)/u

/** 「人が入っとらん部屋」: what is not done says of the noun behind it the contrary of the deed. */
function isDenied(text: string, { partOfSpeech, span }: Term): boolean {
  return partOfSpeech === 'verb' && deniedOfNoun.test(text.slice(span.end, span.end + 10))
}

/** The terms that follow one another as a phrase's words do; undefined where they do not. */
function followRow(
  { bases, readings, denied }: Omit<WordRow, 'targets'>,
  text: string,
  { first, rest }: { readonly first: Term; readonly rest: readonly Term[] },
): Term[] | undefined {
  const row = [first]
  for (const [index, base] of bases.entries()) {
    if (index === 0) continue
    const last = row.at(-1) ?? first
    const next = rest.find((term) => {
      const isMeant = term.base === base || (isKanaOnly(term.base) && term.base === readings[index])
      if (!isMeant || term.span.start < last.span.end) return false
      const link = text.slice(last.span.end, term.span.start)
      if (denied[index - 1]) return DENIED_LINK.test(link) && isDeniedBefore(text, last, term)
      return LINK.test(link) && !(last.partOfSpeech === 'verb' && NEGATION.test(link))
    })
    if (next === undefined) return undefined
    row.push(next)
  }
  return isDenied(text, row.at(-1) ?? first) ? undefined : row
}

/** Phrases letter by letter, blanks aside. */
function phraseMatches(index: SynonymIndex, text: string, terms: readonly Term[]): ExpandedTerm[] {
  const folded = normalizeText(text)
  const blanks = [...folded.text.matchAll(/\s+/g)].map((blank) => ({
    start: blank.index,
    end: blank.index + blank[0].length,
  }))
  const closed = withoutRanges(folded, blanks)
  const found: ExpandedTerm[] = []
  for (let start = 0; start < closed.text.length; start++) {
    for (const { letters, targets } of index.byFirstLetters.get(closed.text.slice(start, start + 2)) ?? []) {
      if (!closed.text.startsWith(letters, start) || isWithinKana(closed.text, start)) continue
      const place = originalSpan(closed, { start, end: start + letters.length })
      const from = terms.filter(({ span }) => place.start <= span.start && span.end <= place.end)
      const words = from.length > 0 ? from : [wordless(text, place)]
      found.push(...targets.map((target) => ({ ...target, from: words })))
    }
  }
  return found
}

/** A phrase of words that are no terms (「見られた」): one of its own, that says little. */
function wordless(text: string, span: Span): Term {
  const surface = text.slice(span.start, span.end)
  return { surface, base: surface, partOfSpeech: 'verb', span, weightClass: 'common' }
}

/** 「起きた」 holds no 「きた」: a phrase in hiragana begins after a particle or another script. */
function isWithinKana(text: string, start: number): boolean {
  return (
    /[\u3041-\u3096]/.test(text.charAt(start)) &&
    /[\u3041-\u3096]/.test(text.charAt(start - 1)) &&
    !/[のはがをにでともへやば]/.test(text.charAt(start - 1))
  )
}
