import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-overview-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'report',
  title: 'みどり市 令和5年度 決算のあらまし',
}

/** A table with rates of change, one with two years alone, a count by kinds, and a form with boxes to tick. */
const text = `令和５年度　決算のあらまし

１　目的別の歳出
（単位：千円、％）
区　　　分　　　　　　　令和５年度　　令和４年度　　前年度比
総　務　費　　　　　　　 400,000　　　 380,000　　　　 5.3
商　工　費　　　　　　　　80,000　　　 100,000　　　△20.0
土　木　費　　　　　　　 288,000　　　 300,000　　　 △4.0
災害復旧費　　　　　　　　12,000　　　　 5,000　　　 140.0

２　借入金の残高
（単位：千円）
会　　　計　　　　　　　令和５年度末　　令和４年度末
一般会計　　　　　　　　 2,450,000　　　 2,500,000
水道事業会計　　　　　　　 180,000　　　　 200,000
下水道事業会計　　　　　　 890,000　　　　 900,000

３　なやみ相談
相談件数
区　　　分　　　　　　　令和５年度　　令和４年度
夫婦関係　　　　　　　　　　 22件　　　　 20件
親子関係　　　　　　　　　　 13件　　　　 15件
合　　　計　　　　　　　　　 35件　　　　 35件

４　記念旗の製作
職員研修で使う記念旗を令和5年度に90枚作った。

５　駅前の清掃
今後の方向性
□拡充　■継続　□縮小　□廃止　　　令和６年度に当番の表を改める。
`

describe('answers to questions behind a story, by rates of change, by classes and by ticked boxes', () => {
  let ask: (turns: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ report, text })
  })

  it.each([
    {
      question: '先日、倉庫で記念旗を見せてもらいました。あれは全部で何枚作ったんですか。',
      says: '90枚',
      why: 'what was told of is pointed at',
    },
    {
      question: '友達に聞いたっちゃけど、記念旗を作ったとやろ？何枚作ったと？',
      says: '90枚',
      why: 'what is only made sure of leads to the question',
    },
    {
      question: '目的別の歳出で、前年度比が一番低い費目は？',
      says: '商工費の△20.0%',
      why: 'printed rates are set in order, not amounts',
    },
    {
      question: '目的別の歳出で、前年度からの減り方の割合が一番大きいのは？',
      says: '商工費の△20.0%',
      why: 'the greatest fall is the lowest rate',
    },
    {
      question: '借入金の残高の減少率が最も大きい会計は？',
      says: '最も減ったのは水道事業会計の-10%',
      why: 'where no rate is printed it is reckoned from the two years',
    },
    {
      question: '駅前の清掃の今後の方向性は？',
      says: '継続',
      why: 'only the choice that is ticked is said',
    },
  ])('$question: $why', async ({ question, says }) => {
    const answer = await ask(question)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
    expect(answer.answer).not.toContain('廃止')
  })

  it('does not answer by kinds what is asked by ages or by men and women', async () => {
    expect((await ask('なやみ相談の年齢ごとの件数の内訳')).outcome).not.toBe('answered')
    expect((await ask('相談件数の男女別の内訳は')).outcome).not.toBe('answered')
    expect((await ask('なやみ相談の件数の内訳は')).outcome).toBe('answered')
  })
})
