import type { Question } from '../../question/question.ts'

/** 「いつ終わった」「いつ始まった」 */
const ends: readonly (readonly [asked: RegExp, told: string])[] = [
  [
    /いつ(?:ごろ|頃)?(?:終わ|完成|完了|でき(?:あが|た)|出来上が|竣工)/,
    'しゅん[功工]|竣工|完成|完了|終[了わ]',
  ],
  [/いつ(?:ごろ|頃)?(?:始ま|始め|着工|着手|開始)/, '着工|起工|着手|開始|開会|始'],
]

type EndSigns = { readonly unsignedCost: number; readonly sentence: RegExp }

/** What tells the end that is asked of something, or how long it ran; a day of something else in its course does not. */
export function endSigns({ asked, text }: Pick<Question, 'asked' | 'text'>): EndSigns | undefined {
  const end = asked === 'date' ? ends.find(([asks]) => asks.test(text)) : undefined
  return (
    end && { unsignedCost: 0.15, sentence: new RegExp(`工期|期間|[0-9０-９日月][\\s　]*[~～〜]|${end[1]}`) }
  )
}

/** A day in a course of events, told in clauses beside it, of which none is the end that is asked. */
export function tellsOtherDay(question: Pick<Question, 'asked' | 'text'>, row: readonly string[]): boolean {
  const end = endSigns(question)?.sentence
  return end !== undefined && row.some((text) => text.length >= shortestClause) && !end.test(row.join(' '))
}

const shortestClause = 15
