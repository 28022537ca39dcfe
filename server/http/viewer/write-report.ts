import type { Span } from '../../../ingest/report/span.ts'
import type { LabelledTable, RawTable } from '../../../ingest/report/table.ts'
import { texts } from '../../texts.ts'
import { type Html, html } from '../html.ts'
import type { ReportLayout } from '../services.ts'
import { layOutReport, type Piece } from './lay-out-report.ts'
import { type DrawnRow, layOutTable } from './lay-out-table.ts'

const { viewer } = texts

/** A cell of so many letters is kept on one line. */
const shortUnits = 8

/** A sign, digits and at most a short unit: set flush right and never broken. */
const numberCell = /^[△▲▼+\-−－(（]?[\s\d０-９,，.．]+.{0,3}$/

/**
 * The text of a report as HTML. Whatever is drawn of it stands in an element with `data-at`, the offset of its first
 * character, and nothing else stands in such an element: so a place in the text is found again in the page.
 */
export function writeReport(layout: ReportLayout): Html {
  return html`${layOutReport(layout).map((piece) => writePiece(piece, layout.text))}`
}

/** The measures in text order, as links to their titles. */
export function writeOutline({ measures }: ReportLayout): Html {
  const titled = measures
    .filter((measure) => measure.titleSpan !== undefined)
    .toSorted((a, b) => (a.titleSpan?.start ?? 0) - (b.titleSpan?.start ?? 0))
  return html`<ol role="list">${titled.map(
    (measure) =>
      html`<li><a href="#${anchorOf(measure.id)}">${measure.title}</a>${measure.department === undefined ? '' : html` <span class="place">${measure.department}</span>`}</li>`,
  )}</ol>`
}

function anchorOf(measureId: string): string {
  return `m${measureId.replace(/^.*\//, '')}`
}

function writePiece(piece: Piece, text: string): Html {
  switch (piece.kind) {
    case 'title':
      return html`<h2 id="${anchorOf(piece.measure.id)}" tabindex="-1">${writeText(text, piece.span)}</h2>
`
    case 'heading':
      return piece.level === 0
        ? html`<h3>${writeText(text, piece.span)}</h3>
`
        : html`<h4>${writeText(text, piece.span)}</h4>
`
    case 'table':
      return writeTable(piece, text)
    case 'text':
      return html`<p>${writeText(text, piece.span)}</p>
`
  }
}

function writeText(text: string, { start, end }: Span): Html {
  return html`<span data-at="${start}">${text.slice(start, end)}</span>`
}

function writeTable({ table, labels, span }: Piece & { kind: 'table' }, text: string): Html {
  const note = noteOf(table, labels)
  const { rows, strays } = layOutTable(table, span, text)
  const written = rows.map((row, index) =>
    writeRow(row, {
      isHead: index < (labels?.headerRows ?? 0),
      stubColumns: labels?.stubColumns ?? 0,
      columns: Math.max(1, ...table.rows.map(({ cells }) => cells.length)),
      text,
    }),
  )
  const name = labels?.caption ?? viewer.text
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table>${written}</table></div>${strays.map((stray) => html`<p>${writeText(text, stray)}</p>`)}${note === undefined ? '' : html`<p class="note">${note}</p>`}
`
}

function noteOf(table: RawTable, labels: LabelledTable | undefined): string | undefined {
  if (labels?.audit === 'disagrees') return viewer.disagrees
  if (table.layoutLost) return viewer.lostLayout
  return labels?.audit === 'agrees' ? viewer.agrees : undefined
}

type RowPlace = {
  readonly isHead: boolean
  readonly stubColumns: number
  /** Of the widest row. */
  readonly columns: number
  readonly text: string
}

function writeRow(row: DrawnRow, { isHead, stubColumns, columns, text }: RowPlace): Html {
  if (row.kind === 'lines') {
    return html`<tr><td class="lines" colspan="${columns}">${writeText(text, row.span)}</td></tr>
`
  }
  const cells = row.cells.map((pieces, column) => {
    const content = pieces.map(({ start, end }) => text.slice(start, end)).join('')
    if (content === '') return html`<td></td>`
    const kind = numberCell.test(content) ? 'number' : content.length > shortUnits ? 'long' : 'short'
    const written = pieces.map((piece) => writeText(text, piece))
    if (isHead) return html`<th scope="col" class="${kind}">${written}</th>`
    if (column < stubColumns) return html`<th scope="row" class="${kind}">${written}</th>`
    return html`<td class="${kind}">${written}</td>`
  })
  return html`<tr>${cells}</tr>
`
}
