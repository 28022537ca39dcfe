import type { QuestionTerm } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { askingWeight, matchTerms, strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { sayPassage } from './answer-prose.ts'

/** Who or what something is made up of. */
const asksMembers =
  /(?:どんな|どういう|どういった|どのような)(?:人|方|者|もの|メンバー|顔ぶれ)|誰|だれ|どなた|メンバー|顔ぶれ|構成/
const namedStrength = 0.5
const mostItems = 8

/** The items under one heading, with how many of the question's words title and heading have, and of its joined words the measure. */
type Listed = { readonly view: MeasureView; readonly items: readonly Sentence[]; readonly named: number }

/**
 * 「審査会の委員はどんな人？」: the list under a heading that has a word of the question which the title lacks (委員の構成),
 * in the measure that has all its words. Undefined where no heading or more than one is such.
 */
export function answerListed(context: AnswerContext): Draft | undefined {
  if (!asksMembers.test(context.question.text)) return undefined
  const found = context.views
    .filter((view) => speaksForCity(context.question, view, view.measure.title))
    .flatMap((view) => listsOf(context, view))
  const most = Math.max(...found.map(({ named }) => named))
  const [best, ...others] = found.filter(({ named }) => named === most)
  if (!best || others.length > 0) return undefined
  return plainDraft('answered', sayPassage(best.items.slice(0, mostItems)))
}

function listsOf(context: AnswerContext, view: MeasureView): Listed[] {
  const terms = context.question.terms.filter(isTelling)
  const said = view.said()
  if (terms.length === 0 || terms.some((term) => strengthIn(term, said) === 0)) return []
  const title = matchTerms(terms, [context.makeLabel(view.measure.title, 'title')])
  const lists = Map.groupBy(
    sentencesOf(view).filter((one) => one.headings.length > 0),
    (one) => one.headings.at(-1),
  )
  return [...lists].flatMap(([heading, items]) => {
    if (!heading || !items.every((one) => one.kind === 'list' && !/円$/.test(one.text))) return []
    const own = matchTerms(terms, [context.makeLabel(heading.text, 'heading')])
    const inTitle = matchTerms(context.question.terms, [context.makeLabel(view.measure.title, 'title')])
    const inHeading = matchTerms(context.question.terms, [context.makeLabel(heading.text, 'heading')])
    const tells = inHeading.some(
      ({ term, strength }, at) =>
        term.weight > askingWeight &&
        strength >= namedStrength &&
        (inTitle[at]?.strength ?? 0) < namedStrength,
    )
    const isNamed = own.map(({ strength }, at) => Math.max(strength, title[at]?.strength ?? 0) > 0)
    const isOneOf = terms.some((term, at) => !isNamed[at] && items.some((one) => has(context, term, one)))
    const joined = context.question.phrases.filter((phrase) => said.has(phrase)).length
    const named = isNamed.filter(Boolean).length + joined
    return tells && !isOneOf && isNamed.every(Boolean) ? [{ view, items, named }] : []
  })
}

/** A word that tells one item from the others asks for that one. */
function has(context: AnswerContext, term: QuestionTerm, { text }: Sentence): boolean {
  return strengthIn(term, context.makeLabel(text, 'row').keys) > 0
}
