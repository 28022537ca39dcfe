import type { Unit } from '../report/unit.ts'
import { isDigit, isLatinLetter } from './fold-text.ts'
import { UNIT_WORDS, type UnitWord } from './unit-words.ts'

/** 単位 as found in a text: which, and where the printed word ends. */
export type FoundUnit = { readonly unit: Unit; readonly word: UnitWord; readonly end: number }

type Entry = { readonly printed: string; readonly word: UnitWord }

const BY_FIRST = indexByFirst()
const LATIN_END = /[A-Za-z]/

function indexByFirst(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const word of UNIT_WORDS) {
    for (const printed of word.printed) {
      const first = printed.charAt(0)
      entries.set(first, [...(entries.get(first) ?? []), { printed, word }])
    }
  }
  for (const list of entries.values()) list.sort((left, right) => right.printed.length - left.printed.length)
  return entries
}

/** The longest unit word that stands at `at` in folded text and is not the beginning of another word (人口, 件名). */
export function readUnit(text: string, at: number): FoundUnit | undefined {
  const found = readSimpleUnit(text, at)
  if (!found || text[found.end] !== '/') return found
  const per = readSimpleUnit(text, found.end + 1) ?? readPer(text, found.end + 1)
  // 診療収入68,214千円／村の繰入金24,500千円
  if (!per || /^[市町村県国]$/.test(per.unit.symbol)) return found
  const symbol = `${found.unit.symbol}/${per.unit.symbol}`
  return { unit: { kind: found.unit.kind, symbol }, word: found.word, end: per.end }
}

/** 円/日, 円/月, 人/年: per calendar unit, which alone counts nothing. */
function readPer(text: string, at: number): FoundUnit | undefined {
  const word = UNIT_WORDS.find((candidate) => candidate.kind === 'time')
  const first = text[at]
  if (!word || first === undefined || !'日月年時'.includes(first)) return undefined
  return { unit: { kind: 'time', symbol: first }, word, end: at + 1 }
}

function readSimpleUnit(text: string, at: number): FoundUnit | undefined {
  for (const { printed, word } of BY_FIRST.get(text[at] ?? '') ?? []) {
    const end = at + printed.length
    if (!text.startsWith(printed, at)) continue
    const next = text[end]
    if (next !== undefined && word.notBefore.includes(next)) continue
    if (LATIN_END.test(printed.at(-1) ?? '') && isLatinLetter(next)) continue
    if (isDigit(printed.at(-1)) && isDigit(next)) continue
    return { unit: { kind: word.kind, symbol: word.symbol }, word, end }
  }
  return undefined
}
