import { findEra } from '../../ingest/quantity/eras.ts'
import { asides, isAspect, numberAskedIn } from './ask-words.ts'
import { type Phrase, printPhrases, printPlaceAndPeriod, type Said } from './said.ts'
import type { Turn } from './turn.ts'

const sum = /合わせ|あわせ|足(?:し|す)|たすと|合計|合算|トータル|全部で|ぜんぶで|両方で/
const difference =
  /(?:差|違い|差額|開き)(?:は|って|が|を|額|いくら|どれ|何|だと|$|[?？])|(?:どれ(?:くらい|ぐらい|だけ|ほど)|どの(?:くらい|ぐらい)|どんくらい|いくら|なんぼ|何[^、。?？]{1,4})[^、。?？]{0,3}?(?:違|増|減|高|安|多|少|上が|下が|伸び|縮|変わ|変化)|増減|差し引き|差引/
const ratio =
  /何倍|なんばい|何(?:%|パーセント|割)(?:の)?(?:増|減|上|下|伸|アップ|ダウン|に(?:あたる|当たる|なる))/
const comparison =
  /(?:のは|(?:ほう|方)は)(?:どっち|どちら)|(?:どっち|どちら)(?:が|の(?:ほう|方)|も|は)|(?:比べ|くらべ)(?:て|ると|たら)|比較/
/** 「二つの」「両方を」「そことの」 at the start: they stand for the things named. */
const both =
  /^(?:この|その)?(?:([2345２３４５]|二|三|四|五|ふた|みっ|よっ)(?:つ|者|市|校|年度?)(?:分)?|両方|両者|両市|両校|どっちも|どちらも|全部|すべて|それら|(?:あ?そこ|[そあ]ちら)と)(?:の|を|は|で|とも|って)?[、,\s]*/

/** 「二つで何通？」 */
const onlyNumber = /^(?:いくら|いくつ|なんぼ|何[^、。?？]{1,4})(?:です|になる|になります)?(?:か)?[?？]?$/
/** 「かかったお金は全部でいくら？」 is of its own thing. */
const ownTotal = /^(?:[^、。?？]{2,}(?:は|が)[、,]?|[0-9]+[^、。?？0-9]{1,4})(?:全部|ぜんぶ|合計|トータル)で/

/** 「合計の人数は？」 is a value of the row of that name. */
const ofTotal = /^(?:合計|全体|計)の\p{Script=Han}{2,}(?:は|って)?[?？]?$/u

/** 「10年分の合計は？」 is of a stretch of years, not of the two that were named. */
const ofYears = /[0-9]+(?:か|ヵ|カ)?年(?:分|間)/

/** 「（それを）除くと何戸？」 behind a part of what was named before it. */
const withoutPart =
  /^(?:を|は)?(?:除(?:く|いたら?|けば|いて)|引(?:く|いたら?|けば)|抜(?:く|いたら?|けば))(?:と|ら)?[、,\s]*/

export type Combination = { readonly count: number; readonly ask: string }

/** What is to be done with the questions before, where the message names nothing of its own. */
export function readCombination(text: string): Combination | undefined {
  const named = both.exec(text)
  const ask = text
    .replace(both, '')
    .replace(
      /(増え|減っ|増加し|減少し|上がっ|下がっ)た(?:(?:額|分|数|量|ぶん|人数|件数|戸数)(?:は|って)?|のは)(?:いくら|どれだけ|どれくらい|何[^?？、。]{1,3})?(?=[?？]?$)/,
      'どれだけ$1た',
    )
  const count = named?.[1] ? countOf(named[1]) : 2
  if (named && onlyNumber.test(ask)) return { count, ask: `合計は${ask}` }
  if (withoutPart.test(text)) return { count: 2, ask: `差は${text.replace(withoutPart, '')}` }
  if (ownTotal.test(ask) || ofYears.test(ask) || ofTotal.test(ask)) return undefined
  return [sum, difference, ratio, comparison].some((pattern) => pattern.test(ask))
    ? { count, ask }
    : undefined
}

/** 「合わせて」, and no difference. */
export function asksSum(ask: string): boolean {
  return sum.test(ask) && !difference.test(ask)
}

/** 「三つ」「両方」 name nothing but what was talked about. */
export function namesAllBefore(words: string): boolean {
  return both.exec(words)?.[0] === words
}

function countOf(word: string): number {
  if (/[3三]|みっ/.test(word)) return 3
  return /[4４四]|よっ/.test(word) ? 4 : /[5五]/.test(word) ? 5 : 2
}

/** The last `count` questions that differ in more than what they ask, oldest first; those of one topic only. */
export function turnsToCombine(all: readonly Turn[], count: number): Turn[] {
  // 「いつ契約したの？」 and 「何番目？」 are neither added nor set against anything.
  const turns = all.filter(({ question: { asked } }) => !asides.has(asked) && asked !== 'rank')
  const last = turns.at(-1)
  const found: Turn[] = []
  if (last?.topic !== all.at(-1)?.topic) return []
  for (const turn of turns.toReversed()) {
    if (turn.topic !== last?.topic || found.length === count) break
    if (isOfAspect(turn.said) !== (last !== undefined && isOfAspect(last.said))) continue
    if (!turn.parts && !found.some((one) => isSameThing(one.said, turn.said))) found.unshift(turn)
  }
  return found.length >= 2 ? found : []
}

/** 「一人あたりは？」 is set against another such, not against the amount that it was made of. */
function isOfAspect({ phrases }: Said): boolean {
  const last = phrases.at(-1)
  return phrases.length > 1 && last !== undefined && isAspect(last.words)
}

function isSameThing(a: Said, b: Said): boolean {
  return (
    `${printPlaceAndPeriod(a)}${printPhrases(a.phrases)}` ===
    `${printPlaceAndPeriod(b)}${printPhrases(b.phrases)}`
  )
}

/** 「令和4年度と令和5年度の…の差は?」, 「…の仮庁舎と本庁舎の合計は?」: what differs is named side by side. */
export function combineSaid(all: readonly Said[], ask: string): Said | undefined {
  const [first] = all
  const last = all.at(-1)
  if (!first || !last) return undefined
  const topics = new Set(all.map((said) => printPhrases(said.phrases)))
  const slots = new Set(all.map((said) => printPlaceAndPeriod(said)))
  const tail = askOf(ask, all)
  if (topics.size === 1) {
    const periods = distinctPeriods(all)
    const cities = [...new Set(all.flatMap((said) => said.cities))]
    const apart = periods.length > 1 && cities.length > 1
    if (!apart && (periods.length <= 1 || all.every((said) => said.period))) {
      const period = periods.length > 0 ? { words: periods.join('と'), joint: 'の' } : undefined
      return { cities, ...(period ? { period } : {}), opening: '', phrases: calm(last.phrases, tail), tail }
    }
  }
  if (slots.size === 1) return { ...last, opening: '', phrases: calm(sideBySide(all), tail), tail }
  const whole = all.map((said) => `${printPlaceAndPeriod(said)}${printPhrases(said.phrases)}`)
  return { cities: [], opening: '', phrases: [{ words: whole.join('と'), head: 0, joint: '' }], tail }
}

/** 「小学校と中学校の児童数」 named both: the same thing, and what is to be done with it. */
export function computeWithin(said: Said, ask: string): Said {
  const tail = askOf(ask, [said])
  return { ...said, opening: '', phrases: calm(said.phrases, tail), tail }
}

function distinctPeriods(all: readonly Said[]): string[] {
  const words = [...new Set(all.flatMap((said) => (said.period ? [said.period.words] : [])))]
  return words.toSorted((a, b) => yearOrder(a) - yearOrder(b))
}

/** 「就学援助率は中学校の差は?」: one 「は」 is enough. */
function calm(phrases: readonly Phrase[], tail: string): Phrase[] {
  return phrases.map((phrase) =>
    /^(?:は|って、?)$/.test(phrase.joint) && tail.includes('は') ? { ...phrase, joint: '、' } : phrase,
  )
}

/** Older first: what changed is said from then to now. 0 where no era year is named: the order stays. */
function yearOrder(words: string): number {
  const match = /(令和|平成|昭和)?([0-9]+|元)年/.exec(words)
  if (!match) return 0
  const year = match[2] === '元' ? 1 : Number(match[2])
  return (findEra(match[1] ?? '')?.first ?? 1) + year - 1
}

/** Phrases that all have at the start and the end stand once; what lies between is joined by 「と」. */
function sideBySide(all: readonly Said[]): Phrase[] {
  const rows = all.map((said) => said.phrases)
  const shortest = Math.min(...rows.map((row) => row.length))
  const isShared = (at: number) => rows.every((row) => row.at(at)?.words === rows[0]?.at(at)?.words)
  let start = 0
  while (start < shortest && isShared(start)) start += 1
  let end = 0
  while (end < shortest - start && isShared(-1 - end)) end += 1
  if (start + end === shortest && start > 0) start -= 1
  const middles = rows.map((row) => row.slice(start, row.length - end))
  const own = middles.map((middle) => asThing(printPhrases(dropShared(middle, middles[0] ?? []))))
  const after = rows[0]?.slice((rows[0]?.length ?? 0) - end) ?? []
  const joint = middles[0]?.at(-1)?.joint || (after.length > 0 ? 'の' : '')
  return [...(rows[0]?.slice(0, start) ?? []), { words: own.join('と'), head: 0, joint }, ...after]
}

/** 「取り崩したの」 → 「取り崩した分」 */
function asThing(words: string): string {
  return words.replace(/([たるい])の$/, '$1分')
}

/** Of 「門の工事」 and 「門の工事の塗装」 the second is named by what it adds. */
function dropShared(middle: readonly Phrase[], first: readonly Phrase[]): readonly Phrase[] {
  if (middle === first || middle.length <= first.length) return middle
  return middle[0]?.words === first[0]?.words ? middle.slice(first.length) : middle
}

/** 「合わせて?」 → 「の合計はいくら?」; 「差は?」 → 「の差は?」; 「何倍になった?」 → 「は何倍になった?」. */
function askOf(ask: string, all: readonly Said[]): string {
  const text = ask.replace(/^[、,\s]+/, '')
  const asked =
    numberAskedIn(text) ?? all.map((said) => numberAskedIn(said.tail)).find((word) => word !== undefined)
  if (asksSum(text)) return `の合計は${asked ?? ''}?${precisionIn(text)}`
  if (/^(?:の|は|を|で|って|と)/.test(text)) return text
  if (/のは(?:どっち|どちら)/.test(text)) return `で${text}`
  if (comparison.test(text)) return /^(?:どっち|どちら)/.test(text) ? `では${text}` : `を${text}`
  return /^(?:差引?|差し引き|違い|開き|増減|比|割合|倍率)/.test(text) ? `の${text}` : `は${text}`
}

function precisionIn(text: string): string {
  return /(?:小数|[千万億百]+円単位).*$/.exec(text)?.[0] ?? ''
}
