import type { AnswerFigure, Citation } from '../../server/http/contract.ts'
import { type Child, make } from '../dom.ts'
import type { AnswerView } from './answer-view.ts'
import { viewerLink } from './viewer-link.ts'

/** 引用: the number within a sentence, a link to the passage; the passage itself shows on focus. */
export function makeChip(
  citation: Citation,
  figures: readonly AnswerFigure[],
  view: AnswerView,
): HTMLElement {
  const name = `${view.texts.source(citation.id)}：${citation.measure}${view.opensTab ? view.texts.newTab : ''}`
  const face = make('span', { class: 'face', 'aria-hidden': true }, String(citation.id))
  return makeLink({ citation, figures, view }, { class: 'chip', 'aria-label': name }, [face])
}

/** The list under an answer: number, measure, department, year and page of every source. */
export function makeSources(
  citations: readonly Citation[],
  figures: readonly AnswerFigure[],
  view: AnswerView,
): HTMLElement | undefined {
  if (citations.length === 0) return undefined
  const { texts } = view
  const rows = citations.map((citation) => {
    const face = make('span', { class: 'face' }, String(citation.id))
    const name = make(
      'span',
      { class: 'measure' },
      citation.measure,
      view.opensTab && make('span', { class: 'hidden' }, texts.newTab),
    )
    const place = make('span', { class: 'place' }, describePlace(citation, view))
    return make(
      'li',
      {},
      makeLink({ citation, figures, view }, { class: 'source' }, [face, make('span', {}, name, place)]),
    )
  })
  return make(
    'section',
    { class: 'sources' },
    make('h4', {}, texts.sources),
    make('ol', { role: 'list' }, ...rows),
  )
}

/** So much of a passage stands beside a chip; the whole stands in the source viewer. */
const shownUnits = 160

/** The passage with the answer's figures in it set off; of a long one the part about the first figure. */
export function makePassage(citation: Citation, figures: readonly AnswerFigure[]): Child[] {
  const spans = figures
    .flatMap(({ operands, ...figure }) => [figure, ...operands])
    .filter((place) => place.citation === citation.id && place.start !== null && place.end !== null)
    .map(({ start, end }) => ({ start: Number(start) - citation.start, end: Number(end) - citation.start }))
    .toSorted((a, b) => a.start - b.start)
  const { quote } = citation
  const from = Math.max(0, Math.min((spans[0]?.start ?? 0) - shownUnits / 2, quote.length - shownUnits))
  const to = Math.min(quote.length, from + shownUnits)
  const pieces: Child[] = [from > 0 && '…']
  let at = from
  for (const { start, end } of spans) {
    if (start < at || end > to) continue
    pieces.push(quote.slice(at, start), make('mark', {}, quote.slice(start, end)))
    at = end
  }
  return [...pieces, quote.slice(at, to), to < quote.length && '…']
}

type Cited = {
  readonly citation: Citation
  readonly figures: readonly AnswerFigure[]
  readonly view: AnswerView
}

function makeLink(
  { citation, figures, view }: Cited,
  attributes: Record<string, string>,
  face: readonly Child[],
): HTMLElement {
  const href = viewerLink(view.base, citation, figures)
  const target = view.opensTab ? { target: '_blank', rel: 'noopener' } : {}
  const link = make(
    'a',
    { ...attributes, ...(href === undefined ? { role: 'link', tabindex: 0 } : { href, ...target }) },
    ...face,
  )
  const head = make('p', { class: 'place' }, `${citation.measure}　${describePlace(citation, view)}`)
  const note = () => [head, make('blockquote', {}, ...makePassage(citation, figures))]
  view.callout.attach(link, note, `${view.texts.passage}：${citation.quote}`)
  return link
}

function describePlace(citation: Citation, { texts }: AnswerView): string {
  return [
    citation.reportTitle,
    citation.heading,
    citation.department,
    texts.year(citation.fiscalYear),
    citation.page === null ? null : texts.page(citation.page),
  ]
    .filter((part) => part !== null && part !== '')
    .join('・')
}
