import { isEasilyMistaken } from './kanji-sounds.ts'

/** What one edit did: letters put in place of others; a swap of neighbours has two on both sides. */
type Edit = { readonly typed: string; readonly meant: string; readonly atEdge: boolean }

/** True where one insertion, deletion, replacement or swap of neighbours turns one into the other. */
export function isOneEditApart(a: string, b: string): boolean {
  return editBetween(a, b) !== undefined
}

function editBetween(a: string, b: string): Edit | undefined {
  if (a === b || Math.abs(a.length - b.length) > 1) return undefined
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const typed = a.slice(start, endA)
  const meant = b.slice(start, endB)
  const isSwap = typed.length === 2 && meant.length === 2 && typed[0] === meant[1] && typed[1] === meant[0]
  if (!isSwap && (typed.length > 1 || meant.length > 1)) return undefined
  return { typed, meant, atEdge: start === 0 || endA === a.length || endB === b.length }
}

const HAN = /^\p{Script=Han}$/u
const KANA = /^[\u3041-\u3096ー]$/
/** Letters of kana that are one but for their marks or size. */
const KANA_ALIKE =
  'かが きぎ くぐ けげ こご さざ しじ すず せぜ そぞ ただ ちぢ つづっ てで とど はばぱ ひびぴ ふぶぷ へべぺ ほぼぽ あぁ いぃ うぅ えぇ おぉ やゃ ゆゅ よょ ー-'.split(
    ' ',
  )
/** A loan word shorter than this has neighbours of its own (サークル, サイクル). */
const LONG_LOAN_WORD = 5

/** 議会 and 会議 are both words. */
const SHORTEST_SWAPPED = 5
/** Endings of one sound that make different words: 使用量, 使用料. */
const ENDINGS = new Set(
  '料量税製制性数費者車所書署証章会回階員院課科価化町長庁市紙誌日機器期基金権県件場上線号校港額学率立局館間',
)

/**
 * True where one edit is a slip of typing rather than another word: kanji of one sound or shape (国製調査), a letter left
 * out or doubled within the word, neighbours swapped, a letter of a long loan word. A kanji at the edge is an affix
 * (都市計画, 都市計画税), and 町営 is no slip for 市営.
 */
export function isSlip(typed: string, meant: string): boolean {
  const edit = editBetween(typed, meant)
  if (edit === undefined) return false
  if (edit.typed.length === 2) return typed.length >= SHORTEST_SWAPPED
  if (edit.typed !== '' && edit.meant !== '') return isReplacedLetter(edit, meant)
  const letter = edit.typed + edit.meant
  if (KANA.test(letter)) return isLoanWord(meant) || !edit.atEdge
  return !edit.atEdge || isDoubled(typed, letter)
}

function isReplacedLetter({ typed, meant, atEdge }: Edit, word: string): boolean {
  if (atEdge && ENDINGS.has(typed) && ENDINGS.has(meant)) return false
  if (HAN.test(typed) && HAN.test(meant)) return isEasilyMistaken(typed, meant)
  if (KANA_ALIKE.some((row) => row.includes(typed) && row.includes(meant))) return true
  return !atEdge && KANA.test(typed) && KANA.test(meant) && isLoanWord(word) && word.length >= LONG_LOAN_WORD
}

/** Katakana is kept as hiragana. */
function isLoanWord(word: string): boolean {
  return [...word].every((letter) => KANA.test(letter))
}

function isDoubled(typed: string, letter: string): boolean {
  return typed.endsWith(letter + letter) || typed.startsWith(letter + letter)
}
