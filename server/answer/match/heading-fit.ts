import type { Question } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'
import type { Sentence } from '../evidence/sentences.ts'
import type { AnswerContext } from './answer-context.ts'
import { askingWeight, strengthIn } from './match-labels.ts'
import { isTelling } from './misses-asked.ts'

/** How the nearest heading speaks for a sentence: 1 where it names the thing that is asked about, 1 more where it tells the asked deed. */
export function headingFit(context: AnswerContext, sentence: Sentence): number {
  return Number(headingNames(context, sentence)) + Number(headingTellsDeed(context, sentence))
}

/** The nearest heading has a key word that the title lacks, and between them they have all: 「…は何のため？」 of its thing. */
function headingNames(context: AnswerContext, { headings, view }: Sentence): boolean {
  const keys = context.question.terms.filter(isTelling)
  const heading = headings.at(-1)
  if (!heading || keys.length === 0) return false
  const own = context.makeLabel(heading.text, 'heading')
  const title = context.makeLabel(view.measure.title, 'title')
  const isIn = (label: Label) => (term: Question['terms'][number]) => strengthIn(term, label.keys) > 0
  return (
    keys.every((term) => isIn(own)(term) || isIn(title)(term)) &&
    keys.some((term) => isIn(own)(term) && !isIn(title)(term))
  )
}

/** From here on another word says what the question's word says. */
const sameWord = 0.5

/** 「定款を変えるには」: the nearest heading has the deed together with what it is done to (定款の変更). */
function headingTellsDeed({ question, makeLabel }: AnswerContext, { headings }: Sentence): boolean {
  const heading = headings.at(-1)
  if (!heading) return false
  const { keys } = makeLabel(heading.text, 'heading')
  const named = question.terms.filter((term) => strengthIn(term, keys) >= sameWord)
  const isAction = ({ key, weight, surface }: (typeof named)[number]) =>
    !key && weight > askingWeight && /\p{Script=Han}/u.test(surface)
  return (
    named.some(isAction) && (named.some(isTelling) || named.some(({ surface }) => surface === heading.text))
  )
}
