import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-results-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'results',
  title: 'みどり市 令和5年度 成果説明書',
}

/** Text drawn from a PDF, its columns set by single spaces: a breakdown in a sentence each, ratios of two years, rows with numbers. */
const drawn = `令和５年度 成果説明書
みどり市
▶歳入の内訳
市税 ５２億３，４１０万円（２８．４％）
繰入金 ９億６，５００万円（５．２％）
▶財政の指標 （単位：％）
指標 令和５年度 令和４年度 基準
公債費比率 8.7 9.1 25.0
負担比率 36.4 30.8 350.0
▶補助金 （単位：円）
番号 補助金名 令和４年度 令和５年度
1 集会所整備補助金 4,210,000 3,180,000
2 花いっぱい補助金 1,200,000 1,350,000
▶特別会計
会計名 歳入 歳出
介護 ５４億２，２１０万円 ５２億８，８３０万円
`

/** The same city's sheets, their names merged over rows and set in the middle of these. */
const sheet = `令和５年度　成果説明書

 指標の達成状況
  指    標    名                   単位    区分        令和４年度    令和５年度
                                           目標値            40            60
  宿泊した人                        人     実績値            44            48
                                           達成率        110.0%         80.0%
                                           目標値         8,500         8,000
  農作物の被害額                   千円    実績値         9,120         7,640
                                           達成率        107.3%         95.5%

 補助の一覧                                                     （単位：円）
  名    称              交  付  先          令和４年度    令和５年度
  集会所の補助          各自治会             4,210,000     3,180,000
  花いっぱいの補助          〃               1,200,000     1,350,000
  見守りの補助          みどり会               960,000       960,000
`

describe('answering from text drawn from a PDF', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text: drawn })
  })

  it.each([
    { q: '歳入のうち市税の割合は', says: '２８．４％です', why: 'the share is printed beside the amount' },
    { q: '花いっぱい補助金は令和4年度いくら', says: '1,200,000円', why: 'a number opens its row' },
    {
      q: '公債費比率は良くなりましたか',
      says: '令和4年度（2022年度）は9.1%、令和5年度（2023年度）は8.7%',
      why: 'two years, and no yes or no that the report does not give',
    },
    { q: '負担比率は悪化しましたか', says: '36.4%', why: 'the same for the worse' },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
    expect(answer.answer).not.toMatch(/^(?:はい|いいえ)/)
  })
})

describe('answering from names in the middle of their rows', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text: sheet })
  })

  it.each([
    { q: '宿泊した人の目標は令和4年度何人', says: '40人', why: 'the row above the name is its own' },
    { q: '農作物の被害額の令和5年度の目標は', says: '8,000千円', why: 'and not of the name above' },
    {
      q: '宿泊した人は目標を達成しましたか',
      says: 'いいえ。実績は48人、目標は60人、達成率は80.0%',
      why: 'of several years the latest',
    },
    { q: '宿泊した人は令和4年度に目標を達成しましたか', says: 'はい。実績は44人', why: 'the year asked for' },
    { q: '花いっぱいの補助の交付先は', says: '各自治会です', why: 'a ditto says what stands above' },
    { q: '見守りの補助の交付先は', says: 'みどり会です', why: 'the head is asked for, no amount' },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('does not say that an aim was missed where less is better', () => {
    const { answer } = ask('農作物の被害額は目標を達成しましたか')
    expect(answer).not.toMatch(/^(?:はい|いいえ)/)
    expect(answer).toContain('実績は7,640千円')
  })
})
