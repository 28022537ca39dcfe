import { describe, expect, it } from 'vitest'
import { afterTopic } from './after-topic.ts'
import type { CityMention } from './question.ts'
import { subjectCities } from './subject-cities.ts'

function mention(text: string, name: string): CityMention {
  const start = text.indexOf(name)
  return { name, known: true, span: { start, end: start + name.length } }
}

describe('subjectCities()', () => {
  it.each([
    {
      asked: 'みどり市の保険税の推移について、あかね市の均等割はいくらですか',
      cities: ['あかね市'],
      why: 'the first city only prints the table; 推移 stands in its title',
    },
    { asked: 'みどり市の表であかね市はいくら', cities: ['あかね市'], why: 'the last city is asked about' },
    { asked: 'みどり市とあかね市の均等割は', cities: ['みどり市', 'あかね市'], why: 'joined by と' },
    {
      asked: 'みどり市の均等割はあかね市より高いですか',
      cities: ['みどり市', 'あかね市'],
      why: 'one is measured by the other',
    },
    {
      asked: 'みどり市の均等割はいくらで、あかね市との差は？',
      cities: ['みどり市', 'あかね市'],
      why: 'a difference needs both',
    },
  ])('$why', ({ asked, cities }) => {
    const named = [mention(asked, 'みどり市'), mention(asked, 'あかね市')]
    expect(subjectCities(named, asked, afterTopic(asked)).map((city) => city.name)).toEqual(cities)
  })
})

it('subjectCities() takes a city that is part of a name for no second one', () => {
  const asked = 'みどり市の委託でみどり市予約バス業務と清掃業務はどっちが高い'
  const named = [mention(asked, 'みどり市'), { ...mention(asked, 'みどり市'), span: { start: 8, end: 12 } }]
  expect(subjectCities(named, asked, afterTopic(asked))).toEqual(named.slice(0, 1))
})

describe('afterTopic()', () => {
  it.each([
    { asked: '基金の推移について、令和3年度はいくらですか', asks: '令和3年度はいくらですか' },
    { asked: '基金の推移について教えて', asks: '基金の推移について教えて' },
    { asked: '令和3年度の基金はいくらですか', asks: '令和3年度の基金はいくらですか' },
  ])('$asked → $asks', ({ asked, asks }) => {
    expect(afterTopic(asked)).toBe(asks)
  })
})
