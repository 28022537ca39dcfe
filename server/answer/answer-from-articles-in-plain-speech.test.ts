import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

青空会の定款

文化課

(目的)

第1条 この会は、川の文化を伝え、住民の交流を進めることを目的とする。

(役員)

第2条 幹事は、会長又は会計を兼ねることができない。
2 役員は、辞任の後においても、後任者が決まるまでは、その職務を行う。

(総会)

第3条 総会を召集するときは、日時及び場所を記載した書面をもって、少なくとも10日前までに通知する。
2 特別の利害関係を有する会員は、その議事に加わることができない。

(会計)

第4条 決算上剰余金を生じたときは、次の年度に繰り越す。
2 借入金の借り入れをしようとするときは、総会の議決を経る。

2. 収支

(単位:円)

区分	金額
会費	60,000
補助金	40,000
合計	100,000

3. 川の調査

- R3.5.2 岸の住民へ説明会を実施。
- R3.6.4 岸の住民の求めを受け、川の調査を中断する。
- R3.8.9 川の名の変更を審議。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('articles asked about in plain speech', () => {
  it.each([
    { asked: '青空会はどういう目的の会なんですか', has: '川の文化を伝え', why: 'a kind of purpose' },
    { asked: '青空会の幹事は会計と掛け持ちできるん？', has: 'いいえ。', why: 'holding two posts' },
    {
      asked: '青空会の役員は辞めたらもう何もせんでいいんですか',
      has: '後任者が決まるまで',
      why: 'one leaves a post; いいん is no word',
    },
    { asked: '青空会の総会の案内は何日前までに出す', has: '10日前', why: 'a notice that calls together' },
    {
      asked: '自分に特別の利害がある議題に会員は参加できますか',
      has: 'いいえ。',
      why: 'what a meeting is about',
    },
    { asked: '青空会は決算でお金が余ったらどうする？', has: '繰り越す', why: 'no amount is asked for' },
    { asked: '青空会がお金を借りるにはどこの議決が要る？', has: '総会の議決', why: 'nor here' },
    { asked: '川の調査をやめたのはいつ', has: 'R3.6.4', why: 'what is stopped midway' },
  ])('$asked: $why', ({ asked, has }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer).toContain(has)
  })
})
