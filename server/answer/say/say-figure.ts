import { printFiscalYear } from '../../../ingest/quantity/eras.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { isTerm, labelOf } from '../evidence/label-of.ts'
import { printPeriod } from '../evidence/print-period.ts'
import { type Draft, type DraftWarning, type Line, type Piece, plainDraft } from './draft.ts'
import { headOfDay } from './head-over.ts'

/** 「1,234,500円です（みどり市、令和4年度（2022年度）、図書館運営補助金の合計、生涯学習課）。」 */
export function sayFigure(at: FigureInMeasure): Line {
  return [...qualified(at), `です（${placeOf(at)}）。`, ...headOfDay(at)]
}

/** An answer of figures alone, each in a sentence, with what must be said of how they were read. */
export function sayFigures(figures: readonly FigureInMeasure[]): Draft {
  return { ...plainDraft('answered', figures.map(sayFigure)), warnings: warningsFor(figures) }
}

/** A figure as one line of a list: 「・小学校：1,734人」. */
export function listFigure(at: FigureInMeasure, name: string): Line {
  return [`・${name}：`, ...qualified(at)]
}

/** The figure with the words that bound it: 約, 延べ before it, 以上, 未満 after it. */
export function qualified(at: FigureInMeasure, options: { bare?: boolean } = {}): Piece[] {
  const { qualifiers } = at.figure.figure
  const before = qualifiers.filter((word) => /^(?:約|およそ|延べ|のべ|最大|最低|上限|年間)$/.test(word))
  const after = qualifiers.filter(
    (word) =>
      !before.includes(word) && /^(?:以上|以下|未満|超|超え|余|余り|程度|前後|弱|強|増|減)$/.test(word),
  )
  const piece: Piece = { kind: 'figure', at, ...(options.bare ? { bare: true } : {}) }
  return [
    ...(before.length > 0 ? [before.join('')] : []),
    piece,
    ...(after.length > 0 ? [after.join('')] : []),
  ]
}

/** City, period, measure with the figure's own label, department: where a figure was read. */
export function placeOf(at: FigureInMeasure): string {
  const { figure } = at.figure
  const title = titleForAnswer(at.view.measure.title)
  const label = labelOf(figure)
  const named = label === title || label === '' ? title : `${title}の${label}`
  const parts = [figure.subject, periodPhrase(at), named, at.view.measure.department]
  return parts.filter((part): part is string => part !== undefined && part !== '').join('、')
}

/** The period, with 「現在」 or the report's own year where the figure prints none. */
export function periodPhrase(at: FigureInMeasure): string {
  const { figure } = at.figure
  if (figure.periodSource === 'report') return printFiscalYear(at.view.source.report.fiscalYear)
  return printPeriod(figure.period)
}

/** An axis by which figures are told apart: time, or one place in a label path (several `levels` where one alone tells too little). */
export type NamedAxis =
  | 'period'
  | { readonly path: 'row' | 'column'; readonly index: number; readonly levels?: readonly number[] }

/** What tells a figure from its siblings on an axis: its period, or its label there. */
export function nameOnAxis(at: FigureInMeasure, axis: NamedAxis): string {
  const { labels, period } = at.figure.figure
  if (axis === 'period') return printPeriod(period)
  const term = axis.path === 'row' && labels.row.find((one) => isTerm(one, { period }))
  const path = labels[axis.path]
  const label = axis.levels
    ? axis.levels.flatMap((level) => cleanLabel(path[level] ?? '') || []).join('・')
    : cleanLabel(term || (path[axis.index] ?? ''))
  return label === '' ? labelOf(at.figure.figure) : label
}

export const layoutWarning: DraftWarning = {
  code: 'layout_lost',
  message: '元の表の並びから読み取った値です。原本でご確認ください。',
}

/** The warnings that the used figures call for. */
export function warningsFor(used: readonly FigureInMeasure[]): DraftWarning[] {
  return used.some((at) => at.figure.figure.status === 'doubtful') ? [layoutWarning] : []
}
