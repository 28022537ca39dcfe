import { overlaps, type Span } from '../../ingest/report/span.ts'
import type { QuestionTerm } from './question.ts'

/** その他 where it is asked for itself (「財源のその他は」), not where it leads on (その他の研修, その他に). */
const rest = /その他(?=(?:の(?:額|金額|財源|分))?(?:は|って|が|を|いくら|なんぼ|[、。?？\s]|$))/g

/** Whether a term is that row's name: reports have the word everywhere, and none of their words is it. */
export function isRest({ surface }: Pick<QuestionTerm, 'surface'>): boolean {
  return surface.startsWith('その他')
}

/** A row that gathers what has no name of its own is called その他: a word of asking elsewhere, a name where it stands last. */
export function restTerms(text: string, taken: readonly Span[]): QuestionTerm[] {
  return [...text.matchAll(rest)].flatMap(({ index, 0: surface }): QuestionTerm[] => {
    const span = { start: index, end: index + surface.length }
    if (taken.some((one) => overlaps(one, span))) return []
    return [{ surface, span, text, keys: [surface], variants: [], weight: 1, key: true }]
  })
}
