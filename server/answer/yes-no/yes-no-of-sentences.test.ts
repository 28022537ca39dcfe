import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

外国人の暮らしの支援 市民課

【施策の目的】
外国人が安心して暮らせるまちをつくることを目的とする。
【施策の評価】
料理教室は、会場を変えて開いたが、夜間の開講は好評であった。
予約サーバーのクラウド環境での運用に関しても、安定した稼働が継続できている。
家具の補助は、5月9日に始まり、8月26日に予算額に達したため受付を終えた。

職員の研修 人事課

区分	人数（人）	備考
新任研修	5	後期のみ。前期は中止
中堅研修	8	予定どおり実施

どんぐり広場の芝生 公園課

【施策の実施】
広場4,200㎡のうち2,600㎡を芝生にした。
計画の縦覧を行った。意見書の提出なし。
小学校9校と中学校4校のすべてに遊具を置いた。

商品券の発行 商工課

・商品券の発行数　40,000冊
・商品券の販売数　39,412冊
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what a sentence affirms or denies', () => {
  it.each([
    {
      asked: '外国人向けの料理教室は夜間にもやってるの？',
      says: /^はい。料理教室は/,
      why: 'whom it is for the aim says',
    },
    {
      asked: '家具の補助は8月で受付が終わったの？',
      says: /^はい。家具の補助は/,
      why: 'the month stands there',
    },
    {
      asked: '新任研修の前期は予定どおり行われましたか',
      says: /^いいえ。.*前期は中止/,
      why: 'it was called off',
    },
    {
      asked: '縦覧で意見書を出した人はいましたか',
      says: /^いいえ。.*意見書の提出なし/,
      why: 'none was handed in',
    },
    {
      asked: '遊具はすべての小学校に置かれていますか',
      says: /^はい。小学校9校/,
      why: 'said of two stages, of both',
    },
  ])('$asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(says)
  })

  it.each([
    '外国人向けの料理教室は土曜日にもやってるの？',
    '家具の補助は7月で受付が終わったの？',
    '予約サーバーは県庁で動かしていますか',
    '商品券は4万冊すべて売り切れましたか',
    '料理教室は令和2年度も夜に開かれましたか',
  ])('%s: affirms nothing', (asked) => {
    expect(ask(asked).answer).not.toMatch(/^はい/)
  })
})
