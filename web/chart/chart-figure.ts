import type { Chart } from '../../server/http/contract.ts'
import type { Texts } from '../chat/texts.ts'
import { make, makeSvg } from '../dom.ts'
import { listLabels, valueAt } from './csv.ts'
import { drawChart, startsAboveZero } from './draw-chart.ts'
import { drawPoint, seriesClass } from './draw-series.ts'
import { printValue } from './print-value.ts'

/** A chart and, under it, the same figures in a real table. */
export function makeChartFigure(chart: Chart, texts: Texts): HTMLElement {
  const title = chart.unit === null ? chart.title : `${chart.title}（${chart.unit}）`
  const description = chart.kind === 'line' ? texts.chartLine(title) : texts.chartBar(title)
  return make(
    'figure',
    { lang: 'ja' },
    make('figcaption', {}, title),
    drawChart(chart, description),
    chart.series.length > 1 && makeLegend(chart),
    startsAboveZero(chart) && make('p', { class: 'place' }, texts.notFromZero),
    makeTable(chart, texts, title),
  )
}

function makeLegend({ kind, series }: Chart): HTMLElement {
  const keys = series.map(({ name }, index) => {
    const sign =
      kind === 'bar'
        ? makeSvg('rect', { x: 4, y: 2, width: 14, height: 8 })
        : drawPoint(index, { x: 11, y: 6 })
    const line = kind === 'line' && makeSvg('path', { d: 'M0 6L22 6' })
    const key = makeSvg(
      'svg',
      { viewBox: '0 0 22 12', class: 'key chart', 'aria-hidden': true },
      makeSvg('g', { class: `${kind} ${seriesClass(index)}` }, line, sign),
    )
    return make('li', {}, key, name)
  })
  return make('ul', { class: 'legend', role: 'list' }, ...keys)
}

function makeTable(chart: Chart, texts: Texts, title: string): HTMLElement {
  const caption = texts.chartTable(title)
  const head = [texts.columns.label, ...chart.series.map((series) => series.name)]
  const rows = listLabels(chart).map((label) => [
    make('th', { scope: 'row' }, label),
    ...chart.series.map((series) => makeCell(valueAt(series, label), texts)),
  ])
  // A wide table scrolls within its own box, which the keyboard can reach.
  return make(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    make(
      'table',
      {},
      make('caption', { class: 'hidden' }, caption),
      make('thead', {}, make('tr', {}, ...head.map((name) => make('th', { scope: 'col' }, name)))),
      make('tbody', {}, ...rows.map((cells) => make('tr', {}, ...cells))),
    ),
  )
}

function makeCell(value: number | null, texts: Texts): HTMLElement {
  return value === null ? make('td', {}, texts.none) : make('td', { 'data-value': value }, printValue(value))
}
