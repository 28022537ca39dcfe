import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-budget-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'budget',
  title: 'みどり市 令和5年度 予算資料',
}

const layouts = join(import.meta.dirname, '../../ingest/figures/layouts')

/** A budget's list of projects, each with a remark of several lines that is centred on its row. */
const projects = readFileSync(join(layouts, 'remarks-centred-on-their-rows/input.txt'), 'utf8')

describe('the answerer on remarks of several lines beside the numbers of a row', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text: projects })
  }, 60_000)

  it.each([
    { asked: '地域公共交通計画の策定業務委託料はいくら？', figure: '7,240千円' },
    { asked: '津波避難路誘導灯の工事費は？', figure: '6,165千円' },
    { asked: '電算システムの賃借料はいくらですか', figure: '1,150千円' },
    { asked: '防災費の令和5年度当初予算額はいくらですか', figure: '12,300千円' },
  ])('finds a name that the end of a line breaks: $asked', ({ asked, figure }) => {
    const answer = ask(asked)
    expect(answer).toMatchObject({ outcome: 'answered', warnings: [] })
    expect(answer.figures.map(({ text }) => text)).toEqual([figure])
  })

  it('quotes such a remark without what other columns have between its lines', () => {
    const answer = ask('図書館と公民館はどんな工事をする')
    expect(answer.answer).toContain('人の集まりを併せ持つ施設の外構工事費52,700千円を計上する。')
    expect(answer.figures.map(({ text }) => text)).toEqual(['52,700千円'])
  })

  it.each([
    { asked: '防災課の防災費は令和5年度いくらですか', figure: '12,300千円', why: 'not who pays for it' },
    { asked: '令和4年度の園芸振興費は', figure: '11,600千円', why: 'of the year that is asked for' },
    { asked: '園芸振興費の地方債はいくら', figure: '22,100千円', why: 'who pays is asked' },
    { asked: '園芸振興費の燃料タンクはいくら', figure: '21,667千円', why: 'a part is named' },
  ])('takes the row as a whole where nothing else is named: $asked ($why)', ({ asked, figure }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map(({ text }) => text)).toEqual([figure])
  })

  it('declines what no remark says', () => {
    expect(ask('燃料電池の購入費はいくら？')).toMatchObject({ outcome: 'not_found' })
  })
})
