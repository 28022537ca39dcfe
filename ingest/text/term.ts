import type { NumberToken } from '../report/quantity.ts'
import type { Span } from '../report/span.ts'

/** 検索語: a content word (or number) of a text in the form in which index and question compare. */
export type Term = {
  /** As it stands in the text, from the start to the end of `span`. */
  readonly surface: string
  /** What is compared: folded, dictionary form, spelling variants and okurigana unified, katakana as hiragana. */
  readonly base: string
  /** In hiragana; absent where it is not known (numbers, Latin letters, inflected forms). */
  readonly reading?: string
  readonly partOfSpeech: PartOfSpeech
  /** In the text that was given. */
  readonly span: Span
  readonly weightClass: WeightClass
  /** The number that a `number` or `time` term was read from. */
  readonly number?: NumberToken
}

export type PartOfSpeech =
  | 'noun'
  | 'place'
  | 'person'
  | 'organization'
  | 'proper-noun'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'time'
  | 'unknown'

/**
 * How much a term says. `compound`: joined nouns (学校給食費); `word`: a word of its own; `part`: a word, or two
 * or three neighbours, within a compound; `common`: a word of nearly every municipal text (事業, 実施); `number`, `time`;
 * `piece`: two letters of a word that the dictionary does not know.
 */
export type WeightClass = 'compound' | 'word' | 'part' | 'common' | 'number' | 'time' | 'piece'
