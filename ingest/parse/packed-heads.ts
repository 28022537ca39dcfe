import type { Line } from './line.ts'
import { endsSentence, foldWidth } from './line-shape.ts'
import { isCell, type Token, tokensOf } from './packed-tokens.ts'
import { stageOf, waysToSpread } from './spread-years.ts'

/** A column of numbers: its own head, and where another one over it begins, that one. */
export type PackedColumn = { readonly upper?: Token; readonly own?: Token }

export type PackedHead = {
  /** The lines of the heads, from the first on. */
  readonly lines: readonly Line[]
  /** Over the names of the rows. */
  readonly stubs: readonly Token[]
  /** 単位 */
  readonly unit?: Token
  readonly columns: readonly PackedColumn[]
  /** 備考, behind the numbers. */
  readonly remark?: Token
  /** Whether upper heads stand in a line of their own. */
  readonly isTwofold: boolean
  /** More than one way to spread the upper heads over the lower ones is left. */
  readonly isOpen: boolean
}

const STUB =
  /^(?:(?:指標|項目|事業|取組|施策|施設|種別|費目|科目|名称)(?:の?名称?)?|[\p{Script=Han}ー]{0,6}(?:指標|項目)名?|区分|内容|単位|番号|No[.．]?|№|種類|コスト|財源|説明|算式|指標の?(?:説明|内容)|(?:事業費|経費|財源)(?:の)?(?:内訳|区分))$/u
/** Over the numbers of the rows. */
const SERIAL = /^(?:番号|整理番号|No[.．]?|№)$/iu
const UNIT = /^[(（]?(?:[一-龠]{0,4}指標の?)?単位[)）]?$/u
const REMARK = /^(?:備考|摘要|特記事項|コメント|評価|判定)$/u
/** Heads of numbers that may stand before the years. */
const BASE = /^(?:基準|現状|当初|策定時|初期|開始時)(?:値|年度?|実績)?$/u
const TIME =
  /^(?:(?:令和|平成|昭和|[RHSrhs][.．]?)(?:元|\d{1,2})(?:年度?)?|(?:19|20)\d\d年度?|(?:元|\d{1,2})年度|(?:前々|前|本|当該?|今|翌|次)年度)(?:末|分)?(?:[(（][^()（）]{1,8}[)）]|[一-龠]{1,6}(?:値|額|み)?)?$/u
/** Fewest years of heads in one line, and longest head, in characters. */
const FEWEST_TIMES = 2
const LONGEST_HEAD = 14

/** The heads that begin at a line, where they are years or stand below years, all in order and none apart from its neighbours. */
export function readPackedHead(lines: readonly Line[], at: number): PackedHead | undefined {
  const [line, next, third] = [lines[at], lines[at + 1], lines[at + 2]]
  if (line === undefined || !canHead(line)) return undefined
  const own = tokensOf(line)
  const below = next !== undefined && canHead(next) ? tokensOf(next) : []
  // 指標名 単位 in a line of its own above the years.
  if (own.every(({ text }) => STUB.test(text)) && countTimes(below) >= FEWEST_TIMES && next !== undefined) {
    const further = third !== undefined && canHead(third) ? tokensOf(third) : []
    return headOf({
      lines: [line, next, ...(third === undefined ? [] : [third])],
      stubs: own,
      own: below,
      below: further,
    })
  }
  return headOf({ lines: [line, ...(next === undefined ? [] : [next])], stubs: [], own, below })
}

type Draft = {
  readonly lines: readonly Line[]
  readonly stubs: readonly Token[]
  readonly own: readonly Token[]
  readonly below: readonly Token[]
}

function headOf({ lines, stubs, own, below }: Draft): PackedHead | undefined {
  const [upper, lower] = [cutHeads(own), cutHeads(below, true)]
  const isTwofold = areSpread(upper.heads, lower.heads)
  if (!isTwofold && countTimes(upper.heads) < FEWEST_TIMES) return undefined
  const named = [...stubs, ...upper.stubs, ...(isTwofold ? lower.stubs : [])]
  const unit = named.find(({ text }) => UNIT.test(text))
  const remark = upper.remark ?? (isTwofold ? lower.remark : undefined)
  const ways = isTwofold
    ? waysToSpread(
        upper.heads.length,
        lower.heads.map(({ text }) => text),
      )
    : []
  const [way] = ways
  const columns: readonly PackedColumn[] = isTwofold
    ? spread(upper.heads, lower.heads, way ?? [])
    : upper.heads.map((head) => ({ own: head }))
  return {
    lines: lines.slice(0, (stubs.length > 0 ? 1 : 0) + (isTwofold ? 2 : 1)),
    stubs: named.filter((token) => token !== unit && !SERIAL.test(token.text)),
    ...(unit && { unit }),
    columns,
    ...(remark && { remark }),
    isTwofold,
    isOpen: isTwofold && ways.length !== 1,
  }
}

/** Whether the second line of heads stands below the first: stages below years, or years below stages. */
function areSpread(uppers: readonly Token[], lowers: readonly Token[]): boolean {
  if (lowers.length < 2 || lowers.length < uppers.length) return false
  const staged = (heads: readonly Token[]): number => heads.filter(({ text }) => stageOf(text)).length
  const isBelowYears =
    countTimes(uppers) > 0 && countTimes(lowers) === 0 && staged(lowers) * 2 >= lowers.length
  const isRepeated =
    countTimes(uppers) > 0 &&
    countTimes(lowers) === 0 &&
    isPeriodic(
      lowers.map(({ text }) => text),
      uppers.length,
    )
  const isOverYears = countTimes(lowers) === lowers.length && countTimes(uppers) === 0 && staged(uppers) > 0
  return isBelowYears || isRepeated || (isOverYears && staged(uppers) === uppers.length)
}

function spread(uppers: readonly Token[], lowers: readonly Token[], way: readonly number[]): PackedColumn[] {
  const firsts = way.map((_, at) => way.slice(0, at).reduce((sum, size) => sum + size, 0))
  return lowers.map((own, at) => {
    const upper = uppers[firsts.indexOf(at)]
    return upper === undefined || !firsts.includes(at) ? { own } : { upper, own }
  })
}

/** 件数, 金額, 件数, 金額 below two years. */
function isPeriodic(heads: readonly string[], times: number): boolean {
  const width = heads.length / times
  return (
    times > 1 && Number.isInteger(width) && width > 1 && heads.every((head, at) => head === heads[at % width])
  )
}

/** What stands over the names, over the numbers, and behind them; below other heads all but the usual heads of names stand over numbers. */
function cutHeads(
  tokens: readonly Token[],
  isLower = false,
): {
  readonly stubs: readonly Token[]
  readonly heads: readonly Token[]
  readonly remark?: Token
} {
  const last = tokens.at(-1)
  const remark = last !== undefined && tokens.length > 1 && REMARK.test(last.text) ? last : undefined
  const kept = remark === undefined ? tokens : tokens.slice(0, -1)
  const first = kept.findIndex(({ text }) => isTime(text) || stageOf(text) !== undefined || BASE.test(text))
  const named = kept.findIndex(({ text }) => !STUB.test(text))
  const opening = first < 0 && isLower ? named : first
  const from = opening < 0 ? kept.length : opening
  return { stubs: kept.slice(0, from), heads: joinPairs(kept.slice(from)), ...(remark && { remark }) }
}

/** `R4 実績 R5 目標 R5 実績`: a year and what is told of it by turns are one head each. */
function joinPairs(tokens: readonly Token[]): readonly Token[] {
  const arePairs = tokens.every(({ text }, at) => (at % 2 === 0 ? isTime(text) : stageOf(text) !== undefined))
  if (!arePairs || tokens.length < 2 * FEWEST_TIMES || tokens.length % 2 === 1) return tokens
  return tokens.flatMap((time, at) => {
    const stage = tokens[at + 1]
    if (at % 2 === 1 || stage === undefined) return []
    return [{ text: `${time.text} ${stage.text}`, start: time.start, end: stage.end }]
  })
}

function countTimes(tokens: readonly Token[]): number {
  return tokens.filter(({ text }) => isTime(text)).length
}

function isTime(text: string): boolean {
  return TIME.test(foldWidth(text).replace(' ', ''))
}

function canHead(line: Line): boolean {
  const { trimmed } = line
  if (trimmed === '' || trimmed.length > LONGEST_LINE || endsSentence(trimmed) || trimmed.includes('、'))
    return false
  if (line.itemRows !== undefined || line.itemName !== undefined || /[|｜│┃,]/u.test(trimmed)) return false
  return tokensOf(line).every(({ text }) => text.length <= LONGEST_HEAD && (isTime(text) || !isCell(text)))
}

/** Longest line of heads, in characters. */
const LONGEST_LINE = 160
