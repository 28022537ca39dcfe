import type { Question } from '../question/question.ts'
import { carrySlots } from './carry-over.ts'
import { namesAllBefore } from './combine-turns.ts'
import { cutPhrases, markContent } from './cut-phrases.ts'
import { likenessOf } from './liken.ts'
import { alikeAtLeast } from './liken-in-table.ts'
import { printPhrases, type Said } from './said.ts'
import { wordingsOf } from './wordings.ts'

const named =
  /^([^、。?？]{1,40}?)(?:と(?:の)?((?:差|違い|差額|開き|合計)[^?？]*)|と(?:比べ|くらべ)(?:て|ると|たら)?[、,]?((?:いくら|どれ(?:くらい|ぐらい|だけ|ほど)|何[^、。?？]{1,4})[^、。?？]{0,2}(?:違|差|多|少|高|低|安|増|減)[^?？]*)|(?:も|を|と)(?:(?:一緒に|いっしょに)?(?:入れ|足し|足す|加え|合わせ|あわせ|含め|合計し))(?:て|たら|ると|れば|と|た(?:ら)?)?[、,]?(.*))[?？。\s]*$/

/** 「中学校との差は?」「機械設備も入れたら合計は?」: the last question, or all of one thing, beside the same one of what is named. */
export function compareWithNamed(
  text: string,
  {
    own,
    current,
    last,
    before,
    isSum,
  }: { own: Said; current: Question; last: Said; before: readonly Said[]; isSum: boolean },
): { readonly parts: readonly Said[]; readonly ask: string } | undefined {
  const match = named.exec(text)
  const words = match?.[1]
  if (!match || !words) return undefined
  const name = words.replace(/(?:の(?:ほう|方))$/, '')
  const against = match[2] ?? match[3]
  const seat = against === undefined ? seatApart(before) : undefined
  const other =
    (seat === undefined ? undefined : sayInSeat(name, seat, { current, last })) ??
    sayNamed(name, { own, current, last })
  if (!other) return undefined
  if (against !== undefined) return { parts: [last, other], ask: against }
  const least = /全部|ぜんぶ|全て|すべて/.test(match[4] ?? '') ? 0 : alikeAtLeast
  const isOfAll =
    before.length > 1 &&
    (isSum ||
      seatApart([...before, other]) !== undefined ||
      before.every((said) => isBeside(said, other, least)))
  const number = /(いくら|何[^は?？]+)?[?？]*$/.exec(match[4] ?? '')?.[1] ?? ''
  return { parts: [...(isOfAll ? before : [last]), other], ask: `合計は${number}?` }
}

/** Where all took one another's place: 電気 and 空調 of one 「…の工事」. */
function seatApart(all: readonly Said[]): number | undefined {
  const rows = all.map(({ phrases }) => phrases.map(({ words }) => words))
  const apart = (rows[0] ?? []).flatMap((_, at) => (new Set(rows.map((row) => row[at])).size > 1 ? [at] : []))
  const isOne = apart.length === 1 && new Set(rows.map((row) => row.length)).size === 1
  return all.length > 1 && isOne ? apart[0] : undefined
}

/** The named thing where the others took one another's place. */
function sayInSeat(
  words: string,
  seat: number,
  { current, last }: { current: Question; last: Said },
): Said | undefined {
  const spans = current.terms.map(({ span }) => span).filter((span) => span.end <= words.length)
  const { phrases } = cutPhrases({ text: words, content: markContent(words, spans) }, { askless: true })
  const [only, more] = phrases
  if (
    !only ||
    more ||
    namesAllBefore(only.words) ||
    current.cities.some(({ span }) => span.end > 0) ||
    current.periodSpans.length > 0
  )
    return undefined
  return {
    ...last,
    phrases: last.phrases.map((old, at) => (at === seat ? { ...only, joint: old.joint } : old)),
  }
}

/** Of one thing with it: all but one of their phrases are the same, and these two so much alike. */
function isBeside(said: Said, other: Said, least: number): boolean {
  const apart = said.phrases.flatMap((phrase, at) => {
    const beside = other.phrases[at]
    return beside && beside.words !== phrase.words ? [likenessOf(beside, phrase)] : []
  })
  return said.phrases.length === other.phrases.length && apart.length === 1 && (apart[0] ?? 0) >= least
}

/** The last question with the named thing in the place that is most like it. */
function sayNamed(
  words: string,
  { own, current, last }: { own: Said; current: Question; last: Said },
): Said | undefined {
  const slots = carrySlots(own, current, last)
  const typed = current.cities.find((city) => city.span.end > 0 && words.startsWith(city.name.slice(0, 2)))
  if (typed) return { ...last, cities: [typed.name] }
  const { periodSpans, period } = current
  if (periodSpans.some((span) => span.start === 0) && period.kind === 'years') {
    return { ...last, period: { words, joint: 'の' } }
  }
  const content = markContent(
    words,
    current.terms.map((term) => term.span).filter((span) => span.end <= words.length),
  )
  const { phrases } = cutPhrases({ text: words, content }, { askless: true })
  if (phrases.length === 0 || namesAllBefore(printPhrases(phrases))) return undefined
  const [best] = wordingsOf({ ...slots, opening: '', phrases, tail: '' }, last, {
    points: false,
    isPart: false,
    keyCount: 0,
  }).filter((one) => !one.alone)
  return best && { ...last, phrases: best.phrases }
}
