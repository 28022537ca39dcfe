import { roleOf } from './compounds.ts'
import { hasKanji, isKanaOnly, toHiragana } from './kana.ts'
import { MUNICIPAL_TERMS } from './municipal-terms.ts'
import { unifySpelling } from './spelling.ts'
import { isCommonWord, isStopWord } from './stop-words.ts'
import type { PartOfSpeech, Term, WeightClass } from './term.ts'
import type { Word } from './word.ts'

/** A compound of more words is a heading run together, not a word: only what it is made of is looked up. */
const LONGEST_COMPOUND = 8

/** The terms of one row of nouns: the compound, two and three neighbours of it, its words, and pieces of unknown words. */
export function nounTerms(row: readonly Word[]): Term[] {
  const single = row.length === 1
  const words = row.flatMap((word) => singleTerms(word, single ? 'word' : 'part'))
  if (single) return words
  const compound = row.length <= LONGEST_COMPOUND ? [joinedTerm(row, 'compound')] : []
  const inner = [2, 3].flatMap((count) => (row.length > count ? neighbours(row, count) : []))
  return [...compound, ...inner, ...words].filter((term) => !isStopWord(term.base))
}

/** Every run of `count` neighbouring words. */
function neighbours(row: readonly Word[], count: number): Term[] {
  return row.slice(count - 1).map((_, start) => joinedTerm(row.slice(start, start + count), 'part'))
}

/** One letter of kana is what is left of a word that the dictionary did not know. */
const ONE_KANA = /^[\u3041-\u3096ー]$/

/** Verbs, adjectives, adverbs and unknown words outside a row of nouns. */
export function otherTerm(words: readonly Word[]): Term[] {
  return words.flatMap((word) => {
    const partOfSpeech = partOfSpeechOf(word)
    if (partOfSpeech === undefined || !/[\p{L}\p{N}]/u.test(word.surface)) return []
    if (ONE_KANA.test(word.surface)) return []
    if (word.detail === '非自立' || word.detail === '接尾' || word.detail === '数') return []
    return singleTerms(word, 'word')
  })
}

function singleTerms(word: Word, weightClass: 'word' | 'part'): Term[] {
  const role = roleOf(word, undefined)
  if (role === 'prefix' || role === 'suffix') return suffixTerm(word, weightClass)
  const term = wordTerm(word, weightClass)
  if (isStopWord(term.base)) return []
  if (word.term !== undefined) return [term, ...municipalParts(word)]
  return word.isKnown ? [term] : [term, ...pieces(word)]
}

/** An ending of its own says something only from two letters on (世帯, 団体), and little then. */
function suffixTerm(word: Word, weightClass: 'word' | 'part'): Term[] {
  const term = wordTerm(word, weightClass)
  const says = term.base.length >= 2 && role(word) === 'suffix' && !isStopWord(term.base)
  return says || (weightClass === 'word' && hasKanji(term.base) && !isStopWord(term.base))
    ? [{ ...term, weightClass: says ? term.weightClass : 'common' }]
    : []
}

function role(word: Word): string {
  return roleOf(word, undefined)
}

function wordTerm(word: Word, weightClass: WeightClass): Term {
  const base = baseOf(word)
  const reading = readingOf(word)
  return {
    surface: word.surface,
    base,
    ...(reading === undefined ? {} : { reading }),
    partOfSpeech: partOfSpeechOf(word) ?? 'noun',
    span: { start: word.start, end: word.end },
    weightClass: isCommonWord(base) ? 'common' : weightClass,
  }
}

function joinedTerm(words: readonly Word[], weightClass: WeightClass): Term {
  const readings = words.map(readingOf)
  const base = words.map(baseOf).join('')
  return {
    surface: words.map((word) => word.surface).join(''),
    base,
    ...(readings.includes(undefined) ? {} : { reading: readings.join('') }),
    partOfSpeech: words.length === 1 ? (partOfSpeechOf(words[0]) ?? 'noun') : 'noun',
    span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 },
    weightClass: isCommonWord(base) ? 'common' : weightClass,
  }
}

function municipalParts(word: Word): Term[] {
  return (word.term?.parts ?? []).map((part) => ({
    surface: word.surface,
    base: baseOfPart(part),
    partOfSpeech: 'noun' as const,
    span: { start: word.start, end: word.end },
    weightClass: isCommonWord(part) ? ('common' as const) : ('part' as const),
  }))
}

/** A part that is a term itself has that term's base, as where it stands alone. */
function baseOfPart(part: string): string {
  return isKanaOnly(part) ? toHiragana(unifySpelling(part)) : (baseOfTerm.get(part) ?? unifySpelling(part))
}

const baseOfTerm: ReadonlyMap<string, string> = new Map(
  MUNICIPAL_TERMS.map(({ spelling, base }) => [spelling, base]),
)

/** Two letters each of an unknown Japanese word, so that its neighbours in other spellings still find it. */
function pieces(word: Word): Term[] {
  const letters = [...baseOf(word)]
  if (letters.length < 3 || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word.surface))
    return []
  return letters.slice(1).map((letter, index) => ({
    surface: word.surface,
    base: `${letters[index]}${letter}`,
    partOfSpeech: 'unknown',
    span: { start: word.start, end: word.end },
    weightClass: 'piece',
  }))
}

function baseOf(word: Word): string {
  if (word.term !== undefined) return isKanaOnly(word.base) ? toHiragana(unifySpelling(word.base)) : word.base
  const unified = unifySpelling(word.pos === '名詞' ? word.surface : word.base)
  return isKanaOnly(unified) ? toHiragana(unified) : unified
}

/** Inflected forms have no reading of their own here: 集まり would give あつまり for 集まる. */
function readingOf(word: Word): string | undefined {
  if (isKanaOnly(word.surface)) return toHiragana(word.surface)
  if (word.pos === '動詞' && word.surface !== word.base) return undefined
  return word.reading
}

function partOfSpeechOf(word: Word | undefined): PartOfSpeech | undefined {
  if (word === undefined) return undefined
  if (!word.isKnown) return 'unknown'
  if (word.pos === '動詞') return 'verb'
  if (word.pos === '形容詞') return 'adjective'
  if (word.pos === '副詞') return 'adverb'
  if (word.pos !== '名詞') return undefined
  if (word.detail !== '固有名詞') return word.detail === '代名詞' ? undefined : 'noun'
  return PROPER[word.subDetail] ?? 'proper-noun'
}

const PROPER: Readonly<Record<string, PartOfSpeech>> = {
  地域: 'place',
  人名: 'person',
  組織: 'organization',
}
