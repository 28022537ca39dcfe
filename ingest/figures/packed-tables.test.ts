import { describe, expect, it } from 'vitest'
import { parseReport } from '../parse/parse-report.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import { extractFigures } from './extract-figures.ts'
import { printPeriod } from './labels/print-period.ts'

/** Sheets of made-up cities as copied out of a PDF: every cell one space apart from its neighbour. */
const report: Report = {
  id: 'akane-2023',
  municipality: { name: 'あかね市' },
  fiscalYear: fiscalYear(2023),
  kind: 'measure-results',
  title: 'あかね市 事務事業評価',
}

function read(lines: string): readonly string[] {
  const text = `事業名 公園灯更新事業 担当課 公園緑地課\n${lines}\n`
  return extractFigures(report, text, parseReport(report, text)).figures.map(
    ({ labels, printedWithUnit, period, status }) =>
      `${[...labels.row, ...labels.column].join('/')} ${printedWithUnit} ${printPeriod(period)}${status === 'doubtful' ? ' ?' : ''}`,
  )
}

describe('tables whose cells stand one space apart', () => {
  it('spreads the years over 実績, 目標 and 達成率 in the line below', () => {
    const lines = `指標名 単位 令和４年度 令和５年度 令和６年度
実績 目標 実績 達成率 目標
活動指標 ① 更新した公園灯 基 38 50 52 104.0％ 55
② 点検の回数 回 － 6 6 100.0％ 6
成果指標 ①苦情の件数 件 31 － 22 － －`
    expect(read(lines)).toEqual([
      '活動指標/更新した公園灯/令和４年度/実績 38基 令和4年度',
      '活動指標/更新した公園灯/令和５年度/目標 50基 令和5年度',
      '活動指標/更新した公園灯/令和５年度/実績 52基 令和5年度',
      '活動指標/更新した公園灯/令和５年度/達成率 104.0％ 令和5年度',
      '活動指標/更新した公園灯/令和６年度/目標 55基 令和6年度',
      '活動指標/点検の回数/令和５年度/目標 6回 令和5年度',
      '活動指標/点検の回数/令和５年度/実績 6回 令和5年度',
      '活動指標/点検の回数/令和５年度/達成率 100.0％ 令和5年度',
      '活動指標/点検の回数/令和６年度/目標 6回 令和6年度',
      '成果指標/苦情の件数/令和４年度/実績 31件 令和4年度',
      '成果指標/苦情の件数/令和５年度/実績 22件 令和5年度',
    ])
  })

  it('takes units in brackets behind names, and a name that goes on in the next line', () => {
    const lines = `指標名（単位） R4 R5
目標 実績 目標 実績
公園灯の更新数（基） 40 38 50 52
夜間に安心して歩けると答えた人の
割合（％） 60.0 － 65.0 66.4`
    expect(read(lines).slice(4)).toEqual([
      '夜間に安心して歩けると答えた人の割合（％）/R4/目標 60.0% 令和4年度',
      '夜間に安心して歩けると答えた人の割合（％）/R5/目標 65.0% 令和5年度',
      '夜間に安心して歩けると答えた人の割合（％）/R5/実績 66.4% 令和5年度',
    ])
  })

  it('places no number of a row that has not as many as there are heads', () => {
    const lines = `指標 単位 令和3年度 令和4年度 令和5年度 備考
設置件数 件 12 15 21 申込みは多い
相談件数 件 44 41
撤去件数 件 1 2 3 4
点検件数 件 30 31 32`
    expect(read(lines)).toEqual([
      '設置件数/令和3年度 12件 令和3年度',
      '設置件数/令和4年度 15件 令和4年度',
      '設置件数/令和5年度 21件 令和5年度',
      '点検件数/令和3年度 30件 令和3年度',
      '点検件数/令和4年度 31件 令和4年度',
      '点検件数/令和5年度 32件 令和5年度',
    ])
  })

  it('places no number where years can be spread over the heads in two ways', () => {
    const lines = `区分 令和4年度 令和5年度 令和6年度
実績 実績 実績 計画 計画
新しい公園灯（基） 1 2 3 4 5
古い公園灯（基） 6 7 8 9 10`
    expect(read(lines)).toEqual([])
  })

  it('keeps a table apart from the one right above it', () => {
    const lines = `区分 令和4年度 令和5年度
公園灯（基） 120 131
ベンチ（基） 44 45
目標 実績
R4 R5 R6 R4 R5
公園灯の更新数（基） 15 20 25 14 21`
    expect(read(lines).slice(4)).toEqual([
      '公園灯の更新数（基）/目標/R4 15基 令和4年度',
      '公園灯の更新数（基）/目標/R5 20基 令和5年度',
      '公園灯の更新数（基）/目標/R6 25基 令和6年度',
      '公園灯の更新数（基）/実績/R4 14基 令和4年度',
      '公園灯の更新数（基）/実績/R5 21基 令和5年度',
    ])
  })

  it('reads 目標, 実績 and 達成率 in rows of one name', () => {
    const lines = `成果指標
年度 令和４年度 令和５年度
歩行者数 人 目標 900 1,000
実績 921 1,104
達成率 102.3％ 110.4％`
    expect(read(lines)).toEqual([
      '歩行者数/目標/令和４年度 900人 令和4年度',
      '歩行者数/目標/令和５年度 1,000人 令和5年度',
      '歩行者数/実績/令和４年度 921人 令和4年度',
      '歩行者数/実績/令和５年度 1,104人 令和5年度',
      '歩行者数/達成率/令和４年度 102.3％ 令和4年度',
      '歩行者数/達成率/令和５年度 110.4％ 令和5年度',
    ])
  })

  it('sets the rows of a breakdown below what they are parts of, without the letters of sums', () => {
    const lines = `３ 投入コスト （単位：千円）
区分 4年度決算 5年度決算
事業費 A 11,418 13,872
内訳 国・県支出金 5,400 6,480
　　 その他 － －
　　 一般財源 6,018 7,392
従事職員数（人） 1.20 1.20
総コスト A＋B 19,578 22,032`
    expect(read(lines)).toEqual([
      '事業費/4年度決算 11,418千円 令和4年度',
      '事業費/5年度決算 13,872千円 令和5年度',
      '事業費/内訳/国・県支出金/4年度決算 5,400千円 令和4年度',
      '事業費/内訳/国・県支出金/5年度決算 6,480千円 令和5年度',
      '事業費/内訳/一般財源/4年度決算 6,018千円 令和4年度',
      '事業費/内訳/一般財源/5年度決算 7,392千円 令和5年度',
      '従事職員数（人）/4年度決算 1.20人 令和4年度',
      '従事職員数（人）/5年度決算 1.20人 令和5年度',
      '総コスト/4年度決算 19,578千円 令和4年度',
      '総コスト/5年度決算 22,032千円 令和5年度',
    ])
  })

  it('sets names and groups in lines of their own to the rows below them, and reads no number of a page', () => {
    const lines = `指標名 単位 令和4年度 令和5年度
活動指標
訪問した世帯 世帯  430   455
成果指標
安心できると答えた人の
割合 ％ 80.0 81.5
医療につながった
件数（件） 件 5 2
- 12 -`
    expect(read(lines)).toEqual([
      '活動指標/訪問した世帯/令和4年度 430世帯 令和4年度',
      '活動指標/訪問した世帯/令和5年度 455世帯 令和5年度',
      '成果指標/安心できると答えた人の割合/令和4年度 80.0% 令和4年度',
      '成果指標/安心できると答えた人の割合/令和5年度 81.5% 令和5年度',
      '成果指標/医療につながった件数（件）/令和4年度 5件 令和4年度',
      '成果指標/医療につながった件数（件）/令和5年度 2件 令和5年度',
    ])
  })

  it('reads a year and what is told of it by turns as one head each', () => {
    const lines = `指標 単位 R4 実績 R5 目標 R5 実績 R6 目標
訪問回数 回 900 950 975 1,000
会議の回数 回 4 4 4`
    expect(read(lines)).toEqual([
      '訪問回数/R4 実績 900回 令和4年度',
      '訪問回数/R5 目標 950回 令和5年度',
      '訪問回数/R5 実績 975回 令和5年度',
      '訪問回数/R6 目標 1,000回 令和6年度',
    ])
  })

  it('gives a part of a name between two rows to neither where it could be of both', () => {
    const lines = `指標名 単位 令和4年度 令和5年度
スマートフォン 人 12 15
教室の参加者
講習会の回数 回 3 4`
    expect(read(lines)).toEqual([
      'スマートフォン/令和4年度 12人 令和4年度',
      'スマートフォン/令和5年度 15人 令和5年度',
      '講習会の回数/令和4年度 3回 令和4年度',
      '講習会の回数/令和5年度 4回 令和5年度',
    ])
  })
})
