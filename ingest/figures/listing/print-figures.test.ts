import Big from 'big.js'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../report/figure.ts'
import { fiscalYear } from '../../report/fiscal-year.ts'
import { printAudits, printFigureLine, printStatuses, toFigureRecord } from './print-figures.ts'
import { readListingArguments } from './read-listing-arguments.ts'

const figure: Figure = {
  id: 'x-2023/001#f1',
  measureId: 'x-2023/001',
  value: new Big(91_200_000),
  unit: { kind: 'money', symbol: '円' },
  scale: new Big(1000),
  printed: '91,200',
  printedWithUnit: '91,200千円',
  span: { start: 10, end: 16 },
  qualifiers: [],
  labels: { row: ['旅費'], column: ['令和4年度'], headings: [], measure: '図書館運営費' },
  passage: { start: 5, end: 20 },
  labelSpans: [],
  subject: 'みほん市',
  period: { kind: 'fiscal-year', fiscalYear: fiscalYear(2022) },
  periodSource: 'label',
  role: 'part',
  status: 'checked',
  proof: '1,250+91,200=92,450',
}

describe('the listing of figures', () => {
  it('prints label path, value, unit, period, subject, status, proof and place of a figure', () => {
    expect(printFigureLine(figure).split('\t')).toEqual([
      '旅費 > 令和4年度',
      '91200000',
      '円',
      '令和4年度',
      'みほん市',
      'checked',
      '1,250+91,200=92,450',
      '10-16',
    ])
  })

  it('keeps exact values as strings in JSON', () => {
    expect(toFigureRecord(figure)).toMatchObject({
      value: '91200000',
      unit: '円',
      start: 10,
      proof: figure.proof,
    })
  })

  it('counts tables by audit and figures by status', () => {
    expect(printAudits([{ audit: 'agrees' }, { audit: 'disagrees' }, { audit: 'agrees' }])).toBe(
      '表 3: 照合済 2　不一致 1　照合不能 0',
    )
    expect(printStatuses([figure])).toBe('数値 1: checked 1　printed 0　repaired 0　doubtful 0　unplaced 0')
  })

  it.each([
    { words: ['--report', 'x'], kind: 'list', why: 'a report is all that is needed' },
    { words: [], kind: 'wrong', why: 'without a report there is nothing to list' },
    { words: ['--raport', 'x'], kind: 'wrong', why: 'an unknown option is refused' },
    {
      words: ['--report', 'x', '--base', 'http://127.0.0.1:8787/'],
      kind: 'list',
      why: 'a running server is asked',
    },
    { words: ['--report', 'x', '--base', 'localhost'], kind: 'wrong', why: 'a base is a URL' },
    {
      words: ['--report', 'x', '--base', 'http://127.0.0.1:8787', '--problems'],
      kind: 'wrong',
      why: 'a server serves no list of what does not add up',
    },
    { words: ['--help'], kind: 'help', why: 'help is always given' },
  ])('reads $words as $kind: $why', ({ words, kind }) => {
    expect(readListingArguments(words).kind).toBe(kind)
  })
})
