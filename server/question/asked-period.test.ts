import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import { findAskedPeriod } from './asked-period.ts'

const context = { currentFiscalYear: fiscalYear(2026) }

describe('findAskedPeriod()', () => {
  it.each([
    { text: '令和2・3・4年度の額を順に', years: [2020, 2021, 2022], why: 'one era and one 年度 for all' },
    { text: '平成29、30年度と令和元年度の額', years: [2017, 2018, 2019], why: 'two eras' },
    { text: '2021、2022、2023年度の人数', years: [2021, 2022, 2023], why: 'western years' },
    { text: '令和3年と5年の差', years: [2021, 2023], why: 'the era is said once, and no 度' },
    { text: '令和3年度の翌年度へ繰り越すべき財源', years: [2021], why: 'a next year within a name' },
    { text: '令和3年度の3年分の額', years: [2021], why: 'a number of years is no year' },
    { text: '令和3年度に積み立てた額(前年度の余剰金)', years: [2021], why: 'a year before in brackets' },
    { text: '令和3年度の前年度余剰金', years: [2021], why: 'a year before within a name' },
    { text: '令和3年度の前年度', years: [2021, 2020], why: 'a year before that is asked for' },
    { text: '令和3年度と5年間の平均の差', years: [2021], why: 'a number of years behind と' },
  ])('of $text: $years ($why)', ({ text, years }) => {
    expect(findAskedPeriod(text, context).period).toEqual({ kind: 'years', years })
  })

  it.each([
    { text: '平成29年から令和2年までの推移', from: 2017, to: 2020, why: 'years without 度' },
    { text: '令和3年から5年にかけて', from: 2021, to: 2023, why: 'the era is said once' },
    { text: '2019年〜2022年', from: 2019, to: 2022, why: 'western years' },
    { text: '令和3年度→R5の増減', from: 2021, to: 2023, why: 'an arrow' },
  ])('of $text: a stretch of fiscal years ($why)', ({ text, from, to }) => {
    expect(findAskedPeriod(text, context).period).toEqual({ kind: 'range', from, to })
  })

  it.each([
    {
      text: '令和5年1月から令和10年3月までの契約額',
      period: { kind: 'years', years: [2022], stretch: { from: '2023-01', to: '2028-03' } },
      why: 'a term of a contract',
    },
    {
      text: '第8期(令和3〜5年度)の各年度の残高',
      period: { kind: 'range', from: 2021, to: 2023 },
      why: 'the years of a plan, named',
    },
    {
      text: '介護保険の第8期の各年度の残高',
      period: { kind: 'range', from: 2021, to: 2023 },
      why: 'the years of a plan that runs for three by law',
    },
    { text: '第8期の保険料', period: { kind: 'plans', numbers: [8] }, why: 'the plan itself' },
  ])('of $text: $why', ({ text, period }) => {
    expect(findAskedPeriod(text, context).period).toEqual(period)
  })

  it.each([
    { text: '令和3年度を除いた合計', period: { kind: 'all', except: [2021] }, why: 'nothing else is named' },
    {
      text: '令和2年度から令和4年度まで、令和3年度以外の平均',
      period: { kind: 'years', years: [2020, 2022] },
      why: 'a stretch without one of its years',
    },
  ])('of $text: the other years ($why)', ({ text, period }) => {
    expect(findAskedPeriod(text, context).period).toEqual(period)
  })

  it('takes この1年で for no stretch of years', () => {
    expect(findAskedPeriod('この1年で何人増えた', context).period.kind).toBe('none')
  })

  it('leaves a stretch of months a stretch of dates', () => {
    expect(findAskedPeriod('令和3年4月から令和5年3月まで', context).period.kind).toBe('years')
  })
})
