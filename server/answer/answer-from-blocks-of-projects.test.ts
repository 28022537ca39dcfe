import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const layouts = join(import.meta.dirname, '../../ingest/figures/layouts')

function answererOf(layout: string, year: number): Promise<(typed: string) => Answer> {
  const report = {
    id: 'mihon',
    municipality: { name: 'みほん市' },
    fiscalYear: fiscalYear(year),
    kind: 'measure-results',
    title: 'みほん市 主要施策の成果説明書',
  } as const
  return makeMadeUpAnswerer({ text: readFileSync(join(layouts, layout, 'input.txt'), 'utf8'), report })
}

const asked: Readonly<Record<string, { year: number; said: readonly (readonly [string, string])[] }>> = {
  'projects-in-blocks-over-two-pages': {
    year: 2022,
    said: [
      ['コミュニティバス運行事業の決算額は？', '62,480千円'],
      ['移住体験住宅運営事業の予算現額は？', '8,900千円'],
      ['関係人口づくり事業の国庫支出金はいくら？', '1,595千円'],
      ['移住体験住宅の令和3年度の延べ利用日数は？', '540日'],
      ['コミュニティバス運行事業の担当課は？', '地域振興課'],
      // On the next page, below heads that are printed again.
      ['書かない窓口のために何をした？', 'システムの改修に着手した。'],
      ['決算額が一番大きい事業は？', 'コミュニティバス運行事業の62,480千円'],
    ],
  },
  'projects-in-blocks-with-offices-beside': {
    year: 2021,
    said: [
      ['公民館の夜間開放事業の不用額は？', '53千円'],
      ['空き店舗を活用した起業支援事業の執行率は？', '0.0%'],
      ['公民館の夜間開放事業の担当課は？', '生涯学習スポーツ課'],
      ['防災マップは何世帯に配布した？', '1,830世帯'],
    ],
  },
  'projects-in-blocks-with-text-before-amounts': {
    year: 2023,
    said: [
      ['小学校体育館空調設備整備事業の市債は？', '125,000千円'],
      ['校内教育支援センター運営事業の予算現額は？', '18,400千円'],
      ['教室に戻った生徒は何人？', '27人'],
    ],
  },
  'projects-in-blocks-centred': {
    year: 2022,
    said: [
      ['飲料水供給施設改修事業の決算額は？', '26,950千円'],
      ['給水車は延べ何回出した？', '17回'],
      ['斎場予約システム導入事業の予算額は？', '2,400千円'],
    ],
  },
  'projects-in-blocks-under-headings': {
    year: 2024,
    said: [
      ['通学路みまもりカメラ設置の所管課は？', '学校安全課'],
      ['街路樹の植え替えの決算額は？', '9,130千円'],
      ['決算額が一番大きい取組は？', '街路樹の植え替えの9,130千円'],
    ],
  },
  'projects-in-blocks-without-heads-on-further-pages': {
    year: 2023,
    said: [
      ['養殖試験事業の国庫支出金は？', '876,000円'],
      ['有機農業はじめの一歩事業の作付面積は？', '18.4ha'],
    ],
  },
}

describe.each(Object.entries(asked))('answers from %s', async (layout, { year, said }) => {
  const ask = await answererOf(layout, year)
  it.each(said)('%s', (typed, expected) => {
    const { outcome, answer, warnings } = ask(typed)
    expect([outcome, answer.normalize('NFKC')]).toEqual([
      'answered',
      expect.stringContaining(expected.normalize('NFKC')),
    ])
    expect(warnings.map(({ code }) => code)).not.toContain('layout_lost')
  })
})
