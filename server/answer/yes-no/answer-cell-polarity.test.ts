import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

暮らし応援の給付の比べ

福祉課

応援券の配布事業(5千円給付事業)

項目	みどり市	あおい市	しろね市
給付方法	市内の店で使える応援券	現金	現金
給付額	5,000円	5,000円	6,000円

冬の給付事業

項目	みどり市	あおい市	しろね市
給付方法	現金	現金	口座振込
給付額	7,000円	7,000円	7,000円

業務の委託

総務課

委託名	契約額	委託先	担当課
広場の清掃	1,000円	緑山建設株式会社	公園課
庁舎の警備	2,000円	青空警備株式会社	財産課
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('whether a cell says so', () => {
  it.each([
    { asked: '5千円給付、あおい市も応援券だったんですか', says: 'いいえ。現金', why: 'no amount tells' },
    { asked: '5千円給付、あおい市も応援券で配りましたか', says: 'いいえ。現金', why: 'what it was given as' },
    {
      asked: '冬の給付、みどり市は応援券でしたか',
      says: 'いいえ。現金',
      why: 'a row of the name elsewhere says it',
    },
    {
      asked: '冬の給付はしろね市は現金でしたか',
      says: 'いいえ。口座振込',
      why: 'other cells of the row say it',
    },
    {
      asked: '広場の清掃の委託先は青空警備ですか',
      says: 'いいえ。緑山建設株式会社',
      why: 'another row says it',
    },
    { asked: '庁舎の警備の委託先は青空警備ですか', says: 'はい。青空警備株式会社', why: 'a part of a name' },
    { asked: '庁舎の警備の担当は公園課ですか', says: 'いいえ。財産課', why: 'the column is of offices' },
  ])('$asked is told by the cell: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(new RegExp(`^${says}`))
  })

  it.each(['道路の清掃の委託先は緑山建設ですか', '5千円給付は商品券だったんですか'])(
    'affirms or denies nothing for %s',
    (asked) => {
      const { outcome, answer } = ask(asked)
      expect(answer).not.toMatch(/^(?:はい|いいえ)|[0-9]円です/)
      expect(outcome).not.toBe('refused')
    },
  )
})
