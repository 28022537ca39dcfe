import { describe, expect, it } from 'vitest'
import { unitOfLabel } from './label-unit.ts'
import { parseUnitCaption } from './unit-caption.ts'

describe('parseUnitCaption()', () => {
  it.each([
    ['(単位:千円)', '円×1000', 'the common caption'],
    ['（単位：人）', '人×1', 'full-width'],
    ['（千円）', '円×1000', 'without 単位'],
    ['(単位：千円、％)', '円×1000 %×1', 'two units'],
    ['単位:千円・%', '円×1000 %×1', 'without brackets'],
    ['（単位　千円）', '円×1000', 'a space for the colon'],
    ['(単位:上段 千円、下段 %)', '上段:円×1000 下段:%×1', 'a unit for each line of a cell'],
    ['基準額(月額:円)', '月額:円×1', 'a note on the unit'],
    ['参加者数(延べ) (単位:人)', '人×1', 'two brackets'],
    ['金額(円)', '円×1', 'a header'],
    ['合計(税込)(円)', '円×1', 'a bracket that is no unit'],
    ['募集(戸)', '戸×1', 'a counter'],
    ['単価(円/㎡)', '円/㎡×1', 'a price per area'],
    ['事業費の金額(千円)', '円×1000', 'a longer header'],
    ['（単位：百万円）', '円×1000000', 'millions'],
    ['人口（千人）', '人×1000', 'thousands of people'],
    ['(5年間)', '', 'a length of time is no caption'],
    ['(3名)', '', 'a count is no caption'],
    ['規格(内寸)', '', 'no unit'],
    ['(R6.4.1現在)', '', 'a date'],
    ['単位クラブ', '', 'the clubs that make up a union'],
    ['単位千円', '円×1000', 'the unit right behind the word'],
    ['人件費', '', 'no brackets'],
    ['事業費（図書館）', '', 'a name in brackets'],
    ['計 (a)', '', 'a mark in brackets'],
  ])('reads the units of %j: %j (%s)', (text, expected) => {
    const units = parseUnitCaption(text)?.units ?? []
    const shown = units.map(
      ({ note, unit, scale }) => `${note ? `${note}:` : ''}${unit.symbol}×${scale.toFixed()}`,
    )
    expect(shown.join(' ')).toBe(expected)
  })

  it('parseUnitCaption() leaves the label without its unit', () => {
    expect(parseUnitCaption('合計(税込)(円)')).toMatchObject({ label: '合計(税込)', explicit: false })
    expect(parseUnitCaption('参加者数(延べ) (単位:人)')).toMatchObject({
      label: '参加者数',
      qualifiers: ['延べ'],
    })
  })
})

describe('unitOfLabel()', () => {
  it.each([
    ['箇所数', 'count 箇所', 'a count under a money caption stays a count'],
    ['参加者数', 'people 人', 'people'],
    ['延べ利用者数(人)', 'people 人', 'the bracket is not the label'],
    ['件　数', 'count 件', 'letter-spaced'],
    ['構成比', 'rate %', 'a share'],
    ['対前年度伸率', 'rate %', 'a growth rate'],
    ['補助率', 'rate %', 'a rate of money is a rate'],
    ['順位', 'rank 位', 'a rank'],
    ['戸数', 'count 戸', 'dwellings'],
    ['世帯数', 'count 世帯', 'households'],
    ['事業所数', 'count', 'a count whose counter may differ'],
    ['契約件数', 'count 件', 'before money'],
    ['回数', 'count 回', 'times'],
    ['公募倍率', 'times 倍', 'a ratio'],
    ['延床面積', 'area', 'which area unit is open'],
    ['財政力指数', 'plain', 'a pure number takes no unit'],
    ['工事費', 'money 円', 'money'],
    ['委託料', 'money 円', 'money'],
    ['国庫支出金', 'money 円', 'money'],
    ['予算現額', 'money 円', 'money'],
    ['単価', 'money 円', 'money'],
    ['男', 'people 人', 'the whole label'],
    ['山田 一男', '', 'a name that ends so'],
    ['総数', 'count', 'the caption gives the counter'],
    ['測量', '', 'a work, no amount'],
    ['合計', '', 'says nothing: the caption decides'],
    ['増減', '', 'may be money or people'],
    ['中央地区', '', 'a place'],
    ['材料', '', 'no money in spite of 料'],
  ])('reads the label %j as %j: %s', (label, expected) => {
    const found = unitOfLabel(label)
    expect([found?.kind ?? '', found?.unit?.symbol ?? ''].join(' ').trim()).toBe(expected)
  })
})
