import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

/** Funds with what was paid in and taken out, clubs with and without children who wait, and a sentence that denies. */
const report = `みどり市 主要な施策の報告書

基金の残高 財政課

（単位：千円）

基金名	令和3年度末	積立額	取崩額	令和4年度末
学校建設基金	5,000	200	－	5,200
桜並木基金	3,000	0	500	2,500

会計の収支 財政課

（単位：千円）

区分	令和3年度	令和4年度	対前年度増減
まつり基金取崩額	－	700	700

児童クラブの運営 こども課

（単位：人）

クラブ名	定員	利用者	待機児童数
東児童クラブ	40	38	－
西児童クラブ	30	30	4

園庭の開放 保育課

【施策の評価】
市内に夜間の開放施設がなく、隣の市の2施設に頼んでいる。
芝生の張り替えは、資材の不足により年度内の完了が見込めなくなった。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('none of it', () => {
  it.each([
    {
      asked: '学校建設基金から令和4年度にお金を取り崩しましたか',
      says: /^いいえ。.*「－」/,
      why: 'a dash is none',
    },
    { asked: '桜並木基金を取り崩しましたか', says: /^はい。500千円/, why: 'its own column tells' },
    { asked: '桜並木基金に積み立てをしましたか', says: /^いいえ。/, why: 'a nought is none' },
    {
      asked: 'まつり基金は令和3年度に取り崩しましたか',
      says: /^いいえ。.*「－」/,
      why: 'the rise on the year is of the other',
    },
    { asked: 'まつり基金は令和4年度に取り崩しましたか', says: /^はい。700千円/, why: 'that year has some' },
    { asked: '東児童クラブに待機児童はいましたか', says: /^いいえ。.*「－」/, why: 'a dash is none' },
    { asked: '西児童クラブに待機児童はいましたか', says: /^はい。4人/, why: 'there are some' },
    {
      asked: '市内に夜間の開放施設はありますか',
      says: /^いいえ。市内に夜間/,
      why: 'the number is of the neighbour',
    },
    { asked: '芝生の張り替えは年度内に終わりましたか', says: /^いいえ。/, why: 'it could not be done' },
  ])('$asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(says)
  })

  it.each(['学校建設基金から令和2年度にお金を取り崩しましたか', '南児童クラブに待機児童はいましたか'])(
    '%s: nothing tells',
    (asked) => {
      expect(ask(asked).answer).not.toMatch(/^(?:はい|いいえ)/)
    },
  )
})
