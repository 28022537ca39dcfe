import type { Question } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'

/**
 * Whether the question has a word that one title has and the other lacks, or has once less
 * (「苦情処理・相談費（苦情処理事業）」 beside 「苦情処理・相談費（相談事業）」): it names the one of the two measures.
 */
export function namesRather(question: Pick<Question, 'terms' | 'text'>, title: Label, other: Label): boolean {
  if (spellsOut(question, title.text) && !spellsOut(question, other.text)) return true
  const { terms } = question
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

const shortestTitle = 4

/** The title stands in the question letter by letter, but for what it has in brackets. */
export function spellsOut({ text }: Pick<Question, 'text'>, title: string): boolean {
  const plain = title
    .normalize('NFKC')
    .replace(/\s|\([^()]*\)$/g, '')
    .trim()
  return plain.length >= shortestTitle && text.replace(/\s/g, '').includes(plain)
}

function wordsOf({ words }: Label): Label['words'] {
  return words.filter(({ generic }) => !generic)
}
