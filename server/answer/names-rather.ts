import type { Question } from '../question/question.ts'
import type { Label } from './evidence.ts'

/**
 * Whether the question has a word that one title has and the other lacks, or has once less
 * (「苦情処理・相談費（苦情処理事業）」 beside 「苦情処理・相談費（相談事業）」): it names the one of the two measures.
 */
export function namesRather({ terms }: Pick<Question, 'terms'>, title: Label, other: Label): boolean {
  const left = wordsOf(other).map(({ surface }) => surface)
  const more = wordsOf(title).filter(({ surface }) => {
    const at = left.indexOf(surface)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return more.some(({ keys }) =>
    terms.some((term) => term.key && term.keys.some((key) => keys.includes(key))),
  )
}

function wordsOf({ words }: Label): Label['words'] {
  return words.filter(({ generic }) => !generic)
}
