import { z } from 'zod'

/** A figure as a running server lists it. */
const servedFigure = z.object({
  reportId: z.string(),
  measure: z.string(),
  label: z.string(),
  printed: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  period: z.string(),
  subject: z.string(),
  status: z.enum(['printed', 'checked', 'repaired', 'doubtful', 'unplaced']),
  proof: z.string().nullable(),
  start: z.int(),
  end: z.int(),
})
export type ServedFigure = z.infer<typeof servedFigure>

const servedPage = z.object({ total: z.int(), figures: z.array(servedFigure) })

/** The most that a server gives at once. */
const pageSize = 1_000

export type ServedRequest = {
  /** `http://127.0.0.1:8787`, without a slash at its end. */
  readonly base: string
  readonly reportId: string
  readonly measure?: string
}

/** The figures of a report from a running server, in the order of its text. Throws where no server answers or it answers otherwise. */
export async function readServedFigures({
  base,
  reportId,
  measure,
}: ServedRequest): Promise<readonly ServedFigure[]> {
  const found: ServedFigure[] = []
  for (let offset = 0; ; offset += pageSize) {
    const query = new URLSearchParams({ limit: String(pageSize), offset: String(offset) })
    if (measure !== undefined) query.set('measure', measure)
    const { total, figures } = await readPage(`${base}/api/figures?${query}`)
    found.push(...figures.filter((figure) => figure.reportId === reportId))
    if (figures.length === 0 || offset + figures.length >= total) return found
  }
}

async function readPage(url: string): Promise<z.infer<typeof servedPage>> {
  const response = await get(url)
  const page = servedPage.safeParse(await response.json().catch(() => undefined))
  if (!page.success) throw new Error(`数値を読めません: ${url} は状態 ${response.status} で答えました。`)
  return page.data
}

async function get(url: string): Promise<Response> {
  try {
    return await fetch(url, { headers: { Accept: 'application/json' } })
  } catch (error) {
    throw new Error(`数値を読めません: ${new URL(url).origin} でサーバーが動いていません（npm start）。`, {
      cause: error,
    })
  }
}

/** A served figure as one line of the listing. */
export function printServedLine(figure: ServedFigure): string {
  const { label, value, unit, period, subject, status, proof, start, end } = figure
  return [
    label.replaceAll(' / ', ' > '),
    exactNumber(value),
    unit ?? '',
    period,
    subject,
    status,
    proof ?? '',
    `${start}-${end}`,
  ].join('\t')
}

function exactNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}
