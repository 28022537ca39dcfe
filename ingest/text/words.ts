import { overlaps } from '../report/span.ts'
import { dialectStretches, readDialect } from './dialect.ts'
import { joinHonoraryNames } from './honorary-names.ts'
import { hasKanji, isKanaOnly } from './kana.ts'
import { MUNICIPAL_TERMS, type MunicipalTerm } from './municipal-terms.ts'
import { foldText } from './normalize.ts'
import type { Tokenizer } from './tokenize.ts'
import type { Word } from './word.ts'

const ENTRIES = MUNICIPAL_TERMS.map((term): [string, MunicipalTerm] => [foldText(term.spelling), term])
const KANJI_TERMS = new Map(ENTRIES.filter(([spelling]) => !hasKana(spelling)))
const KANA_TERMS = new Map(ENTRIES.filter(([spelling]) => hasKana(spelling)))
const LONGEST_JOIN = 8
const KANA_TERM = new RegExp(
  [...KANA_TERMS.keys()]
    .toSorted((a, b) => b.length - a.length)

    .join('|'),
  'g',
)

/** The words of a folded text, municipal terms set off and dialect read; the place of each counts in `text`. */
export function splitWords(tokenize: Tokenizer, text: string): Word[] {
  const words: Word[] = []
  let cursor = 0
  for (const { start, end, term } of setOff(text)) {
    words.push(...tokenizeStretch(tokenize, text, { start: cursor, end: start }))
    if (term !== undefined) words.push(termWord(term, start, end))
    cursor = end
  }
  words.push(...tokenizeStretch(tokenize, text, { start: cursor, end: text.length }))
  const apart = joinLongMarks(joinHonoraryNames(words)).flatMap(splitShareOf)
  return joinKanjiTerms(readDialect(apart).map(stemAsNoun))
}

/** 繰越|分の|調定額: fractions are numbers, read before; the dictionary's 分の is an ending and a particle anywhere else. */
function splitShareOf(word: Word): readonly Word[] {
  if (word.surface !== '分の') return [word]
  const cut = word.start + 1
  const share = { ...word, surface: '分', base: '分', reading: 'ぶん', detail: '接尾', end: cut }
  const of = { ...word, surface: 'の', base: 'の', reading: 'の', pos: '助詞', detail: '連体化', start: cut }
  return [share, of]
}

/** ぷりんた|ー: a long mark that the dictionary cut off belongs to the word before it. */
function joinLongMarks(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last === undefined || last.end !== word.start || !/^ー+$/.test(word.surface)) joined.push(word)
    else
      joined[joined.length - 1] = {
        ...last,
        surface: last.surface + word.surface,
        base: last.base + word.surface,
        end: word.end,
      }
  }
  return joined
}

/** 青鉄, 高専: the bare stem of an adjective beside another word of kanji is a letter of a noun. */
function stemAsNoun(word: Word, index: number, words: readonly Word[]): Word {
  const before = words[index - 1]
  const after = words[index + 1]
  const touches =
    (before?.end === word.start && hasKanji(before.surface.slice(-1))) ||
    (after?.start === word.end && hasKanji(after.surface.slice(0, 1)))
  const isStem = word.pos === '形容詞' && !hasKana(word.surface) && word.surface !== word.base
  return isStem && touches
    ? { ...word, base: word.surface, pos: '名詞', detail: '一般', subDetail: '*', inflection: '' }
    : word
}

/** Municipal terms with kana and stretches of dialect, in text order, none within another. */
function setOff(text: string): { start: number; end: number; term?: MunicipalTerm }[] {
  const terms = [...text.matchAll(KANA_TERM)].flatMap((match) => {
    const term = KANA_TERMS.get(match[0])
    if (term === undefined || !mayStandAt(term, text, match.index)) return []
    return [{ start: match.index, end: match.index + match[0].length, term }]
  })
  const dialect = dialectStretches(text).filter((stretch) => !terms.some((term) => overlaps(stretch, term)))
  return dialect.length === 0 ? terms : [...terms, ...dialect].toSorted((a, b) => a.start - b.start)
}

function tokenizeStretch(
  tokenize: Tokenizer,
  text: string,
  span: { readonly start: number; readonly end: number },
): Word[] {
  if (span.start >= span.end) return []
  return tokenize(text.slice(span.start, span.end)).map((morpheme) => ({
    ...morpheme,
    start: morpheme.start + span.start,
    end: morpheme.end + span.start,
  }))
}

/** A term this long stands behind a verb or adjective too (住んだまちづくり). */
const LONG_KANA_TERM = 5

/** A spelling of kana alone counts only as a whole run: くらし holds no らし. */
function mayStandAt(term: MunicipalTerm, text: string, start: number): boolean {
  const before = text[start - 1] ?? ' '
  if (term.notAfter.includes(before)) return false
  if (!isKanaOnly(term.spelling)) return true
  const first = term.spelling.charAt(0)
  return !(
    isKanaOnly(before) &&
    isHiragana(before) === isHiragana(first) &&
    !'のはがをにでともへや'.includes(before) &&
    !(term.spelling.length >= LONG_KANA_TERM && 'たるいな'.includes(before))
  )
}

/** Joins the longest row of whole words that spells a municipal term of kanji alone. */
function joinKanjiTerms(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let first = 0; first < words.length; ) {
    const match = longestKanjiTerm(words, first)
    const word = words[first]
    if (word === undefined) break
    joined.push(match === undefined ? word : termWord(match.term, word.start, match.end))
    first += match?.count ?? 1
  }
  return joined
}

function longestKanjiTerm(words: readonly Word[], first: number) {
  let spelling = ''
  let longest: { term: MunicipalTerm; count: number; end: number } | undefined
  for (let count = 1; count <= LONGEST_JOIN; count++) {
    const word = words[first + count - 1]
    if (word === undefined || (count > 1 && word.start !== words[first + count - 2]?.end)) break
    spelling += word.surface
    const term = KANJI_TERMS.get(spelling)
    if (term !== undefined) longest = { term, count, end: word.end }
  }
  return longest
}

function termWord(term: MunicipalTerm, start: number, end: number): Word {
  return {
    surface: term.spelling,
    base: term.base,
    reading: term.reading,
    pos: '名詞',
    detail: '一般',
    subDetail: '*',
    inflection: '',
    isKnown: true,
    start,
    end,
    term,
  }
}

function hasKana(text: string): boolean {
  return !hasKanji(text) || /[\u3041-\u3096\u30a1-\u30fc・]/.test(text)
}

function isHiragana(letter: string): boolean {
  return letter >= '\u3041' && letter <= '\u3096'
}
