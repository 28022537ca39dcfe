import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = `町営住宅の募集状況

住宅課

区分\t\t令和3年度\t令和4年度
一般向\t募集（戸）\t20\t24
\t申込（人）\t61\t66
\t入居（戸）\t15\t18
再建住宅\t募集（戸）\t4\t6
\t申込（人）\t9\t11
\t入居（戸）\t2\t5
計\t募集（戸）\t24\t30
\t申込（人）\t70\t77
\t入居（戸）\t17\t23

学びの援助の状況

学務課

区分\t\t令和4年度 金額\t令和4年度 人数
給食の援助\t小学校\t730千円\t170人
\t中学校\t430千円\t84人
\t計\t1,160千円\t254人
教材の援助\t小学校\t250千円\t173人
\t中学校\t220千円\t87人
\t計\t470千円\t260人
合計\t小学校\t980千円\t173人
\t中学校\t650千円\t87人
\t計\t1,630千円\t260人

5月1日現在児童生徒数

区分\t令和4年度
小学校\t682人
中学校\t310人
計\t992人

書記研修

人事課

課程\t受講者数
一般書記研修\t12人
新規採用書記研修\t9人

海岸鉄道運行維持対策支援金（海岸鉄道運営費）

交通課

【施策額の内訳】
区分\t金額（円）
海岸鉄道運行維持対策支援金\t3,400,000
事務費\t20,000
【施策の評価】
感染症の影響により、令和4年度の海岸鉄道運賃収入は前年度と比較すると約6,000万円の減収となっている。

保険税の比較

税務課

市名\t区分\t令和3年度\t令和4年度\t令和5年度
みどり市\t医療 均等割\t21,000円\t22,000円\t22,000円
\t支援 均等割\t6,000円\t6,700円\t6,700円
\t支援 平等割\t9,000円\t8,000円\t8,000円
`

describe('rows that are called alike', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  })
  const valuesOf = (asked: string) => ask(asked).figures.map(({ value }) => value)

  it.each([
    {
      asked: '令和4年度の町営住宅、募集には何人申し込んだ',
      holds: 77,
      why: 'the row of the deed, not only of the one whose group repeats a word of the title',
    },
    {
      asked: '教材の援助の合計・中学校の人数は全部で何人',
      holds: 87,
      why: 'a printed total among its parts is not added to them',
    },
  ])('$asked: $holds ($why)', ({ asked, holds }) => {
    expect(valuesOf(asked)).toContain(holds)
  })

  it('gives what is called as asked, not what only stands under the title', () => {
    expect(valuesOf('海岸鉄道の支援金はいくら出したん')).toEqual([3_400_000])
  })

  it('does not add a total to its parts, nor choose between two of them', () => {
    expect(ask('中学生は全部で何人').outcome).toBe('clarify')
    expect(valuesOf('中学生は全部で何人')).toEqual(expect.arrayContaining([87, 310]))
  })

  it('takes no total of all for what its rows are called by', () => {
    expect(valuesOf('学びの援助をもらっている小学生は全部で何人')).not.toContain(992)
  })

  it('asks which of two rows is meant that only repeat the title', () => {
    expect(ask('書記研修は何人受けましたか').outcome).toBe('clarify')
  })

  it.each([
    { asked: '支援分の均等割は上がってきていますか', holds: [6000, 6700], begins: 'はい' },
    { asked: '支援分の平等割は上がってきてる？', holds: [9000, 8000], begins: 'いいえ' },
  ])('sets no row against another where one is said to change: $asked', ({ asked, holds, begins }) => {
    expect(ask(asked).answer.startsWith(begins)).toBe(true)
    expect(valuesOf(asked)).toEqual(holds)
  })
})
