import type { Analyzer } from './analyzer.ts'
import { isKanaOnly } from './kana.ts'
import { kanaTerms } from './kana-terms.ts'
import { foldText } from './normalize.ts'
import { FINANCE_GROUPS } from './synonyms/finance.ts'
import { LIFE_GROUPS } from './synonyms/life.ts'
import { OFFICE_GROUPS } from './synonyms/office.ts'
import { parseGroups, type SynonymGroup } from './synonyms/parse-groups.ts'
import { WELFARE_GROUPS } from './synonyms/welfare.ts'
import type { Term } from './term.ts'

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

export const SYNONYM_GROUPS: readonly SynonymGroup[] = [
  ...parseGroups(FINANCE_GROUPS),
  ...parseGroups(OFFICE_GROUPS),
  ...parseGroups(WELFARE_GROUPS),
  ...parseGroups(LIFE_GROUPS),
]

type Target = {
  readonly base: string
  readonly reading?: string
  readonly weight: number
  readonly ground: string
}
type SynonymIndex = {
  /** By the base or reading of a single word or compound. */
  readonly byWord: ReadonlyMap<string, readonly Target[]>
  /** By a phrase with particles or endings (「使ったお金」), compared letter by letter. */
  readonly byPhrase: ReadonlyMap<string, readonly Target[]>
}

const indexes = new WeakMap<Analyzer, SynonymIndex>()

/**
 * Other words for the terms of a question, from the everyday word to the official one. `terms` must be
 * `analyzer.terms(text)`. One step only: synonyms of synonyms are not followed. Best weight first, each base once.
 */
export function expandTerms(analyzer: Analyzer, text: string, terms: readonly Term[]): ExpandedTerm[] {
  const index = indexes.get(analyzer) ?? buildIndex(analyzer)
  indexes.set(analyzer, index)
  const found = [
    ...wordMatches(index, terms),
    ...kanaMatches(index, text, terms),
    ...phraseMatches(index, text, terms),
  ]
  const own = new Set(terms.map((term) => term.base))
  const best = new Map<string, ExpandedTerm>()
  for (const expanded of found.toSorted((a, b) => b.weight - a.weight)) {
    if (!own.has(expanded.base) && !best.has(expanded.base)) best.set(expanded.base, expanded)
  }
  return [...best.values()]
}

function wordMatches(index: SynonymIndex, terms: readonly Term[]): ExpandedTerm[] {
  return terms.flatMap((term) => {
    const targets = index.byWord.get(term.base) ?? []
    return targets.map((target) => ({ ...target, from: [term] }))
  })
}

/** Words that the question writes in hiragana and the dictionary cuts wrongly (こくほ). */
function kanaMatches(index: SynonymIndex, text: string, terms: readonly Term[]): ExpandedTerm[] {
  return kanaTerms(text, index.byWord).flatMap((kana) => {
    const covered = terms.filter((term) => term.span.start < kana.span.end && kana.span.start < term.span.end)
    const targets = index.byWord.get(kana.base) ?? []
    return targets.map((target) => ({ ...target, from: covered.length > 0 ? covered : [kana] }))
  })
}

function phraseMatches(index: SynonymIndex, text: string, terms: readonly Term[]): ExpandedTerm[] {
  const folded = foldText(text).replace(/\s/g, '')
  return [...index.byPhrase].flatMap(([phrase, targets]) => {
    if (!folded.includes(phrase)) return []
    const from = terms.filter((term) => phrase.includes(foldText(term.surface)))
    return from.length === 0 ? [] : targets.map((target) => ({ ...target, from }))
  })
}

function buildIndex(analyzer: Analyzer): SynonymIndex {
  const byWord = new Map<string, Target[]>()
  const byPhrase = new Map<string, Target[]>()
  for (const group of SYNONYM_GROUPS) {
    const targets = group.to.flatMap((word) => toTargets(analyzer, word, group))
    for (const word of group.from) {
      const whole = wholeTerm(analyzer, word)
      const keys = whole === undefined ? [foldText(word)] : wordKeys(whole)
      const index = whole === undefined ? byPhrase : byWord
      for (const key of keys) index.set(key, [...(index.get(key) ?? []), ...targets])
    }
  }
  return { byWord, byPhrase }
}

/** The one term that a word makes as a whole; undefined for a phrase of several words. */
function wholeTerm(analyzer: Analyzer, word: string): Term | undefined {
  return analyzer.terms(word).find((term) => term.span.start === 0 && term.span.end === word.length)
}

/** A question in kana names the word by its reading. */
function wordKeys(term: Term): string[] {
  return term.reading === undefined || isKanaOnly(term.base) ? [term.base] : [term.base, term.reading]
}

function toTargets(analyzer: Analyzer, word: string, group: SynonymGroup): Target[] {
  const whole = wholeTerm(analyzer, word)
  const { weight, ground } = group
  if (whole === undefined) return [{ base: foldText(word), weight, ground }]
  const { base, reading } = whole
  return [reading === undefined ? { base, weight, ground } : { base, reading, weight, ground }]
}
