import type { Figure, FigureStatus } from '../report/figure.ts'
import type { Parameter } from './database.ts'
import type { Store } from './open-store.ts'
import { type StoredFigure, toFigure } from './read-measures.ts'

/** Every part that is given must hold. */
export type FigureFilter = {
  /** As the index compares them; a figure must have all of them among its labels, measure and department. */
  readonly terms?: readonly string[]
  readonly reportId?: string
  /** Name or code of the publisher, or the name of whom the figure is about. */
  readonly municipality?: string
  /** Within the figure's period; its report's year where the period is no fiscal year. */
  readonly fiscalYear?: number
  /** A measure's id, or part of its title. */
  readonly measure?: string
  readonly statuses?: readonly FigureStatus[]
  readonly limit: number
  readonly offset: number
}

export type FoundFigure = {
  readonly figure: Figure
  readonly reportId: string
  readonly textVersion: string
  readonly municipality: string
  readonly measureTitle: string
  readonly department?: string
  readonly page?: number
}

type FigureRow = Omit<FoundFigure, 'figure' | 'department' | 'page'> & {
  figure: StoredFigure
  department: string | null
  page: number | null
}

/** One page of the figures that pass the filter, by report id and place in its text, and how many pass in all. */
export async function findFigures(
  store: Store,
  filter: FigureFilter,
): Promise<{ readonly total: number; readonly figures: readonly FoundFigure[] }> {
  const { condition, params } = toCondition(filter)
  const from = `FROM figures
    JOIN reports USING (report_no)
    JOIN report_texts USING (report_no)
    JOIN measures ON measures.id = figures.measure_id
    WHERE ${condition}`
  const [count] = await store.database.query<{ total: number }>(
    `SELECT count(*)::int AS total ${from}`,
    params,
  )
  const rows = await store.database.query<FigureRow>(
    `SELECT figure, reports.id AS "reportId", version AS "textVersion", municipality, title AS "measureTitle",
       department, page
     ${from} ORDER BY reports.id, figures.ordinal LIMIT $${params.length + 1} OFFSET $${params.length + 2}`,
    [...params, filter.limit, filter.offset],
  )
  return { total: count?.total ?? 0, figures: rows.map(toFoundFigure) }
}

function toCondition(filter: FigureFilter): { condition: string; params: Parameter[] } {
  const params: Parameter[] = []
  const bind = (param: Parameter): string => `$${params.push(param)}`
  const conditions = ['true']
  if (filter.terms?.length) conditions.push(`figures.terms @> ${bind(filter.terms)}::text[]`)
  if (filter.reportId !== undefined) conditions.push(`reports.id = ${bind(filter.reportId)}`)
  if (filter.municipality !== undefined) {
    const name = bind(filter.municipality)
    conditions.push(`(municipality = ${name} OR municipality_code = ${name} OR subject = ${name})`)
  }
  if (filter.fiscalYear !== undefined) {
    const year = bind(filter.fiscalYear)
    conditions.push(
      `${year}::int BETWEEN coalesce(fiscal_from, fiscal_year) AND coalesce(fiscal_to, fiscal_year)`,
    )
  }
  if (filter.measure !== undefined) {
    const measure = bind(filter.measure)
    conditions.push(`(measures.id = ${measure} OR strpos(title, ${measure}) > 0)`)
  }
  if (filter.statuses) conditions.push(`status = ANY (${bind(filter.statuses)}::text[])`)
  return { condition: conditions.join(' AND '), params }
}

function toFoundFigure({ figure, department, page, ...rest }: FigureRow): FoundFigure {
  return {
    ...rest,
    figure: toFigure(figure),
    ...(department !== null && { department }),
    ...(page !== null && { page }),
  }
}
