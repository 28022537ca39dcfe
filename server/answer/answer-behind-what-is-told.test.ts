import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer, makeMadeUpTalker } from './made-up-answerer.ts'

/** Questions behind anger, doubt and rumour, which claim more than they ask. */
const text = `みどり市 主要な施策の報告書

移動図書館運行費

生涯学習課

（１）施策の目的

図書館から遠い地区に本を届ける。
（２）施策の実施

・巡回の貸出者　　142人
・車両の修繕　　3件
（３）施策額の内訳

・運行委託料　4,200,000円
・燃料費　310,000円

水道料金の県内順位

水道課

（単位：円）

市名	料金	県内順位
みどり市	3,120	3
あおば市	3,560	1
つくし市	3,240	2
`

describe('an answer behind what is only told', () => {
  let ask: (typed: string) => Promise<Answer>
  let askAlone: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ text })
    askAlone = await makeMadeUpAnswerer({ text })
  })

  it.each([
    {
      asked: '移動図書館なんて誰も使ってないんだから廃止すべき。何人が借りたの',
      told: /142人/,
      why: 'what is spoken of before goes with the question',
    },
    {
      asked: '県で一番高い水道のみどり市ですが、水道料金はいくらなんですか',
      told: /^3,120円/,
      why: 'what is most stands only in what is told',
    },
  ])('$asked: $why', async ({ asked, told }) => {
    expect((await ask(asked)).answer).toMatch(told)
  })

  it.each([
    {
      asked: '移動図書館の運行に何千万円も払ってるって聞いたけど本当？',
      told: /^いいえ。4,200,000円/,
      why: 'a rumour of a vague sum',
    },
    {
      asked: '移動図書館の燃料費に500万円使ったのは無駄遣いでは？',
      told: /^いいえ。310,000円/,
      why: 'a judgement on a claimed sum',
    },
    {
      asked: '移動図書館の車両の修繕に税金を何億使ったか数字で出せ',
      told: /見当たりません|特定できません/,
      why: 'no amount of it is printed',
    },
  ])('$asked: $why', ({ asked, told }) => {
    expect(askAlone(asked).answer).toMatch(told)
  })
})
