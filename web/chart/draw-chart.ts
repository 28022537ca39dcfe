import type { Chart } from '../../server/http/contract.ts'
import { type Child, makeSvg } from '../dom.ts'
import { listLabels, valueAt } from './csv.ts'
import { drawBars, drawLines } from './draw-series.ts'
import type { Plot } from './plot.ts'
import { printTick } from './print-value.ts'
import { makeScale, positionOf } from './scale.ts'

/** The drawing's own units; it is scaled to the width that there is. */
export const frame = { width: 340, height: 200, left: 50, right: 12, top: 12, bottom: 34 } as const

const mostLabels = 6

/** A line or bar chart as SVG. What it shows stands in the table beside it, so it is one picture to screen readers. */
export function drawChart(chart: Chart, description: string): SVGSVGElement {
  const plot = makePlot(chart)
  const series = chart.kind === 'line' ? drawLines(chart, plot) : drawBars(chart, plot)
  return makeSvg(
    'svg',
    { viewBox: `0 0 ${frame.width} ${frame.height}`, role: 'img', 'aria-label': description, class: 'chart' },
    ...drawTicks(plot),
    ...drawLabels(plot),
    ...series,
  )
}

/** Whether the upright axis hides that the values start above zero. */
export function startsAboveZero(chart: Chart): boolean {
  return makePlot(chart).scale.low > 0
}

function makePlot(chart: Chart): Plot {
  const labels = listLabels(chart)
  const values = chart.series.flatMap((series) => labels.flatMap((label) => valueAt(series, label) ?? []))
  const scale = makeScale(values.length === 0 ? [0] : values, chart.kind)
  const band = (frame.width - frame.left - frame.right) / Math.max(1, labels.length)
  const floor = frame.height - frame.bottom
  return {
    labels,
    scale,
    band,
    x: (labelIndex) => frame.left + band * (labelIndex + 0.5),
    y: (value) => floor - positionOf(value, scale) * (floor - frame.top),
  }
}

function drawTicks({ scale, y }: Plot): Child[] {
  return scale.ticks.flatMap((tick) => [
    makeSvg('line', {
      class: tick === 0 ? 'zero' : 'grid',
      x1: frame.left,
      x2: frame.width - frame.right,
      y1: y(tick),
      y2: y(tick),
    }),
    makeSvg('text', { x: frame.left - 6, y: y(tick) + 4, 'text-anchor': 'end' }, printTick(tick)),
  ])
}

/** Every label where there is room, else every second, third … and the last. */
function drawLabels({ labels, x, band }: Plot): Child[] {
  const step = Math.ceil(labels.length / mostLabels)
  const room = Math.floor((band * step) / 10)
  return labels.flatMap((label, index) => {
    if ((labels.length - 1 - index) % step !== 0) return []
    const text = label.length > room ? shorten(label, room) : label
    return makeSvg(
      'text',
      { x: x(index), y: frame.height - frame.bottom + 18, 'text-anchor': 'middle' },
      text,
    )
  })
}

/** 令和4年度 → R4 where there is no room; other labels lose their end. */
function shorten(label: string, room: number): string {
  const year = /^(令和|平成|昭和)(元|\d+)年度?/.exec(label)
  const era = { 令和: 'R', 平成: 'H', 昭和: 'S' }[year?.[1] ?? '']
  if (era !== undefined) return `${era}${year?.[2] === '元' ? '1' : year?.[2]}`
  return `${label.slice(0, Math.max(1, room - 1))}…`
}
