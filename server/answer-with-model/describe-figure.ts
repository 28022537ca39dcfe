import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import type { Figure } from '../../ingest/report/figure.ts'
import type { Period } from '../../ingest/report/period.ts'
import type { Report } from '../../ingest/report/report.ts'
import { cleanLabel, titleForAnswer } from '../answer/evidence/figure-label.ts'
import { labelOf } from '../answer/evidence/label-of.ts'
import { isPeriodLabel, timelessLabel } from '../answer/evidence/timeless-label.ts'
import type { AnswerFigure } from '../http/contract.ts'

/** What fills a slot: 「約100人以上」, 「1,234千円（約123万円）」. */
export function printWithBounds(listed: AnswerFigure, qualifiers: readonly string[]): string {
  const before = qualifiers.filter((word) => /^(?:約|およそ|延べ|のべ|最大|最低|上限|年間)$/.test(word))
  const after = qualifiers.filter((word) =>
    /^(?:以上|以下|未満|超|超え|余|余り|程度|前後|弱|強|増|減)$/.test(word),
  )
  const approximate = listed.approximate === null ? '' : `（${listed.approximate}）`
  return `${before.join('')}${listed.text}${approximate}${after.join('')}`
}

/** A label as it may be said: without marks, without years, without its unit in brackets (人口(人)). */
function variantsOf(label: string): string[] {
  return [cleanLabel(label), sayable(label)]
}

/** 「人口」 for 「令和4年度 人口(人)」. */
function sayable(label: string): string {
  const timeless = timelessLabel(label)
  const bracket = /[\s　]*[（(]([^（()）]{1,8})[)）]$/u.exec(timeless)
  return bracket && isUnit(bracket[1] ?? '') ? timeless.slice(0, bracket.index) : timeless
}

function isUnit(text: string): boolean {
  const [token] = findNumbers(`は1${text}`)
  return token?.kind === 'quantity' && token.unit !== undefined && token.span.end === text.length + 2
}

/** The labels of its own row and column, without years, outermost first. */
export function rowAndColumn({ labels }: Figure): string[] {
  const timeless = [...labels.row, ...labels.column].map(sayable).filter((label) => label !== '')
  return [...new Set(timeless)]
}

/** All that a figure may be called. */
export function namesOf(
  figure: Figure,
  { report, department }: { report: Report; department?: string },
): string[] {
  const { labels } = figure
  const paths = [...labels.row, ...labels.column].flatMap(variantsOf)
  const around = [labels.caption ?? '', ...labels.headings, labels.measure, titleForAnswer(labels.measure)]
  const names = [
    ...paths,
    ...around.map(cleanLabel),
    labelOf(figure),
    department ?? '',
    report.title,
    figure.subject,
  ]
  return [...new Set(names)].filter((name) => name !== '')
}

/** Its period, also as the answer prints it; where no year is printed with it, the report's year is said of it too. */
export function periodsOf(figure: Figure, { report, said }: { report: Report; said: string }): Period[] {
  const printed = findNumbers(said).flatMap((token) => (token.kind === 'time' ? [token.period] : []))
  const ofReport: Period[] =
    figure.periodSource === 'report' ? [{ kind: 'fiscal-year', fiscalYear: report.fiscalYear }] : []
  return [figure.period, ...printed, ...ofReport]
}

/** Labels by which figures of a table are told apart; years are told apart as years. */
export function distinguishingLabels(figures: readonly Figure[]): string[] {
  const labels = figures.flatMap((figure) => [
    ...[...figure.labels.row, ...figure.labels.column].flatMap(variantsOf),
    titleForAnswer(figure.labels.measure),
  ])
  return [...new Set(labels)].filter(
    (label) =>
      (label.length >= 2 || /\p{Script=Han}/u.test(label)) &&
      !isPeriodLabel(label) &&
      !/^[\d\s]+$/.test(label),
  )
}
