import { isAspect, numberAskedIn, valueWord } from './ask-words.ts'
import { ranks } from './carry-over.ts'
import { nounOf } from './liken.ts'
import type { ResolverTools } from './resolver-tools.ts'
import { type Phrase, printPhrases, type Said } from './said.ts'
import { seatOf } from './seats.ts'
import { seenOf, type Turn } from './turn.ts'

const per = /^(?:一|1|ひと)([^の0-9]{1,4}?)(?:当たり|あたり|当り|につき)/
/** 「全体の合計は？」 asks for more than what was named last. */
const ofAll = /^(?:[^、。]{0,6})?(?:全体|全部)(?:の(?:合計|総額|総数))?$/
const open =
  /いつ|どこ(?!の(?:課|部)|が担当)|誰|だれ|どなた|何[をにがで](?!使|か)|なに[をにが]|どの(?:会社|業者|団体|場所|あたり|辺|へん|地[区域]|区域)/

type Past = { readonly turns: readonly Turn[]; readonly last: Turn; readonly tools: ResolverTools }

/** What a message is asked of: the last question, without what was asked there alone. */
export async function groundOf(own: Said, past: Past): Promise<Said> {
  const { last } = past
  const head = per.exec(printPhrases(own.phrases))?.[1]
  if (head) return dividedBy(head, past)
  const fresh = printPhrases(own.phrases)
  const isRank = own.phrases.some((phrase) => ranks.test(phrase.words))
  if (isRank || ofAll.test(fresh)) return amongAll(own, past)
  return withoutAsked(own, withoutRank(own, last.said))
}

/** 「1世帯あたりは？」 behind 「世帯数は？」 divides what was asked before that. */
async function dividedBy(head: string, { turns, last, tools }: Past): Promise<Said> {
  for (const turn of turns.toReversed()) {
    if (turn.topic !== last.topic) break
    const seen = await seenOf(turn, tools)
    if (seen?.unit !== undefined && seen.unit !== head) return turn.said
  }
  return last.said
}

/** 「一番高いのはどこ？」 behind a row's value: the row is one among those that are ranked, 「一番多い年は？」 the year. */
async function amongAll(own: Said, { turns, last, tools }: Past): Promise<Said> {
  const { period, ...said } = last.said
  if (bareRank.test(printPhrases(own.phrases)) && isOverTime(turns, last)) return { ...said, tail: 'はいつ?' }
  const words = printPhrases(own.phrases)
  const years = /年度?$/.test(words) || /いつ|何年/.test(own.tail)
  const seen = await seenOf(last, tools)
  const seats = seen?.seats?.own ?? []
  const taken = said.phrases.map((phrase) =>
    valueWord(nounOf(phrase)) === 'strict' ? undefined : seatOf(phrase.words, seats),
  )
  const inner = innermost(taken)
  const others =
    years && !namesItsValue.test(words)
      ? said.phrases
      : said.phrases.filter((_, at) => !inner || taken[at] !== inner)
  const kept = namesItsValue.test(words) ? others.filter((phrase) => !isAskedOf(phrase)) : others
  const gaveAmount =
    seen?.unit === '円' && said.phrases.some((phrase) => valueWord(nounOf(phrase)) && !kept.includes(phrase))
  const labels = seats.map(({ label }) => label)
  return {
    ...said,
    ...(period && !years ? { period } : {}),
    cities: years ? said.cities : said.cities.filter((city) => !labels.includes(city)),
    phrases: kept.length > 0 ? kept : said.phrases,
    tail: gaveAmount && bare.test(said.tail) ? 'はいくら?' : said.tail.replace(ofTotal, ''),
  }
}

/** 「一番少なかったの」: among what, is told by what was talked about. */
const bareRank = /^(?:一番|いちばん|最も|もっとも)[^がのは]{2,6}の$/

/** 「基金は？」「5年前は？」: the same thing of one year and of another. */
function isOverTime(turns: readonly Turn[], last: Turn): boolean {
  const before = turns.at(-2)
  return (
    before?.topic === last.topic &&
    printPhrases(before.said.phrases) === printPhrases(last.said.phrases) &&
    before.said.period?.words !== last.said.period?.words
  )
}

/** 「一番工事費が多かった年度」: what is ranked is named anew. */
const namesItsValue = /(?:一番|いちばん|最も|もっとも)[^、]+が|が(?:一番|いちばん|最も|もっとも)/

function isAskedOf(phrase: Phrase): boolean {
  return valueWord(nounOf(phrase)) === 'strict' || isAspect(nounOf(phrase))
}

/** A tail that asks for no kind of number: where 「手数料」 gives way, money is still what is ranked. */
const bare = /^(?:は|が|って)?[?？。\s]*$/

/** 「合計いくら」: of each of those that are ranked its own. */
const ofTotal = /(?:合計|総額|全部|ぜんぶ|全体|合わせて)で?(?=いくら|なんぼ|何|どれ)/

/** The row named most closely, else the column. */
function innermost(seats: readonly (string | undefined)[]): string | undefined {
  return seats
    .filter((seat) => seat !== undefined)
    .toSorted()
    .toReversed()[0]
}

/** 「一番高かったのは？」 then 「落札した金額は？」: something else is asked of all. Its own 「金額は？」 is of that one. 「隣の市は？」 asks for its value. */
function withoutRank(own: Said, said: Said): Said {
  const at = said.phrases.findIndex((phrase) => ranks.test(phrase.words))
  const fresh = printPhrases(own.phrases)
  const asksOfCity = own.cities.join('と') !== said.cities.join('と')
  if (at < 1 || (fresh === '' && !asksOfCity) || /^(?:金額|額|人数|件数|数|値)$/.test(fresh)) return said
  return { ...said, opening: '', phrases: endAt(said.phrases, at), tail: 'は?' }
}

/** 「売却額は？」 then 「いつ契約した？」 asks nothing of the amount. */
function withoutAsked(own: Said, said: Said): Said {
  const last = said.phrases.at(-1)
  if (!last) return said
  const noun = nounOf(last)
  const fresh = printPhrases(own.phrases)
  const again = said.phrases.findIndex(
    ({ words, joint }, at) =>
      words === fresh && !setAgainst.test(`${joint}${said.phrases[at + 1]?.words ?? ''}`),
  )
  if (again >= 0 && again < said.phrases.length - 1 && isDerived(noun)) {
    return { ...said, phrases: endAt(said.phrases, again + 1) }
  }
  const asksAnew =
    fresh === '' ? hasOther(noun, own.tail) : (isDerived(noun) || isOfWords(noun)) && isValueAsked(own)
  if (asksAnew && said.phrases.length > 1) {
    const whole = setAgainst.test(`${said.phrases.at(-2)?.joint}${last.words}`) ? 2 : 1
    const phrases = endAt(said.phrases, said.phrases.length - whole)
    if (phrases.length > 0) return withoutAsked(own, { ...said, phrases })
  }
  const happened = fresh !== '' && !/年/.test(fresh) && /どうな|どんな/.test(own.tail)
  const part = said.phrases.findIndex((phrase) => /のうち/.test(phrase.joint))
  if (happened && part >= 0) return withoutAsked(own, { ...said, phrases: endAt(said.phrases, part + 1) })
  // 「いつまで？」 may be asked of the fee itself, 「どこを調べたの？」 of what it paid for.
  const isOfDeed = fresh !== '' || deed.test(own.tail)
  const value = isOfDeed ? valueWord(noun) : valueWord(noun) === 'strict'
  if (!value || !(happened || open.test(`${own.opening}${fresh}${own.tail}`))) return said
  const stem = stemOf(last.words)
  const before = said.phrases.slice(0, -1)
  if (stem) return { ...said, phrases: [...before, { words: stem, head: 0, joint: '' }] }
  return before.length > 0 ? { ...said, phrases: endAt(said.phrases, before.length) } : said
}

const deed = /[をへに]\p{Script=Han}+[ぁ-ん]{0,3}[ただるう](?:の|ん)?(?:です)?か?[?？]*$/u

/** 「予算に対する割合」 */
const setAgainst = /^に(?:対する|占める|比べた)/

/** 「工事内容は？」, 「普及率は？」 then 「いくら？」, 「執行率は？」 then 「何人？」: the number is not one of these. */
function hasOther(noun: string, tail: string): boolean {
  if (/いくら|なんぼ|何円/.test(tail)) return isAspect(noun) || /(?:内容|率|人数|面積|人口|順位)$/.test(noun)
  return isDerived(noun) && /^何(?!%|パーセント|割|倍|ポイント)/.test(numberAskedIn(tail) ?? '')
}

/** A share, a rate or an amount a head is computed of what was asked before it. */
function isDerived(noun: string): boolean {
  return isAspect(noun) && /(?:割合|比率|構成比|率|比|当たり|あたり|当り|につき|平均|増減[額数]?)$/.test(noun)
}

/** Whose task, when or why is no value. */
function isOfWords(noun: string): boolean {
  return (
    isAspect(noun) && /担当|所管|部署|理由|原因|目的|期間|時期|場所|会場|委託先|相手|業者|方法|日$/.test(noun)
  )
}

/** 「冊数は？」「参加したのは何人？」 */
function isValueAsked(own: Said): boolean {
  const last = own.phrases.at(-1)
  const value = last !== undefined && !isAspect(nounOf(last)) && valueWord(nounOf(last)) === 'strict'
  return value || /^何(?!%|パーセント|割|倍|ポイント)|いくら/.test(numberAskedIn(own.tail) ?? '')
}

/** 「補修費用」 → 「補修」: the deed that a value is of. */
export function stemOf(words: string): string | undefined {
  return /^(\p{Script=Han}{2,}?)(?:費用|経費|費|料|金額|額|(?:件|戸|人|世帯|回|枚|台|校|棟|冊|本|団体)数)$/u.exec(
    words,
  )?.[1]
}

function endAt(phrases: readonly Phrase[], count: number): Phrase[] {
  return phrases.slice(0, count).map((phrase, at) => (at === count - 1 ? { ...phrase, joint: '' } : phrase))
}
