import { matchAt } from './read-year.ts'

const BEFORE =
  /(?:(?<![成契予解制規公])約|およそ|おおよそ|おおむね|概ね|ほぼ|延べ|のべ|延|最大|最高|最低|最小|最多|最少|上限|下限|限度額?|少なくとも|平均|各|毎)[: ]?$/
const AFTER =
  /(以上|以下|以内|以降|未満|超え?|余り|余|程度|前後|内外|ほど|くらい|ぐらい|相当|弱|強(?![化調い靭制])|増(?![築設員資税進強殖改収えやす])[額加]?|減(?![免量価災税農反圧塩歳収点退っらり])[額少]?|の(?:増加?額?|減少?額?)(?=[とでにを、。)\s]|$|し|だ)|当たり|当り|あたり|につき|ごと|毎)/y
/** The longest word of BEFORE and its separator. */
const LOOK_BACK = 6
/** 約 … 程度, 延べ約: more than two on a side are not written. */
const MOST = 2

/** Words right before a number that bound it, in the order they stand. */
export function qualifiersBefore(text: string, at: number): readonly string[] {
  const words: string[] = []
  let end = at
  while (words.length < MOST) {
    const match = BEFORE.exec(text.slice(Math.max(0, end - LOOK_BACK), end))
    if (!match) break
    words.unshift(match[0].replace(/[: ]$/, ''))
    end -= match[0].length
  }
  return words
}

/** Words right after a number that bound it. 増 and 減 stand for all their longer forms (増加, 減額). */
export function qualifiersAfter(text: string, at: number): readonly string[] {
  const words: string[] = []
  let start = at
  while (words.length < MOST) {
    const match = matchAt(AFTER, text, start)
    if (!match?.[1]) break
    words.push(/^の?([増減])/.exec(match[1])?.[1] ?? match[1])
    start += match[0].length
  }
  return words
}
