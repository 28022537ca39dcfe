import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = `旧集会所の解体工事

管財課

【施策の実施】
工事概要：平屋建集会所解体
工期：令和4年8月12日～令和4年11月13日
【施策の評価】
閉所後は、残された物品の整理及び解体に向けた準備を行い、令和4年6月に用途を廃止し、行政財産から普通財産へ変更した。

紡績工場の進出

企業誘致課

時期\t内容
令和3年10月14日\t立地協定書締結式を県庁で開催し三者で協定した
令和4年8月23日\t第二工場新棟建設工事の起工式を行った
令和4年11月1日\t工場の建設工事について自治会代表を訪問し意見を聞いた
令和5年2月1日\t第二工場新棟建設工事の竣工式を行った

ふるさと納税推進事業

商工課

ふるさと納税の業務を包括委託した。
ふるさと納税の受付サイトを1件追加した。
ふるさと納税の返礼品を30品にした。
ふるさと納税のお礼として地元の特産品を送った。
ふるさと納税の寄附金は基金に積み立てた。

湾岸鉄道の運行支援

交通課

（１）施策の評価

しかし、依然として、乗客数の減少に伴う運賃収入の減が見込まれるため、今後も支援について協議していく必要がある。
`

describe('the end of something', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  })

  it.each([
    {
      asked: '集会所の解体工事はいつ終わったの',
      says: '令和4年11月13日',
      why: 'how long it ran, no other day of it',
    },
    { asked: '紡績の工場はいつ完成した', says: '令和5年2月1日', why: 'the end by another word' },
    {
      asked: '紡績の工場の建設工事はいつ始まった',
      says: '令和4年8月23日',
      why: 'the beginning, no day between',
    },
  ])('$asked: $says ($why)', ({ asked, says }) => {
    expect(ask(asked).answer).toContain(says)
  })

  it('quotes no other measure where one is called by what is asked about', () => {
    expect(ask('来年のふるさと納税の見込みは').outcome).toBe('not_found')
  })
})
