import { describe, expect, it } from 'vitest'
import { leaveTitledTimes } from './leave-titled-times.ts'

describe('leaveTitledTimes()', () => {
  it.each([
    ['令和4年度の補助金の推移(5年間)の合計は', '令和4年度の補助金の推移の合計は'],
    ['第7期の保険料比較表(第4期〜第9期)の基準額は', '第7期の保険料比較表の基準額は'],
    [
      '基金の残高推移(2016年度以降)及び比較資料、令和3年度の取崩は',
      '基金の残高推移及び比較資料、令和3年度の取崩は',
    ],
    ['令和5年度の募集状況(R6.4.1現在)の総数は', '令和5年度の募集状況の総数は'],
    ['令和5年度(2023年度)の利用者数は', '令和5年度の利用者数は'],
  ])('leaves out the stretch of a title: %s', (text, left) => {
    expect(leaveTitledTimes(text)).toBe(left)
  })

  it.each([
    ['補助金の推移(5年間)の合計は', 'no other time is asked for'],
    ['利用者数(令和5年度)は', 'the bracket says the year that is asked for'],
    ['平成31(令和元)年度の利用者数は、令和2年度より多い?', 'the bracket is part of a year'],
    ['令和5年度の補助金(令和4年度繰越分)は', 'the bracket names more than a time'],
    ['令和5年度の教室(小学生)の回数は', 'the bracket names no time'],
  ])('leaves %s as it is: %s', (text) => {
    expect(leaveTitledTimes(text)).toBe(text)
  })
})
