import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

/** One measure whose sources come to its total, one that names none of them, and a table with a row a measure. */
const report = `みどり市 主要な施策の報告書

桜並木の植え替え 公園課

【施策の実施】
・苗木の購入費　900,000円

区分	金額（千円）
国庫支出金	600
一般財源	300
総額	900

花壇の手入れ 公園課

【施策の実施】
・花苗の購入費　120,000円
・作業の委託料　80,000円
合計　200,000円

橋の点検と道の舗装 土木課

（単位：千円）

事業名	事業費	国庫支出金	県支出金	地方債	一般財源
橋の点検	5,000	2,500	0	1,500	1,000
道の舗装	3,000	－	3,000	－	－
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('who pays', () => {
  it.each([
    { asked: '桜並木の植え替えには国のお金も入っていますか', says: 'はい。600千円', why: 'it pays' },
    { asked: '桜並木の植え替え、市の持ち出しはありましたか', says: 'はい。300千円', why: 'its own money' },
    {
      asked: '桜並木の植え替えに県の補助はありますか',
      says: 'いいえ。財源は国庫支出金が600千円、一般財源が300千円で、これで総額の900千円',
      why: 'the others pay all',
    },
    { asked: '橋の点検には県からの補助もありますか', says: 'いいえ。', why: 'the others pay all of its row' },
    {
      asked: '道の舗装に市のお金は使われましたか',
      says: 'いいえ。財源は県支出金が3,000千円',
      why: 'one pays all',
    },
    { asked: '橋の点検に市債は使いましたか', says: 'はい。1,500千円', why: 'a bond is a source' },
    { asked: '橋の点検の費用は全部国のお金ですか', says: 'いいえ。財源は', why: 'a part of it is' },
    {
      asked: '道の舗装の費用は全額県のお金ですか',
      says: 'はい。財源は県支出金が3,000千円',
      why: 'all of it is',
    },
  ])('$asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(new RegExp(`^${says}`))
  })

  it.each(['花壇の手入れに国のお金は入っていますか', '花壇の手入れ、市のお金も使っていますか'])(
    '%s: a total tells of nobody who pays',
    (asked) => {
      expect(ask(asked).answer).not.toMatch(/^(?:はい|いいえ)|[0-9]円/)
    },
  )
})
