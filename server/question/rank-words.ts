import type { Operation, Rank } from './question.ts'
import { readSmallNumber, smallNumber } from './small-number.ts'

export const most =
  '(?:一番|いちばん|最も|もっとも|最(?![終近初新後適]|[高低][一-龠]{2})|トップ|断トツ|ダントツ)'
export const large =
  '(?:多|高|大き|長|広|伸び|増え|たか(?=[いくか])|おお(?=[いくか])|売れ|もうか|儲か|かか|(?<=[金費用]を?)(?:かけ|掛け|出し|投じ)(?=た|て)|使っ|払っ|集ま|上が|充実)'
export const small = '(?:少な|すくな|低|ひく|小さ|短|狭|減っ|減少|安|やす|下が|落ち)'

/** How many of an order are wanted, where the question says so. */
export function countOf(digits: string | undefined): { count?: number } {
  return digits === undefined ? {} : { count: Number(digits) }
}

/** 「どの地区が多い？」 */
export const whichIsMost = new RegExp(
  `どの(?!くらい|ぐらい|よう|程度)[^。、はがをに]{1,8}(?:から)?[がの](?:一番|最も)?(?:${large}|(${small}))(?:い|かった)(?:の|です|でしょう)?か?[?？。]*$`,
)

/** 「決算額が大きい事業を3つ」 */
export const someOfMost = new RegExp(
  `(?:${large}|(${small}))い(?!順)[^。、は]{1,8}(?:を|は)?(?:上位)?([2-9])(?:つ|件|個)`,
)

/** 「理事は最低何人いるのか」「最低でも」: how many there must be, no place in an order. */
export const leastNeeded =
  '(?:でも|限)|、?(?:何|なん|いくら|どれ)[^。、]{0,6}?(?:い(?:る|り)|要|必要|なければ|ないと)'

/** 2 for 「2番目」「二番目」, 1 where no number stands. */
export function readNth(word: string | undefined): number {
  return readSmallNumber(word ?? '') ?? 1
}

/** One place in an order: 「一番高い年」「最低額」「2番目に多い」「3位」「最下位」. */
const place = new RegExp(
  `(?<nth>${smallNumber})番目(?:に|の)?[^。、と]{0,4}?(?:${large}|(?<nthSmall>${small}))|` +
    `最下位|ワースト|(?<position>[1-9])位|最(?:高|大|多|長)|(?<least>最(?:低|小|少|短|安))|` +
    `(?:一番|いちばん|最も|もっとも)(?:に|で|も)?[^。、と]{0,8}?(?:${large}|(?<small>${small}))`,
  'gu',
)

/** What is asked of the two: their distance, or how many times the one holds the other. */
const setsApart =
  /^[^。]*?(?:(?<times>何倍)|より(?:も)?(?:いくら|なんぼ|何|どれ)|差|違|ちが|開き|ひらき|幅|離れ)/u

/** 「最高額と最低額の差」「1位と2位の差」: two places in one order, and what is asked of them. */
export function findSpread(text: string): Extract<Operation, { kind: 'spread' }> | undefined {
  const [first, second, third] = [...text.matchAll(place)]
  if (!first || !second || third) return undefined
  if (!/[とはがや]|より|から/.test(text.slice(first.index + first[0].length, second.index))) return undefined
  const asked = setsApart.exec(text.slice(second.index + second[0].length))
  if (!asked) return undefined
  return {
    kind: 'spread',
    ranks: [rankOf(first), rankOf(second)],
    by: asked.groups?.['times'] ? 'ratio' : 'difference',
  }
}

function rankOf({ 0: words, groups = {} }: RegExpExecArray): Rank {
  const isLeast = /^(?:最下位|ワースト)$/.test(words)
  const which = isLeast || groups['least'] || groups['small'] || groups['nthSmall'] ? 'min' : 'max'
  return { which, nth: readNth(groups['nth'] ?? groups['position']) }
}
