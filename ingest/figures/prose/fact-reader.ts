import { readUnit } from '../../quantity/read-unit.ts'
import type { Period } from '../../report/period.ts'
import type { Quantity } from '../../report/quantity.ts'
import { labelBefore } from './words-around.ts'

/** A number of a sentence with the words that it belongs to, outermost first; spans count in the given text. */
export type Fact = {
  readonly quantity: Quantity
  readonly label: readonly string[]
  /** The time that the sentence itself says for it. */
  readonly period?: Period
  /** うち: a part of the number before it. */
  readonly isPartOf: boolean
  /** Nothing but the words behind it names it (実施 of ２か所で実施): no name for the number after it. */
  readonly isNamedBehind: boolean
}

/** An open bracket: the label around it, and what the sentence had said of time and numbers before it. */
type Outside = {
  readonly label: readonly string[]
  readonly year: Period | undefined
  readonly date: Period | undefined
  readonly facts: number
}

/** What is known while a sentence is read from left to right; `outside` has the label around each open bracket. */
export type Reader = {
  readonly facts: Fact[]
  readonly outside: Outside[]
  /** What goes on behind a bracket about another year. */
  resumed: readonly string[] | undefined
  /** The label before the bracket that closed last. */
  closed: readonly string[]
  /** 【整備品目】 in a cell or line heads the numbers up to the next such heading. */
  heading: readonly string[]
  position: number
  labelStart: number
  /** The words between the last number and the last time: they name a number that follows the time at once. */
  beforeTime: string
  year: Period | undefined
  date: Period | undefined
}

/** Keeps the label that stands before each bracket which is open at `end`. */
export function followBrackets(reader: Reader, text: string, end: number): void {
  for (let at = Math.max(reader.position, reader.labelStart); at < end; at += 1) {
    const character = text[at]
    if (character === '(' || character === '（') {
      const { year, date, facts } = reader
      reader.outside.push({ label: labelAround(reader, text, at), year, date, facts: facts.length })
    }
    if (character === ')' || character === '）') closeBracket(reader)
  }
}

/** A year within a bracket that has numbers of its own (R4：4社) ends with it. */
function closeBracket(reader: Reader): void {
  const outside = reader.outside.pop()
  reader.closed = outside?.label ?? []
  if (outside === undefined || reader.facts.length === outside.facts) return
  if (otherYear.test(outside.label.at(-1) ?? '')) reader.resumed = outside.label.slice(0, -1)
  // 宿泊客数は6,824人（前年 5,187人）で、うち…
  else if (otherYear.test(reader.facts.at(-1)?.label.at(-1) ?? '')) reader.resumed = outside.label
  reader.year = outside.year
  reader.date = outside.date
}

/** 前年度（…）: whose number the bracket holds; what follows goes on about this year. */
export const otherYear = /^(?:前年度末?|前々年度末?|昨年度末?|前の年度?|前年|前回)$/

/** 前年度の3,180人から増えたが、令和元年度（6,140人）の…: a year that is said ends the one that was meant. */
export function endOtherYear(reader: Reader): void {
  const label = reader.facts.at(-1)?.label ?? []
  if (otherYear.test(label.at(-1) ?? '')) reader.resumed = label.slice(0, -1)
}

/** （前年度　２１回　３６６人）: what opens the bracket is said of all its numbers. */
export function yearOfBracket({ facts, outside }: Reader): readonly string[] {
  const before = facts.length > (outside.at(-1)?.facts ?? 0) ? facts.at(-1)?.label.at(-1) : undefined
  return before !== undefined && otherYear.test(before) ? [before] : []
}

function labelAround(reader: Reader, text: string, at: number): readonly string[] {
  // 決算額 158千円（うち繰越分 41千円）（国 79千円 …）: both brackets are of the amount before them.
  if (reader.closed.length > 0 && /^[)）][\s　]*$/.test(text.slice(reader.labelStart, at)))
    return reader.closed
  const numbered = CIRCLED.exec(text.slice(reader.labelStart, at))?.groups?.['name']
  if (numbered !== undefined) return [numbered]
  const words = labelBefore(text.slice(reader.labelStart, at), { isBeforeBracket: true }).map(withoutSlot)
  const previous = reader.resumed ?? reader.facts.at(-1)?.label ?? []
  const isOtherYear = otherYear.test(words.at(-1) ?? '')
  if (isOtherYear && reader.facts.length > 0) return [...previous, ...words.slice(-1)]
  if (words.length > 0 && (reader.facts.length === 0 || isListedBeside(reader, text, at))) return words
  // 結成率は86.4％で、県平均（81.2％）を上回る
  return isOfMean(words) ? [...previous, ...words] : bracketed(previous)
}

/** ①粗大ごみの収集（6,412件）、②検診の予約（4,055件）: a mark sets each name off. */
const CIRCLED = /[①-⑳][\s　]*(?<name>[^①-⑳\s　、。()（）]{2,30})$/u

/** 負担金（184千円）及び雑入（208千円）: behind a name with its number in brackets, a name of its own with another. */
function isListedBeside(reader: Reader, text: string, at: number): boolean {
  const between = /^[)）][\s　]*(?:及び|並びに|と|や|、|，|・|又は)[\s　]*[^\s　ぁ-ん、。0-9０-９]{2,20}$/u
  return between.test(text.slice(reader.labelStart, at))
}

/** 参加人数 人（第1部46人）: the unit whose number was lost is no part of the name. */
function withoutSlot(label: string): string {
  const [slot = '', unit = ''] = /[\s　]+([^\s　]{1,3})$/u.exec(label) ?? []
  return unit !== '' && readUnit(unit, 0)?.end === unit.length ? label.slice(0, -slot.length) : label
}

function isOfMean(words: readonly string[]): boolean {
  return words.length === 1 && /^(?:全国|[都道府県市]内?|類似団体)平均$/.test(words[0] ?? '')
}

/** 寄附金額（件数） before a second number in brackets: it is the 件数, of what the amount is (寄附件数). */
function bracketed(label: readonly string[]): readonly string[] {
  const match = /^(.*?)(?:金額|総額|額)?[(（]([^()（）]{1,12}(?:数|額|率|比|費))[)）]$/.exec(
    label.at(-1) ?? '',
  )
  if (!match) return label
  const [, thing, inner] = match
  return [...label.slice(0, -1), inner === '件数' ? `${thing}${inner}` : `${inner}`]
}

/** 台風10号 (9/4~9/6) 負傷者…: the event that opens a cell, with its days, heads all of its numbers. */
const event = /^[\s　・]*(\S{2,20})[\s　]*[(（][0-9０-９]{1,2}[/／月][0-9０-９/／月日~～\-－]+[)）]/

/** What heads the number that begins at `end`, where something does; it heads those behind it too. */
export function readHeading(reader: Reader, text: string, end: number): string | undefined {
  const opened = reader.facts.length === 0 ? event.exec(text.slice(0, end)) : null
  if (opened?.[1] !== undefined) {
    reader.heading = [opened[1]]
    reader.labelStart = Math.max(reader.labelStart, opened[0].length)
  }
  const found = [...text.slice(reader.labelStart, end).matchAll(/【([^【】]{1,30})】/g)].at(-1)
  if (found?.[1] === undefined) return undefined
  reader.heading = [found[1]]
  reader.labelStart += found.index + found[0].length
  return found[1]
}
