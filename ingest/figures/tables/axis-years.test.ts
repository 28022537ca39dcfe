import { describe, expect, it } from 'vitest'
import { yearsAlong } from './axis-years.ts'

const calendar = (year: number) => ({ kind: 'calendar-year', year })
const fiscal = (year: number) => ({ kind: 'fiscal-year', fiscalYear: year })

describe('yearsAlong() reads years that lean on their neighbours', () => {
  it.each<{ labels: string[]; head: string; own?: number; years: unknown[]; why: string }>([
    {
      labels: ['昭和55年', '平成２年', '12年', '22年', '令和２年', '３年'],
      head: '年次',
      years: [undefined, undefined, calendar(2000), calendar(2010), undefined, calendar(2021)],
      why: 'a bare year takes the era that brings it nearest to the one above',
    },
    {
      labels: ['29年度', '30年度', '元年度', '令和２年度'],
      head: '',
      years: [fiscal(2017), fiscal(2018), fiscal(2019), undefined],
      why: 'or to the one behind it, over a change of era',
    },
    {
      labels: ['令和元年度', '30年度', '29年度'],
      head: '',
      years: [undefined, fiscal(2018), fiscal(2017)],
      why: 'years that go down lean on the one before just the same',
    },
    {
      labels: ['2019', '2020', '2021'],
      head: '年',
      years: [calendar(2019), calendar(2020), calendar(2021)],
      why: 'numbers that go up like years are years',
    },
    {
      labels: ['2021', '2020'],
      head: '年度',
      years: [fiscal(2021), fiscal(2020)],
      why: 'fiscal years where the head says so',
    },
    {
      labels: ['2019', '合計'],
      head: '',
      years: [undefined, undefined],
      why: 'one such number may be any number',
    },
    {
      labels: ['３年', '５年', '10年'],
      head: '期間',
      years: [undefined, undefined, undefined],
      why: 'without one year in full they are lengths of time',
    },
    {
      labels: ['令和元年度', '世帯数', '40年度'],
      head: '',
      years: [undefined, undefined, undefined],
      why: 'no era puts it near a year of the axis',
    },
    {
      labels: ['２年度', '３年度', '４年度'],
      head: '年度',
      own: 2022,
      years: [fiscal(2020), fiscal(2021), fiscal(2022)],
      why: 'where the head says that they are years, they lie near the year of the report',
    },
  ])('$labels: $why', ({ labels, head, own, years }) => {
    expect(yearsAlong(labels, head, own)).toEqual(years)
  })
})
