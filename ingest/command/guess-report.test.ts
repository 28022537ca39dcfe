import { describe, expect, it } from 'vitest'
import { guessReport } from './guess-report.ts'

const cover = 'みどり市　令和４年度　決算の概要\n\n'
const body = `${'みどり市の令和4年度の決算は、令和3年度に比べて増えました。\n'.repeat(3)}あおば市と比べました。`

describe('guessReport()', () => {
  it.each([
    {
      path: 'r.txt',
      text: cover + body,
      part: { municipality: { name: 'みどり市' } },
      why: 'the city named most',
    },
    {
      path: 'r.txt',
      text: '福岡県みどり市の令和4年度。\n'.repeat(2),
      part: { municipality: { name: 'みどり市' } },
      why: 'behind its prefecture',
    },
    {
      path: 'r.txt',
      text: cover + body,
      part: { fiscalYear: 2022 },
      why: 'the latest of the years named often',
    },
    {
      path: 'r.txt',
      text: `${cover}${body}令和10年度まで`,
      part: { fiscalYear: 2022 },
      why: 'not a year named once',
    },
    {
      path: 'kessan-2021.txt',
      text: cover + body,
      part: { fiscalYear: 2021 },
      why: "a year in the file's name",
    },
    {
      path: '決算R5.txt',
      text: cover + body,
      part: { fiscalYear: 2023 },
      why: "an era year in the file's name",
    },
    {
      path: 'r.txt',
      text: cover + body,
      part: { title: 'みどり市 令和4年度 決算の概要' },
      why: 'the first line',
    },
    {
      path: 'r.txt',
      text: `主　要　施　策　の　成　果\n${body}`,
      part: { title: '主要施策の成果', kind: 'measure-results' },
      why: 'letters set apart',
    },
    {
      path: '令和4年度の本.txt',
      text: body,
      part: { title: '令和4年度の本' },
      why: 'no line reads like a title',
    },
    {
      path: 'Midori 2022.TXT',
      text: cover + body,
      part: { id: 'midori-2022' },
      why: "id from the file's name",
    },
    { path: 'r.txt', text: cover + body, part: { kind: 'settlement' }, why: 'kind from the title' },
  ])('takes $part from $path: $why', ({ path, text, part }) => {
    expect(guessReport({ path, given: {} }, text)).toMatchObject({
      kind: 'report',
      report: part,
    })
  })

  it('gives names without Latin letters different ids, the same one each time', () => {
    const idOf = (path: string): string => {
      const guessed = guessReport({ path, given: { municipality: '緑野市', fiscalYear: 2022 } }, body)
      return guessed.kind === 'report' ? guessed.report.id : ''
    }
    expect(idOf('決算.txt')).toMatch(/^report-2022-[0-9a-f]{6}$/)
    expect(idOf('決算.txt')).toBe(idOf('/elsewhere/決算.txt'))
    expect(idOf('予算.txt')).not.toBe(idOf('決算.txt'))
  })

  it('keeps what was given and names only what it guessed', () => {
    const given = {
      municipality: '緑野市',
      code: '102121',
      fiscalYear: 2020,
      title: '題',
      kind: 'plan',
      id: 'x',
    }
    expect(guessReport({ path: 'r.txt', given }, body)).toEqual({
      kind: 'report',
      report: {
        id: 'x',
        municipality: { name: '緑野市', code: '102121' },
        fiscalYear: 2020,
        kind: 'plan',
        title: '題',
      },
      guesses: [],
    })
    expect(guessReport({ path: 'r.txt', given: { ...given, title: undefined } }, cover)).toMatchObject({
      guesses: ['--title みどり市 令和4年度 決算の概要'],
    })
  })

  it.each([
    {
      text: '予算は増えました。',
      asks: '--municipality 市区町村名 と --fiscal-year 年（西暦）',
      why: 'neither',
    },
    {
      text: '令和4年度の都市、本市、市町村、各市',
      asks: '--municipality 市区町村名',
      why: 'words that name no city',
    },
    {
      text: '緑野市と青葉市。緑野市と青葉市。令和4年度',
      asks: '--municipality 市区町村名',
      why: 'two cities named alike',
    },
    { text: '緑野市の予算。緑野市の決算。', asks: '--fiscal-year 年（西暦）', why: 'no year' },
  ])('asks for $asks: $why', ({ text, asks }) => {
    const guessed = guessReport({ path: '/tmp/r.txt', given: {} }, text)
    expect(guessed).toEqual({ kind: 'unknown', message: expect.stringMatching(/^r\.txt: [^\n]+$/) })
    expect(guessed).toEqual({ kind: 'unknown', message: expect.stringContaining(`${asks} を付けてください`) })
  })
})
