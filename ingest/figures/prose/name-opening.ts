import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'

/** A number that no words name: what the line of a form's cell begins with is of the cell's name; others are for staff to look at, never for an answer. */
export function nameOpening(draft: FigureDraft, { text, headings }: FigurePlace): FigureDraft {
  if (draft.labels.row.length > 0 || opensLine(draft, text)) return draft
  const heading = headings.at(-1)
  if (heading === undefined || draft.periodSource !== 'label' || !isOfLineOfYears(draft, text))
    return { ...draft, status: 'unplaced' }
  return { ...draft, labels: { ...draft.labels, row: [heading] } }
}

/** 「　12路線、延長3,400mを補修します。」: what a line begins with is of its measure, whose title names it. */
function opensLine({ span }: FigureDraft, text: string): boolean {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  return /^[\s　・･\-‐－*＊※●○]*$/.test(text.slice(lineStart, span.start))
}

/** `令和2年度　24.8％　令和3年度　27.3％`: nothing but years and their numbers from the line's beginning. */
function isOfLineOfYears({ span, passage }: FigureDraft, text: string): boolean {
  const lineStart = Math.max(passage.start, text.lastIndexOf('\n', span.start - 1) + 1)
  const words = text
    .slice(lineStart, span.start)
    .trim()
    .split(/[\s　、，]+/u)
  return (
    words.length % 2 === 1 &&
    words.every((word, at) => (at % 2 === 0 ? YEAR.test(word) : /^[0-9０-９]/.test(word) && !YEAR.test(word)))
  )
}

const YEAR = /^(?:令和|平成|[RH])(?:元|[0-9０-９]{1,2})(?:年度?末?)?(?:現在)?$/
