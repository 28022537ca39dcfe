import { readScaled } from '../quantity/unit-caption.ts'
import { readBudgetPlace } from './budget-place.ts'
import { isFormWord } from './form-labels.ts'
import { readMark } from './heading-shape.ts'
import type { Line } from './line.ts'
import { endsSentence, foldWidth, isUnitNote, looksLikeProse, printedPageNumber } from './line-shape.ts'
import type { PackedHead } from './packed-heads.ts'
import { isCell, rangeOf, type Token, tokensOf } from './packed-tokens.ts'
import { stageOf } from './spread-years.ts'

/** A row under heads that stand apart, as far as its own stretches tell. */
export type PackedRow = {
  readonly line: Line
  readonly group?: Token
  readonly name?: Token
  /** 目標, 実績, 達成率 in front of the numbers: the row is one of several of its name. */
  readonly stage?: Token
  readonly unit?: Token
  readonly values: readonly Token[]
  readonly remark?: Token
  /** Opened by ① or (1), or set further in than the rows around it: within the group above. */
  readonly isWithin: boolean
  /** Opened by ① or (1). */
  readonly isMarked: boolean
  /** As many numbers as heads, and nothing unknown behind them. */
  readonly fits: boolean
}

const MARK = /^(?:[①-⑳]|[(（][0-9０-９ア-ケ]{1,2}[)）]|[0-9０-９ア-ケ]{1,2}[.．)）]?)$/u
const GROUP = /^(?:\p{Script=Han}{0,4}指標|アウトプット|アウトカム|(?:財源)?(?:の)?内訳|財源|うち|特定財源)$/u
/** (A), Ｂ, A＋B: by what letter the report calls a row. */
const LETTERS = /^[(（]?[A-ZＡ-Ｚ](?:[＋+－\-×÷/／][A-ZＡ-Ｚ])*[)）]?$/u
/** Letters and signs that follow a name. */
const LONGEST_UNIT = 6

/** Reads a line as a row below such heads; undefined for a line without a name or without any number. */
export function readPackedRow(line: Line, head: PackedHead): PackedRow | undefined {
  if (isTaken(line)) return undefined
  const tokens = tokensOf(line)
  const opening = MARK.test(tokens[0]?.text ?? '') ? 1 : 0
  const first = tokens.findIndex(({ text }, at) => at >= opening && isCell(text))
  if (first < 0 || isProse(line, tokens.slice(0, first))) return undefined
  const length = tokens.slice(first).findIndex(({ text }) => !isCell(text))
  const run = length < 0 ? tokens.slice(first) : tokens.slice(first, first + length)
  const rest = length < 0 ? [] : tokens.slice(first + length)
  // A dash in the place of the unit.
  const isUnitless =
    head.unit !== undefined &&
    run.length === head.columns.length + 1 &&
    !/\d/u.test(foldWidth(run[0]?.text ?? ''))
  const values = isUnitless ? run.slice(1) : run
  const isBehind = rest.length === 0 || head.remark !== undefined
  if (!isBehind && values.length < 2) return undefined
  return {
    line,
    ...nameOf(line, tokens.slice(0, first), {
      hasUnits: head.unit !== undefined && !isUnitless,
      names: head.stubs.length,
    }),
    values,
    ...(rest.length > 0 && head.remark && { remark: rangeOf(line, rest) }),
    fits: values.length === head.columns.length && isBehind,
  }
}

type Named = Pick<PackedRow, 'group' | 'name' | 'stage' | 'unit' | 'isWithin' | 'isMarked'>

type Columns = {
  /** A column of units is headed. */
  readonly hasUnits: boolean
  /** Heads over names. */
  readonly names: number
}

function nameOf(line: Line, tokens: readonly Token[], { hasUnits, names }: Columns): Named {
  const left = [...tokens]
  let unit: Token | undefined
  let stage: Token | undefined
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    const isUnit = isUnitWord(last.text) || (hasUnits && left.length > 1 && isShortWord(last.text))
    if (unit === undefined && isUnit) unit = left.pop()
    else if (stage === undefined && isStageWord(last.text)) stage = left.pop()
    else break
  }
  const mark = left.findIndex(({ text }) => MARK.test(text) || /^[①-⑳]\S/u.test(text))
  const opens = mark < 0 ? (isGrouped(left, names) ? 1 : 0) : mark
  const marked = left.slice(opens).map((token, at) => (at === 0 && mark >= 0 ? withoutMark(token) : token))
  const words = withoutLetters(marked.filter(({ text }) => text !== ''))
  const indent = line.text.length - line.text.trimStart().length
  return {
    ...(opens > 0 && { group: rangeOf(line, left.slice(0, opens)) }),
    ...(words.length > 0 && { name: rangeOf(line, words) }),
    ...(stage && { stage }),
    ...(unit && { unit }),
    isWithin: mark >= 0 || (opens === 0 && indent > 0),
    isMarked: mark >= 0,
  }
}

/** A usual name of a group in front of a name, or as many words as heads over them: 区分 指標名 over 活動 開催回数. */
function isGrouped(words: readonly Token[], names: number): boolean {
  return words.length > 1 && (GROUP.test(words[0]?.text ?? '') || (words.length === 2 && names === 2))
}

/** ①空家相談件数 → 空家相談件数; ① alone → nothing. */
function withoutMark(token: Token): Token {
  const length = MARK.test(token.text) ? token.text.length : 1
  return { ...token, text: token.text.slice(length), start: token.start + length }
}

function withoutLetters(words: readonly Token[]): readonly Token[] {
  const last = words.at(-1)
  return words.length > 1 && last !== undefined && LETTERS.test(last.text) ? words.slice(0, -1) : words
}

function isUnitWord(text: string): boolean {
  return readScaled(foldWidth(text).replace(/^[(]|[)]$/gu, '')) !== undefined
}

/** In the column of units: 区画, 人／日, 点. */
function isShortWord(text: string): boolean {
  return text.length <= LONGEST_UNIT && !/[0-9０-９]/u.test(text) && stageOf(text) === undefined
}

function isStageWord(text: string): boolean {
  return stageOf(text) !== undefined && /^(?:目標|計画|実績|達成|進捗|予算|決算|執行)/u.test(text)
}

/** A line that is part of a name: short, without numbers, a heading's mark or the end of a sentence. */
export function namePart(line: Line): Token | undefined {
  const { trimmed } = line
  if (
    trimmed === '' ||
    trimmed.length > LONGEST_PART ||
    isTaken(line) ||
    isProse(line, tokensOf(line)) ||
    isFormWord(trimmed)
  )
    return undefined
  const tokens = tokensOf(line)
  const opening = MARK.test(tokens[0]?.text ?? '') ? 1 : 0
  if (tokens.length > MOST_WORDS || tokens.slice(opening).some(({ text }) => isCell(text))) return undefined
  const mark = readMark(trimmed)
  const isHeading = mark !== undefined && mark.kind !== 'circled' && mark.kind !== 'number-in-brackets'
  if (isHeading || /[:：。]/u.test(trimmed)) return undefined
  return rangeOf(line, tokens)
}

/** Longest part of a name that is alone in its line, in characters, and most stretches of it. */
const LONGEST_PART = 30
const MOST_WORDS = 3

/** Blank, the number of a page, a place in the budget, or read by another stage. */
function isTaken(line: Line): boolean {
  const { trimmed } = line
  if (trimmed === '' || printedPageNumber(trimmed) !== undefined) return true
  if (readBudgetPlace(trimmed) !== undefined) return true
  return [line.itemRows, line.packed, line.itemName].some((own) => own !== undefined)
}

/** A sentence, a unit or a note; the words are those in front of the numbers. */
function isProse(line: Line, words: readonly Token[]): boolean {
  const { trimmed } = line
  if (endsSentence(trimmed) || isUnitNote(trimmed) || /^[※＊]/u.test(trimmed)) return true
  return words.length > 0 && looksLikeProse(rangeOf(line, words).text)
}

/** 活動指標 alone in its line, above the rows that it names. */
export function isGroup(part: Token): boolean {
  return GROUP.test(part.text)
}
