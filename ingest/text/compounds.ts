import { hasKanji, isKanaOnly } from './kana.ts'
import { isStopWord } from './stop-words.ts'
import type { Word } from './word.ts'

/** What a word does in a row of nouns. `none` ends the row. */
export type Role = 'noun' | 'prefix' | 'suffix' | 'none'

/** Polite and plural endings, and 等, join nothing. */
const LOOSE_SUFFIXES = new Set(
  '等 など たち 達 ども さん 様 氏 君 ちゃん 殿 ら 的 すべて 全て ごと 毎 ほど'.split(' '),
)
const LOOSE_PREFIXES = new Set('お ご 御 各 本 当 同 約 第 計'.split(' '))
const NOUN_DETAILS = new Set('一般 サ変接続 形容動詞語幹 固有名詞 ナイ形容詞語幹 副詞可能 数'.split(' '))

export function roleOf(word: Word, next: Word | undefined): Role {
  if (isKanaOnly(word.surface) && isStopWord(word.surface)) return 'none'
  if (word.pos === '接頭詞') return LOOSE_PREFIXES.has(word.surface) ? 'none' : 'prefix'
  if (word.pos === '名詞' && word.detail === '接尾')
    return LOOSE_SUFFIXES.has(word.surface) ? 'none' : 'suffix'
  if (word.surface.startsWith('何')) return 'none'
  if (word.pos === '名詞') return NOUN_DETAILS.has(word.detail) ? 'noun' : 'none'
  return isNominalVerb(word, next) ? 'noun' : 'none'
}

/** 「取付け工事」: the 連用形 of a compound verb (two kanji or more) before a noun, or with no ending after it. */
function isNominalVerb(word: Word, next: Word | undefined): boolean {
  if (word.pos !== '動詞' || word.detail !== '自立' || word.inflection !== '連用形') return false
  if ([...word.surface].filter(hasKanji).length < 2) return false
  return next === undefined || next.start !== word.end || next.pos === '名詞'
}

/** Rows of words that touch and form one compound noun; a word outside any row is a row of its own. */
export function nounRows(
  words: readonly Word[],
): { readonly words: readonly Word[]; readonly isNoun: boolean }[] {
  const rows: { words: Word[]; isNoun: boolean }[] = []
  let open: Word[] | undefined
  words.forEach((word, index) => {
    const role = roleOf(word, words[index + 1])
    if (role === 'none') {
      rows.push({ words: [word], isNoun: false })
      open = undefined
    } else if (open !== undefined && open.at(-1)?.end === word.start && role !== 'prefix') {
      open.push(word)
    } else {
      open = [word]
      rows.push({ words: open, isNoun: true })
    }
  })
  return rows
}
