import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const text = `みどり市 主要な施策の報告書

側溝の補修

道路課

（単位：千円）
区分	令和2年度	令和3年度	令和4年度
みなと地区	1,000	1,100	1,200
さくら地区	2,000	2,300	2,600
あおば地区	500	600	700
合計	3,500	4,000	4,500

職員の研修

人事課

研修名	旅費(円)	負担金(円)	参加人数
部長研修	12,000	30,000	4
課長研修	15,000	45,000	9
合計	27,000	75,000	13

窓口の案内

市民課

（１）施策額の内訳

区分	令和4年度
旅費	140千円
負担金	320千円
負担金（県）	70千円

橋の架け替え

建設課

（単位：千円）
区分	令和4年度
測量	2,300
工事	31,000

給付金の比較

福祉課

区分	みどり市	あかね市	しらゆり市
給付額(円)	70,000	30,000	50,000
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('answerEach()', () => {
  it.each([
    {
      asked: 'みなと地区の側溝の補修は令和2年度と4年度でそれぞれいくら',
      values: [1_000_000, 1_200_000],
      why: 'of two years, not the parts of one',
    },
    {
      asked: '令和4年度の側溝の補修、みなと地区とさくら地区はそれぞれいくら',
      values: [1_200_000, 2_600_000],
      why: 'two rows, not the third',
    },
    { asked: '職員の研修の旅費と負担金はそれぞれいくら', values: [27_000, 75_000], why: 'two columns' },
    {
      asked: '窓口の案内の旅費と負担金はそれぞれいくら',
      values: [140_000, 320_000],
      why: 'a row without brackets is called so rather than one with them',
    },
    {
      asked: '橋の架け替えの測量と工事はそれぞれいくら',
      values: [2_300_000, 31_000_000],
      why: '測量 is money as the caption says',
    },
    { asked: 'みどり市とあかね市の給付額はそれぞれいくら', values: [70_000, 30_000], why: 'two cities' },
  ])('answers $asked with $values: $why', ({ asked, values }) => {
    const answer = ask(asked)
    expect({ outcome: answer.outcome, values: answer.figures.map((one) => one.value) }).toEqual({
      outcome: 'answered',
      values,
    })
  })

  it('gives no other parts where one that is listed is not held', () => {
    const answer = ask('令和4年度の側溝の補修、みなと地区と山手地区はそれぞれいくら')
    expect(answer.figures.map((one) => one.value)).not.toContain(2_600_000)
  })

  it('gives the parts where none are listed', () => {
    expect(ask('令和4年度の側溝の補修は地区別にそれぞれいくら').figures).toHaveLength(4)
  })
})
