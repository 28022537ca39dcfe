import type { Question } from '../question/question.ts'
import { asksWithWords, numberAskedIn, valueWord } from './ask-words.ts'
import { printPhrases, type Said, type SaidPeriod, startsWithParticle } from './said.ts'

/** The slots around the topic: what the message names, else what was named before. */
export function carrySlots(own: Said, current: Question, before: Said): Pick<Said, 'cities' | 'period'> {
  const namesCity = current.cities.some((city) => city.span.end > city.span.start)
  const period = carryPeriod(own, current, before)
  return {
    cities: namesCity ? own.cities : before.cities.length > 0 ? before.cities : own.cities,
    ...(period ? { period } : {}),
  }
}

/** 推移 speaks of all years; a year that stands in the words of the message (「元年度より」) is not one to replace. */
function carryPeriod(own: Said, current: Question, before: Said): SaidPeriod | undefined {
  if (own.period) return keepEnd(own.period, before.period)
  if (
    current.operation.kind === 'series' ||
    current.asked === 'department' ||
    timeless.test(printPhrases(own.phrases)) ||
    stretch.test(printPhrases(own.phrases))
  )
    return undefined
  return before.period
}

/** 「10年間の合計」: of all its years. */
const stretch =
  /^(?:(?:過去|この|ここ)?[0-9]+(?:か|ヵ|カ)?年(?:間|分)?|全(?:期間|年度)|これまで)の?(?:合計|総額|総計|累計|平均)?$/

/** Whose task it is and what for holds for every year. */
const timeless = /^(?:担当.*|所管.*|目的|ねらい|狙い|根拠|問い合わせ先|連絡先|対象(?:者)?)$/

/** 「令和5年度末」 then 「4年度は?」: the end of that year is meant. */
function keepEnd(own: SaidPeriod, before: SaidPeriod | undefined): SaidPeriod {
  const suffix = /年度(末|当初)$/.exec(before?.words ?? '')?.[1]
  return suffix && /年度$/.test(own.words) ? { ...own, words: `${own.words}${suffix}` } : own
}

const form =
  /^(?:表|グラフ|一覧(?:表)?|リスト|図|箇条書き|(?:千|百万|万|億)?円(?:単位)?|小数.*|(?:もっと|もう少し|もうちょっと)?(?:詳しく|くわしく|簡単に))$/

/** 「全国で何番目?」: within what is asked. */
const scope = /^(?:全国|国内|県内|県|国|市内|全体|平均|月|年|年間|一年|1年|一日|1日|ひと月|1か月)$/
/** 「全体だといくら?」「市全体では?」 */
const whole = /^(?:市|町|村|県)?全(?:体|部)$/
const places = /全国|国内|県内|市内/
/** 「県内順位」 */
const rankWithin = /(?:全国|国内|県内|市内)の?(?:順位|ランク|ランキング|位)/
/** 「前回からどれだけ増えた?」: what it is set against. */
const since =
  /^(?:前回|前期|当初|前年度?|昨年度?|去年|計画|予算|目標)(?:から|より|に比べ|と比べ).*(?:[るたいん]|か)[?？。]*$/

/** 「何課の仕事?」「何の工事?」: what begins with its question word asks of what was talked about. */
const asksFirst =
  /^(?:何(?:の|課|部署|[をにがで](?![^、。]{0,12}[はが、]))|なに[をにが]|どの(?:課|部|会社|業者)|どんな)/

/** 「他の市は?」: the same of each of them. */
const eachPlace = /^(?:他|ほか|よそ|別|周り|近隣|近く)の?(市町村?|市|町|村|自治体)$/

/** 「多いの?」「増えた?」 */
const predicate = /[いたるう]$|^(?:本当|ほんとう?|確か|正確|妥当|適正)$/
const affirms = /^(?:の|か|ん|です|でした|ます|ました|よね|ね|かな|って(?:こと)?)*[?？]*$/

/** The old topic with what the message asks of it; undefined where the message brings words of its own. */
export function askAgain(
  own: Said,
  before: Said,
  text: string,
): (Pick<Said, 'phrases' | 'tail'> & Partial<Pick<Said, 'opening' | 'cities'>>) | undefined {
  const fresh = printPhrases(own.phrases)
  const [place, other] = own.cities
  if (fresh === '' && place && !other && scope.test(place)) {
    const { cities, phrases, tail } = before
    if (places.test(tail)) return { cities, phrases, tail: tail.replace(places, place) }
    const at = phrases.findLastIndex(({ words }) => rankWithin.test(words))
    if (at >= 0)
      return {
        cities,
        phrases: phrases.map((one, index) =>
          index === at ? { ...one, words: one.words.replace(places, place) } : one,
        ),
        tail,
      }
  }
  if (fresh !== '' && asksFirst.test(text)) {
    return { phrases: before.phrases, tail: `は${text}`, opening: '' }
  }
  const each = eachPlace.exec(fresh)?.[1]
  if (each) {
    const phrases = [{ words: `各${each}`, head: 0, joint: 'の' }, ...before.phrases]
    return { cities: [], phrases, tail: asksWithWords(own.tail) ? own.tail : before.tail }
  }
  if (form.test(fresh)) return { phrases: before.phrases, tail: `を${fresh}${own.tail}` }
  if (stretch.test(fresh)) {
    const asked = asksWithWords(own.tail) ? own.tail : `は${numberAskedIn(before.tail) ?? ''}?`
    return { phrases: before.phrases, tail: `の${fresh}${asked}` }
  }
  const [only, more] = own.phrases
  if (only && !more && since.test(`${only.words}${own.tail}`)) {
    return { phrases: before.phrases, tail: `は${fresh}${own.tail}` }
  }
  if (only && !more && scope.test(only.words) && places.test(before.tail)) {
    return { phrases: before.phrases, tail: before.tail.replace(places, only.words) }
  }
  if (only && !more && whole.test(only.words) && (asksWithWords(own.tail) || only.words !== '全体')) {
    const number = numberAskedIn(own.tail) ?? numberAskedIn(before.tail) ?? ''
    return { phrases: before.phrases, tail: `の合計は${number}?` }
  }
  const isScope = only && !more && scope.test(only.words) && asksWithWords(own.tail)
  const isPredicate = only && !more && predicate.test(fresh) && affirms.test(own.tail)
  if (isScope || isPredicate) {
    return {
      phrases: isPredicate ? withCounted(before) : before.phrases,
      tail: `は${own.opening}${fresh}${own.tail}`,
      opening: '',
    }
  }
  if (own.phrases.length > 0) return undefined
  const bare = own.tail.replace(/^(?:は|って|の|分|では|だと|なら|が)?[?？。、\s]*$/u, '')
  if (bare === '') return { phrases: before.phrases, tail: before.tail }
  const tail = asksWithWords(own.tail) && !startsWithParticle(own.tail) ? `は${own.tail}` : own.tail
  return { phrases: doesElse(own.tail) ? withoutCounted(before, own.tail) : before.phrases, tail }
}

const nouns: Readonly<Record<string, string>> = {
  人: '人数',
  名: '人数',
  件: '件数',
  回: '回数',
  戸: '戸数',
  世帯: '世帯数',
}

/** 「修学旅行は何人？」 then 「前の年より増えた？」: how many they were, not what was paid for them. */
export function withCounted({ phrases, tail }: Said): Said['phrases'] {
  const noun = nouns[/^何(.+)$/u.exec(numberAskedIn(tail) ?? '')?.[1] ?? '']
  const last = phrases.at(-1)
  if (!noun || !last || valueWord(last.words) === 'strict') return phrases
  return [...phrases.slice(0, -1), { ...last, joint: 'の' }, { words: noun, head: 0, joint: '' }]
}

/** 「いくら取り崩したの？」 names what was done itself. */
function doesElse(tail: string): boolean {
  return /(?:いくら|どれ(?:だけ|くらい|ぐらい|ほど)|何(?:[人名件回台枚戸校円部冊本組社日]|世帯|団体)|なんぼ)(?!か)[\p{Script=Han}][\p{Script=Han}ぁ-ん]*(?:た|ている|る)(?:の|ん|か|です)*[?？]*$/u.test(
    tail,
  )
}

/** 「基金の残高」 without what was asked of it; 「委員会の委員は何人？」 then 「何回開いた？」 opens no members. */
function withoutCounted({ phrases, tail }: Said, asked: string): Said['phrases'] {
  const last = phrases.at(-1)
  if (phrases.length < 2 || !last) return phrases
  const [was, is] = [tail, asked].map((text) => numberAskedIn(text))
  const isOther = was?.startsWith('何') === true && is?.startsWith('何') === true && was !== is
  const hangs = /の$/.test(phrases.at(-2)?.joint ?? '')
  const isMoney = /円|いくら|なんぼ/.test(is ?? '')
  const value = valueWord(last.words)
  return value === 'strict' || (value && !isMoney) || (isOther && hangs) ? phrases.slice(0, -1) : phrases
}

/** 「その金額は？」 behind 「一番高かったのは何年度？」: that answer has it. */
export function askOfFirst(own: Said, before: Said): Pick<Said, 'phrases' | 'tail'> | undefined {
  const asksValue = /^(?:金額|額|人数|件数|数|値)$/.test(printPhrases(own.phrases))
  const isFirst = before.phrases.some((phrase) => ranks.test(phrase.words))
  return asksValue && isFirst ? { phrases: before.phrases, tail: before.tail } : undefined
}

/** 「一番多い」, 「最も」 */
export const ranks = /^(?:一番|いちばん|最も|もっとも|最[大小多少高低])/
