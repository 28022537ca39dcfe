import { describe, expect, it } from 'vitest'
import { type CellContent, parseCell } from './parse-cell.ts'
import { showToken } from './show-token.ts'

function show(content: CellContent): string {
  switch (content.kind) {
    case 'mark':
      return `mark ${content.mark.mark}`
    case 'number':
      return `number ${showToken(content.quantity)}`
    case 'quantity':
      return `quantity ${content.label}|${showToken(content.quantity)}|${content.remark}`
    case 'quantities':
      return `quantities ${content.facts.map((fact) => `${fact.label}|${showToken(fact.quantity)}`).join(' ')} ${content.remark}`.trim()
    case 'time':
      return `time ${showToken(content.time)}`
    default:
      return content.kind
  }
}

describe('parseCell()', () => {
  it.each([
    ['', 'blank', 'nothing'],
    ['　', 'blank', 'a wide space'],
    ['1,594', 'number 1,594=1594', 'label and caption give the unit'],
    ['△ 77,626', 'number △ 77,626=-77626', 'a minus'],
    ['-7,500', 'number -7,500=-7500', 'a minus'],
    ['(23)', 'number 23=23', 'alone in a cell, brackets hold a number'],
    ['0', 'number 0=0', 'zero is not none'],
    ['2.01%', 'quantity |2.01%=2.01%|', 'a rate'],
    ['▲1.0％', 'quantity |▲1.0％=-1%|', 'a negative rate'],
    ['0.5％増', 'quantity |0.5％=0.5%{増}|', 'a rise'],
    ['3.1％減', 'quantity |3.1％=-3.1%{減}|', 'a fall'],
    ['1,459,000,000円 (精算額)', 'quantity |1,459,000,000円=1459000000円|(精算額)', 'a remark'],
    ['約1,200人', 'quantity |1,200人=1200人{約}|', 'a bound'],
    [
      '1,234,500円(内 12,000円)',
      'quantities |1,234,500円=1234500円 内|12,000円=12000円',
      'a part in brackets',
    ],
    ['65回 1,331人', 'quantities |65回=65回 |1,331人=1331人', 'two facts'],
    [
      '650食 41,202,000円 会社名',
      'quantities |650食=650食 |41,202,000円=41202000円 会社名',
      'two facts and a name',
    ],
    ['風水害:21箇所 震災:26箇所', 'quantities 風水害|21箇所=21箇所 震災|26箇所=26箇所', 'labelled facts'],
    ['→', 'mark as-left', 'as on the left'],
    ['〃', 'mark as-left', 'ditto'],
    ['-', 'mark none', 'none'],
    ['―', 'mark none', 'none'],
    ['－', 'mark none', 'none'],
    ['皆無', 'mark none', 'none, in words'],
    ['/', 'mark not-applicable', 'a slash'],
    ['令和5年度', 'time 令和5年度@2023', 'a year'],
    ['第9期', 'time 第9期@plan9', 'a plan period heads a column'],
    ['R5.10.11～R6.2.20', 'time R5.10.11～R6.2.20@2023-10-11..2024-02-20', 'a term'],
    ['12日', 'quantity |12日=12日間|', 'alone in a cell, days are counted'],
    ['5月定期', 'text', 'a round is a label'],
    ['福岡', 'text', 'words'],
    ['SSD-PG480U3-BA', 'text', 'a model number is a label'],
    ['2日間。一部開催中止', 'text-with-numbers', 'a sentence'],
    ['70箇所のうち17箇所を開設した', 'text-with-numbers', 'prose'],
  ])('reads %j as %s: %s', (text, expected) => {
    expect(show(parseCell(text))).toBe(expected)
  })

  it('parseCell() takes brackets as a minus only where told to', () => {
    expect(show(parseCell('(1,234)', { bracketsAreNegative: true }))).toBe('number (1,234)=-1234')
    expect(show(parseCell('(1,234)'))).toBe('number 1,234=1234')
  })

  it('parseCell() keeps offsets within the cell', () => {
    const content = parseCell('　△ 5日間　')
    if (content.kind !== 'quantity') throw new TypeError('Cannot test: no quantity was found')
    expect(content.quantity.span).toEqual({ start: 1, end: 6 })
    expect(content.quantity.number).toEqual({ start: 1, end: 4 })
  })
})
