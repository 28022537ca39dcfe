import { describe, expect, it } from 'vitest'
import { closeSpacedDigits } from './close-spaced-digits.ts'

const statement = `　　款                     予 算 現 額          調　定　額
　１ 保険税             842 600 000       1 048 216 400
　２ 県支出金         3 964 210 000       3 941 608 774
　３ 繰入金               48 300 000         542 716 300
　４ 諸収入                   12 480              15 339
　※ 保険税の不納欠損額は 10 004 800 円である。`

describe('closeSpacedDigits()', () => {
  it('sets commas where a report sets its digits apart, and keeps every offset', () => {
    const closed = closeSpacedDigits(statement)
    expect(closed).toHaveLength(statement.length)
    expect(closed).toContain('1,048,216,400')
    expect(closed).toContain('12,480              15,339')
    expect(closed).toContain('10,004,800 円')
  })

  it.each([
    {
      why: 'columns a space apart',
      text: '本庁 123 456 789\n支所 234 567 890\n出張所 345 678 901\n計 702 701 580',
    },
    { why: 'too few lines to tell', text: '保険税   842 600 000    1 048 216 400' },
    {
      why: 'columns of years',
      text: '人口   2 019    2 020    2 021\n世帯   1 100    1 200    1 300\n件数   1 001    1 002    1 003',
    },
  ])('leaves $why as they are', ({ text }) => {
    expect(closeSpacedDigits(text)).toBe(text)
  })
})
