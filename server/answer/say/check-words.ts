import type { Question, QuestionTerm } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isDone, strangeWords } from '../match/lacks-word.ts'
import { askingWeight, matchTerms, strengthIn, type TermMatch } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'
import { isSpelledIn, labelsOf } from './labels-of-figures.ts'
import { warnOfWords, warnOfWordsElsewhere } from './warn-of-words.ts'

/**
 * The draft with a warning of the key words that none of its figures, nor their measures, have, however the figures were
 * come by: looked up, added, ranked or set against each other.
 */
export function checkWords({ question }: AnswerContext, draft: Draft): Draft {
  const { figures, quotes, views } = evidenceOf(draft)
  if (draft.outcome !== 'answered') return draft
  const deed = figures.length === 0 ? askedDeed(question) : undefined
  if (deed && views.every((view) => strengthIn(deed, view.said()) === 0)) return warnOfWords(draft, [deed])
  if (figures.length === 0 || quotes.length > 0) return draft
  const labels = labelsOf(figures)
  const matches = matchTerms(question.terms, labels)
  const [first = [], ...others] = views.map((view) => strangeWords({ view, matches }))
  const strange = first.filter((term) => others.every((terms) => terms.includes(term)))
  const unmet = [...strange, ...undone(question, matches)].filter((term) => !isSpelledIn(labels, term))
  return unmet.length > 0 ? warnOfWords(draft, unmet) : warnOfWordsElsewhere(draft, unnamed(matches, labels))
}

/** All key words, where none of them stands in what names the figures: 「郵送に全部でいくら」 of a measure that posts its forms. */
function unnamed(matches: readonly TermMatch[], labels: readonly Label[]): QuestionTerm[] {
  const keys = matches.filter(({ term }) => term.key && isTelling(term))
  const isMet = keys.some(({ term, strength }) => strength > 0 || isSpelledIn(labels, term))
  return isMet ? [] : keys.map(({ term }) => term)
}

/** 「開示請求で断られたのは何件」: what was done stands in no label of the figure, nor in its measure. */
export function undone({ operation, yesNo }: Question, matches: readonly TermMatch[]): QuestionTerm[] {
  if (operation.kind !== 'look-up' || yesNo) return []
  return matches.flatMap(({ term, strength }) =>
    strength === 0 && !term.key && term.weight > askingWeight && isDone(term) ? [term] : [],
  )
}

const asksThing = /(?:どこ|何|なに)(?:[がにをへとで]|から|まで)?$/

/** 「どこに飾っている」: the verb that says what is asked of the thing, in a question for a place or a thing. */
function askedDeed({ terms, text, asked, yesNo }: Question): QuestionTerm | undefined {
  const verb = terms.at(-1)
  if (yesNo || !verb || verb.key || verb.weight <= askingWeight) return undefined
  return ['where', 'content'].includes(asked) && asksThing.test(text.slice(0, verb.span.start))
    ? verb
    : undefined
}
