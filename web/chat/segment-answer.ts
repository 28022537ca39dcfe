import type { AnswerFigure } from '../../server/http/contract.ts'

/** A stretch of an answer's text. The segments cover the text without gap or overlap. */
export type Segment = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'figure'; readonly figure: AnswerFigure }
  | { readonly kind: 'citation'; readonly id: number }
)

export type AnswerParts = {
  readonly figures: readonly AnswerFigure[]
  readonly citationIds: ReadonlySet<number>
}

/** Cuts an answer at its figures and at the marks `[1]` of its citations. */
export function segmentAnswer(text: string, { figures, citationIds }: AnswerParts): Segment[] {
  const marked = [...findFigures(text, figures), ...findCitations(text, citationIds)]
  const segments: Segment[] = []
  let at = 0
  for (const segment of marked.toSorted((a, b) => a.start - b.start)) {
    if (segment.start < at) continue
    if (segment.start > at) segments.push({ kind: 'text', start: at, end: segment.start })
    segments.push(segment)
    at = segment.end
  }
  if (at < text.length) segments.push({ kind: 'text', start: at, end: text.length })
  return segments
}

/** Figures stand in the order of the text; one that is said again later is found by its first free place. */
function findFigures(text: string, figures: readonly AnswerFigure[]): Segment[] {
  const found: Segment[] = []
  let after = 0
  for (const figure of figures) {
    const isFree = (start: number) =>
      !found.some((one) => start < one.end && start + figure.text.length > one.start)
    const start = [...occurrences(text, figure.text, after), ...occurrences(text, figure.text, 0)].find(
      isFree,
    )
    if (start === undefined) continue
    after = start + figure.text.length
    found.push({ kind: 'figure', figure, start, end: after })
  }
  return found
}

/** Where `part` stands and is not the tail or head of a longer number. */
function occurrences(text: string, part: string, from: number): number[] {
  const places: number[] = []
  if (part === '') return places
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + part.length)
    const isWithinNumber = /^\d/.test(part) && /\d[,.]?$/.test(before)
    if (!isWithinNumber && !(/\d$/.test(part) && /^[,.]?\d/.test(after))) places.push(at)
  }
  return places
}

function findCitations(text: string, ids: ReadonlySet<number>): Segment[] {
  return [...text.matchAll(/\[(\d{1,3})\]/g)]
    .map((match): Segment & { kind: 'citation' } => ({
      kind: 'citation',
      id: Number(match[1]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ id }) => ids.has(id))
}
