import Big from 'big.js'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../report/fiscal-year.ts'
import type { FigureDraft } from '../figure-draft.ts'
import { attachByBalance } from './attach-by-balance.ts'

/** A line: its fund (none: the line has no label of its own, it was given to the fund above), and its numbers by column. */
type Line = { readonly fund?: string; readonly kind?: string; readonly numbers: Record<number, number> }

/** Columns: 0 当初残高, 1 当初, 2 補正, 3 現在高, 4 翌年度当初, 5 残高. */
function draftsOf(lines: readonly Line[]): readonly FigureDraft[] {
  let above = ''
  return lines.flatMap(({ fund, kind, numbers }, row) => {
    above = fund ?? above
    return Object.entries(numbers).map(([column, value]): FigureDraft => {
      const printed = value < 0 ? `△ ${-value}` : `${value}`
      return {
        measureId: 'mihon/001',
        value: new Big(value),
        scale: new Big(1),
        printed,
        printedWithUnit: printed,
        span: { start: row * 100 + Number(column), end: row * 100 + Number(column) + 1 },
        qualifiers: [],
        labels: {
          row: [above, kind ?? ''].filter((label) => label !== ''),
          column: [],
          headings: [],
          measure: '',
        },
        passage: { start: row * 100, end: row * 100 + 99 },
        labelSpans: [],
        subject: 'みほん市',
        period: { kind: 'fiscal-year', fiscalYear: fiscalYear(column === '2' ? 2023 : 2022) },
        periodSource: column === '2' ? 'report' : 'label',
        role: 'plain',
        ...(fund === undefined ? { status: 'doubtful', proof: 'order' } : { status: 'printed' }),
        cell: { tableId: 't1', row, column: Number(column) },
      }
    })
  })
}

const balances: readonly Line[] = [
  { fund: '地域振興', numbers: { 0: 500, 3: 512, 5: 512 } },
  { kind: '積立', numbers: { 1: 10, 2: 2 } },
  { kind: '取崩', numbers: { 1: -80, 4: -15 } },
  { fund: '子ども応援', numbers: { 0: 360, 3: 330, 5: 319 } },
  { kind: '積立', numbers: { 1: 50, 4: 4 } },
  { kind: '取崩', numbers: { 1: -40, 4: -7 } },
  { fund: 'みどりの森', numbers: { 0: 120, 3: 95, 5: 88 } },
  { kind: '積立', numbers: { 1: 15 } },
]

function show(drafts: readonly FigureDraft[]): readonly string[] {
  return drafts
    .filter(({ labels }) => labels.row.length > 1)
    .map(
      ({ labels, printed, status, proof }) => `${labels.row.join(' / ')} ${printed} ${status} ${proof ?? ''}`,
    )
}

describe('attachByBalance()', () => {
  it('gives lines without a label to the fund above or below whose balances they make', () => {
    expect(show(attachByBalance(draftsOf(balances)))).toEqual([
      '地域振興 / 積立 10 checked 500+10+2=512',
      '地域振興 / 積立 2 checked 500+10+2=512',
      '子ども応援 / 取崩 △ 80 checked 360−80+50=330',
      '子ども応援 / 取崩 △ 15 checked 330−15+4=319',
      '子ども応援 / 積立 50 checked 360−80+50=330',
      '子ども応援 / 積立 4 checked 330−15+4=319',
      'みどりの森 / 取崩 △ 40 checked 120−40+15=95',
      'みどりの森 / 取崩 △ 7 checked 95−7=88',
      'みどりの森 / 積立 15 checked 120−40+15=95',
    ])
  })

  it('gives lines above the first label to it', () => {
    const drafts = attachByBalance(
      draftsOf([
        { kind: '取崩', numbers: { 1: -30, 4: -10 } },
        { fund: '庁舎整備', numbers: { 0: 200, 3: 170, 5: 160 } },
        ...balances,
      ]),
    )
    expect(show(drafts).slice(0, 2)).toEqual([
      '庁舎整備 / 取崩 △ 30 checked 200−30=170',
      '庁舎整備 / 取崩 △ 10 checked 170−10=160',
    ])
  })

  it('takes the year of the flows between two balances where a head says none', () => {
    const supplement = attachByBalance(draftsOf(balances)).find(({ cell }) => cell?.column === 2)
    expect(supplement?.period).toEqual({ kind: 'fiscal-year', fiscalYear: 2022 })
  })

  it('takes the kind that one number of a line says for the others of it', () => {
    const drafts = draftsOf(balances).map((draft) =>
      draft.cell?.column === 2
        ? { ...draft, labels: { ...draft.labels, row: draft.labels.row.slice(0, 1) } }
        : draft,
    )
    const supplement = attachByBalance(drafts).find(({ cell }) => cell?.column === 2)
    expect(supplement?.labels.row).toEqual(['地域振興', '積立'])
  })

  it('leaves all as it was where too few balances hold', () => {
    const spoilt = balances.map((line) =>
      line.fund === undefined
        ? line
        : { ...line, numbers: { ...line.numbers, 3: (line.numbers[3] ?? 0) + 1 } },
    )
    const drafts = draftsOf(spoilt)
    expect(attachByBalance(drafts)).toEqual(drafts)
  })

  it('leaves lines open that fit above and below alike', () => {
    const drafts = draftsOf(
      balances.map(({ fund, kind }, row) =>
        fund === undefined
          ? { ...(kind === undefined ? {} : { kind }), numbers: { 1: row % 2 === 0 ? -5 : 5 } }
          : { fund, numbers: { 0: 100, 3: 100 } },
      ),
    )
    expect(attachByBalance(drafts).filter(({ status }) => status === 'checked')).toEqual([])
  })
})
