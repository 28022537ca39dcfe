import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import { type Analyzer, loadAnalyzer } from '../../ingest/text/analyzer.ts'
import { withOwnCity } from './own-city.ts'
import { understandQuestion } from './understand-question.ts'

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
}, 60_000)

describe('withOwnCity()', () => {
  it.each([
    { asked: '保険料はいくら', cities: ['みどり市'], why: 'none is named' },
    { asked: '保険料はあかね市より高いですか', cities: ['みどり市', 'あかね市'], why: 'one is set against' },
    {
      asked: 'うちの保険料、あかねと比べて高い？',
      cities: ['みどり市', 'あかね市'],
      why: 'by its bare name',
    },
    { asked: '保険料はあかね市とどっちが高い', cities: ['みどり市', 'あかね市'], why: 'which of two' },
    { asked: 'あかね市の保険料はいくら', cities: ['あかね市'], why: 'another one is asked about' },
    { asked: 'あかね市より保険料が高い市はどこ', cities: ['あかね市'], why: 'others are asked for' },
    {
      asked: 'みどり市の保険料はあかね市より高いですか',
      cities: ['みどり市', 'あかね市'],
      why: 'both are named',
    },
  ])('reads the cities of $asked: $why', ({ asked, cities }) => {
    const reader = { analyzer, knownCities: ['みどり市', 'あかね市'], currentFiscalYear: fiscalYear(2024) }
    const question = withOwnCity(understandQuestion(asked, reader), 'みどり市')
    expect(question.cities.map(({ name }) => name)).toEqual(cities)
  })
})
