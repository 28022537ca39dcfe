import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** What residents describe in several words, for what tables name in one. */
const text = `みどり市 主要な施策の報告書

住まいの安全

建築課

区分	令和3年度	令和4年度
木造住宅耐震改修補助金（円）	1,200,000	1,800,000
家庭用蓄電池設置補助件数（件）	31	44

庁舎の衛生用品

総務課

区分	令和4年度
非接触型体温計（円）	159,000
簡易ベッド（円）	402,000
パーテーション（円）	310,000

短期に雇った人の経費

人事課

区分	令和4年度
社会保険料（円）	835,000
雇用保険料（円）	53,000
労災保険料（円）	10,600
時間外手当（円）	72,300

容器包装の一括回収

環境課

区分	令和4年度
北の自治会の回収量（トン）	18.6
南の自治会の回収量（トン）	21.4
`

let answer: (message: string) => Answer
beforeAll(async () => {
  answer = await makeMadeUpAnswerer({ text })
})

describe('a question that describes a thing', () => {
  it.each([
    {
      question: '令和4年度、木の家を地震でつぶれんように直す補助はいくら出した？',
      value: 1_800_000,
      why: 'a word denied in dialect',
    },
    { question: '手で触らずに体温を測る機械はいくらした？', value: 159_000, why: 'four words for one' },
    { question: '仕事中のけがに備える保険はなんぼ？', value: 10_600, why: 'no other insurance' },
    { question: '残業した分の手当はいくら？', value: 72_300, why: 'a deed for an allowance' },
    { question: '隣と仕切るパーテーションはいくら？', value: 310_000, why: 'described and named' },
    {
      question: '容器包装をまとめて集める試みで、北の自治会から集まった量は',
      value: 18.6,
      why: 'a word that says nothing of it',
    },
  ])('「$question」: $why', ({ question, value }) => {
    const { outcome, figures } = answer(question)
    expect({ outcome, value: figures[0]?.value }).toEqual({ outcome: 'answered', value })
  })

  it.each([
    { question: '木の家を地震でつぶれんように調べた件数は', why: 'something else was done' },
    { question: '仕事中の食事はいくら？', why: 'another thing of the same place' },
    { question: '誰も住んでいない家は何軒？', why: 'nothing of it is held' },
  ])('declines 「$question」: $why', ({ question }) => {
    expect(answer(question).figures).toEqual([])
  })
})
