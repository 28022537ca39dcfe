import { overlaps, type Span } from '../../ingest/report/span.ts'
import type { Term } from '../../ingest/text/term.ts'
import { queryKeys } from '../../ingest/text/term-keys.ts'
import { formsOfTurn } from './forms-of-turn.ts'
import { prefixedOf } from './prefixed-of.ts'
import type { QuestionTerm } from './question.ts'
import { softWords } from './soft-words.ts'

/** Other words for a stretch of the question, each as the keys that a label must have, with how well it stands for it. */
export type Variant = { readonly span: Span; readonly keys: readonly string[]; readonly weight: number }

/** Weights of a question's words: they say how much of its meaning a word carries, not how rare it is. */
const weights = { noun: 1, soft: 0.3, action: 0.5, manner: 0.1, number: 0.5 } as const

/**
 * The smallest content words of a question outside `taken` (cities, periods). Nouns are key terms; verbs, words of
 * asking and numbers only help. A deed (「寄附してくれた人」) is the key where nothing else is named.
 */
export function findContentTerms(
  terms: readonly Term[],
  options: Options & { readonly taken: readonly Span[] },
): QuestionTerm[] {
  const words = smallestTerms(terms).filter(
    (term) => term.partOfSpeech !== 'time' && !options.taken.some((span) => overlaps(span, term.span)),
  )
  const found = [
    ...words.map((term) => makeTerm(term, { ...options, prefixed: prefixedOf(term, terms) })),
    ...wordlessTerms(terms, options),
  ]
  if (found.some((term) => term.key)) return found.filter((term) => term.weight > 0)
  const isDeed = (index: number) =>
    words[index]?.partOfSpeech === 'noun' && found[index]?.weight === weights.action
  return found
    .map((term, index) => (isDeed(index) ? { ...term, weight: weights.noun, key: true } : term))
    .filter((term) => term.weight > 0)
}

/** Phrases that have other words and no term in them (「見られた」): they help where they are met. */
function wordlessTerms(
  terms: readonly Term[],
  { text, variants, taken }: Options & { readonly taken: readonly Span[] },
): QuestionTerm[] {
  const free = variants.filter(({ span }) =>
    [...terms.map((term) => term.span), ...taken].every((other) => !overlaps(other, span)),
  )
  return [...Map.groupBy(free, ({ span }) => `${span.start}-${span.end}`).values()].flatMap((same) => {
    const [{ span } = { span: undefined }] = same
    if (!span) return []
    const surface = text.slice(span.start, span.end)
    const around = variants.filter((one) => isWithin(span, one.span))
    const others = [...same, ...around].map(({ keys, weight }) => ({ keys, weight }))
    const weight = doer.test(text.slice(span.end)) ? weights.action : weights.soft
    return [{ surface, span, text, keys: [surface], variants: others, weight, key: false }]
  })
}

const topicMark = /^[をにがのでと]/
/** Two kanji (学校, 住民) are said of much in general. */
const nameOfThing = /^(?:[\p{Script=Katakana}ー]{2,}|.{3,})$/u

/** 「かかった人」: what somebody did tells who is meant. */
const doer = /^(?:人(?!数|工|口|件)|方(?!法|針|向|式|面)|者)/

type Options = {
  readonly text: string
  readonly variants: readonly Variant[]
  /** Words that reports print: before the end of a phrase (「ふるさと納税で集まった」) no other words stand for them. */
  readonly isHeld?: (base: string) => boolean
  /** Where the words stand that say what is asked for: they are soft. */
  readonly asking: readonly Span[]
}

/** Words that contain no other word; of several for one span (a municipal term and its parts) the longest. */
export function smallestTerms(terms: readonly Term[]): Term[] {
  const whole = terms.filter(
    (term) => term.weightClass !== 'piece' && !isLetterOfCompound(term, terms) && !isDenied(term, terms),
  )
  return whole.filter(
    (term) =>
      !whole.some((other) => other !== term && isWithin(other.span, term.span)) &&
      !whole.some(
        (other) => other !== term && isSame(other.span, term.span) && other.base.length > term.base.length,
      ),
  )
}

/** 「開示」 within 「不開示」 names the contrary, 「ローン」 within 「ドローン」 nothing: the word is the whole. */
function isDenied({ span }: Term, terms: readonly Term[]): boolean {
  return terms.some(
    (other) =>
      other.span.start === span.start - 1 &&
      other.span.end === span.end &&
      (/^[不未非無]/.test(other.base) || /^[\p{Script=Katakana}ー]+$/u.test(other.surface)),
  )
}

/** One letter that the dictionary cut off a short compound (協|働) is no word; before a kind of district (湊|地区) it is its name. */
function isLetterOfCompound(term: Term, terms: readonly Term[]): boolean {
  if (term.base.length > 1 || term.weightClass !== 'part') return false
  const around = terms.filter(
    (other) => other.weightClass !== 'piece' && other.base.length <= 4 && isWithin(term.span, other.span),
  )
  return (
    around.length > 0 &&
    !around.some(({ base }) => base.startsWith(term.base) && district.test(base.slice(1)))
  )
}

const district = /^(?:[小中]?[校学]区|地[区域]|行政区)$/

function makeTerm(term: Term, options: Options & { readonly prefixed: string | undefined }): QuestionTerm {
  const weighed = isWithinPrefecture(term, options.text)
    ? { weight: weights.soft, key: false }
    : weighTerm(term, options.text)
  const isAsking = options.asking.some((span) => isWithin(term.span, span) || isSame(term.span, span))
  const weight = isAsking ? Math.min(weights.soft, weighed.weight) : weighed.weight
  const stands = nameOfThing.test(term.surface) && topicMark.test(options.text.slice(term.span.end))
  const isTopic = stands && (options.isHeld?.(term.base) ?? false)
  const around = options.variants.filter(
    ({ span: { start, end } }) =>
      start <= term.span.start && term.span.end <= end && !(isTopic && term.span.end + 1 < end),
  )
  const isPart = !isAsking && around.some((variant) => isPartOfName(term, variant, options.text))
  const variants = around.map(({ keys, weight }) => ({ keys, weight }))
  const [own, ...sounds] = queryKeys(term)
  const bySound = sounds.map((sound) => ({ keys: [sound.key], weight: sound.weight }))
  const word = own?.key ?? term.base
  const isCharge = isChargedFor(options.text, term.span.end)
  return {
    surface: term.surface,
    span: term.span,
    text: options.text,
    keys: [isCharge ? `${word}料` : (options.prefixed ?? word)],
    variants: [
      ...variants,
      ...bySound,
      ...formsOfTurn(term.surface).map((form) => ({ keys: [form], weight: 1 })),
      ...(isCharge ? [{ keys: [word], weight: chargedWeight }] : []),
      ...(options.prefixed ? [{ keys: [word], weight: prefixedWeight }] : []),
    ],
    weight: isPart ? weights.noun : weight,
    key: isPart || (weighed.key && !isAsking),
  }
}

/** 「一部公開」 has other names as a whole: the 一部 in it is no word of asking. */
function isPartOfName({ span, surface }: Term, { span: whole, weight }: Variant, text: string): boolean {
  return (
    weight >= sameThing &&
    /^\p{Script=Han}{2}$/u.test(surface) &&
    isWithin(span, whole) &&
    /^\p{Script=Han}+$/u.test(text.slice(whole.start, whole.end))
  )
}

/** From here on a synonym is another name of the same thing. */
const sameThing = 0.9

/** 「青空県内の市」: the place is said by the name before it. */
function isWithinPrefecture({ surface, span }: Term, text: string): boolean {
  return /^[県市町村]?内$/.test(surface) && /\p{Script=Han}$/u.test(text.slice(0, span.start))
}

/** A noun made a verb (「支給された」) says what was done; what it was done to is what must be found. So does 「参加人数」. */
const madeVerb = /^(?:さ(?!ん|ま)|し|する|すれ|せ|した|でき)/

/** 「請求の取下げは」: a verb that stands where a noun does is one. */
function isNoun({ surface, span }: Term, text: string): boolean {
  return nounOfVerb.test(surface) && behindNoun.test(text.slice(span.end))
}

const nounOfVerb = /^\p{Script=Han}[\p{Script=Han}\u3041-\u3096]*[いきぎしちびみりえけげせてねべめれ]$/u
const behindNoun = /^(?:[はがのをも・?？]|って|件数?|数|額|$)/

/** 「確認できた金額」 asks how much, as 「確認できたのはいくら」 does; 「契約金額」 names an amount. */
function isAmountOfDeed({ surface, span }: Term, text: string): boolean {
  return surface === '金額' && /[ただるうくすつぶむ]$/.test(text.slice(0, span.start))
}

/** The A of 「業者A」 tells things apart, as a mark does: labels are looked up for it letter by letter. */
function isLetterOfName({ surface, span }: Term, text: string): boolean {
  return /^[A-Z]$/i.test(surface) && /\p{Script=Han}$/u.test(text.slice(0, span.start))
}

/** 「上から二つ」「一枚」 */
const kanjiCount = /^[一二三四五六七八九十]+[つ枚個本台冊回件戸軒足匹頭名人]$/

/** 「使用料」「利用料」: whether what is charged for a word that ends here is a thing of its own. */
export function isChargedFor(text: string, end: number): boolean {
  return /^料(?!理|金)/.test(text.slice(end))
}

/** The word without its 料 (保険, 使用) may be of the thing, though not the charge. */
const chargedWeight = 0.7

/** The word without the letter before it may be of another thing (移設 for 仮移設). */
const prefixedWeight = 0.7

function weighTerm(term: Term, text: string): { weight: number; key: boolean } {
  const after = text.slice(term.span.end, term.span.end + 2)
  if (term.partOfSpeech === 'number' || kanjiCount.test(term.surface))
    return { weight: softWords.has(term.surface) ? weights.soft : weights.number, key: false }
  if (isChargedFor(text, term.span.end) || (/^[国県都道府]$/.test(term.surface) && after === 'から'))
    return { weight: weights.noun, key: true }
  // 湊地区: the letter before it says which one, and that it is a district.
  const isNamed =
    district.test(term.base) && /(?<!\p{Script=Han})\p{Script=Han}$/u.test(text.slice(0, term.span.start))
  if (isNamed || isAmountOfDeed(term, text) || isLetterOfName(term, text)) return { weight: 0, key: false }
  if (term.partOfSpeech === 'verb' && doer.test(after)) return { weight: weights.action, key: false }
  const isSoft = softWords.has(term.base) && term.surface !== '新しく' // 「新しく何灯ついた」
  // 「目的別で一番多い歳出」: which of several tables is meant, no word for asking
  const isClassing = after.startsWith('別') && /^(?:目的|理由|原因|場所)$/.test(term.surface)
  if (!isClassing && (isSoft || term.weightClass === 'common')) return { weight: weights.soft, key: false }
  if (madeVerb.test(after) || after === '人数') return { weight: weights.action, key: false }
  if (term.partOfSpeech === 'verb' && isNoun(term, text)) return { weight: weights.noun, key: true }
  switch (term.partOfSpeech) {
    case 'verb':
    case 'adjective':
      return { weight: weights.action, key: false }
    case 'adverb':
      return { weight: weights.manner, key: false }
    default:
      return { weight: weights.noun, key: true }
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && !isSame(inner, outer)
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** The keys of compounds and of neighbouring words within them. */
export function findPhrases(terms: readonly Term[], taken: readonly Span[]): string[] {
  const words = smallestTerms(terms)
  const joined = terms.filter(
    (term) =>
      (term.weightClass === 'compound' || term.weightClass === 'part') &&
      words.some((word) => isWithin(word.span, term.span)) &&
      !taken.some((span) => overlaps(span, term.span)),
  )
  return [...new Set(joined.map((term) => term.base))]
}
