import type { NumberToken, Quantity } from '../../report/quantity.ts'
import { costOfItem } from './cost-of-item.ts'
import {
  endOtherYear,
  type Fact,
  followBrackets,
  otherYear,
  type Reader,
  readHeading,
  yearOfBracket,
} from './fact-reader.ts'
import { changes, isBasis, joinLabel, withoutChange, withoutRatio } from './join-label.ts'
import { orListed } from './listed-name.ts'
import { isOneWithPrice, isPricedOne } from './one-with-price.ts'
import { readPartsInBracket } from './parts-in-bracket.ts'
import { isDoer, isShareOf, isWithinName } from './quantity-in-text.ts'
import { sideOfArrow } from './side-of-arrow.ts'
import { isCarriedInto, isComparedWith, isSayingWhen, isYear, opensItem } from './time-words.ts'
import { calledAfter, nounAfter } from './words-after.ts'
import { clauseBefore, extent, kindOfNumber, labelBefore, topicOfSentence, totals } from './words-around.ts'

/** The numbers of one sentence, list item or cell, in order, each with the words before it (or, failing them, after it). */
export function factsInText(text: string, tokens: readonly NumberToken[]): readonly Fact[] {
  const reader: Reader = {
    facts: [],
    outside: [],
    resumed: undefined,
    closed: [],
    heading: [],
    position: 0,
    labelStart: 0,
    beforeTime: '',
    year: undefined,
    date: undefined,
  }
  for (const token of tokens) {
    if (token.kind === 'time') readTime(reader, text, token)
    if (token.kind === 'quantity' && !isWithinName(text, token)) readQuantity(reader, text, token)
  }
  const facts = reader.facts.map((fact, index) => sideOfArrow(reader.facts, index, text) ?? fact)
  const named = facts.filter((_, index) => !isOneWithPrice(reader.facts, index, text))
  return readPartsInBracket(named, text)
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
    if (!isComparedWith(after) && !isCarriedInto(after)) {
      reader.year = token.period
      reader.date = undefined
      endOtherYear(reader)
    }
  } else if (token.period.kind === 'as-of' || isSayingWhen(after) || opensItem(text, token.span)) {
    reader.date = token.period
  }
  reader.beforeTime = text.slice(reader.labelStart, token.span.start)
  reader.labelStart = token.span.end
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
  const after = nounAfter(
    text.slice(quantity.span.end, quantity.span.end + reach),
    quantity.unit?.kind === 'time',
  )
  // 基金などにより、約5,900万円を補てん: how it came about names it less than what was done.
  const isDone = isDoer(quantity, text)
  const isCause = isDone || (cause.test(lead) && after !== '' && !changes.test(after))
  const own = [...priceOf(reader, quantity, text), ...(isCause ? [] : ownLabel(reader, text, quantity))]
  const isPartOf = /うち/.test(lead)
  const isHeaded = headed !== undefined || isDone
  const read = { quantity, own, isPartOf, isHeaded, isNamedBehind: after !== '' }
  const base = baseOf(reader, read, text)
  reader.resumed = undefined
  const named = joinLabel(
    isPartOf && !own.some((word) => word.startsWith('うち')) ? [...base, 'うち'] : base,
    { own, after, isPlace: place.test(lead) || isShareOf(quantity, lead) },
  )
  const called = calledAfter(text.slice(quantity.span.end, quantity.span.end + reach))
  const isNamedBehind = base.length === 0 && own.length === 0 && after !== ''
  const isOpen = base.length === 0 && own.every((word) => otherYear.test(word))
  const topic = isOpen && called === '' ? topicOfSentence(text.slice(0, quantity.span.start)) : []
  const words =
    called !== ''
      ? [...(reader.outside.at(-1)?.label ?? []), called]
      : topic.length > 0 || named.length > 0
        ? [...topic, ...named]
        : [clauseBefore(text.slice(reader.labelStart, quantity.span.start))]
  const label = [...(words[0] === reader.heading[0] ? [] : reader.heading), ...words].filter(
    (word) => word !== '',
  )
  const period = reader.date ?? reader.year
  reader.facts.push({ quantity, label, isPartOf, isNamedBehind, ...(period === undefined ? {} : { period }) })
  reader.position = quantity.span.end
  reader.labelStart = quantity.span.end
  reader.beforeTime = ''
}

/** How far behind a number the noun that names it may begin and end. */
const reach = 60

type Read = {
  readonly quantity: Quantity
  readonly own: readonly string[]
  readonly isPartOf: boolean
  /** A heading or a subject of its own parts it from the number before. */
  readonly isHeaded: boolean
  readonly isNamedBehind: boolean
}

/** What a number's own words stand under: the label around its bracket, or that of the number before it. */
function baseOf(reader: Reader, read: Read, text: string): readonly string[] {
  const { quantity, own, isPartOf } = read
  const between = text.slice(reader.labelStart, quantity.span.start)
  const previous = reader.resumed ?? reader.facts.at(-1)?.label ?? []
  // 町営バス2路線の運行…33,210千円: what の hangs on to the number before is of the same thing.
  const hangsOn = previous.length > 0 && /^の[^、。]*、?$/.test(between) && !sumsUp(reader, own)
  if (isPartOf || hangsOn) return withoutRatio(previous)
  const around = reader.outside.at(-1)?.label ?? []
  if (own.length > 0) {
    // 66品増（品数：500品）: how the first number changed says nothing of the second.
    const plain = /^[増減][加少額]?$/.test(around.at(-1) ?? '') ? around.slice(0, -1) : around
    return priced(reader, quantity, text) ?? sameThing(reader, { quantity, own, between }) ?? plain
  }
  if (reader.resumed === undefined && behindBracket.test(between)) return reader.closed
  if (reader.outside.length > 0) return [...around, ...yearOfBracket(reader)]
  const isApart = read.isNamedBehind && reader.facts.at(-1)?.isNamedBehind === true
  if (read.isHeaded || isApart || monthDay.test(between)) return []
  return costOfItem(reader.facts, quantity, withoutChange(previous))
}

/** 国指定4件、県指定11件の計15件: 計 is of all that were told, not of the last. */
function sumsUp({ facts }: Reader, [word = '']: readonly string[]): boolean {
  return totals.test(word) && new Set(facts.map(({ label }) => label[0])).size > 1
}

/** A name right behind the number before it: 大45円、中30円. */
const aside = /^[\s　]*[、,・][\s　]*[^\s　、。：:はがをでにも]{1,8}[\s　]*$/

/** Who came each time that something was held. */
const takesPart =
  /^(?:延べ)?(?:参加|受講|受診|利用|来場|入場|来館|相談|出席|申込|応募|観覧|聴講)(?:者数?|人[数員])$/

/**
 * Two numbers of one unit are of the same thing where the second only says its kind (年間61,320件、月平均5,110件), what
 * both come to (新たに23人が加わり、合計で147人), or the other side (大45円、中30円).
 */
function sameThing(
  { facts }: Reader,
  { quantity: { unit }, own, between }: Pick<Read, 'quantity' | 'own'> & { readonly between: string },
): readonly string[] | undefined {
  const last = facts.at(-1)
  const [word = ''] = own
  if (last === undefined || own.length !== 1) return undefined
  // 補助8,100千円、1件当たり上限1,000千円
  if (/^[1１一][^\s、。]{1,3}(?:当たり|あたり|につき)$/.test(word)) return withoutChange(last.label)
  // 胃がん検診は412人が受診し、受診率は14.8％
  const isRate = unit?.kind === 'rate' && /^[^の]{1,4}率$/.test(word)
  if (isRate && last.quantity.unit?.kind !== 'rate' && /[ぁ-ん]、/.test(between))
    return last.label.slice(0, 1)
  // 子育て教室　　年12回開催　参加者延べ236人
  if (unit?.kind === 'people' && last.quantity.unit?.symbol === '回' && takesPart.test(word))
    return last.label.filter((named) => !kindOfNumber.test(named))
  if (last.quantity.unit?.symbol !== unit?.symbol) return undefined
  // 倉庫は2棟増え、町内11棟となった
  if (extent.test(word)) return withoutChange(last.label)
  if (kindOfNumber.test(word))
    return kindOfNumber.test(last.label.at(-1) ?? '') ? last.label.slice(0, -1) : last.label
  if (totals.test(word)) {
    const [head] = last.label
    const isOfOne = head !== undefined && facts.every(({ label }) => label[0] === head)
    return isOfOne && !totals.test(head) ? [head] : undefined
  }
  return last.label.length > 1 && aside.test(between) ? last.label.slice(0, -1) : undefined
}

/** １冊13,000円, １区画年4,000円: one of a thing, before what it costs, names the price. */
function priceOf({ facts }: Reader, price: Quantity, text: string): readonly string[] {
  const one = facts.at(-1)?.quantity
  return one !== undefined && isPricedOne(one, price, text) ? [one.printed] : []
}

/** 自己負担：1食350円: the price is of what the one is. */
function priced(reader: Reader, quantity: Quantity, text: string): readonly string[] | undefined {
  return priceOf(reader, quantity, text).length > 0 ? reader.facts.at(-1)?.label : undefined
}

/** The words before a number (行政区数× before the price of one); where only particles part it from a time (待機児童は令和5年4月1日現在が24人), those before that. */
function ownLabel(reader: Reader, text: string, quantity: Quantity): readonly string[] {
  const behind = text.slice(reader.labelStart, quantity.span.start)
  // 令和4年度末の人口
  const whole = /[年月]度?$/.test(text.slice(0, reader.labelStart))
    ? behind.replace(/^[末中]の(?=[一-龠])/, '')
    : behind
  const between =
    reader.beforeTime === '' ? whole : whole.replace(/^(?:末|当初|中)?(?:現在|時点)?(?=[ぁ-ん、,\s　]|$)/, '')
  const isRightBehindTime = reader.beforeTime !== '' && /^[\sぁ-ん、,，:：]{0,4}$/.test(between)
  const own = isRightBehindTime
    ? []
    : orListed(labelBefore(between, { isBehindNumber: reader.labelStart > 0 }), {
        last: reader.facts.at(-1),
        quantity,
        between,
      })
  const isPrice = quantity.unit?.kind === 'money' && /×[\s　]*$/.test(between)
  if (isPrice) return own.map((word, at) => (at === own.length - 1 ? `${word}×` : word))
  // 前年度の2.6倍 is of this year.
  if (quantity.unit?.symbol === '倍' && otherYear.test(own.at(-1) ?? ''))
    return [...own.slice(0, -1), `${own.at(-1)}比`]
  if (own.length > 0 || !isRightBehindTime) return own
  return labelBefore(reader.beforeTime).filter((word) => !/^(以降|以後|以来|以前|なお|また)$/.test(word))
}

/** 企業では延べ37回の研修 */
const place = /(?:では?|には)(?:延べ|のべ|約|およそ|[、,])*$/

const cause = /(?:により|によって|ことで|として)[、,，][\s　]*(?:約|およそ|概ね)?$/

/** …（100万円未満を切り捨てた額）に1/5を乗じた: what a closed bracket parts from its number. */
const behindBracket = /^[^（(]*[)）]\s*[にはがをでの]?$/

/** ６月１８日には、約９５％…: a day of its own begins something else than the number before it. */
const monthDay = /[0-9０-９]月[0-9０-９]{1,2}日/
