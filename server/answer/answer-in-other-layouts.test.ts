import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-budget-2024',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2024),
  kind: 'budget',
  title: 'みどり市 令和6年度当初予算の概要',
}

/** A budget paper: measures by sign and amount, this year beside the year before, one figure in an overview and in a list. */
const text = `令和６年度　みどり市当初予算の概要

１　性質別の歳出
                                                              （単位：千円、％）
                    令和６年度            令和５年度                  比較
  区分                予算額  構成比        予算額  構成比      増減額    伸率
  人件費             400,000    40.0       380,000    42.2      20,000     5.3
  普通建設事業費     600,000    60.0       520,000    57.8      80,000    15.4
  合計             1,000,000   100.0       900,000   100.0     100,000    11.1

２　主な事業　　　（新）は新規事業、金額は千円、（　）内は前年度当初予算額

◆（新）移動図書館運行事業　　　　　　　　　　　　　18,400　（　　　0）【図書館】
　　・車両の購入　　　　　　 14,300
　　・巡回の委託　　　　　　　4,100

◆　　農業用水路補修事業　　　　　　　　　　　　　　86,500　（ 43,200）【農村整備課】
　　財源：県支出金　40,000　市債　36,000　一般財源　10,500

◆　　返礼品開発事業　　　　　　　　　　　　　　　　　1,900　（　1,850）【商工課】
　　地場の産物から28品目を選びます。

３　基金の残高
                                                              （単位：千円）
  基金名              前年度末現在高        積立        取崩   本年度末現在高
  財政調整基金             1,204,000       2,000      80,000        1,126,000
  学校基金                   330,000       1,000      50,000          281,000
  合計                     1,534,000       3,000     130,000        1,407,000
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('answering from a budget paper', () => {
  it.each([
    {
      q: '移動図書館運行事業の予算はいくらですか',
      value: 18_400_000,
      why: 'not the zero of the year before',
    },
    { q: '移動図書館の車両の購入にいくらかかりますか', value: 14_300_000, why: 'an item below the measure' },
    { q: '農業用水路補修事業の前年度の予算額は', value: 43_200_000, why: 'what brackets hold is said once' },
    {
      q: '農業用水路補修事業は前年度からいくら増えましたか',
      value: 43_300_000,
      why: 'the two are one thing',
    },
    { q: '農業用水路補修の市債はいくらですか', value: 36_000_000, why: 'not the whole of the measure' },
    { q: '普通建設事業費の伸び率は何%', value: 15.4, why: 'printed, and no change of the shares' },
    { q: '返礼品は何品目ありますか', value: 28, why: '品目 is a counter of its own' },
    { q: '財政調整基金の残高は令和6年度末でいくら', value: 1_126_000_000, why: '現在高 is a 残高' },
    { q: '学校基金の前年度末現在高は', value: 330_000_000, why: 'the year before is asked for' },
    { q: '学校基金の本年度末現在高は', value: 281_000_000, why: 'this year of the report' },
    {
      q: '学校基金は前年度からいくら減りましたか',
      value: 49_000_000,
      why: '本年度末 and 前年度末 are years',
    },
  ])('$q: $why', ({ q, value }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
  })
})

const audit: Report = {
  id: 'midori-audit-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement',
  title: 'みどり市 令和5年度決算審査意見書',
}

/** An audit's opinion: years without their era, a table of accounts with balances, a sheet of one project. */
const opinion = `１　総括
                                                              （単位：千円）
  会計区分              歳入総額      歳出総額      形式収支      実質収支
  一般会計             1,000,000       940,000        60,000        60,000
  水道会計               300,000       290,000        10,000        10,000
  合　　計             1,300,000     1,230,000        70,000        70,000

２　歳入の状況
                                                              （単位：千円、％）
  款                      ５年度   構成比      ４年度   構成比      増減額   増減率
  市税                   400,000     40.0     380,000     40.0      20,000      5.3
  地方交付税             600,000     60.0     570,000     60.0      30,000      5.3
  合　計               1,000,000    100.0     950,000    100.0      50,000      5.3

３　市債の状況
                                                              （単位：千円）
  区分                ４年度末現在高  ５年度発行額  ５年度償還額  ５年度末現在高
  公園債                     412,380        38,500        51,204         399,676
  学校債                     186,210             0        21,118         165,092

４　指数の推移
  区分                  元年度    ２年度    ３年度    ４年度    ５年度
  経常収支比率            92.8      91.5      87.2      90.6      92.1

５　花壇整備事業
                                                              （単位：千円）
   区　　分         予算額        決算額        不用額
   令和５年度        4,200         4,105            95

６　人口異動
  月別        転入      転出
  ４月         142       121
  ５月          88        82
  計           230       203

７　広場の利用
　５年度の利用者は512人である。
`

describe('answering from an audit of years without their era', () => {
  let askAudit: (typed: string) => Answer
  beforeAll(async () => {
    askAudit = await makeMadeUpAnswerer({ report: audit, text: opinion })
  })

  it.each([
    {
      q: '学校債の残高はいくらですか',
      value: 165_092_000,
      why: '５年度末 and ４年度末 are one thing in time',
    },
    { q: '令和4年度の市税の構成比は', value: 40, why: 'the rate behind the year' },
    { q: '公園債の4年度末現在高は', value: 412_380_000, why: 'the year that is asked for' },
    { q: '経常収支比率は令和元年度からどれだけ下がりましたか', value: 0.7, why: '元年度 is 令和元年度' },
    { q: '4月に転入した人は何人', value: 142, why: 'the table prints no unit' },
    { q: '歳入で2番目に大きい款は', value: 400_000_000, why: 'the heads of the rows say 款' },
  ])('$q: $why', ({ q, value }) => {
    const answer = askAudit(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
  })

  it('warns that a number for 何人 is printed without a unit', () => {
    const codes = (typed: string) => askAudit(typed).warnings.map(({ code }) => code)
    expect(codes('4月に転入した人は何人')).toContain('unit_differs')
    expect(codes('広場の利用者は何人')).not.toContain('unit_differs')
  })

  it('ranks no columns of one project where projects are asked for', () => {
    expect(askAudit('決算額が一番大きい事業は何ですか').figures.map(({ label }) => label)).not.toContain(
      '予算額',
    )
  })
})
