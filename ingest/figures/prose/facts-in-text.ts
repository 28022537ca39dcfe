import type { Period } from '../../report/period.ts'
import type { NumberToken, Quantity } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'
import { isComparedWith, isSayingWhen, isYear } from './time-words.ts'
import { clauseBefore, labelBefore, nounAfter } from './words-around.ts'

/** A number of a sentence with the words that it belongs to, outermost first; spans count in the given text. */
export type Fact = {
  readonly quantity: Quantity
  readonly label: readonly string[]
  /** The time that the sentence itself says for it. */
  readonly period?: Period
  /** うち: a part of the number before it. */
  readonly isPartOf: boolean
}

/** An open bracket: the label around it, and what the sentence had said of time and numbers before it. */
type Outside = {
  readonly label: readonly string[]
  readonly year: Period | undefined
  readonly date: Period | undefined
  readonly facts: number
}

/** What is known while a sentence is read from left to right; `outside` has the label around each open bracket. */
type Reader = {
  readonly facts: Fact[]
  readonly outside: Outside[]
  /** What goes on behind a bracket about another year. */
  resumed: readonly string[] | undefined
  /** 【整備品目】 in a cell or line heads the numbers up to the next such heading. */
  heading: readonly string[]
  position: number
  labelStart: number
  /** The words between the last number and the last time: they name a number that follows the time at once. */
  beforeTime: string
  year: Period | undefined
  date: Period | undefined
}

/** The numbers of one sentence, list item or cell, in order, each with the words before it (or, failing them, after it). */
export function factsInText(text: string, tokens: readonly NumberToken[]): readonly Fact[] {
  const reader: Reader = {
    facts: [],
    outside: [],
    resumed: undefined,
    heading: [],
    position: 0,
    labelStart: 0,
    beforeTime: '',
    year: undefined,
    date: undefined,
  }
  for (const token of tokens) {
    if (token.kind === 'time') readTime(reader, text, token)
    if (token.kind === 'quantity') readQuantity(reader, text, token)
  }
  return reader.facts
}

function readTime(reader: Reader, text: string, token: Extract<NumberToken, { kind: 'time' }>): void {
  followBrackets(reader, text, token.span.start)
  const last = reader.facts.at(-1)
  if (
    last !== undefined &&
    (token.period.kind === 'as-of' || (isYear(token.period) && /^[)）]/.test(text.slice(token.span.end)))) &&
    /^[\s　]*[（(]$/.test(text.slice(reader.position, token.span.start))
  ) {
    reader.facts[reader.facts.length - 1] = { ...last, period: token.period }
    reader.labelStart = token.span.end
    return
  }
  const after = text.slice(token.span.end, token.span.end + 24)
  if (isYear(token.period)) {
    if (!isComparedWith(after)) {
      reader.year = token.period
      reader.date = undefined
    }
  } else if (token.period.kind === 'as-of' || isSayingWhen(after) || opensItem(text, token.span)) {
    reader.date = token.period
  }
  reader.beforeTime = text.slice(reader.labelStart, token.span.start)
  reader.labelStart = token.span.end
}

/** `- R3.5.20 説明会（9名）…`: a date that opens an entry, set apart from what was done then, is when all of it was. */
function opensItem(text: string, { start, end }: Span): boolean {
  return /^[\s　・･\-‐－*＊※●○]*$/.test(text.slice(0, start)) && /^[\s　]+\S/.test(text.slice(end))
}

function readQuantity(reader: Reader, text: string, quantity: Quantity): void {
  const lead = text.slice(reader.position, quantity.span.start)
  followBrackets(reader, text, quantity.span.start)
  // 3か年平均 says what kind of mean a number is.
  if (quantity.unit?.kind === 'time' && text.startsWith('平均', quantity.span.end)) {
    reader.position = quantity.span.end
    return
  }
  if (isBasis(text, quantity)) {
    reader.position = quantity.span.end
    return
  }
  const headed = readHeading(reader, text, quantity.span.start)
  const own = [...priceOf(reader, quantity), ...ownLabel(reader, text, quantity)]
  const previous = reader.resumed ?? reader.facts.at(-1)?.label ?? []
  reader.resumed = undefined
  const isPartOf = /うち/.test(lead)
  const isInside = reader.outside.length > 0
  const around = reader.outside.at(-1)?.label ?? []
  const inherited = isInside ? around : headed === undefined ? withoutChange(previous) : []
  // 町営バス2路線の運行…33,210千円: what の hangs on to the number before is of the same thing.
  const goesOn =
    previous.length > 0 && /^の[^、。]*、?$/.test(text.slice(reader.labelStart, quantity.span.start))
  const base = isPartOf || goesOn ? previous : own.length === 0 ? inherited : around
  const named = joinLabel(
    isPartOf && !own.some((word) => word.startsWith('うち')) ? [...base, 'うち'] : base,
    own,
    nounAfter(text.slice(quantity.span.end, quantity.span.end + 24)),
  )
  const words = named.length > 0 ? named : [clauseBefore(text.slice(reader.labelStart, quantity.span.start))]
  const label = [...(words[0] === reader.heading[0] ? [] : reader.heading), ...words].filter(
    (word) => word !== '',
  )
  const period = reader.date ?? reader.year
  reader.facts.push({ quantity, label, isPartOf, ...(period === undefined ? {} : { period }) })
  reader.position = quantity.span.end
  reader.labelStart = quantity.span.end
  reader.beforeTime = ''
}

/** １食当たり300円, １人１日当たりの利用料: per how many of what an amount holds names the amount and counts nothing. */
function isBasis(text: string, { unit, span }: Quantity): boolean {
  const after = text.slice(span.end, span.end + 10)
  return (
    unit !== undefined &&
    unit.kind !== 'money' &&
    /^(?:[0-9０-９一]{1,3}[^\s0-9０-９、。]{1,3})?[\s　]?(?:当たり|当り|あたり|につき)/.test(after)
  )
}

/** 前年度から142品目増えて615品目: what it came to is neither the change nor of the year before. */
function withoutChange(label: readonly string[]): readonly string[] {
  if (label.length < 2 || !changes.test(label.at(-1) ?? '')) return label
  const rest = label.slice(0, -1)
  return rest.length > 1 && otherYear.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest
}

/** １冊13,000円: one of a thing, right before what it costs, names the price. */
function priceOf({ facts }: Reader, { span }: Quantity): readonly string[] {
  const one = facts.at(-1)?.quantity
  return one !== undefined && one.span.end === span.start && one.value.eq(1) ? [one.printed] : []
}

/** The words before a number (行政区数× before the price of one); where only particles part it from a time (待機児童は令和5年4月1日現在が24人), those before that. */
function ownLabel(reader: Reader, text: string, quantity: Quantity): readonly string[] {
  const whole = text.slice(reader.labelStart, quantity.span.start)
  const between =
    reader.beforeTime === '' ? whole : whole.replace(/^(?:末|当初|中)?(?:現在|時点)?(?=[ぁ-ん、,])/, '')
  const isRightBehindTime = reader.beforeTime !== '' && /^[\sぁ-ん、,，:：]{0,4}$/.test(between)
  const own = isRightBehindTime ? [] : labelBefore(between)
  const isPrice = quantity.unit?.kind === 'money' && /×[\s　]*$/.test(between)
  if (isPrice) return own.map((word, at) => (at === own.length - 1 ? `${word}×` : word))
  if (own.length > 0 || !isRightBehindTime) return own
  return labelBefore(reader.beforeTime).filter((word) => !/^(以降|以後|以来|以前|なお|また)$/.test(word))
}

function readHeading(reader: Reader, text: string, end: number): string | undefined {
  const found = [...text.slice(reader.labelStart, end).matchAll(/【([^【】]{1,30})】/g)].at(-1)
  if (found?.[1] === undefined) return undefined
  reader.heading = [found[1]]
  reader.labelStart += found.index + found[0].length
  return found[1]
}

/** Keeps the label that stands before each bracket which is open at `end`. */
function followBrackets(reader: Reader, text: string, end: number): void {
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
  if (outside === undefined || reader.facts.length === outside.facts) return
  if (otherYear.test(outside.label.at(-1) ?? '')) reader.resumed = outside.label.slice(0, -1)
  reader.year = outside.year
  reader.date = outside.date
}

/** 前年度（…）: whose number the bracket holds; what follows goes on about this year. */
const otherYear = /^(?:前年度|前々年度|昨年度|前年|前回)$/

function labelAround(reader: Reader, text: string, at: number): readonly string[] {
  const words = labelBefore(text.slice(reader.labelStart, at))
  const previous = reader.facts.at(-1)?.label ?? []
  const isOtherYear = otherYear.test(words.at(-1) ?? '')
  if (isOtherYear && reader.facts.length > 0) return [...previous, ...words.slice(-1)]
  return words.length > 0 && reader.facts.length === 0 ? words : bracketed(previous)
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

/** What was done with an amount, or how it changed: part of its name whatever else names it. */
const changes = /^(?:[増減]|上回|下回|上昇|低下|悪化|改善|積立|取崩|繰入)/

function joinLabel(base: readonly string[], own: readonly string[], after: string): readonly string[] {
  // 1億円を積み立て、2億円を取り崩した: what was done with the one is not what was done with the other.
  const isOtherDeed = changes.test(after) && changes.test(base.at(-1) ?? '')
  const path = [...(isOtherDeed ? base.slice(0, -1) : base), ...own]
  const isSaid = own.length > 0 && !changes.test(after) && !/^[①-⑳]$/.test(own.at(-1) ?? '')
  const label = after === '' || isSaid ? path : [...path, after]
  return label.filter((part, index) => part !== label[index - 1])
}
