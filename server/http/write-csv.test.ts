import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsvRow } from './write-csv.ts'

describe('writeCsvRow()', () => {
  it.each([
    { cell: 'みどり市', written: 'みどり市', why: 'a plain text' },
    { cell: -77_626_000, written: '-77626000', why: 'a negative number stays a number' },
    { cell: 14.41, written: '14.41', why: 'a rate' },
    { cell: 0, written: '0', why: 'zero is a value' },
    { cell: null, written: '', why: 'nothing there' },
    { cell: '△ 77,626', written: '"△ 77,626"', why: 'a comma needs quotes' },
    { cell: '-1,594', written: '"-1,594"', why: 'a printed negative number is no formula' },
    { cell: '-12.5', written: '-12.5', why: 'a printed negative number is no formula' },
    { cell: '2"', written: '"2"""', why: 'quotes are doubled' },
    { cell: '一\n二', written: '"一\n二"', why: 'a line end needs quotes' },
    { cell: '=1+1', written: '"\'=1+1"', why: 'a formula' },
    { cell: '=HYPERLINK("http://x")', written: '"\'=HYPERLINK(""http://x"")"', why: 'a formula with quotes' },
    { cell: '+1+1', written: '"\'+1+1"', why: 'plus begins a formula' },
    { cell: '-1+1', written: '"\'-1+1"', why: 'minus begins a formula' },
    { cell: '-A1', written: '"\'-A1"', why: 'minus and a cell' },
    { cell: '@SUM(A1)', written: '"\'@SUM(A1)"', why: 'at begins a formula' },
    { cell: '＝1+1', written: '"\'＝1+1"', why: 'Japanese Excel takes full-width signs too' },
    { cell: '\t=1+1', written: '"\'\t=1+1"', why: 'blanks do not hide a formula' },
    { cell: '　=1+1', written: '"\'　=1+1"', why: 'nor does a full-width blank' },
    { cell: '-', written: '"\'-"', why: 'a lone dash is typed into a cell as a formula' },
    { cell: '令和5年度 = 2023', written: '令和5年度 = 2023', why: 'a sign further on is harmless' },
  ])('writes $cell: $why', ({ cell, written }) => {
    expect(writeCsvRow([cell])).toBe(`${written}\r\n`)
  })

  it('is read back cell by cell, and no text begins like a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'=+-@,"\r\n\t 1あ') }),
    )
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const read = readCsvRow(writeCsvRow(cells))
        expect(
          read.map((text, index) => text.replace(/^'/, cells[index]?.startsWith("'") ? "'" : '')),
        ).toEqual(cells)
        for (const text of read) expect(text).toMatch(/^(?:[^=+\-@\t\r\n]|$|[+-][\d,.]+$)/)
      }),
      { numRuns: 1_000 },
    )
  })
})

/** The oracle: RFC 4180, one row. */
function readCsvRow(line: string): string[] {
  const cells = [...`,${line.replace(/\r\n$/, '')}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)]
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
