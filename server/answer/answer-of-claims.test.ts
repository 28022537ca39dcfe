import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report = `防犯灯の設置

防災安全課

補助した灯数

(単位:灯)

区分	LED	LED以外	合計
令和4年度	410	2	412
令和5年度	345	0	345

財源内訳

(単位:千円)

総額	国庫支出金	一般財源
2,000	1,500	500

介護保険料の比較

高齢者支援課

(単位:円)

市名	第7期	第8期	第9期
あおぞら市	5,900	6,358	6,358
みどり市	5,700	6,200	6,200

避難場所の見直し

令和5年度に、臨時の避難場所を見直した(13施設→4施設)。

学童保育

利用料は月額6,500円（８月のみ9,500円）である。

敬老事業

88歳　274人（商品券　１人10,000円）、99歳　31人（〃　30,000円）
`

describe('answerMessage() on claims and on what a number came to', () => {
  let ask: (typed: string) => Promise<Answer>

  beforeAll(async () => {
    ask = await makeMadeUpTalker({ text: report })
  })

  it.each([
    { question: '令和5年度に補助した防犯灯は全部LEDですか', says: /^はい。.*345灯.*0灯/ },
    { question: '令和4年度に補助した防犯灯は全部LEDですか', says: /^いいえ。.*410灯.*2灯/ },
    { question: '防犯灯の設置、費用の半分以上は一般財源？', says: /^いいえ。25%/ },
    { question: '防犯灯の設置、費用の半分以上は国庫支出金？', says: /^はい。75%/ },
    {
      question: 'みどり市の介護保険料、第8期と第9期で同じ額？',
      says: /^はい。第8期は6,200円、第9期は6,200円/,
    },
    {
      question: 'みどり市の介護保険料、第7期と第8期で同額？',
      says: /^いいえ。第7期は5,700円、第8期は6,200円/,
    },
    { question: '臨時の避難場所は何施設まで減った？', says: /^4施設です/ },
    { question: '学童保育の8月の利用料はいくら', says: /^9,500円です/ },
    { question: '99歳になったら商品券いくら', says: /^30,000円です/ },
  ])('$question', async ({ question, says }) => {
    const { answer, outcome } = await ask(question)
    expect(outcome).toBe('answered')
    expect(answer).toMatch(says)
  })
})
