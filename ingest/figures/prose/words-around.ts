import { cleanLabel, splitMarker } from '../labels/clean-label.ts'

const breaks =
  /[…。、，,;；：:=＝→／\t×÷│┃｜]|[+＋](?![A-Za-z])|[\s　]{2,}|　|\s(?=[・●○◎])|(?<=[0-9０-９][)）])\s|(?<=\s(?:なし|無し))\s/
export const totals = /^(計|合計|総額|総計|小計)$/
const bounds =
  /((?<![成契予規節解条公要制協])約|およそ|延べ|のべ|全部で|概ね|おおむね|最大|最低|最高|(?<!の)[上下]限)$/
const particles =
  /(について|における|のみ|だけ|に限り|に限って|に対し(て)?|による|により|にかけて|として|には|では|とは|である|から|まで|(?<!だ)より|のうちの?|うち|など|等の|[はがをでにともへ])$/
/** （新）, 【拡充】: what a budget says of a measure before its name is no part of the name. */
const newness = /[(（【〔［](?:新規?|拡充?|継続?|一部[^()（）【】]{1,4}|重点|臨時)[)）】〕］]/g
/** The longest label that is taken from a sentence, and the longest clause that stands in for one. */
const longest = 40
const longestClause = 20
/** The longest topic before a comma that a word behind it may point back to. */
const longestTopic = 24

type Behind = { readonly isBehindNumber?: boolean; readonly isBeforeBracket?: boolean }

/**
 * The words right before a number: the topic (…は) or heading word (…：) if there is one, and the thing counted. Empty
 * where nothing names it. 計 alone is a name of its own.
 */
export function labelBefore(before: string, at: Behind = {}): readonly string[] {
  const text = (at.isBehindNumber ? before.replace(/^分[はの]?|^を[一-龠]{2,8}(?=、)/, '') : before)
    .replace(/\n[\s　]*/g, '')
    .replace(newness, '')
    // 設置数を比較すると前年比4倍: what is looked at is the topic.
    .replace(/を(?:前年度?と)?(?:比較する|比べる|[見み]る)と(?=[^ぁ-ん])/, 'は')
    .replace(comparedWith, '')
    .replace(/(?:により|によって)(?=(?:年間|月間)[^、。]{0,4}$)/, '、')
    .replace(
      /((?<![成契予規節解条公要制協])約|およそ|延べ|のべ|概ね|おおむね|最大|最低|最高|少なくとも|各)[\s　]*$/,
      '',
    )
    .replace(fromYearBefore, '')
  const isSetApart = /[:：=＝」』】　][\s　]*$|[\s　]{2}$/.test(text)
  const pieces = text
    .replace(/[\s　:：=＝、,，]+$/, '')
    .split(breaks)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const piece = unbracket(pieces.at(-1) ?? '')
  const topicEnd = topicBreak(piece, at.isBeforeBracket === true)
  const isPaused = /[、,，][\s　]*$/.test(text)
  const own = nounOf(topicEnd > 0 ? piece.slice(topicEnd + 1) : piece, { isSetApart, isPaused })
  const topic =
    topicEnd > 0
      ? nounOf(piece.slice(0, topicEnd), setApart)
      : headingWord(text, pieces) || topicOfTotal(own, pieces) || itemOfAmount(own, text)
  const all = own !== '' && summed.test(before) && !totals.test(own) ? [topic, own, '合計'] : [topic, own]
  return all.filter((word, index) => word !== '' && (index === 0 || word !== topic))
}

/** 前年度に比べ参加者は…, 前年度末から1.2ポイント上昇: what a number is held against is no part of its name. */
const comparedWith =
  /対?(?:前の?年度?|昨年度?|前回|前期)末?(?:に|と)(?:比べ(?:ると|て)?|比較(?:して|すると))、?/
const fromYearBefore = /(?:前の?年度?|昨年度?|前回|前期)末?(?:から|より)[は、]?[\s　]*$/

/** 免許所持者は合わせて43人 */
const summed = /(?:[合併あ]わ?せて|全部で)(?:約|およそ|延べ)?[\s　]*$/

/** トップページアクセス数：年間…: the word before a colon heads what follows. */
function headingWord(text: string, pieces: readonly string[]): string {
  const last = pieces.at(-1) ?? ''
  const before = pieces.at(-2) ?? ''
  const isHeading = before !== '' && new RegExp(`[:：][\\s　]*${escapePattern(last)}`).test(text)
  return isHeading ? nounOf(unbracket(before), setApart) : ''
}

/** 町内11棟: how far a count reaches. */
export const extent = /^(?:[町市村区県都道府]内(?:全域|全体)?|[町市村区県]全体|全体|累計|通算)$/

/** 年6回, 月平均…, 前年度比…: what says which kind of number it is of something, not what it is of. */
export const kindOfNumber =
  /^(?:年|月|週|年間|月間|毎年度?|毎月|毎事業年度|[1１一]?[年月日回人]?平均|対?前年度?比|前回比|増減率|その(?!他).{1,6})$/

/** 投資的経費は、総額…: a total is one of the topic that a comma sets apart from it; アクセス数が、前年度比…. */
function topicOfTotal(own: string, pieces: readonly string[]): string {
  const before = pieces.at(-2) ?? ''
  const isOfTopic = totals.test(own) || kindOfNumber.test(own) || pointer.test(pieces.at(-1) ?? '')
  const isTopic = isOfTopic && /(?<!で)[はが]$/.test(before) && before.length <= longestTopic
  return isTopic ? nounOf(unbracket(before), setApart) : ''
}

/** 電子図書館は10月に始まり、1,280人が登録した: what the whole sentence is about, where only words behind name a number. */
export function topicOfSentence(before: string): readonly string[] {
  const topic = /^[^、。，,は]{2,24}?(?<![でにともくた])(?=は[^は]*$)/.exec(before)?.[0] ?? ''
  return /^(?:本|当)?[市町村県]$|[0-9０-９]$/.test(topic) ? [] : labelBefore(`${topic}：`)
}

/** Words that say which of its amounts a thing is given, not what it is. */
const kindsOfAmount =
  /^(?:当初|最終|補正)?(?:予算|決算|予算現|支出済|執行|事業|総事業|契約|交付|補助)(?:額|費)$/

/** ①保育所運営費　　決算額　1,234千円, ②子育て教室　　年12回: the item that wide gaps set apart from the kind of its amount. */
function itemOfAmount(own: string, text: string): string {
  if (!kindsOfAmount.test(own) && !kindOfNumber.test(own)) return ''
  const pieces = text.split(/[\s　]{2,}|　/).filter((piece) => piece !== '')
  const before = pieces.at(-1) === own ? (pieces.at(-2) ?? '') : ''
  return /[0-9０-９]/.test(before) ? '' : nounOf(before.replace(/^[①-⑳]/, ''), setApart)
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Where a は ends the topic (もしくは ends none), or を what a noun or a count of times is said of, with words still to come. */
function topicBreak(piece: string, isBeforeBracket: boolean): number {
  const object = /(?<=[^ぁ-ん]|より)を(?=[^を]+$)/.exec(piece)?.index ?? -1
  const said = withoutParticles(piece.slice(object + 1)).replace(perOne, '')
  const isOfObject = object > 0 && !isBeforeBracket && pureNoun.test(said)
  const topics = [
    ...piece.matchAll(
      /(?<!若しく|もしく|又|また|あるい|お)は(?!がき|しご)|が(?=(?:全体|総数|定員|前年度?|昨年度?|前回)の?$)/g,
    ),
  ].map(({ index }) => index)
  const at = Math.max(isOfObject ? object : -1, ...topics)
  return at > 0 && at < piece.length - 1 ? at : -1
}

/** 団員１人当たり, 者一人につき: per how many of what an amount is. */
const perOne = /(?:[0-9０-９一]{1,3}[^\s0-9０-９、。]{1,3})(?:当たり|当り|あたり|につき)$/

type Place = {
  /** Wide spaces, a colon or a closed quote part it from its number. */
  readonly isSetApart: boolean
  /** A comma does: 見直し、 may be a verb there. */
  readonly isPaused: boolean
}

const setApart: Place = { isSetApart: true, isPaused: false }

/** The noun at the end of a piece; a piece that is set apart from its number needs not end like one. */
function nounOf(piece: string, { isSetApart, isPaused }: Place): string {
  let words = withoutMarks(piece)
  if (totals.test(words.replace(/^の/, ''))) return words.replace(/^の/, '')
  const mark = /[①-⑳]$/.exec(words)?.[0] ?? ''
  words = words.slice(0, words.length - mark.length)
  const isOwner = /[^の]の$/.test(words)
  words = withoutParticles(words)
    .replace(
      /^(から|と|や(?!や)|及び|並びに|又は|若しくは|もしくは|また|なお|そして|さらに|分は|の|が|を|で|に|は|）|\))+(?=[^ぁ-ん]|$)/,
      '',
    )
    .trim()
  if (leftover.test(words) || day.test(words)) return mark
  if (!isSetApart && !isOwner && !isNoun(words, isPaused)) return mark
  return cleanLabel(shorten(lastNoun(words)))
}

/** What a line, an item or an article begins with names nothing: ・, (1), 2), ～, 第16条. */
function withoutMarks(piece: string): string {
  const item = piece
    .replace(/^[\s　・･\-‐－*＊※●～~]+/, '')
    .replace(/^[0-9０-９]{1,2}[)）][\s　]*|^第[0-9０-９一二三四五六七八九十]+条[\s　]+/, '')
  return splitMarker(item).text.trim()
}

function withoutParticles(words: string): string {
  let rest = words
  for (let round = 0; round < 3; round += 1) {
    rest = rest
      .replace(bounds, '')
      .replace(particles, '')
      .replace(/(?<!も)の$/, '')
      .trim()
  }
  return rest
}

/** 工事区域内に隣接者: of a clause the noun behind its last へ, に or ため, where nothing but a noun is left. */
function lastNoun(words: string): string {
  const rest =
    /^.*(?:(?<=[一-龠々ァ-ヶーA-Za-z0-9０-９)）])[へに]|(?:する|した|の)ため|で(?=前年|前々年|前回)|が(?=残り|全額|一部))([一-龠々ァ-ヶーA-Z].*)$/.exec(
      words,
    )?.[1]
  return rest !== undefined && pureNoun.test(rest) ? rest : words
}

const pureNoun =
  /^(?:[一-龠々ァ-ヶーA-Za-z0-9０-９()（）・]|(?:の|や|及び|並びに)(?=[一-龠々ァ-ヶーA-Za-z]))+$/

/** No more than the longest label, begun behind a particle rather than within a word. */
function shorten(words: string, most = longest): string {
  if (words.length <= most) return words
  const end = words.slice(-most)
  const start =
    (/(?<=[)）]\s)/.exec(end) ?? /(?<=[をがへではのとるたくて])(?=[^ぁ-ん])/.exec(end))?.index ?? 0
  return end.slice(start)
}

/** 会員は、次の2種: it points to what stands elsewhere. */
const pointer = /^(?:次|以下|下記|上記|前項|前号)の?$/

/** What is left of a clause at the start of a wrapped line, or points elsewhere: it names nothing. */
const leftover = /^(?:[ぁ-ん]{1,2}|比|その日|同日|翌日|又|及|並|次|以下|下記|上記|前項|前号|にかけて)$/

/** The day on which something was, in words that give no year. */
const day = /[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|末|[上中下]旬)$/

/** Words within closed brackets go with their noun; an open bracket starts a piece of its own. */
function unbracket(piece: string): string {
  const closed = piece.replace(/[「『【《≪〈＜]([^「」『』【】《》≪≫〈〉＜＞]*)[」』】》≫〉＞]/g, '$1')
  const open = Math.max(closed.lastIndexOf('('), closed.lastIndexOf('（'))
  const close = Math.max(closed.lastIndexOf(')'), closed.lastIndexOf('）'))
  const rest = open > close ? closed.slice(open + 1) : closed
  return rest.replace(/^[^(（]*[)）](?=.)/, '').replace(/[「『【《≪〈＜]/g, '')
}

/** A thing that can be counted or paid: ends in a noun, not in a verb's hiragana; 見直し and 支払い right before a number are nouns. */
function isNoun(words: string, isPaused: boolean): boolean {
  if (perOne.test(words)) return true
  if (!isPaused && /(?:[直崩出渡返戻越]し|[一-龠]{2}[みりいきてえ])$/.test(words)) return true
  return /([一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９)）%％]|もの|こと)$/.test(words)
}

/** The last resort: the end of the clause before a number, whatever it is (疑義のある10件). */
export function clauseBefore(before: string): string {
  const pieces = before
    .replace(/少なくとも[\s　]*$/, '')
    .replace(/\n[\s　]*/g, '')
    .split(breaks)
    .map((piece) => unbracket(piece).trim())
    .filter((piece) => piece !== '')
  const words = withoutParticles(withoutMarks(pieces.at(-1) ?? ''))
  const isVerb = /て$/.test(words) || (/[るたい]$/.test(words) && words !== (pieces.at(-1) ?? ''))
  return leftover.test(words) || day.test(words) || isVerb ? '' : cleanLabel(shorten(words, longestClause))
}
