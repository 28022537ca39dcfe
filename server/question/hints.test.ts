import { describe, expect, it } from 'vitest'
import { findMarks, findUnitHint } from './hints.ts'

describe('findMarks()', () => {
  it.each([
    { text: '11月の募集に何人申し込んだか', marks: ['11月'], why: 'a month alone names a column' },
    { text: '7月から9月の利用者数', marks: ['7月', '9月'], why: 'both ends' },
    { text: '令和5年11月の利用者数', marks: [], why: 'a month of a year is a time' },
    { text: '11月3日の来場者', marks: [], why: 'a day is a date' },
    { text: '3月末の人口', marks: [], why: 'an end of a month is a date' },
    { text: '大きい旗は何枚', marks: ['(大)'], why: 'a size before its noun' },
    { text: '白熱灯以外は何基', marks: ['白熱灯以外'], why: 'what is not of a kind' },
    { text: '白熱灯じゃないやつは何基', marks: ['白熱灯以外'], why: 'the same in plain speech' },
    { text: '白熱灯でない街灯は何基', marks: ['白熱灯以外'], why: 'the same before its noun' },
    { text: '十分でない点は何', marks: [], why: 'a quality is no name' },
    { text: '白熱灯ではないのですか', marks: [], why: 'an ending asks back' },
    { text: '公園に1000万円以上使っているの?', marks: [], why: 'a bound is no name' },
    { text: '1000万円以上の工事は何件', marks: ['1000万円'], why: 'a class of its name' },
    { text: '令和5年11月に決まった給付の件数', marks: ['令和5年11月'], why: 'called by its decision' },
    { text: '交付金の2号はいくら', marks: ['2号'], why: 'a number of a name' },
  ])('of $text: $marks ($why)', ({ text, marks }) => {
    expect(findMarks(text)).toEqual(marks)
  })
})

describe('findUnitHint()', () => {
  it.each([
    { text: '施設の入館料は', hint: 'money', why: 'a charge' },
    { text: '介護ほけん料 第8期', hint: 'money', why: 'a charge in kana' },
    { text: '研修の資料は', hint: undefined, why: 'papers are no charge' },
    { text: '工事の材料は', hint: undefined, why: 'nor is material' },
  ])('of $text: $hint ($why)', ({ text, hint }) => {
    expect(findUnitHint(text)).toBe(hint)
  })
})
