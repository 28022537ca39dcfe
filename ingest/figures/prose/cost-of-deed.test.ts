import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../quantity/find-numbers.ts'
import { nameCostOfDeed } from './cost-of-deed.ts'
import { factsInText } from './facts-in-text.ts'

function show(text: string): readonly string[] {
  return nameCostOfDeed(factsInText(text, findNumbers(text)), text).map(
    ({ quantity, label }) => `${label.join(' / ')} = ${quantity.printed}`,
  )
}

describe('nameCostOfDeed()', () => {
  it.each([
    {
      text: '・給食費の半額補助を始めました（2,145万円）。',
      facts: ['給食費の半額補助 = 2,145万円'],
      why: 'the amount that closes an item is what the deed cost',
    },
    {
      text: '・防災地図を作り直し、全戸（5,980戸）に配布しました（372万円）。',
      facts: ['全戸 = 5,980戸', '防災地図 = 372万円'],
      why: 'of the first thing that something was done with, whatever else is counted',
    },
    {
      text: '・漁港の荷さばき施設の改修に着手しました（1億3,400万円）。',
      facts: ['漁港の荷さばき施設の改修 = 1億3,400万円'],
      why: 'a work that was begun',
    },
    {
      text: '・「湊まつり」を開催しました（120万円）。',
      facts: ['湊まつり = 120万円'],
      why: 'the name without its brackets',
    },
    {
      text: '・講師謝金を支払った（118千円、前年度 96千円）。',
      facts: factsInText(
        '・講師謝金を支払った（118千円、前年度 96千円）。',
        findNumbers('・講師謝金を支払った（118千円、前年度 96千円）。'),
      ).map(({ quantity, label }) => `${label.join(' / ')} = ${quantity.printed}`),
      why: 'two amounts keep the names that they have',
    },
  ])('$text: $why', ({ text, facts }) => {
    expect(show(text)).toEqual(facts)
  })
})
