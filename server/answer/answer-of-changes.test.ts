import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

統計調査事業

企画課

住民と世帯を対象に、5年ごとに実施される調査を行った。
人口（速報値）59,812人（前回比+1,204人）　　世帯数（速報値）22,310世帯（前回比＋1,511世帯）

図書館管理運営事業

生涯学習課

図書館の貸出冊数は212,340冊（前年度比3.2％増）、来館者数は98,120人（前年度より4,310人減）であった。
蔵書数は150,220冊で、前年に比べ2,110冊増加した。
読み聞かせの参加者は約1,200人（前年度より80人減）であった。
登録の変更により利用登録が前年度より310件少ない4,120件にとどまった。

ごみ減量推進事業

環境課

古紙の排出量は8,412トン（対前年度比98.1％）となった。資源物の回収量は1,204トンで、前年度（1,310トン）を下回った。

種別	令和4年度（トン）	前年度との増減（トン）
可燃ごみ	8,412	△150
不燃ごみ	640	25
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what was before, of which the report prints the change', () => {
  it.each([
    { asked: '前の年に図書館に来た人は何人', value: 102_430, why: 'it fell' },
    { asked: '前年度の蔵書数は', value: 148_110, why: 'it rose' },
    { asked: '令和3年度の蔵書は何冊', value: 148_110, why: 'the year by its number' },
    { asked: '利用登録の件数は前の年は何件だった', value: 4_430, why: 'the words behind tell that it fell' },
    { asked: '前回の調査の人口は何人', value: 58_608, why: 'the last time' },
    { asked: '調査の人口の前回は', value: 58_608, why: 'wherever that stands' },
    { asked: '2017年の調査の世帯数は', value: 20_799, why: 'it comes every five years' },
    { asked: '前年度の可燃ごみは何トン', value: 8_562, why: 'in a table' },
    { asked: '前年度の資源物の回収量は', value: 1_310, why: 'printed itself' },
  ])('is reckoned for $asked: $why', ({ asked, value }) => {
    expect(ask(asked).figures[0]?.value).toBe(value)
  })

  it('shows what it was reckoned from', () => {
    const { figures } = ask('前の年に図書館に来た人は何人')
    expect(figures[0]?.formula).toBe('98,120人 + 4,310人 = 102,430人')
  })

  it.each([
    { asked: '令和2年度の蔵書数は', why: 'another year' },
    { asked: '前年度の図書館の貸出冊数は', why: 'the change is a rate' },
    { asked: '前年度の読み聞かせの参加者は何人', why: 'the value is rounded' },
    { asked: '前年度の不燃物の埋立量は', why: 'another thing' },
  ])('is not reckoned for $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })
})

describe('whether it rose', () => {
  it.each([
    {
      asked: '図書館の貸出は前の年より増えた？',
      says: 'はい',
      value: 3.2,
      why: 'the rate, no other change nearby',
    },
    { asked: '図書館に来た人は減りましたか', says: 'はい', value: 4_310, why: 'the amount' },
    { asked: '古紙は前の年より増えましたか', says: 'いいえ', value: 98.1, why: 'less than the year before' },
    { asked: '蔵書は減っていますか', says: 'いいえ', value: 2_110, why: 'it rose' },
  ])('is told by its own change for $asked: $why', ({ asked, says, value }) => {
    const { answer, figures } = ask(asked)
    expect(answer).toMatch(new RegExp(`^${says}`))
    expect(Math.abs(figures[0]?.value ?? 0)).toBe(value)
  })
})
