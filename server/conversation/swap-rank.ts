import { readSmallNumber, smallNumber } from '../question/small-number.ts'

const ranks = `一番目?|いちばん|最も|もっとも|(?:${smallNumber})(?:番目?|位)に?`
const sizes =
  '多い|少ない|高い|低い|大きい|小さい|長い|短い|安い|広い|狭い|新しい|古い|多かった|少なかった|高かった|低かった'
/** What a thing has most of may be told by what was done: 「一番お金がかかった地区」. */
const deeds =
  '(?:お金が|費用が|経費が|人が)?(?:かかった|掛かった|かかっている|使った|集まった|集めた|来た|参加した|増えた|減った|伸びた|下がった|上がった|売れた)'
const askedRank = new RegExp(
  `^(?:第)?(${smallNumber})(?:番目?|位)(?:に(?:多い|高い|大きい)の)?(?:は|って|だと)?[?？\\s]*$`,
)
const askedSize = new RegExp(`^(?:(${ranks}))?(${sizes}|${deeds})の?(?:は|って|だと)?[?？\\s]*$`)
const before = new RegExp(`(${ranks})(${sizes}|${deeds})`)

/** 「2番目は?」「一番少ないのは?」 after a question for the largest: only the rank or the side changes. */
export function swapRank(text: string, last: string): string | undefined {
  const match = before.exec(last)
  if (!match) return undefined
  const rank = askedRank.exec(text)?.[1]
  const [, ownRank, size] = askedSize.exec(text) ?? []
  const next = follows.test(text) ? (nthOf(match[1] ?? '') + 1).toString() : undefined
  if (next) return last.replace(before, (_, __: string, old: string) => `${next}番目に${old}`)
  if (rank) return last.replace(before, (_, __: string, old: string) => `${rank}番目に${old}`)
  if (size) return last.replace(before, (_, old: string) => `${ownRank ?? old}${size}`)
  return undefined
}

/** 「その次は?」: one further down. */
const follows = /^(?:その|さらに)?次(?:は|だと|って)?[?？\s]*$/

const leading = new RegExp(`^(?:${smallNumber})`)

/** 2 of 「2番目に」, 1 of 「一番」. */
function nthOf(rank: string): number {
  return readSmallNumber(leading.exec(rank)?.[0] ?? '') ?? 1
}
