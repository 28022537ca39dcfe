import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Questions of which the same words, said otherwise, were answered before. */
const text = `みどり市 主要な施策の報告書

行財政の点検

総務課

（１）施策の目的

市の仕事を外の目で確かめる。
（２）委員の構成

・公募の市民　　5名
・学識経験者　　3名
・うち市外に住む者　　2名
（３）施策の実施

点検委員会を3回開いた。繁忙期の窓口へパートタイム会計年度任用職員6名を配置した。

冊子の発行

広報課

（１）施策の実施

市の紹介動画の撮影は、外部に委託していたものを職員が内部で行う方法に改めた。
動画撮影会及び講座の業務委託を行った。
（２）施策の評価

動画撮影会は好評であった。天候不順のため、夜景の撮影を取りやめ昼のみ行った。
（３）施策額の内訳

・施策総額（印刷製本費）　900,000円
・防災手帳　600,000円
・観光案内図　300,000円

見守り給付金事業

福祉課

（１）施策の内容

国から交付を受け、高齢者一人につき2万円を給付する。
（２）施策額の内訳

区分	金額（円）
事業費	4,000,000
通信運搬費	150,000
印刷製本費	90,000
（３）財源の内訳

・国庫支出金　4,200,000円

山岳救助隊

消防課

（１）隊員の異動

・入隊　　12人
・退隊　　5人

文書公開制度の運用

総務課

公開の状況

区分	公開請求件数	全部公開	部分公開	非公開
文書公開制度	40件	25件	12件	3件
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('what is said otherwise', () => {
  it.each([
    { asked: '点検委員会の委員は何人', says: '8人', why: 'all kinds in the list, none of which is named' },
    { asked: '点検委員会の委員は市民から何人', says: '5名', why: 'a kind that a plain word names' },
    { asked: '点検委員会の学識経験者は何人', says: '3名', why: 'the kind that is named' },
    {
      asked: '市の紹介動画の撮影は外の会社にお願いしているんですか',
      says: 'いいえ',
      why: 'an outside company is 外部',
    },
    {
      asked: '動画撮影会で中止になったものを教えて',
      says: '夜景の撮影を取りやめ',
      why: 'another word for what was not done',
    },
    {
      asked: '文書公開制度で全部公開となった公開請求の割合を教えて',
      says: '62.5%',
      why: 'the share of what stands before の割合',
    },
    {
      asked: '国から出た見守り給付金、1人あたりの金額は',
      says: '2万円',
      why: 'what each is given is printed, whoever gives it',
    },
    {
      asked: '見守り給付金事業で通信運搬費に次いで金額が大きい費目は',
      says: '印刷製本費の90,000円',
      why: 'the row that is passed is no other list',
    },
    {
      asked: '見守り給付金事業で一番大きい費目と二番目に大きい費目を教えて',
      says: '4,000,000円',
      why: 'two places in one order',
    },
    {
      asked: '文書の公開請求のうち、一部だけ公開されたケースは何件',
      says: '12件',
      why: 'a part, by another word',
    },
    {
      asked: '文書公開の請求で全部公開されたのは全体の何%',
      says: '62.5%',
      why: 'the whole is what stands before で',
    },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer).toContain(says)
  })

  it('adds no leavers to those who came', () => {
    expect(ask('山岳救助隊の隊員は何人').figures.map(({ value }) => value)).not.toContain(17)
  })

  it('does not answer 職員は何人働いていますか: one kind of them is told of alone', () => {
    expect(ask('職員は何人働いていますか').outcome).toBe('not_found')
  })
})
