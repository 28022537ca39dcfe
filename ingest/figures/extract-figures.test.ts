import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../cpu-ms.ts'
import { parseReport } from '../parse/parse-report.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import { extractFigures } from './extract-figures.ts'

const report: Report = {
  id: 'mihon-2023',
  municipality: { name: 'みほん市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement-materials',
  title: 'みほん市 決算資料',
}

function extract(text: string) {
  return extractFigures(report, text, parseReport(report, text))
}

const page = `図書館運営費の推移

生涯学習課

(単位:円)

\t令和3年度\t令和4年度\t令和5年度
報酬\t1,200,000\t1,250,000\t1,300,000
旅費\t84,500\t91,200\t77,400
合計\t1,284,500\t1,341,200\t1,377,400

・講師謝金　　118千円
・来館者数　　延べ12,345人（前年度比1,200人増）

`

describe('extractFigures()', () => {
  it('numbers figures in text order and keeps every printed number as it stands', () => {
    const { figures } = extract(page)
    expect(figures.map((figure) => figure.id)).toEqual(
      figures.map((figure, index) => `${figure.measureId}#f${index + 1}`),
    )
    for (const figure of figures) {
      expect(page.slice(figure.span.start, figure.span.end)).toBe(figure.printed)
      expect(figure.passage.start).toBeLessThanOrEqual(figure.span.start)
      expect(figure.passage.end).toBeGreaterThanOrEqual(figure.span.end)
    }
  })

  it('reads tables and lists of one measure together', () => {
    const { figures, tables } = extract(page)
    expect(tables.map((table) => table.audit)).toEqual(['agrees'])
    const shown = figures.map(
      (figure) => `${[...figure.labels.row, ...figure.labels.column].join('/')}=${figure.printedWithUnit}`,
    )
    expect(shown).toContain('旅費/令和4年度=91,200円')
    expect(shown).toContain('講師謝金=118千円')
    expect(shown).toContain('来館者数=12,345人')
  })

  it('puts the name of a list item before the labels of its numbers', () => {
    const { figures } = extract(`図書館の補助

生涯学習課

・堆肥化容器　購入額の２分の１（上限3,000円）
・工事　建築38,610千円／電気21,450千円
・委員報酬　委員34千円　　・費用弁償　4千円
`)
    const shown = figures.map(
      ({ labels, qualifiers, printedWithUnit }) =>
        `${labels.row.join('/')}=${qualifiers.join('')}${printedWithUnit}`,
    )
    expect(shown).toContain('堆肥化容器/購入額=上限3,000円')
    expect(shown).toContain('工事/建築=38,610千円')
    expect(shown).toContain('工事/電気=21,450千円')
    expect(shown).toContain('費用弁償=4千円')
  })

  it('never throws and never invents a number, whatever the text', () => {
    const cell = fc.constantFrom(
      '',
      '合計',
      '令和5年度',
      '1,200',
      '△ 5',
      '→',
      '-',
      '12%',
      '計',
      '①',
      '(A+B)',
      '市',
    )
    const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join('\t'))
    const text = fc.array(fc.oneof(row, fc.string({ maxLength: 20 })), { maxLength: 14 })
    fc.assert(
      fc.property(text, (lines) => {
        const whole = lines.join('\n')
        for (const figure of extract(whole).figures) {
          expect(whole.slice(figure.span.start, figure.span.end)).toBe(figure.printed)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    { layout: 'cells set apart by tabs', unit: page, head: '' },
    {
      layout: 'one table in columns, with labels and remarks over several lines',
      head: '番号   担当課    事業名            事業費（千円）   一般財源   主な内容\n\n',
      unit: '     みどり                                           講座の委託料12,400千円、会場\n 1   推進課    図書館講座        18,200     6,200   使用料等。\n',
    },
  ])('takes time in proportion to the length of the text: $layout', ({ unit, head }) => {
    const costOf = (times: number): number => {
      const text = head + unit.repeat(times)
      return cpuMs(() => extract(text))
    }
    costOf(20)
    const short = Math.max(costOf(40), costOf(40))
    const long = Math.min(costOf(400), costOf(400))
    // Ten times the text: thirty leaves room for a busy machine, a quadratic step would take a hundred.
    expect(long).toBeLessThan(short * 30)
  })
})
