import { foldWidth } from '../../parse/line-shape.ts'
import type { Span } from '../../report/span.ts'
import { isTurn } from '../../text/turns.ts'

/** `・お試し住宅　　利用 38組　　利用日数 延べ402日`: an item's name, and what wide gaps set apart behind it; '' where all are pairs of their own (`・新規 34件　成約 21件`). */
export type ItemPieces = { readonly name: string; readonly pieces: readonly Span[] }

const BULLET = /^[\s　]*(?:[・●○◎][\s　]*|[①-⑳] {2,}(?=\S{3})|[ア-ケ][ 　]+)?/u
const HAS_BULLET = /[・●○◎①-⑳]|[ア-ケ][ 　]/u
const TIME =
  /^(?:(?:(?:令和|平成|昭和)[元0-9]|[0-9]{4}年)\S*(?:年度?|月|日|末|現在|時点)|[0-9]{1,2}(?:月[0-9]{1,2}日|\/[0-9]{1,2})(?:\([^()]{1,3}\))?(?:[~～〜-][0-9月日/]*(?:\([^()]{1,3}\))?)?)$/u

/** 5/10～7/20, 令和3年6月: a stretch of time alone names nothing. */
export function isTimeAlone(words: string): boolean {
  return TIME.test(foldWidth(words))
}

/** `新規 34件`: a name with a number of its own. */
const PAIR =
  /^[^\s　\d０-９、。]{1,16} (?:約|延べ?)?[△▲]?[\d０-９][\d０-９,，.．]*[^\s　\d０-９、。]{0,4}(?:[(（][^()（）]*[)）])?$/u

const GAP = / {2,}|[ 　]*　[ 　]*/gu

/**
 * The pieces of a list item of one line; undefined where no wide gap parts its name from two pieces with numbers, or from one where the
 * name has digits itself. A turn or a day may stand in the place of a bullet; what it was stands behind it.
 */
export function itemPieces(text: string, { start, end }: Span): ItemPieces | undefined {
  const line = text.slice(start, end)
  const lead = BULLET.exec(line)?.[0] ?? ''
  if (/\n|→/.test(line.trim())) return undefined
  const cells = cellsOf(line, lead.length)
  const [first, second] = cells
  if (first === undefined || second === undefined) return undefined
  if (HAS_BULLET.test(lead) && cells.every(({ text }) => PAIR.test(text)))
    return { name: '', pieces: cells.map((cell) => ({ start: start + cell.start, end: start + cell.end })) }
  const isHeld = isTurn(first.text)
  if (!isHeld && !HAS_BULLET.test(lead) && !headsNamed(cells)) return undefined
  const isCalled = isHeld && cells.length > 2 && isName(second.text)
  const name = closed(isCalled ? `${first.text} ${second.text.replace(/[「」『』]/gu, '')}` : first.text)
  const pieces = joinPieces(cells.slice(isCalled ? 2 : 1)).map((piece) => ({
    start: start + piece.start,
    end: start + piece.end,
  }))
  // 「温度計（8館）」: what is counted in brackets is a number of its own.
  const isOfSeveral = pieces.length >= 2 || /[0-9０-９]/.test(name.replace(/[（(][^（）()]*[)）]/gu, ''))
  return (isHeld || isName(name)) && isOfSeveral ? { name, pieces } : undefined
}

type Cell = Span & { readonly text: string }

/** `購入補助　電動式 46基 920千円　　容器 63基 189千円`: words before two pieces or more that each have a name and numbers. */
function headsNamed([first, ...others]: readonly Cell[]): boolean {
  const isNamed = ({ text }: Cell) => /^[^\s　\d０-９、。]{2,16}[ 　][△▲]?[\d０-９]/u.test(text)
  return first !== undefined && !/[\d０-９]/.test(first.text) && others.length > 1 && others.every(isNamed)
}

function cellsOf(line: string, from: number): Cell[] {
  const cuts = [...line.slice(from).matchAll(GAP)]
    .map((gap) => ({ start: from + gap.index, end: from + gap.index + gap[0].length }))
    .filter((cut) => !isInBrackets(line, cut.start))
  const starts = [from, ...cuts.map(({ end }) => end)]
  return starts.flatMap((start, at) => {
    const end = cuts[at]?.start ?? line.length
    const text = line.slice(start, end).trim()
    return text === '' ? [] : [{ start, end, text }]
  })
}

/** A word alone names the number behind the next gap, a time says when it was. */
function joinPieces(cells: readonly Cell[]): Span[] {
  const pieces: Span[] = []
  let from: number | undefined
  for (const [at, { start, end, text }] of cells.entries()) {
    from ??= start
    // 対象者（75歳以上）: what is said in brackets of a word counts nothing.
    const outside = text.replace(/(?<=\p{L})[(（][^()（）]*[)）]$/u, '')
    if ((!/[0-9０-９]/.test(outside) || isTimeAlone(text)) && at < cells.length - 1) continue
    pieces.push({ start: from, end })
    from = undefined
  }
  return pieces
}

/** Letters, and no clause. */
function isName(words: string): boolean {
  return /\p{L}/u.test(words) && !/[、。，]/.test(words) && (!/[0-9０-９]/.test(words) || !isTimeAlone(words))
}

/** Blanks within a name only spread its letters; one behind a turn or a day stays. */
function closed(name: string): string {
  const [turn = '', ...rest] = name.split(' ')
  return rest.length > 0 && isTurn(turn)
    ? `${turn} ${rest.join('').replace(/[\s　]/gu, '')}`
    : name.replace(/[\s　]/gu, '')
}

function isInBrackets(line: string, at: number): boolean {
  const before = line.slice(0, at)
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
  )
}
