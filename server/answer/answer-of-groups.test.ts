import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Groups of rows that each have a row of one name and a sum, and two tables with rows of one name. */
const text = `交流会の決算

市民協働課

令和5年度

(単位:円)

科目	金額
経常費用	
事業費	
人件費計	600,000
その他経費計	300,000
事業費計	900,000
管理費	
人件費計	80,000
その他経費計	50,000
管理費計	130,000
経常費用計	1,030,000

奨学金の支給状況

教育総務課

令和5年度

区分	人数	金額
小学校	40人	400,000円
中学校	60人	900,000円
計	100人	1,300,000円

5月1日現在児童生徒数

区分	令和5年度
小学校	800人
中学校	400人
計	1,200人
`

/** An account by its form, works of one name with a mark, and a fund with what was put in and taken out. */
const accounts = `一般会計の歳出決算

財政課

令和5年度

(単位:千円)

款	予算現額(A)	支出済額(B)	翌年度繰越額(C)	不用額(A-B-C)
民生費	7,900	7,600	100	200
教育費	2,400	2,000	300	100
土木費	2,100	1,700	150	250

広場の植栽工事

公園課

(単位:円)

工事名	契約額
植栽(その1)工事	600,000
植栽(その2)工事	300,000
植栽(その3)工事	100,000
測量業務	50,000

基金の状況

財政課

(単位:円)

基金名	積立額	取崩額
緑の基金	300,000	△ 480,000
橋の基金	200,000	△ 100,000
`

let ask: (question: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('an answer from groups and tables of one form', () => {
  it.each([
    {
      asked: '交流会の事業費と管理費の差はいくら',
      values: [770_000, 900_000, 130_000],
      why: 'what the groups come to, not a row of one name in each',
    },
    {
      asked: '令和5年度の小学校の奨学金の人数は児童生徒数の何%',
      values: [5, 40, 800],
      why: 'the pupils of the same school',
    },
    {
      asked: '令和5年度の奨学金の人数は児童生徒数の何%にあたりますか。中学校で小数第1位まで',
      values: [15, 60, 400],
      why: 'a condition behind the question holds for both',
    },
    {
      asked: '令和5年度の奨学金の人数は児童生徒数の何%ですか。小数第1位まで',
      values: [8.3, 100, 1_200],
      why: 'no school is named',
    },
  ])('$asked: $why', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })
})

describe('an answer from accounts and lists', () => {
  let askAccounts: (question: string) => Answer
  beforeAll(async () => {
    askAccounts = await makeMadeUpAnswerer({ text: accounts })
  }, 60_000)

  it.each([
    { asked: '民生費はいくら', values: [7_600_000], why: 'what was spent, not what was left over' },
    {
      asked: '民生費と教育費の差はいくら',
      values: [5_600_000, 7_600_000, 2_000_000],
      why: 'the same of both',
    },
    {
      asked: '広場の植栽工事(その1、その2)を全部合わせると',
      values: [900_000, 600_000, 300_000],
      why: 'several marks are several works',
    },
    {
      asked: '緑の基金の取崩額から積立額を引いた残りはいくら',
      values: [180_000, -480_000, 300_000],
      why: 'so much was taken out, whatever sign is printed',
    },
    { asked: '民生費の不用額はいくら', values: [200_000], why: 'a column that is named' },
  ])('$asked: $why', ({ asked, values }) => {
    expect(askAccounts(asked).figures.map(({ value }) => value)).toEqual(values)
  })
})
