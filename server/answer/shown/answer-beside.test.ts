import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpTalker } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-settlement-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement',
  title: 'みどり市 令和4年度決算説明資料',
}

/** A table of two years with a count and an amount each, one of columns of money, and an item told in two units. */
const text = `令和4年度決算説明資料

出張講座の開催状況

生涯学習課

区分	令和3年度		令和4年度	
	回数	謝金	回数	謝金
初級講座	12回	240,000円	15回	300,000円
中級講座	8回	200,000円	9回	225,000円
その他講座	3回	30,000円	4回	44,000円
計	23回	470,000円	28回	569,000円

渡船の運航

港湾課

（単位：円）
年度	売上金額	県補助金	前年度比
令和3年度	8,100,000	1,200,000	100,000
令和4年度	8,400,000	1,350,000	300,000

相談窓口の委託

関係各課

令和3年度

（単位：円）
件名	契約金額	契約締結日	担当課
困りごと相談業務委託	3,100,000	令和3年4月2日	福祉部福祉課
夜間電話相談業務委託	1,200,000	令和3年5月10日	市民部市民課

令和4年度

（単位：円）
件名	契約金額	契約締結日	担当課
困りごと相談業務委託	3,300,000	令和4年4月1日	福祉部生活相談課
夜間電話相談業務委託	1,250,000	令和4年5月12日	市民部市民課

歳出の性質別の状況

財政課

（単位：千円、％）
区分	令和4年度	構成比
人件費	1,284,330	18.1
扶助費	1,102,450	15.5
公債費	611,108	8.6

体育館の備品

スポーツ課

・得点板購入（3台）　450,000円
・卓球台購入（6台）　720,000円
`

let ask: (turns: string) => Promise<Answer>

beforeAll(async () => {
  ask = await makeMadeUpTalker({ report, text })
})

describe('answerBeside()', () => {
  it.each([
    {
      turns: '初級講座の令和4年度の回数は？ / 中級は？',
      value: 9,
      why: 'another row of the same column',
    },
    {
      turns: '初級講座の令和4年度の回数は？ / いくら払った？',
      value: 300_000,
      why: 'the column of the same row that counts in what is asked',
    },
    {
      turns: '初級講座の令和4年度の回数は？ / 中級は？ / 謝金だと？ / 前の年は？',
      value: 200_000,
      why: 'place by place, the year last',
    },
    {
      turns: '渡船の令和4年度の売上はなんぼあった？ / 補助金は？',
      value: 1_350_000,
      why: 'what asked of the sales asks nothing of the grant',
    },
    { turns: '扶助費の構成比は？ / 公債費は？', value: 8.6, why: 'a row that is called an amount' },
    {
      turns: '扶助費の構成比は？ / 公債費はいくら？',
      value: 611_108_000,
      why: 'the amount that is asked for',
    },
    {
      turns: '卓球台は何台買った？ / 得点板は？ / いくらした？',
      value: 450_000,
      why: 'the amount of an item that is told in two units',
    },
  ])('answers $turns: $why', async ({ turns, value }) => {
    const answer = await ask(turns)
    expect({ outcome: answer.outcome, values: answer.figures.map((figure) => figure.value) }).toEqual({
      outcome: 'answered',
      values: [value],
    })
  })

  it.each([
    {
      turns: '初級講座の令和3年度の回数は？ / 1回いくら？',
      value: 20_000,
      why: 'what was paid for them stands in their row',
    },
    {
      turns: '初級講座の令和4年度の回数は？ / 中級は？ / 謝金だと？ / 1回あたりは？',
      value: 25_000,
      why: 'the row that was named last is divided, not the total',
    },
  ])('divides $turns: $why', async ({ turns, value }) => {
    expect((await ask(turns)).figures.map((figure) => figure.value)).toContain(value)
  })

  it.each([
    {
      turns: '困りごと相談の令和3年度の契約金額は？ / どこの課？',
      words: '福祉部福祉課',
      why: 'the department of that year',
    },
    {
      turns: '困りごと相談の令和3年度の契約金額は？ / 次の年は？ / いつ契約した？',
      words: '令和4年4月1日',
      why: 'the day of the row that was reached',
    },
  ])('reads on in the row: $turns: $why', async ({ turns, words }) => {
    const answer = await ask(turns)
    expect({ outcome: answer.outcome, first: answer.answer.split('です')[0] }).toEqual({
      outcome: 'answered',
      first: words,
    })
  })

  it.each([
    {
      turns: '困りごと相談の令和3年度の契約金額は？ / どこの課？ / 夜間電話のほうは？',
      value: 1_200_000,
      why: 'another row',
    },
    {
      turns: '困りごと相談の令和3年度の契約金額は？ / いつ契約した？ / 次の年は？',
      value: 3_300_000,
      why: 'another year',
    },
  ])('asks for the figure again behind words in passing: $turns: $why', async ({ turns, value }) => {
    expect((await ask(turns)).figures.map((figure) => figure.value)).toEqual([value])
  })

  it('asks nothing of the old topic where its measure says nothing of what is named', async () => {
    const answer = await ask('渡船の令和4年度の売上は？ / 体育館の得点板はいくら？')
    expect(answer.question).toBe('体育館の得点板はいくら？')
    expect(answer.figures.map((figure) => figure.value)).toContain(450_000)
  })

  it('says the place that was found, and nothing of the one that was left', async () => {
    expect((await ask('渡船の令和4年度の売上はなんぼあった？ / 補助金は？')).question).toBe(
      '令和4年度の渡船の補助金は？',
    )
  })

  it.each([
    {
      turns: '初級講座の令和4年度の回数は？ / 上級講座は？',
      value: 4,
      why: 'the rest is no course of that name',
    },
    {
      turns: '渡船の令和4年度の売上は？ / 前年度は？',
      value: 100_000,
      why: 'a change is no value of the year before',
    },
  ])('gives no look-alike: $turns: $why', async ({ turns, value }) => {
    expect((await ask(turns)).figures.map((figure) => figure.value)).not.toContain(value)
  })
})
