import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../quantity/find-numbers.ts'
import { showPeriod } from '../show-figure.ts'
import { factsInText } from './facts-in-text.ts'

function show(text: string): readonly string[] {
  return factsInText(text, findNumbers(text)).map(({ quantity, label, period }) => {
    const when = period === undefined ? '' : ` (${showPeriod(period)})`
    return `${label.join(' / ')} = ${quantity.printed}${when}`
  })
}

describe('factsInText() names numbers in brackets', () => {
  it.each([
    {
      text: '財源は、参加費（184千円）及び雑入（20千円）である。',
      facts: ['参加費 = 184千円', '雑入 = 20千円'],
      why: 'a second name with its own bracket is no part of the first',
    },
    {
      text: '見守り隊は83団体、加入率は78.9％（令和2年度　80団体、76.2％）。',
      facts: ['見守り隊 = 83団体', '加入率 = 78.9％', '見守り隊 = 80団体 (2020)', '加入率 = 76.2％ (2020)'],
      why: 'the same units in the same order are of the same things a year before',
    },
    {
      text: '大型　38基　952,400円　小型　21基　63,000円　（令和2年度　大型　29基　725,000円　小型　26基　78,000円）',
      facts: [
        '大型 = 38基',
        '大型 = 952,400円',
        '小型 = 21基',
        '小型 = 63,000円',
        '大型 = 29基 (2020)',
        '大型 = 725,000円 (2020)',
        '小型 = 26基 (2020)',
        '小型 = 78,000円 (2020)',
      ],
      why: 'the last name before the bracket is not of all in it',
    },
    {
      text: '市の待機者数は令和2年度の16人から7人に減少した。',
      facts: ['市の待機者数 / 変更前 = 16人 (2020)', '市の待機者数 / 変更後 = 7人'],
      why: 'the year before stands with the first side alone',
    },
  ])('$why', ({ text, facts }) => {
    expect(show(text)).toEqual(facts)
  })
})
