import { coverSpans, overlaps, type Span } from '../../ingest/report/span.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import { type KnownReadings, kanaTerms } from '../../ingest/text/kana-terms.ts'
import { findOtherWords } from '../../ingest/text/other-words.ts'
import { suggestTerms } from '../../ingest/text/suggest-terms.ts'
import { type ExpandedTerm, expandTerms } from '../../ingest/text/synonyms.ts'
import type { Term, WeightClass } from '../../ingest/text/term.ts'
import { queryKeys } from '../../ingest/text/term-keys.ts'
import type { StoreVocabulary } from './read-vocabulary.ts'
import type { QueryKey, QueryTerm } from './retrieval.ts'

/**
 * What a match of a question's word is worth. A compound and its parts all count, so a text with the whole compound
 * stands above one with its parts; `common` words (事業, 合計) only break ties.
 */
const CLASS_WEIGHT: Readonly<Record<WeightClass, number>> = {
  compound: 1,
  word: 1,
  part: 0.7,
  common: 0.2,
  number: 0.4,
  time: 0.2,
  piece: 0.1,
}
/** The city's name alone finds nothing; its reports and rows are preferred by `findAdjustments`. */
const CITY_WEIGHT = 0.3
/** A synonym stands a little behind the word itself, whatever its own weight. */
const SYNONYM_WEIGHT = 0.8
/** A corrected spelling may be another word. */
const CORRECTION_WEIGHT = 0.6

/** A question's text with the cities that were read in it. */
export type AskedText = { readonly text: string; readonly cities: readonly { readonly span?: Span }[] }

/** The words of a question with every key under which the index may hold them. */
export function makeQueryTerms(
  analyzer: Analyzer,
  asked: AskedText,
  vocabulary: StoreVocabulary,
): QueryTerm[] {
  const { text } = asked
  const terms = readTerms(analyzer, text, vocabulary)
  const expanded = expandTerms(analyzer, text, terms)
  const words = terms.map((term) => ({
    surface: term.surface,
    span: term.span,
    base: term.base,
    weight: isCity(term, asked) ? CITY_WEIGHT : CLASS_WEIGHT[term.weightClass],
    isContent: isContent(term, terms) && !isCity(term, asked),
    keys: bestKeys([
      ...ownKeys(term),
      ...expanded.filter(({ from }) => from.length === 1 && from[0] === term).flatMap(synonymKeys),
      ...generalKeys(analyzer, term, vocabulary),
      ...correctedKeys(term, vocabulary),
    ]),
  }))
  const phrases = expanded.filter(
    ({ from }) => from.length > 1 || from.every((term) => !terms.includes(term)),
  )
  return [...words, ...phraseTerms(text, phrases)]
}

/** Synonyms of a phrase (「介護のお金」) stand for all its words together. */
function phraseTerms(text: string, expanded: readonly ExpandedTerm[]): QueryTerm[] {
  const phrases = Map.groupBy(expanded, ({ from }) => from.map((term) => term.span.start).join())
  return [...phrases.values()].map((synonyms) => {
    const span = coverSpans(synonyms[0]?.from.map((term) => term.span) ?? [])
    const surface = text.slice(span.start, span.end)
    const keys = bestKeys(synonyms.flatMap(synonymKeys))
    return { surface, span, base: surface, weight: 1, isContent: false, keys }
  })
}

/** The analyzer's terms, with words in hiragana that only the corpus knows in place of what it made of them. */
export function readTerms(analyzer: Analyzer, text: string, vocabulary: StoreVocabulary): Term[] {
  const terms = analyzer.terms(text)
  const isKnown = (term: Term) => term.weightClass !== 'piece' && vocabulary.words.counts.has(term.base)
  const kana = kanaTerms(text, knownSounds(vocabulary)).filter(
    (term) =>
      !terms.some(
        (other) =>
          (other.base === term.base && other.span.start === term.span.start) ||
          (isKnown(other) && isPartOf(term, other)),
      ),
  )
  const isReplaced = (term: Term): boolean =>
    kana.some(
      (other) =>
        overlaps(term.span, other.span) && (isCrumb(term, other) || !vocabulary.words.counts.has(term.base)),
    )
  return [...terms.filter((term) => !isReplaced(term)), ...kana].toSorted(
    (a, b) => a.span.start - b.span.start,
  )
}

/** A shorter stretch has too many readings for the words within it to be crumbs of it. */
const SHORTEST_WHOLE = 5

/** What the dictionary cut out of a longer known word in hiragana (くり of くりあ…) is no word, though the corpus has one. */
function isCrumb(term: Term, whole: Term): boolean {
  const isWithin = whole.span.start <= term.span.start && term.span.end <= whole.span.end
  const length = whole.span.end - whole.span.start
  return isWithin && length >= SHORTEST_WHOLE && term.span.end - term.span.start < length
}

/** Shorter katakana words (いす, ごみ) stand within too many others. */
const SHORTEST_KATAKANA = 4

/** The readings of the corpus's words in kanji, and its words in katakana, which are stored in hiragana. */
function knownSounds({ readings, words }: StoreVocabulary): KnownReadings {
  return {
    has: (sound) => readings.has(sound) || (sound.length >= SHORTEST_KATAKANA && words.counts.has(sound)),
  }
}

function ownKeys(term: Term): QueryKey[] {
  return queryKeys(term).map(({ key, weight }) => ({
    key,
    weight,
    via: key === term.base ? 'own' : 'reading',
  }))
}

function synonymKeys(expanded: ExpandedTerm): QueryKey[] {
  return queryKeys(expanded).map(({ key, weight }) => ({
    key,
    weight: weight * expanded.weight * SYNONYM_WEIGHT,
    via: 'synonym',
    ground: expanded.ground,
  }))
}

function generalKeys(analyzer: Analyzer, term: Term, { words }: StoreVocabulary): QueryKey[] {
  return findOtherWords(analyzer, term, words.counts).flatMap(({ bases, weight }) =>
    bases.map((key) => ({
      key,
      weight: (weight * SYNONYM_WEIGHT) / bases.length,
      via: 'synonym',
      ground: '一般の同義語',
    })),
  )
}

function correctedKeys(term: Term, vocabulary: StoreVocabulary): QueryKey[] {
  if (term.weightClass === 'piece' || term.weightClass === 'number' || term.weightClass === 'time') return []
  const suggested = suggestTerms(term, vocabulary.words)
  return suggested.map((key) => ({ key, weight: CORRECTION_WEIGHT / suggested.length, via: 'correction' }))
}

/** Of several routes to one key the best. */
function bestKeys(keys: readonly QueryKey[]): QueryKey[] {
  const best = new Map<string, QueryKey>()
  for (const key of keys) {
    const known = best.get(key.key)
    if (known === undefined || known.weight < key.weight) best.set(key.key, key)
  }
  return [...best.values()]
}

/** The smallest words that say something: of a compound its words, of a municipal term the term itself. */
function isContent(term: Term, terms: readonly Term[]): boolean {
  if (['common', 'piece', 'number', 'time'].includes(term.weightClass)) return false
  if (term.partOfSpeech === 'verb' || term.partOfSpeech === 'adjective' || term.partOfSpeech === 'adverb')
    return false
  return !terms.some((other) => other !== term && other.weightClass !== 'piece' && isSmaller(other, term))
}

function isSmaller(other: Term, term: Term): boolean {
  const isWithin = term.span.start <= other.span.start && other.span.end <= term.span.end
  const isSame = term.span.start === other.span.start && term.span.end === other.span.end
  return isWithin && (isSame ? other.base.length > term.base.length : other.weightClass !== 'common')
}

function isCity(term: Term, { cities }: AskedText): boolean {
  return cities.some(
    ({ span }) => span !== undefined && span.start <= term.span.start && term.span.end <= span.end,
  )
}

/** The kana of a word that the reports hold as it is typed (こども in こども園) is no word of its own. */
function isPartOf(kana: Term, { span }: Term): boolean {
  return (
    span.start <= kana.span.start &&
    kana.span.end <= span.end &&
    span.end - span.start > kana.span.end - kana.span.start
  )
}
