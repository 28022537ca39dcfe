import type { AnswerFigure, Citation } from '../../server/http/contract.ts'

const mostFigures = 200

/**
 * Where a citation opens in the source viewer: its passage and, behind it, the figures of the answer that stand in it
 * (`#12345-12480,12460-12469`). Only paths of our own service are linked; undefined for anything else.
 */
export function viewerLink(
  base: string,
  citation: Citation,
  figures: readonly AnswerFigure[],
): string | undefined {
  if (!/^\/reports\/[\w-]+(\?v=\w+)?#\d+-\d+$/.test(citation.url)) return undefined
  const places = figures.flatMap(({ operands, ...figure }) => [figure, ...operands])
  const spans = places
    .filter((place) => place.citation === citation.id && place.start !== null && place.end !== null)
    .filter(({ start, end }) => Number(start) >= citation.start && Number(end) <= citation.end)
    .map(({ start, end }) => `,${start}-${end}`)
  return `${base}${citation.url}${[...new Set(spans)].slice(0, mostFigures).join('')}`
}
