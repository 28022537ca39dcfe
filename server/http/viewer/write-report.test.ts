import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../ingest/figures/extract-figures.ts'
import { parseReport } from '../../../ingest/parse/parse-report.ts'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { ReportLayout } from '../services.ts'
import { layOutReport } from './lay-out-report.ts'
import { layOutTable } from './lay-out-table.ts'
import { writeOutline, writeReport } from './write-report.ts'

const root = join(import.meta.dirname, '..', '..', '..')

function layoutOf(text: string): ReportLayout {
  const report = {
    id: 'midori-2022',
    municipality: { name: 'みどり市' },
    fiscalYear: fiscalYear(2022),
    kind: 'measure-results',
    title: '成果',
  }
  const parsed = parseReport(report, text)
  return {
    text,
    version: 'v',
    measures: parsed.measures,
    tables: extractFigures(report, text, parsed).tables,
  }
}

/** Of each drawn stretch its offset and its text as a browser would read it. */
function drawnStretches(markup: string): { at: number; text: string }[] {
  return [...markup.matchAll(/<span data-at="(\d+)">([^<]*)<\/span>/g)].map((match) => ({
    at: Number(match[1]),
    text: (match[2] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  }))
}

/** Blanks, and signs: within tables rules and colons give way to borders. */
const unseen = /[^\p{L}\p{N}]/gu

const made = [
  '図書館運営補助金の推移　生涯学習課',
  '1. 目的',
  '市民の<学び>を支える。',
  '2. 推移（単位:円）',
  '区分\t令和3年度\t令和4年度',
  '運営費\t600,000\t700,000',
  '資料費\t450,000\t534,500',
  '合計\t1,050,000\t1,234,500',
  '',
].join('\n')

describe('writeReport()', () => {
  it('draws titles, headings, paragraphs and tables', () => {
    const { markup } = writeReport(layoutOf(made))
    expect(markup).toContain(
      '<h2 id="m001" tabindex="-1"><span data-at="0">図書館運営補助金の推移　生涯学習課</span></h2>',
    )
    expect(markup).toMatch(/<h3><span data-at="\d+">1. 目的<\/span><\/h3>/)
    expect(markup).toContain('市民の&lt;学び&gt;を支える。')
    expect(markup).toMatch(/<th scope="col" class="short"><span data-at="\d+">令和4年度<\/span><\/th>/)
    expect(markup).toMatch(/<th scope="row" class="short"><span data-at="\d+">合計<\/span><\/th>/)
    expect(markup).toMatch(/<td class="number"><span data-at="\d+">1,234,500<\/span><\/td>/)
    expect(markup).toContain('表の合計を計算し直し、合うことを確かめました。')
  })

  it('says that a printed total is not the sum', () => {
    expect(writeReport(layoutOf(made.replace('1,234,500', '1,234,501'))).markup).toContain(
      '計算し直した合計が合いません',
    )
  })

  it.each([
    'ingest/reports/ogori-2020-measure-results.txt',
    'ingest/reports/iizuka-2023-settlement-materials.txt',
    'eval/fictional/rurikawa-2022-settlement-tables.txt',
    'eval/fictional/rurikawa-2022-measure-results.txt',
    'eval/fictional/rurikawa-2022-project-sheets.txt',
    'ingest/figures/layouts/itemised-sheet/input.txt',
    'ingest/figures/layouts/itemised-sheet-drawn/input.txt',
  ])('draws every letter and digit of %s once, at its offset', (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const drawn = drawnStretches(writeReport(layoutOf(text)).markup)
    for (const { at, text: stretch } of drawn) expect(text.slice(at, at + stretch.length)).toBe(stretch)
    // The rows of a table may take their cells from several lines.
    const all = drawn
      .toSorted((a, b) => a.at - b.at)
      .map((stretch) => stretch.text)
      .join('')
    expect(all.replace(unseen, '')).toBe(text.replace(unseen, ''))
  })
})

describe('layOutTable()', () => {
  const text = '予算現額   調 定 額\n     (A)        (B)\n-----\n100   200\n注'
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  const cell = (words: string, first: string, last = first) => ({
    text: words,
    span: { start: at(first).start, end: at(last).end },
  })
  const row = (...cells: ReturnType<typeof cell>[]) => ({ span: at(''), cells })
  const table = (...rows: ReturnType<typeof row>[]) => ({
    ...{ id: 't1', separator: 'space' as const, before: [], after: [], layoutLost: false },
    rows,
  })
  const block = { start: 0, end: text.length }

  it('gives a header over two lines to its cells, and draws no rule', () => {
    const head = row(cell('予算現額', '予算現額', '(A)'), cell('調定額', '調 定 額', '(B)'))
    const laid = layOutTable(table(head, row(cell('100', '100'), cell('200', '200'))), block, text)
    const shown = laid.rows.map((each) =>
      each.kind === 'lines'
        ? ''
        : each.cells.map((pieces) => pieces.map(({ start, end }) => text.slice(start, end))),
    )
    expect(shown).toEqual([
      [
        ['予算現額', '(A)'],
        ['調 定 額', '(B)'],
      ],
      [['100'], ['200']],
    ])
    expect(laid.strays).toEqual([at('注')])
  })

  it('draws the lines as they stand where cells cannot be told apart', () => {
    const twice = row(cell('予算現額', '予算現額'), cell('予算現額', '予算現額'))
    expect(layOutTable(table(twice), block, text).rows).toEqual([{ kind: 'lines', span: at('予算現額') }])
    expect(layOutTable(table(twice, twice), block, text)).toEqual({
      rows: [{ kind: 'lines', span: block }],
      strays: [],
    })
  })
})

describe('layOutReport()', () => {
  it('keeps the text of a report in which nothing was read', () => {
    expect(layOutReport({ text: ' 一行\n\n二行\n', version: 'v', measures: [], tables: [] })).toEqual([
      { kind: 'text', span: { start: 1, end: 7 } },
    ])
  })
})

describe('writeOutline()', () => {
  it('links each title, with its department', () => {
    expect(writeOutline(layoutOf(made)).markup).toContain(
      '<a href="#m001">図書館運営補助金の推移</a> <span class="place">生涯学習課</span>',
    )
  })
})
