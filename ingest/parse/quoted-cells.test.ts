import { describe, expect, it } from 'vitest'
import { openQuotedCells } from './quoted-cells.ts'

describe('openQuotedCells()', () => {
  it('takes quotes and line breaks out of the cells of an exported sheet, and keeps every offset', () => {
    const sheet =
      '1\t橋りょう点検事業\t"61,240"\t"作業員不足により、\n１路線を翌年度へ"\n2\t街路樹管理事業\t980\t\n'
    const opened = openQuotedCells(sheet)
    expect(opened).toHaveLength(sheet.length)
    expect(opened).toBe(
      '1\t橋りょう点検事業\t 61,240 \t 作業員不足により、 １路線を翌年度へ \n2\t街路樹管理事業\t980\t\n',
    )
  })

  it('closes a cell between commas that runs over lines', () => {
    const sheet = '番号,事業名,備考\n1,講座,"申込みは\n郵送に限る"\n'
    expect(openQuotedCells(sheet)).toBe('番号,事業名,備考\n1,講座,"申込みは 郵送に限る"\n')
  })

  it.each([
    { why: 'ditto marks', text: '1\t東部\t"\t5\n2\t西部\t"\t7\n' },
    { why: 'a quoted line of words', text: '"住みよいまち"\n"元気なまち"\n' },
    { why: 'a quote that is never closed', text: '1\t"東部\t5\n2\t西部\t7\n' },
  ])('leaves $why as it is', ({ text }) => {
    expect(openQuotedCells(text)).toBe(text)
  })
})
