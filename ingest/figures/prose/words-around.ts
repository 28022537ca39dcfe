import { cleanLabel, splitMarker } from '../labels/clean-label.ts'

const brackets = /[「」『』【】《》≪≫〈〉＜＞<>()（）［］[\]]/
const breaks = /[。、，,;；：:=＝→\n\t]|[\s　]{2,}/
const bounds = /(約|およそ|延べ|のべ|計|合計|総額|全部で|およそ|概ね|おおむね|最大|最低|最高)$/
const particles =
  /(について|における|に対し(て)?|による|により|として|には|では|とは|から|まで|より|のうちの?|うち|など|等の|[はがをでにともへ])$/

/** The words right before a number: the topic (…は) if there is one, and the thing counted. Empty where nothing names it. */
export function labelBefore(before: string): readonly string[] {
  const piece = lastPiece(before)
  const topicEnd = topicBreak(piece)
  const topic = topicEnd > 0 ? nounOf(piece.slice(0, topicEnd)) : ''
  const own = nounOf(topicEnd > 0 ? piece.slice(topicEnd + 1) : piece)
  return [topic, own].filter((word) => word !== '')
}

/** Where a は ends the topic, with words of the counted thing still to come. */
function topicBreak(piece: string): number {
  const at = piece.lastIndexOf('は')
  return at > 0 && at < piece.length - 1 ? at : -1
}

function lastPiece(before: string): string {
  const pieces = before
    .replace(/[\s　:：=＝、,，]+$/, '')
    .split(breaks)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  return pieces.at(-1) ?? ''
}

function nounOf(piece: string): string {
  const inner = unbracket(piece)
  let words = splitMarker(inner.replace(/^[\s　・･\-‐－*＊※]+/, '')).text.trim()
  for (let round = 0; round < 3; round += 1) {
    words = words.replace(bounds, '').replace(particles, '').replace(/の$/, '').trim()
  }
  words = words
    .replace(/^(と|や|及び|並びに|また|なお|そして|さらに|分は|分|の|が|を|で|に|は)+(?=[^ぁ-ん]|$)/, '')
    .trim()
  return isNoun(words) ? cleanLabel(words).slice(-60) : ''
}

/** Words within brackets that are closed go with their noun; an open bracket starts a piece of its own. */
function unbracket(piece: string): string {
  const closed = piece.replace(/[「『【《≪〈＜]([^「」『』【】《》≪≫〈〉＜＞]*)[」』】》≫〉＞]/g, '$1')
  const open = Math.max(closed.lastIndexOf('('), closed.lastIndexOf('（'))
  const close = Math.max(closed.lastIndexOf(')'), closed.lastIndexOf('）'))
  const rest = open > close ? closed.slice(open + 1) : closed
  return rest.replace(/^[^(（]*[)）](?=.)/, (head) => (brackets.test(head) ? '' : head))
}

/** A thing that can be counted or paid: ends in a noun, not in a verb's hiragana. */
function isNoun(words: string): boolean {
  return words !== '' && /[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９)）%％]$/.test(words)
}

/** What follows a number and names it: 614名の参加, 2.1％の減額, 20軒増. */
export function nounAfter(after: string): string {
  const match = /^[\s　]?の?([一-龠]{1,8})/.exec(after)
  const word = match?.[1] ?? ''
  if (/^[増減]/.test(word)) return word.slice(0, word.startsWith('増') || word.startsWith('減') ? 2 : 1)
  return word.length >= 2 && after.startsWith('の') ? word : ''
}
