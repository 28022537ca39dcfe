import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

職員研修 人事課

【施策額の内訳】
総額　900千円

研修名	旅費（円）	負担金（円）
新任職員研修	20,000	30,000
専門研修	40,000	50,000
合計	60,000	80,000

里山の保全推進事業 農林課

【施策額の内訳】
・里山の保全推進連絡会議補助金　40千円
・里山の手入れ委託料　500千円
・苗木の購入費　60千円
総額　600千円

図書室と公民館の運営 文化課

区分	金額（円）
図書室	700,000
公民館	300,000
合計	1,000,000
`

/** Told by what was done, not by its title. */
const review = `みどり市 主要な施策の報告書

景観審査費

都市課

1. 事業の内容

屋外広告物の届出書の審査を行った。
届出書の閲覧件数は3件だった。

2. 経費

区分	金額（円）
委員報酬	70,000
費用弁償	10,000
合計	80,000

公園の管理

公園課

1. 経費

区分	金額（円）
草刈り	40,000
合計	40,000
`

let ask: (typed: string) => Answer
let askOfReview: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
  askOfReview = await makeMadeUpAnswerer({ text: review })
}, 60_000)

describe('what a measure cost', () => {
  it.each([
    {
      asked: '職員研修にかかったお金は全部でいくら',
      says: '900千円',
      why: 'no row of a kind of course is added up',
    },
    { asked: '職員研修にいくら使ったの', says: '900千円', why: 'the title has all that is named' },
    { asked: '里山の保全にかかった費用は', says: '600千円', why: 'a part only repeats the title' },
    { asked: '里山の保全に苗木はいくらかかった', says: '60千円', why: 'a part is named' },
    { asked: '図書室にいくらかかりましたか', says: '700,000円', why: 'a row is called so' },
  ])('$asked is answered by $says: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(new RegExp(`^${says}`))
  })

  it.each([
    '広告物の届出書の審査にかかった総額を教えてください',
    '届出書を審査するのに全部でどのくらいかかったの',
  ])('gives for %s the cost of the one measure that tells of it, and says so', (asked) => {
    expect(askOfReview(asked).answer).toMatch(/^80,000円.*「景観審査費」全体の額です/s)
  })

  it.each([
    { asked: '届出書の審査の委員報酬は全部でいくらかかった', why: 'a part has a row of its own' },
    { asked: '広告物の届出書の閲覧に全部でいくらかかった', why: 'what was done is a part' },
    { asked: '広告物の届出書の郵送に全部でいくらかかった', why: 'nothing tells of it' },
  ])('does not give it for $asked: $why', ({ asked }) => {
    expect(askOfReview(asked).answer).not.toMatch(/^80,000円/)
  })

  it('gives what nothing of the question names only with a word on it', () => {
    expect(askOfReview('広告物に全部でいくらかかった').warnings.map(({ code }) => code)).toEqual([
      'word_missing',
    ])
  })

  it('does not give it for a deed that the measure does not tell of', () => {
    expect(ask('里山の保全の郵送にいくらかかった').answer).not.toMatch(/^600千円/)
  })
})
