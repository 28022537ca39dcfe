import type { Span } from '../../report/span.ts'
import type { FigureDraft } from '../figure-draft.ts'

/** `・経常収支比率：毎年必ず入るお金のうち…の割合です。`: the word that an item explains. */
const explained = /^[\s　]*[・○●◎◇◆■□▪*＊]?[\s　]*([\p{L}ー・]{2,24})[\s　]*[：:]/u
/** `令和5年度は`, `本市は`: when or whose, not what. */
const whenOrWhose = /^(?:(?:令和|平成)?[0-9０-９元]{1,4}年度?末?|[本当今]年度|[本当](?:市|町|村)|前年度?)$/

/** The word that the first of several sentences explains, if it does. */
export function termOf(text: string, first: Span | undefined): string | undefined {
  return first && explained.exec(text.slice(first.start, first.end))?.[1]
}

/** What the sentences behind the explanation say without a subject is of that word. */
export function nameByTerm(drafts: readonly FigureDraft[], term: string | undefined): readonly FigureDraft[] {
  if (term === undefined) return drafts
  return drafts.map((draft) =>
    draft.labels.row.every((label) => whenOrWhose.test(label))
      ? { ...draft, labels: { ...draft.labels, row: [term] } }
      : draft,
  )
}
