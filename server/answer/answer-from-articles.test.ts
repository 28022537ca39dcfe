import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** The articles of a society: who is there for what, and who was in office at first. */
const report = `みどり市 主要な施策の報告書

緑の会への委託の状況

環境課

緑の会役員名簿

役職	氏名
会長	江川 四郎
副会長	小田 五郎
会計監査人	加藤 六郎

緑の会会則

(選任等)

第4条 会長及び副会長は、会員の互選とする。
2 会計監査人は、会の職員を兼ねることができない。

(職務)

第5条 会長は、会を代表し、その会務を総理する。
2 会長以外の幹事は、会を代表しない。
3 副会長は、会長を補佐し、会長に事故あるときは、その職務を代行する。
4 会計監査人は、会の財産の状況を監査する。

(職員)

第6条 職員は、会長が任免する。

附則

1 この会則は、会の成立の日から施行する。
2 会の発足当初の役員は、次に掲げる者とする。

会長	青木 一郎
副会長	石田 二郎
会計監査人	上野 三郎

委託の費用

(単位:円)

	令和3年度	令和4年度
合計	1,200,000	1,500,000
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('articles', () => {
  it.each([
    { typed: '会長の役割は', said: '会を代表し、その会務を総理する' },
    { typed: '副会長は何をする人ですか', said: '会長を補佐し' },
    { typed: '会計監査人の仕事は何', said: '会の財産の状況を監査する' },
    { typed: '副会長の職務を教えて', said: 'その職務を代行する' },
  ])('tells what somebody is there for: 「$typed」', ({ typed, said }) => {
    expect(ask(typed).answer).toContain(said)
  })

  it('reads a list of names under the sentence that leads it in', () => {
    expect(ask('発足当初の副会長は誰').answer).toContain('石田 二郎')
  })

  it('takes those in office now where the beginning is not asked for', () => {
    expect(ask('副会長は誰').answer).toContain('小田 五郎')
  })
})
