import { hasKanji } from './kana.ts'
import type { Word } from './word.ts'

/** 御 before one kanji is no honorific but part of a name (御原, 御浜). */
export function joinHonoraryNames(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    const after = words[index + 1]
    if (before && isHonorificOf(before, word)) return []
    return after && isHonorificOf(word, after) ? [joinName(word, after)] : [word]
  })
}

function isHonorificOf(prefix: Word, word: Word): boolean {
  return (
    prefix.surface === '御' &&
    prefix.end === word.start &&
    word.surface.length === 1 &&
    hasKanji(word.surface) &&
    (word.pos === '名詞' || word.pos === '接頭詞')
  )
}

function joinName(prefix: Word, word: Word): Word {
  const surface = prefix.surface + word.surface
  return {
    surface,
    base: surface,
    pos: '名詞',
    detail: '固有名詞',
    subDetail: '一般',
    inflection: '',
    isKnown: true,
    start: prefix.start,
    end: word.end,
  }
}
