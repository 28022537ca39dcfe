/** Katakana to hiragana; the long mark and everything else stay. */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

const KANA_ONLY = /^[\u3041-\u3096\u30a1-\u30fa\u30fc]+$/

/** True for words written in hiragana, katakana and the long mark alone. */
export function isKanaOnly(text: string): boolean {
  return KANA_ONLY.test(text)
}

/** True where at least one kanji (or 々) stands in the text. */
export function hasKanji(text: string): boolean {
  return /[\p{Script=Han}々]/u.test(text)
}
