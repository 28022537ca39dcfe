import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** What people who never saw the reports ask of a made-up city. */
const text = `みどり市 主要な施策の報告書

里山の生き物調査

環境課

1. 調査の実施

調査期日　令和4年10月1日
調査区数　48調査区
調査員　32名

見守り給付金の支給

福祉課

1. 支給の実績

支給対象者数　5,200人
支給者数　5,100人
未支給者数　100人
対象世帯数　2,000世帯

森づくり団体の支援

林務課

1. 支援の内容

・活動補助金（上限50千円+会員数×200円）
・運営交付金（30千円＋山林の区画数×5千円）

街灯の設置

道路課

1. 設置の実績

区分	LED（灯）	LED以外（灯）	合計（灯）
新規設置	30	0	30
取替	80	5	85
合計	110	5	115

公民館の講座

学習課

1. 講座の開催

・講座「山のくらし」講師謝金　20千円

5月14日開催　「海鳥はどこへ帰るのか」　18人
6月18日開催　「星の名前をつけた人」　21人

台帳の電子化

資産課

1. 施策の実施

・土地の台帳の電子化に係るシステムの改修
・家屋の台帳の電子化に係るシステムの改修
・台帳の電子化に係る機器の入替
・台帳の電子化に係る職員の研修
・台帳の電子化に係る委託業者との調整

2. 施策の評価

新規の事業であり、県の計画に沿って台帳の電子化を実施している。

寄附の受入れ

企画課

1. 施策の評価

寄附金の収入を持続して得られるかは不透明だが、引き続き推進していく必要がある。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('what is asked at first contact', () => {
  it.each([
    { asked: '街灯のLEDは新しく何灯ついた？', says: /^30/, why: 'what is new is no total' },
    {
      asked: '見守り給付金、もらえるはずの人は全部で何人？',
      says: /^(?:合わせて)?5,200人/,
      why: 'not those who were paid on top',
    },
    {
      asked: '生き物調査は何個の調査区に分かれてたの',
      says: /^48調査区/,
      why: 'a thing may be its own counter',
    },
    {
      asked: '給付金の支給対象者を対象世帯で割ると1世帯何人',
      says: /^1世帯あたり2.6人/,
      why: 'a divisor is named',
    },
    {
      asked: '森づくり団体の運営交付金は、区画が1つ増えるといくら増える計算ですか',
      says: /^5千円/,
      why: 'a rule',
    },
    { asked: '活動補助金は会員が1人増えるごとに何円上がる？', says: /^200円/, why: 'a rule for each person' },
    {
      asked: '6月18日にあった公民館の講座って何のテーマ？',
      says: /星の名前をつけた人/,
      why: 'a theme is a name',
    },
    { asked: '5月14日の講座の演題は？', says: /海鳥はどこへ帰るのか/, why: 'so is a title of a talk' },
    {
      asked: '台帳の電子化は前からやってた事業ですか',
      says: /^いいえ。新規の/,
      why: 'the one sentence that says so',
    },
    {
      asked: '寄附金の収入はこの先も確実に続くと市は見ているの？',
      says: /^いいえ。.*不透明/,
      why: 'not certain',
    },
  ])('$asked is answered: $why', ({ asked, says }) => {
    expect(ask(asked)).toMatchObject({ outcome: 'answered' })
    expect(ask(asked).answer).toMatch(says)
  })

  it.each([
    { asked: '生き物調査は何個の巣箱に分かれてたの', why: 'no nest boxes are counted' },
    {
      asked: '森づくり団体の運営交付金は、役員が1人増えるといくら増える計算ですか',
      why: 'no rule for officers',
    },
    { asked: '7月2日にあった公民館の講座のテーマは？', why: 'no such day' },
  ])('$asked is not: $why', ({ asked }) => {
    expect(ask(asked).answer).not.toMatch(/48|5千円|200円|星の名前|海鳥/)
  })
})
