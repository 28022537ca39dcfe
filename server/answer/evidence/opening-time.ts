import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import { rememberText } from './remember-text.ts'

/** A time further into a line does not open it. */
const latestOpening = 6

/** The time with which a line begins: 「R3.9.23 工事を中断する。」 */
export const openingTime = rememberText((text): Span | undefined => {
  const day = openingDay.exec(text)
  if (day) return { start: day[0].length - (day[1]?.length ?? 0), end: day[0].length }
  if (!/[0-9０-９元]/.test(text.slice(0, latestOpening + 4))) return undefined
  const first = findNumbers(text.slice(0, 40)).find((token) => token.kind === 'time')
  return first && first.span.start <= latestOpening && text.length > first.span.end + 3
    ? first.span
    : undefined
})

/** 「7月18日 警報」「10/18 講演」: a day of the year that is meant. */
const openingDay =
  /^[\s　・|｜\-(（①-⑳]*((?:[0-9０-９]{1,2}月[0-9０-９]{1,2}日|(?:1[0-2]|0?[1-9])\/(?:3[01]|[12][0-9]|0?[1-9])(?![0-9/%％.]))(?:[\s　]*(?:午前|午後)?[0-9０-９]{1,2}時(?:[0-9０-９]{1,2}分)?)?)(?=[\s　、:：|｜(（「『])/
/** A month or day alone (「10月に」), no stretch of months and no sum of one. */
const monthAlone = /(?<![0-9０-９.．,，])[0-9０-９]{1,2}月(?![間分額当平])/

/** Whether a text names a day, month or year. */
export const hasTime = rememberText((text): boolean => {
  if (!/[0-9０-９元]/.test(text)) return false
  return (
    openingDay.test(text) || monthAlone.test(text) || findNumbers(text).some((token) => token.kind === 'time')
  )
})

/** 「(平成18年規則第54号)」: the year of a rule that is named says nothing of when something is. */
const rules = /[（(][^（）()]*(?:第[0-9０-９]+号|法律|条例|規則|告示|要綱)[^（）()]*[）)]/g
const asksHowLong = /いつまで|何年間|(?:どの|どれ)(?:くらい|ぐらい)の(?:期間|間)|期間(?:は|って)/
const asksStretch =
  /何(?:年|か月|ヶ月|日|週)(?:間|以[上内]|前まで|滞納|保[存管]|続|かか|取ってお|とってお|残してお|置いてお)/
const asksTaken = /何(?:日|週間?|か月|ヶ月|年)(?:くらい|ぐらい|ほど)?で/
/** 「平均18日を要しており」 */
const taken = /[0-9０-９]+(?:日|週|か月|年)(?:を要|[がも]?かか|程度|ほど|くらい|ぐらい|で)/
const stretch = /[0-9０-９一二三四五六七八九十]+(?:年|か月|箇月|ヶ月|週|日)(?:間|以[上内]|前)/

/** 「毎月15日」「毎年」; 「時期は未定」 answers when as well. */
const recurring = /毎(?:事業|会計)?(?:年|月|週|日|朝|晩)|未定|[決定]まってい(?:ない|ません)/

/**
 * Whether a text tells a time that the question may mean: what comes again and again has one, and a stretch of time
 * answers 「いつまで保存する」 as well. Asked for a stretch (「何年間」), only a stretch or a beginning and an end tell it.
 */
export function tellsTime({ text: asked }: Pick<Question, 'text'>, text: string): boolean {
  const own = text.replace(rules, '')
  if (asksTaken.test(asked)) return stretch.test(own) || taken.test(own)
  if (asksStretch.test(asked))
    return stretch.test(own) || /[0-9０-９日月年][\s　]*[~～〜]|から.*まで/.test(own)
  return hasTime(own) || recurring.test(own) || (asksHowLong.test(asked) && stretch.test(own))
}
