import { overlaps, type Span } from '../../ingest/report/span.ts'
import type { QuestionTerm } from './question.ts'

/** その他 where it is asked for itself (「財源のその他は」), not where it leads on (その他の研修, その他に). */
const stage =
  '(?:決算|予算|当初|最終|補正後?|支出済?|収入済?|調定|不用|繰越|執行|実績|現在|対?前年度?|(?:令和)?[0-9元]*年度?末?|増減|構成|収納|徴収)'
const amount = '(?:金?額|高|率|比|割合|件数|人数|数)'
const rest = new RegExp(
  `その他(?=」?(?:の(?:財源|分|${stage}{1,4}${amount}?|${amount}))?(?:は|って|が|を|いくら|なんぼ|[、。?？\\s]|$))`,
  'g',
)

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
