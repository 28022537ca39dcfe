import { cleanLabel, splitMarker } from '../labels/clean-label.ts'

const breaks = /[…。、，,;；：:=＝→／\t×÷]|[+＋](?![A-Za-z])|[\s　]{2,}|　/
const totals = /^(計|合計|総額|総計|小計)$/
const bounds = /(約|およそ|延べ|のべ|全部で|概ね|おおむね|最大|最低|最高|上限|下限)$/
const particles =
  /(について|における|に対し(て)?|による|により|として|には|では|とは|から|まで|より|のうちの?|うち|など|等の|[はがをでにともへ])$/
/** （新）, 【拡充】: what a budget says of a measure before its name is no part of the name. */
const newness = /[(（【〔［](?:新規?|拡充?|継続?|一部[^()（）【】]{1,4}|重点|臨時)[)）】〕］]/g
/** The longest label that is taken from a sentence, and the longest clause that stands in for one. */
const longest = 40
const longestClause = 20

/**
 * The words right before a number: the topic (…は) or heading word (…：) if there is one, and the thing counted. Empty
 * where nothing names it. 計 alone is a name of its own.
 */
export function labelBefore(before: string): readonly string[] {
  const text = before
    .replace(/\n/g, '')
    .replace(newness, '')
    .replace(/(約|およそ|延べ|のべ|概ね|おおむね|最大|最低|最高)[\s　]*$/, '')
  const isSetApart = /([:：=＝]|[\s　]{2,}|　)[\s　]*$/.test(text)
  const pieces = text
    .replace(/[\s　:：=＝、,，]+$/, '')
    .split(breaks)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const piece = unbracket(pieces.at(-1) ?? '')
  const topicEnd = topicBreak(piece)
  const own = nounOf(topicEnd > 0 ? piece.slice(topicEnd + 1) : piece, isSetApart)
  const topic =
    topicEnd > 0
      ? nounOf(piece.slice(0, topicEnd), true)
      : headingWord(text, pieces) || topicOfTotal(own, pieces) || itemOfAmount(own, text)
  return [topic, own].filter((word, index) => word !== '' && (index === 0 || word !== topic))
}

/** トップページアクセス数：年間…: the word before a colon heads what follows. */
function headingWord(text: string, pieces: readonly string[]): string {
  const last = pieces.at(-1) ?? ''
  const before = pieces.at(-2) ?? ''
  const isHeading = before !== '' && new RegExp(`[:：][\\s　]*${escapePattern(last)}`).test(text)
  return isHeading ? nounOf(unbracket(before), true) : ''
}

/** 投資的経費は、総額…: a total is one of the topic that a comma sets apart from it. */
function topicOfTotal(own: string, pieces: readonly string[]): string {
  const before = pieces.at(-2) ?? ''
  return totals.test(own) && /(?<!で)は$/.test(before) ? nounOf(unbracket(before), true) : ''
}

/** Words that say which of its amounts a thing is given, not what it is. */
const kindsOfAmount =
  /^(?:当初|最終|補正)?(?:予算|決算|予算現|支出済|執行|事業|総事業|契約|交付|補助)(?:額|費)$/

/** ①保育所運営費　　決算額　1,234千円: the item that wide gaps set apart from the kind of its amount. */
function itemOfAmount(own: string, text: string): string {
  if (!kindsOfAmount.test(own)) return ''
  const pieces = text.split(/[\s　]{2,}|　/).filter((piece) => piece !== '')
  const before = pieces.at(-1) === own ? (pieces.at(-2) ?? '') : ''
  return /[0-9０-９]/.test(before) ? '' : nounOf(before.replace(/^[①-⑳]/, ''), true)
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Where a は ends the topic, with words of the counted thing still to come. */
function topicBreak(piece: string): number {
  const at = piece.lastIndexOf('は')
  return at > 0 && at < piece.length - 1 ? at : -1
}

/** The noun at the end of a piece; a piece that is set apart from its number needs not end like one. */
function nounOf(piece: string, isSetApart: boolean): string {
  let words = splitMarker(piece.replace(/^[\s　・･\-‐－*＊※●]+/, '')).text.trim()
  if (totals.test(words.replace(/^の/, ''))) return words.replace(/^の/, '')
  const mark = /[①-⑳]$/.exec(words)?.[0] ?? ''
  words = words.slice(0, words.length - mark.length)
  const isOwner = /[^の]の$/.test(words)
  for (let round = 0; round < 3; round += 1) {
    words = words
      .replace(bounds, '')
      .replace(particles, '')
      .replace(/(?<!も)の$/, '')
      .trim()
  }
  words = words
    .replace(
      /^(と|や|及び|並びに|また|なお|そして|さらに|分は|分|の|が|を|で|に|は|）|\))+(?=[^ぁ-ん]|$)/,
      '',
    )
    .trim()
  if (leftover.test(words) || (!isSetApart && !isOwner && !isNoun(words))) return mark
  return cleanLabel(words).slice(-longest)
}

/** What is left of a clause at the start of a wrapped line: it names nothing. */
const leftover = /^(?:[ぁ-ん]{1,2}|又|及|並)$/

/** Words within closed brackets go with their noun; an open bracket starts a piece of its own. */
function unbracket(piece: string): string {
  const closed = piece.replace(/[「『【《≪〈＜]([^「」『』【】《》≪≫〈〉＜＞]*)[」』】》≫〉＞]/g, '$1')
  const open = Math.max(closed.lastIndexOf('('), closed.lastIndexOf('（'))
  const close = Math.max(closed.lastIndexOf(')'), closed.lastIndexOf('）'))
  const rest = open > close ? closed.slice(open + 1) : closed
  return rest.replace(/^[^(（]*[)）](?=.)/, '').replace(/[「『【《≪〈＜]/g, '')
}

/** A thing that can be counted or paid: ends in a noun, not in a verb's hiragana. */
function isNoun(words: string): boolean {
  return /([一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９)）%％]|もの|こと)$/.test(words)
}

/** What follows a number and names it: 614名の参加, 2.1％の減額, 20軒増, 5,000円を返金. */
export function nounAfter(after: string): string {
  const following = after.replace(/\n/g, '')
  const change =
    /^(?:[、，,][\s　]?[△▲+＋]?[\d０-９][\d０-９.．,，]*[\s　]?[%％])?[\s　]?の?(増加|減少|増額|減額|[増減](?![一-龠]))/.exec(
      following,
    )?.[1]
  if (change !== undefined) return change
  const deed = /^(?:を(積み?立|取り?崩|繰り?入|償還|返還)|を?(上回|下回)|の?(上昇|低下|悪化|改善))/.exec(
    following,
  )
  const done = deed?.[1] ?? deed?.[2] ?? deed?.[3]
  if (done !== undefined) return done.replace(/[みり]/g, '').replace(/^([上下]回)$/, '$1る額')
  const noun = /^の([一-龠ァ-ヶー][一-龠ぁ-んァ-ヶー]{1,14}?)(?=[をがはにでとへ、。(（]|$)/.exec(
    following,
  )?.[1]
  return noun ?? /^[をが]([一-龠]{2,6})(?=[。、すしさ]|$)/.exec(following)?.[1] ?? ''
}

/** The last resort: the end of the clause before a number, whatever it is (疑義のある10件). */
export function clauseBefore(before: string): string {
  const pieces = before
    .replace(/\n/g, '')
    .split(breaks)
    .map((piece) => unbracket(piece).trim())
    .filter((piece) => piece !== '')
  return cleanLabel(pieces.at(-1) ?? '').slice(-longestClause)
}
