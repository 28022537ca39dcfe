import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Wholes beside their parts, and amounts that are said twice: once with their years, once without. */
const text = `みどり市 主要な施策の報告書

あおば鉄道の支援

交通課

1. 事業の評価

感染症の影響により、あおば鉄道の運賃収入は前年度と比較すると約6,200万円の減収となった。国や県の補助金により、約5,700万円を補てんしており、経営は維持された。

図書協会の活動、及び委託料の推移

図書課

1. 事業の成果

図書協会だよりを年3回発行した。

2. 仕様書

(1) この委託業務に係る委託料の支払いは12回払いとし、各月の業務の後に支払うものとする。

後援会の通帳に関する資料

1. 概要

職員が、令和3年度から令和4年度までに後援会の通帳から計8件(2,345,600円)の不正な引き出しを行った。

① 不正引き出しの総額	8件	2,345,600円
② 後援会の備品に使ったとされる額		1,345,600円
③ 後援会へ返された額		1,000,000円

・返された額

③ 後援会へ返された額	1,000,000円

灯油券の配布

福祉課

【施策の実施】
①郵送申請方式
　受付期間：令和4年11月18日から令和5年1月31日まで
②窓口申請方式
　受付期間：令和4年11月1日から令和4年12月28日まで

ふるさと納税の推進事業

観光課

【施策の実施】
・寄附金額（件数）：6,543,000円（2,181件）

【施策額の内訳】（単位：円）
・ふるさと納税システム使用料　1,200,000円
・印刷製本費　310,000円

駅前線の負担金

都市計画課

（単位：円）
件名	金額
駅前線の上水道管移設	4,000,000
駅前線の下水道管移設	1,000,000
駅前線の舗装工事	9,000,000
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('the part that is asked for', () => {
  it.each([
    {
      asked: 'あおば鉄道の減収のうち、補てんできたのはいくら',
      value: 57_000_000,
      why: 'what stands behind のうち',
    },
    {
      asked: '図書協会への委託料は年に何回に分けて払うの',
      value: 12,
      why: 'the title has the word for all figures',
    },
    {
      asked: 'ふるさと納税はいくら集まった',
      value: 6_543_000,
      why: 'the title has the word, and a fee for its system is another thing',
    },
    {
      asked: '後援会から不正に引き出された総額は',
      value: 2_345_600,
      why: 'から joins nothing that is added',
    },
  ])('answers $asked with $value: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect({ outcome: answer.outcome, values: answer.figures.map((one) => one.value) }).toEqual({
      outcome: 'answered',
      values: [value],
    })
  })

  it('tells when the one was and when the other where two things are set in order of time', () => {
    const { outcome, answer } = ask('灯油券の郵送と窓口で受付が先に終わったのはどっち')
    expect(outcome).toBe('answered')
    expect(answer).toMatch(/令和5年1月31日/)
    expect(answer).toMatch(/令和4年12月28日/)
  })

  it.each([
    { asked: '灯油券の郵送と電話で受付が遅いのはどちら', why: 'the report tells of one of them' },
    { asked: '上水道管と下水道管の移設はどちらが先', why: 'no day is told' },
  ])('does not answer $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })

  it('says the years of an amount that its measure tells elsewhere', () => {
    expect(ask('後援会の不正引き出しの総額は').answer).toContain('令和3年度～令和4年度')
  })

  it.each([
    { asked: '後援会の不正引き出しの総額、令和4年度分は', not: 2_345_600, why: 'over two years' },
    { asked: '駅前線の負担金、水道2件と舗装工事を足すと', not: 13_000_000, why: 'three are to be added' },
  ])('does not answer $asked with $not: $why', ({ asked, not }) => {
    expect(ask(asked).figures.map((one) => one.value)).not.toContain(not)
  })
})
