import { describe, expect, it } from 'vitest'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = `
１　計画の進捗

  No.      事業名             指　　標                          単位       目標値    実績値    達成率   評価      所管課
                                                                            (R4)      (R4)     （％）
  1   相談室の運営            相談件数                           件         1,800     2,047     113.7    Ａ     こども課
                              訪問した家庭の数                   戸            60        71     118.3    Ａ     〃
  2   観光の振興              観光客数                           人        85,000    79,200      93.2    Ｂ     商工課
                              宿泊者数                           人        48,000    50,304     104.8    Ａ     〃
  3   企業の誘致              新しく立地した数                   件             5         2      40.0    Ｃ     〃

２　評価の内訳
                                                                       （単位：事業）
      目　　標                         Ａ          Ｂ          Ｃ           計
      子どもが輝くまち                 8           2           1           11
      健やかなまち                     7           3           0           10
      計                              15           5           1           21

３　選挙

      選   挙   名            当日有権者数      投票者数      投票率      前回投票率
      町 議 会 議 員              41,206 人     20,108 人    48.80 ％       51.37 ％
      県 議 会 議 員              41,318 人     17,044 人    41.25 ％       44.02 ％

４　主な事業

    ○  電子申請の推進事業
                                                                    （単位：千円）
         決算額       前年度決算額            財    源    内    訳        担当課
                                         国庫支出金     一般財源
          58,227            40,115          29,800        28,427        情報課

    ○  暮らしの支援事業
      決算額  28,114千円（国庫支出金 19,020千円、一般財源 9,094千円）
      大雨のとき、時間最大雨量は 68.5mm、24時間雨量は 241mmを記録した。最大で 312人が避難した。

５　水道事業
      給水人口　４６，８１２人　　普及率　９９．２％
`

describe('what is asked about pages of statistics', () => {
  it.each([
    {
      asked: '観光客の数は目標の何%でしたか',
      said: '93.2',
      why: 'the rate of the row that the report prints',
    },
    {
      asked: '達成率が一番低い指標は何',
      said: '40.0',
      why: 'rows of all groups are set in order, of which none is named',
    },
    {
      asked: 'A評価の事業は全部で何事業？',
      said: '15事業',
      why: 'the column of the mark, not the sum of all',
    },
    {
      asked: '県議会議員の前回の投票率は',
      said: '44.02',
      why: '前回投票率 is no whole of which 投票率 is a part',
    },
    {
      asked: '電子申請の推進事業の国の補助は？',
      said: '29,800千円',
      why: 'what stands under the heading that is named',
    },
    {
      asked: '1時間の雨量は最大でどれくらい',
      said: '68.5mm',
      why: 'the sentence says itself which is the most',
    },
    { asked: '避難した人は最大何人', said: '312人', why: 'so does the word right before the number' },
  ])('$asked: $why', async ({ asked, said }) => {
    const answer = await makeMadeUpAnswerer({ text })
    expect(answer(asked).answer).toContain(said)
  })

  it('has no rate of 下水道 where only 水道 has one', async () => {
    const answer = await makeMadeUpAnswerer({ text })
    expect(answer('下水道の普及率は').answer).not.toContain('９９．２')
  })
})
