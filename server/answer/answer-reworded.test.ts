import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Questions that ask for one cell in other words, or in another order, than the table has. */
const text = `みどり市 主要な施策の報告書

通学の支援

学校課

区分		令和3年度		令和4年度	
		金額	人数	金額	人数
定期券支援費	小学校	512,400円	21人	604,215円	27人
	中学校	688,230円	31人	671,024円	29人
	計	1,200,630円	52人	1,275,239円	56人
教材支援費	小学校	12,400円	11人	14,215円	17人
	中学校	18,230円	14人	21,024円	19人
	計	30,630円	25人	35,239円	36人

星見台の建設

公園課

(単位:円)

工事名	当初契約額	変更契約額(B)	変更後契約額(A+B)
星見台建築工事	8,300,000	412,000	8,712,000
星見台電気工事	2,100,000	90,000	2,190,000

街路灯の補助

防災課

街路灯の数	LED	LED以外
新規設置	57	0
取替	288	3
合計	345	3

図書室の記録簿の閲覧事業

図書課

記録簿閲覧制度の運用状況

申込件数	一部閲覧	全部閲覧	不許可
14件	5件	8件	1件

日誌の閲覧事業

図書課

日誌閲覧制度の運用状況

閲覧申込件数	一部閲覧	全部閲覧	不許可
33件	12件	19件	2件

旧倉庫の管理

財政課

- 警備委託料 990,000円
- 清掃委託料 120,000円

窓口業務の見直し

市民課

- 研修委託料 50,000円

給水場所の整備

水道課

区分	令和3年度	令和4年度
臨時給水場所	31箇所	34箇所
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('the same in other words', () => {
  it.each([
    {
      asked: '定期券支援費、小学校分、R4',
      says: '604,215円',
      why: 'a cost is money, though heads are counted',
    },
    { asked: '定期券支援費、小学校、令和4年度の人数', says: '27人', why: 'unless heads are asked for' },
    { asked: '定期券支援費額、中学校、令和3年度', says: '688,230円', why: 'its 額 is no part of its name' },
    { asked: '旧倉庫の警備業務の委託料はいくら', says: '990,000円', why: '業務 tells nothing apart' },
    {
      asked: '星見台建築工事、変更契約後はいくらになりましたか',
      says: '8,712,000円',
      why: 'what holds after a change is not the change',
    },
    {
      asked: '街路灯をLEDに交換した数、令和4年度',
      says: '288',
      why: 'a part put in its place was exchanged',
    },
    {
      asked: '令和4年度に新しく設置したLEDの街路灯の数',
      says: '57',
      why: 'the row of which every word is said, not the total',
    },
    {
      asked: '日誌の閲覧申込のうち全部閲覧は何件',
      says: '19件',
      why: 'the column that is named whole, in the measure that is named',
    },
    {
      asked: '令和4年度、小学校の定期券支援費は全部でいくら',
      says: '604,215円',
      why: '全部で adds nothing to a cell that is named whole',
    },
    { asked: '旧倉庫の警備委託料の総額はいくら', says: '990,000円', why: 'nor does a 総額 of one line' },
    { asked: '令和3年度、臨時給水場所は全部で何か所', says: '31箇所', why: 'nor of one year' },
    {
      asked: '令和4年度の定期券支援費は全部でいくら',
      says: '1,275,239円',
      why: 'where parts are left, their total',
    },
    {
      asked: '令和3年度、中学校の定期券支援費はどうなっていますか',
      says: '688,230円',
      why: 'how an amount stands is the amount',
    },
    { asked: '臨時給水場所は何か所', says: '34箇所', why: 'how many places, not which' },
  ])('$asked is $says: $why', ({ asked, says }) => {
    expect(ask(asked)).toMatchObject({
      outcome: 'answered',
      figures: [{ text: expect.stringContaining(says) }],
    })
  })
})
