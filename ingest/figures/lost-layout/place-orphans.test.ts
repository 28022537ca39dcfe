import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../parse/parse-report.ts'
import { fiscalYear } from '../../report/fiscal-year.ts'
import type { Report } from '../../report/report.ts'
import type { FigureDraft } from '../figure-draft.ts'
import { placeOrphans } from './place-orphans.ts'

const FOLDER = 'ingest/figures/lost-layout/fixtures'
const REPORT: Report = {
  id: 'midori-2021',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2021),
  kind: 'measure-results',
  title: 'みどり市の資料',
}

/** A year or day other than the report's year, and a subject other than the report's city. */
function besides({ period, subject }: FigureDraft): string {
  const when =
    period.kind === 'fiscal-year' ? String(period.fiscalYear) : period.kind === 'as-of' ? period.date : ''
  return `${when === String(REPORT.fiscalYear) ? '' : ` (${when})`}${subject === REPORT.municipality.name ? '' : ` @${subject}`}`
}

/** What an expected.json holds: each number with its labels, by the order in the text. */
function outline(text: string) {
  const { drafts } = placeOrphans(REPORT, text, parseReport(REPORT, text))
  return drafts
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((draft) => {
      const path = [draft.labels.measure, ...draft.labels.headings].join(' > ')
      const label = [...draft.labels.row, ...draft.labels.column].join(' / ')
      const proof = draft.proof === undefined ? '' : ` [${draft.proof}]`
      return `${draft.status}: ${path}: ${label} = ${draft.printedWithUnit}${besides(draft)}${proof}`
    })
}

describe('placeOrphans() brings numbers and labels together in', () => {
  it.each(readdirSync(FOLDER))('%s', (page) => {
    const text = readFileSync(join(FOLDER, page, 'input.txt'), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, page, 'expected.json'), 'utf8'))
    expect(outline(text)).toEqual(expected)
  })
})

describe('placeOrphans() claims', () => {
  it('exactly the digits that it places', () => {
    const text = readFileSync(join(FOLDER, 'lists-and-sources', 'input.txt'), 'utf8')
    const { drafts, claimed } = placeOrphans(REPORT, text, parseReport(REPORT, text))
    expect(claimed).toHaveLength(drafts.length)
    for (const draft of drafts) expect(text.slice(draft.span.start, draft.span.end)).toBe(draft.printed)
  })

  it('nothing where the layout stands', () => {
    const text = '備品費の推移\n\n財政課\n\n区分\t金額\n机\t1,000\n\n3\n5\n8\n'
    expect(placeOrphans(REPORT, text, parseReport(REPORT, text))).toEqual({ drafts: [], claimed: [] })
  })
})

/** A page with a list of costs whose amounts were drawn later in another order, and what each label really costs. */
const pages = fc
  .record({
    amounts: fc.uniqueArray(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 2, maxLength: 7 }),
    noise: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 4 }),
    order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ amounts, noise, order }) => {
    const names = ['報酬', '旅費', '燃料費', '消耗品費', '修繕料', '手数料', '保険料'].slice(
      0,
      amounts.length,
    )
    const total = amounts.reduce((a, b) => a + b, 0)
    const truth = new Map([
      ...names.map((name, at) => [name, amounts[at]] as const),
      ['合計', total] as const,
    ])
    const numbers = [...amounts, total, ...noise]
    const shuffled = numbers
      .map((value) => ({ value, key: order.next().value ?? 0 }))
      .sort((a, b) => a.key - b.key)
    const slots = [...names, '合計'].map((name) => `${name} 円`).join('\n')
    const drawn = shuffled.map(({ value }) => value.toLocaleString('en-US')).join('\n')
    return { truth, text: pageText(slots, drawn) }
  })

function pageText(slots: string, drawn: string): string {
  const page = (title: string, body: string, late: string) =>
    ` ${title} 福祉課\n\n【事業の目的】\n\n【事業の実施】\n・実施\n\n【事業費の内訳】\n${body}\n\n【事業の評価】\n\n${late}\n`
  const purpose = '市民の暮らしを支えることを目的とする。'
  return [
    '主な事業の概要\n',
    page('見守り費', slots, `${purpose}\n\n${drawn}`),
    page('相談費', '', `${purpose}\n\n3\n5\n11`),
    page('広場費', '', `${purpose}\n\n2\n19`),
    page('花壇費', '', purpose),
  ].join('')
}

describe('placeOrphans() is never wrong about what it calls repaired', () => {
  it('whatever the amounts and the order in which they were drawn', () => {
    let repaired = 0
    fc.assert(
      fc.property(pages, ({ truth, text }) => {
        const { drafts } = placeOrphans(REPORT, text, parseReport(REPORT, text))
        for (const draft of drafts.filter((each) => each.status === 'repaired')) {
          repaired += 1
          expect(draft.value.toFixed()).toBe(String(truth.get(draft.labels.row[0] ?? '')))
        }
      }),
      { numRuns: 300 },
    )
    expect(repaired).toBeGreaterThan(50)
  })
})

/** A page with heads whose row was drawn in one or two pieces elsewhere, and another table's row that nothing names. */
const countPages = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }),
    others: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 6 }),
    noise: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
    order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ counts, others, noise, order }) => {
    const total = counts.reduce((a, b) => a + b, 0)
    const lines = [counts.join(' '), String(total), others.join(' '), ...noise.map(String)]
    const drawn = lines
      .map((line) => ({ line, key: order.next().value ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line)
      .join('\n\n')
    const heads = '区分 電話 来所 訪問 手紙 その他 合計'
    const page = pageText('', `${heads}\n\n${drawn}`).replace('・実施', '・相談の実施状況')
    return { total, text: page }
  })

describe('placeOrphans() is never wrong about a total drawn apart from its heads', () => {
  it('whatever else stands on the page', () => {
    let repaired = 0
    fc.assert(
      fc.property(countPages, ({ total, text }) => {
        const { drafts } = placeOrphans(REPORT, text, parseReport(REPORT, text))
        for (const draft of drafts.filter((each) => each.labels.column.includes('合計'))) {
          if (draft.status !== 'repaired') continue
          repaired += 1
          expect(draft.value.toFixed()).toBe(String(total))
        }
      }),
      { numRuns: 200 },
    )
    expect(repaired).toBeGreaterThan(20)
  })
})
