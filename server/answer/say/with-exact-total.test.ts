import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const text = `みどり市 主要な施策の報告書

広報紙の発行

広報課

(単位:千円)

区分	金額
総額	8,469
国庫支出金	3,214

内訳

区分	金額(円)
印刷費	6,051,724
配布費	2,416,973
合計	8,468,697
補助の対象	3,213,850

掲示板の設置

広報課

(単位:千円)

区分	金額
総額	4,120
`

describe('a total that is rounded', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  })

  it.each([
    {
      asked: '広報紙の発行の総額はいくら',
      says: ['8,469千円', '8,468,697円'],
      why: 'the measure prints it to the yen',
    },
    { asked: '広報紙の発行の国庫支出金はいくら', says: ['3,214千円'], why: 'no total' },
    { asked: '掲示板の設置の総額はいくら', says: ['4,120千円'], why: 'nowhere to the yen' },
    { asked: '広報紙の発行の総額は千円単位で', says: ['8,469千円'], why: 'it is wanted rounded' },
  ])('is given as $says for $asked: $why', ({ asked, says }) => {
    expect(ask(asked).figures.map((figure) => figure.text)).toEqual(says)
  })
})
