import { describe, expect, it } from 'vitest'
import { parseReport } from '../parse/parse-report.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import { extractFigures } from './extract-figures.ts'
import { printPeriod } from './labels/print-period.ts'

const report: Report = {
  id: 'mihon-2023',
  municipality: { name: 'みほん市' },
  fiscalYear: fiscalYear(2023),
  kind: 'measure-results',
  title: 'みほん市 主要施策の成果',
}

function read(text: string) {
  return extractFigures(report, text, parseReport(report, text)).figures.map((figure) => ({
    name: [...figure.labels.row, ...figure.labels.column].join(' / '),
    under: figure.labels.headings.join('>'),
    printed: figure.printedWithUnit,
    period: printPeriod(figure.period),
    status: figure.status,
  }))
}

const sideBySide = (rightSubtotal: string) => `地域活動支援費 市民課

【施策の実施】
〇団体活動補助
《春の募集》 《秋の募集》
●入門補助金 ・川あそび体験事業 100千円
・高齢者サロン事業  40千円 ・花だん管理事業 150千円
・郷土かるた事業 60千円 ・手話講座事業 30千円

《春の募集》小計 100千円 ・朗読サロン事業 20千円
・星空観察事業 5千円

《秋の募集》小計 ${rightSubtotal}千円
合計 405千円
`

describe('names within a measure', () => {
  it('puts items of lists side by side under the heading of their own list where both printed 小計 prove it', () => {
    const figures = read(sideBySide('305'))
    expect(figures.map(({ name, under, status }) => `${under}: ${name} ${status}`)).toEqual([
      '施策の実施>団体活動補助>秋の募集: 川あそび体験事業 checked',
      '施策の実施>団体活動補助>春の募集: 高齢者サロン事業 checked',
      '施策の実施>団体活動補助>秋の募集: 花だん管理事業 checked',
      '施策の実施>団体活動補助>春の募集: 郷土かるた事業 checked',
      '施策の実施>団体活動補助>秋の募集: 手話講座事業 checked',
      '施策の実施>団体活動補助>春の募集: 春の募集小計 checked',
      '施策の実施>団体活動補助>秋の募集: 朗読サロン事業 checked',
      '施策の実施>団体活動補助>秋の募集: 星空観察事業 checked',
      '施策の実施>団体活動補助>秋の募集: 秋の募集小計 checked',
      '施策の実施>団体活動補助: 合計 printed',
    ])
  })

  it('moves nothing where a printed 小計 is not the sum', () => {
    const figures = read(sideBySide('306'))
    expect(figures.filter(({ under }) => under.endsWith('秋の募集'))).toEqual([])
    expect(figures.filter(({ status }) => status === 'checked')).toEqual([])
  })

  it('tells figures of one name apart by what stands left of it in their lines, or by the date of their row', () => {
    const figures = read(`庁舎の管理 財政課

【施策の実施】
延床面積：575.70㎡

木造平屋建作業所　延床面積570.00㎡
ボイラー室　延床面積5.70㎡

【契約】

名称\t契約金額(円)\t契約日
窓口受付業務委託\t13,739,000\t令和5年4月1日
窓口受付業務委託\t14,109,700\t令和6年3月26日
清掃業務委託\t1,100,000\t令和5年4月1日
`)
    expect(figures.map(({ name, printed }) => `${name} = ${printed}`)).toEqual([
      '延床面積 = 575.70㎡',
      '木造平屋建作業所 / 延床面積 = 570.00㎡',
      'ボイラー室 / 延床面積 = 5.70㎡',
      '窓口受付業務委託 / 令和5年4月1日 / 契約金額(円) = 13,739,000円',
      '窓口受付業務委託 / 令和6年3月26日 / 契約金額(円) = 14,109,700円',
      '清掃業務委託 / 契約金額(円) = 1,100,000円',
    ])
  })

  it('takes the times of items whose words were drawn apart from their marks by order, and says so', () => {
    const figures = read(`鉄道運行支援金 企画課

【施策の実施】
①

支援額 841,920円
②

支援額 2,631,000円

令和5年4月から同年6月までの運賃収入の差額を支援。

令和5年7月から同年9月までの運賃収入の差額を支援。
`)
    expect(figures.map(({ printed, period, status }) => `${printed} ${period} ${status}`)).toEqual([
      '841,920円 2023-04～2023-06 doubtful',
      '2,631,000円 2023-07～2023-09 doubtful',
    ])
  })

  it('says of a whole entry when it was, and of all under a heading that is only a year', () => {
    const figures = read(`団地の建替えの経過 住宅課

【令和3年度】

- R3.11.16 住民へ建設計画の説明会を行う。(参加:役員4名)
会場の都合で2回に分けて実施。
- R4.2.18 調査を完了。

対象は13棟。
`)
    expect(figures.map(({ name, printed, period }) => `${name} ${printed} ${period}`)).toEqual([
      '参加 / 役員 4名 2021-11-16',
      '会場の都合 2回 2021-11-16',
      '対象 13棟 令和3年度',
    ])
  })
})
