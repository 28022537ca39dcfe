import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({
    text: `令和4年度　みどり市決算の概要

１　各会計の決算規模

（単位：千円）
会計名	歳入総額	歳出総額	差引残額
一般会計	9,400,000	9,100,000	300,000
国民健康保険特別会計	1,900,000	1,850,000	50,000
合計	11,300,000	10,950,000	350,000

２　一般会計歳出決算

(1) 目的別

（単位：千円）
款別	決算額	構成比
総務費	2,100,000	23.1
民生費	4,600,000	50.5
教育費	2,400,000	26.4
合計	9,100,000	100.0

(2) 性質別

（単位：千円）
性質別	決算額	構成比
人件費	2,500,000	27.5
扶助費	3,200,000	35.2
物件費	3,400,000	37.4
合計	9,100,000	100.0
`,
  })
}, 60_000)

describe('what is the most in a classing that the question names', () => {
  it.each([
    {
      q: '目的別で一番多い歳出は何費ですか',
      says: '民生費',
      why: 'no accounts: 目的 is no word for asking here',
    },
    { q: '性質別で一番多い歳出は？', says: '物件費', why: 'the table of the other classing' },
  ])('$q: $why', ({ q, says }) => {
    expect(ask(q).answer).toContain(`最も大きいのは${says}の`)
  })
})
