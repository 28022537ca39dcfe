import type { Chart } from '../../server/http/contract.ts'
import { type Child, makeSvg } from '../dom.ts'
import { valueAt } from './csv.ts'
import type { Plot } from './plot.ts'

/** Series are told apart by dashes, points and fills, not by colour alone; the styles go by `s0` … `s3`. */
const styles = 4

export function seriesClass(index: number): string {
  return `s${index % styles}`
}

/** Where a value is missing the line breaks. */
export function drawLines(chart: Chart, { labels, x, y }: Plot): Child[] {
  return chart.series.map((series, index) => {
    let isOpen = false
    let path = ''
    const points: Child[] = []
    for (const [labelIndex, label] of labels.entries()) {
      const value = valueAt(series, label)
      if (value === null) {
        isOpen = false
        continue
      }
      const place = { x: round(x(labelIndex)), y: round(y(value)) }
      path += `${isOpen ? 'L' : 'M'}${place.x} ${place.y}`
      isOpen = true
      points.push(drawPoint(index, place))
    }
    return makeSvg('g', { class: `line ${seriesClass(index)}` }, makeSvg('path', { d: path }), ...points)
  })
}

export function drawBars(chart: Chart, { labels, x, y, band }: Plot): Child[] {
  const width = (band * 0.7) / Math.max(1, chart.series.length)
  return chart.series.map((series, index) =>
    makeSvg(
      'g',
      { class: `bar ${seriesClass(index)}` },
      ...labels.map((label, labelIndex) => {
        const value = valueAt(series, label)
        if (value === null) return undefined
        const left = x(labelIndex) - band * 0.35 + width * index
        const [top, bottom] = value < 0 ? [y(0), y(value)] : [y(value), y(0)]
        return makeSvg('rect', {
          x: round(left),
          y: round(top),
          width: round(width * 0.94),
          height: round(bottom - top),
        })
      }),
    ),
  )
}

/** Round, square, upright square, triangle. */
export function drawPoint(index: number, { x, y }: { readonly x: number; readonly y: number }): SVGElement {
  const shapes = [
    () => makeSvg('circle', { cx: x, cy: y, r: 4 }),
    () => makeSvg('rect', { x: x - 3.5, y: y - 3.5, width: 7, height: 7 }),
    () => makeSvg('path', { class: 'point', d: `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z` }),
    () => makeSvg('path', { class: 'point', d: `M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z` }),
  ]
  return (shapes[index % styles] ?? (() => makeSvg('circle', { cx: x, cy: y, r: 4 })))()
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
