import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printServedLine, readServedFigures, type ServedFigure } from './read-served-figures.ts'

const row = (reportId: string, at: number): ServedFigure => ({
  reportId,
  measure: '図書館運営費',
  label: `旅費 / 令和4年度`,
  printed: '91,200千円',
  value: 91_200_000 + at,
  unit: '円',
  period: '令和4年度',
  subject: 'みほん市',
  status: 'checked',
  proof: null,
  start: at,
  end: at + 6,
})
/** More than one page, of two reports. */
const rows = Array.from({ length: 1_500 }, (_, at) => row(at % 3 === 0 ? 'b-2022' : 'a-2022', at))

let server: Server
let base = ''
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    asked.push(url.search)
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(url.searchParams.get(name)))
    response.setHeader('Content-Type', 'application/json')
    if (url.searchParams.get('measure') === '壊れた') return response.end('{"error":{}}')
    return response.end(
      JSON.stringify({ total: rows.length, figures: rows.slice(offset, (offset ?? 0) + (limit ?? 0)) }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

describe('readServedFigures()', () => {
  it('reads page after page and keeps those of the report', async () => {
    const figures = await readServedFigures({ base, reportId: 'b-2022' })
    expect(figures.length).toBe(500)
    expect(figures.at(-1)?.start).toBe(1_497)
  })

  it('hands the measure on to the server', async () => {
    await readServedFigures({ base, reportId: 'b-2022', measure: '図書館' })
    expect(decodeURIComponent(asked.at(-1) ?? '')).toContain('measure=図書館')
  })

  it('says where no server answers, and where it answers otherwise', async () => {
    await expect(readServedFigures({ base: 'http://127.0.0.1:9', reportId: 'b' })).rejects.toThrow(
      'サーバーが動いていません',
    )
    await expect(readServedFigures({ base, reportId: 'b', measure: '壊れた' })).rejects.toThrow('状態 200')
  })

  it('prints label path, value, unit, period, subject, status, proof and place', () => {
    expect(printServedLine(row('a', 10))).toBe(
      '旅費 > 令和4年度\t91200010\t円\t令和4年度\tみほん市\tchecked\t\t10-16',
    )
  })
})
