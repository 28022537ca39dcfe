import type { Question } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'

/**
 * Whether the question has a word that one title has and the other lacks, or has once less
 * (「苦情処理・相談費（苦情処理事業）」 beside 「苦情処理・相談費（相談事業）」): it names the one of the two measures. Where it
 * spells out what both have before their brackets, it must have the word as often as the title.
 */
export function namesRather(question: Pick<Question, 'terms' | 'text'>, title: Label, other: Label): boolean {
  const [isSpelled, isOtherSpelled] = [title, other].map(({ text }) => spellsOut(question, text))
  if (isSpelled && !isOtherSpelled) return true
  const more = moreOf(title, other)
  return isSpelled && isOtherSpelled
    ? more.some((word) => timesSaid(question, word) >= timesIn(title, word))
    : more.some((word) => timesSaid(question, word) > 0)
}

type Word = Label['words'][number]

/** The words that the one title has more often than the other. */
function moreOf(title: Label, other: Label): readonly Word[] {
  return wordsOf(title).filter((word) => timesIn(title, word) > timesIn(other, word))
}

function timesIn(title: Label, { surface }: Word): number {
  return wordsOf(title).filter((one) => one.surface === surface).length
}

function timesSaid({ terms }: Pick<Question, 'terms'>, { keys }: Word): number {
  return terms.filter((term) => term.key && term.keys.some((key) => keys.includes(key))).length
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
