import { describe, expect, it } from 'vitest'
import { findNumbers } from './find-numbers.ts'
import { showToken } from './show-token.ts'

type Row = readonly [text: string, expected: string, why: string]

const TIMES: readonly Row[] = [
  ['令和2年度', '令和2年度@2020', 'an era year'],
  ['令和元年度', '令和元年度@2019', '元 is 1'],
  ['平成31年度', '平成31年度@2019', 'the same fiscal year as 令和元年度'],
  ['令和二年度', '令和二年度@2020', '漢数字'],
  ['令和 6 年度', '令和 6 年度@2024', 'spaces inside'],
  ['令和６年度', '令和６年度@2024', 'full-width'],
  ['平成31(令和元)年度', '平成31(令和元)年度@2019', 'both eras are one mark'],
  ['令和2年度（2020年度）', '令和2年度（2020年度）@2020', 'both calendars are one mark'],
  ['H29(2017)', 'H29(2017)@2017', 'the same, short'],
  ['令和2年度（2021年度）', '令和2年度@2020 2021年度@2021', 'two years that differ are two marks'],
  ['R5', 'R5@2023', 'a bare era year heads a column: fiscal'],
  ['Ｒ４年度', 'Ｒ４年度@2022', 'full-width letter'],
  ['㋿5年度', '㋿5年度@2023', 'a square era'],
  ['2023年度', '2023年度@2023', 'western'],
  ['平成18～23年度', '平成18～23年度@2006..2011', 'a range that shares era and 年度'],
  ['平成30年度～令和4年度', '平成30年度～令和4年度@2018..2022', 'across eras'],
  ['R2～R4', 'R2～R4@2020..2022', 'short range'],
  ['令和4年度から令和5年度まで', '令和4年度から令和5年度@2022..2023', 'から'],
  ['令和3・4年度', '令和3@2021 4年度@2022', 'a list that shares its era'],
  ['令和3年度、4年度', '令和3年度@2021 4年度@2022', 'the second leans on the first'],
  ['4年度の予算', '4年度#name', 'no era anywhere: not a year that we know'],
  ['令和3年', '令和3年@y2021', 'a calendar year'],
  ['2021年', '2021年@y2021', 'western calendar year'],
  ['令和3年 10月11日', '令和3年 10月11日@2021-10-11..2021-10-11', 'a date with a space'],
  [
    '令和2年8月21日（金）、10月1日（木）',
    '令和2年8月21日@2020-08-21..2020-08-21 10月1日#name',
    'a day without year is a name',
  ],
  ['R5.10.11～R6.2.20', 'R5.10.11～R6.2.20@2023-10-11..2024-02-20', 'short dates'],
  ['R6.6.25～8.24', 'R6.6.25～8.24@2024-06-25..2024-08-24', 'the second shares the year'],
  ['令和5年4月1日～9月30日', '令和5年4月1日～9月30日@2023-04-01..2023-09-30', 'the same in words'],
  ['令和3年9月23日～令和3年10月17日', '令和3年9月23日～令和3年10月17日@2021-09-23..2021-10-17', 'full range'],
  ['R2.3', 'R2.3@2020-03..2020-03', 'a month, not two point three'],
  ['R6.4.1現在', 'R6.4.1現在@=2024-04-01', 'as of'],
  ['令和6年3月31日現在', '令和6年3月31日現在@=2024-03-31', 'as of'],
  ['令和6年3月末時点', '令和6年3月末時点@=2024-03', 'as of the end of a month'],
  ['2020/4/1', '2020/4/1@2020-04-01..2020-04-01', 'slashes'],
  ['2020-04-01', '2020-04-01@2020-04-01..2020-04-01', 'ISO'],
  ['S56.5.31以前', 'S56.5.31@1981-05-31..1981-05-31', '昭和 by its letter'],
  ['S5', 'S5#code', 'S, T and M alone are more often codes'],
  ['H2O', 'H2O#code', 'a word of letters and digits'],
  ['平成45年度', '平成45年度#name', '平成 had no year 45'],
  ['令和5年2月31日', '令和5年2月31日#name', 'February has no 31st'],
  ['第9期介護保険事業計画', '第9期@plan9', 'a plan period'],
  ['9期計画', '9期@plan9', 'without 第'],
  ['第2期工事', '第2期#name', 'a phase of works is no plan'],
  [
    '2023年4月1日から2024年3月31日まで',
    '2023年4月1日から2024年3月31日@2023-04-01..2024-03-31',
    'western range',
  ],
  ['平成30年7月豪雨 (7/5~7/17)', '平成30年7月@2018-07..2018-07 7/5#name 7/17#name', 'days without a year'],
  ['令和5年度末現在', '令和5年度@2023', 'the end of a fiscal year keeps the year'],
  ['2000円', '2000円=2000円', 'four digits before 円 are money'],
  ['令和二年八月二十一日', '令和二年八月二十一日@2020-08-21..2020-08-21', 'a date all in 漢数字'],
  ['令和4年10～12月', '令和4年10～12月@2022-10..2022-12', 'months share their 月'],
  ['令和5年4月から同年6月まで', '令和5年4月から同年6月@2023-04..2023-06', '同年 is the year just named'],
  ['令和5年1月から3月', '令和5年1月から3月@2023-01..2023-03', 'months share their year'],
  ['令和3年度～5年度', '令和3年度～5年度@2021..2023', 'fiscal years share their era'],
  ['2021～23年度', '2021～23年度@2021..2023', 'years share their century'],
  ['H30-R2', 'H30-R2@2018..2020', 'a hyphen between short years'],
  ['平成30～令和2年度', '平成30～令和2年度@2018..2020', 'the first without 年度'],
  ['2023(令和5)年度', '2023(令和5)年度@2023', 'the era in brackets'],
  ['平成30年度、元年度、2年度', '平成30年度@2018 元年度@2019 2年度@2020', 'only 令和 lies near'],
  ['令和3年度と20年度', '令和3年度@2021 20年度#name', 'no era puts 20 near'],
  ['23/05/08', '23/05/08#name', 'nobody knows the century'],
  ['2000', '2000=2000', 'four digits alone may be anything'],
]

describe('findNumbers()', () => {
  it.each(TIMES)('reads the years and dates of %j: %j (%s)', (text, expected) => {
    expect(findNumbers(text).map(showToken).join(' ')).toBe(expected)
  })
})
