import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

/** Tables that say of each row what was decided of it: bids of one year, of two years side by side, proposals. */
const text = `みどり市 主要な施策の報告書

庁舎清掃業務の入札結果

管財課

（単位：円）

業者名	入札金額	結果
株式会社あおぞら美装	4,300,000	
株式会社こだま清掃	3,900,000	落札
有限会社しらさぎ		辞退
みなみ管理株式会社	4,050,000	

封入封緘業務の委託

税務課

（単位：円）

令和3年度			令和4年度		
業者名	金額	結果	業者名	金額	結果
株式会社かささぎ印刷	880,000	落札	株式会社かささぎ印刷	910,000	落札
ひばり文書株式会社	950,000		ひばり文書株式会社		辞退

地域づくり提案事業

市民協働課

団体名	申請額（円）	判定
川べりの会	300,000	採択
朝市同好会	250,000	不採択
昔あそび塾	180,000	採択
`

describe('answers by what was decided of a row', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ text })
  })

  it.each([
    { asked: '庁舎清掃の入札で落札したのはどこ', told: /^株式会社こだま清掃です/, why: 'the row with it' },
    { asked: '庁舎清掃はいくらで落札された', told: /^3,900,000円です/, why: 'the amount of that row' },
    {
      asked: '庁舎清掃の入札は何社が辞退した',
      told: /^1社です。.*しらさぎ/s,
      why: 'those of the other word',
    },
    {
      asked: '庁舎清掃はあおぞら美装が落札しましたか',
      told: /^いいえ。落札は株式会社こだま清掃です/,
      why: 'nothing was decided of the row that is named',
    },
    {
      asked: '封入封緘の令和3年度の落札金額はいくらですか',
      told: /^880,000円です/,
      why: 'of two years side by side the one that is asked about',
    },
    {
      asked: 'ひばり文書は令和4年度の封入封緘を落札しましたか',
      told: /^いいえ。辞退です（ひばり文書株式会社/,
      why: 'what else was decided of it',
    },
    {
      asked: '地域づくり提案事業で採択された団体はいくつ',
      told: /^2つです。.*川べりの会.*昔あそび塾/s,
      why: 'the number with the names',
    },
    { asked: '朝市同好会は採択されましたか', told: /^いいえ。不採択です/, why: 'the contrary word' },
    {
      asked: '地域づくり提案事業で不採択の団体は',
      told: /^朝市同好会です/,
      why: 'the longer word is no 採択',
    },
  ])('$asked: $why', async ({ asked, told }) => {
    expect((await ask(asked)).answer).toMatch(told)
  })
})
