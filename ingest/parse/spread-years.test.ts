import { describe, expect, it } from 'vitest'
import { stageOf, waysToSpread } from './spread-years.ts'

describe('waysToSpread()', () => {
  it.each([
    {
      years: 4,
      heads: '実績 実績 目標 実績 達成率 目標',
      ways: [[1, 1, 3, 1]],
      why: 'nothing stands twice below one year',
    },
    {
      years: 4,
      heads: '目標 実績 目標 実績 目標 実績 目標',
      ways: [[2, 2, 2, 1]],
      why: 'the last year is planned only',
    },
    {
      years: 2,
      heads: '計画値 実績値 計画値 実績値 達成度',
      ways: [[2, 3]],
      why: 'a rate stands behind what it is the rate of',
    },
    { years: 3, heads: '件数 金額 件数 金額 件数 金額', ways: [[2, 2, 2]], why: 'the same heads below each' },
    { years: 3, heads: '決算 予算 決算 執行率 予算', ways: [[1, 3, 1]], why: '予算 comes before 決算' },
    { years: 1, heads: '目標 実績 達成率', ways: [[3]], why: 'one year over all' },
    { years: 2, heads: 'R4 R5 R6 R4 R5', ways: [[3, 2]], why: 'years go up below 目標 and 実績' },
    {
      years: 2,
      heads: '件数 金額 人数',
      ways: [
        [1, 2],
        [2, 1],
      ],
      why: 'nothing tells these apart',
    },
    { years: 3, heads: '目標 実績', ways: [], why: 'too few heads' },
  ])('$heads below $years: $why', ({ years, heads, ways }) => {
    expect(waysToSpread(years, heads.split(' '))).toEqual(ways)
  })
})

describe('stageOf()', () => {
  it.each([
    ['目標値', 'planned'],
    ['当初予算額', 'planned'],
    ['実績（A）', 'reached'],
    ['決算見込額', 'reached'],
    ['達成率（％）', 'rate'],
    ['執行率', 'rate'],
    ['備考', undefined],
  ])('%s', (head, stage) => {
    expect(stageOf(head)).toBe(stage)
  })
})
