import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-totals-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Groups of which one repeats a word of the title, things bought under one name, a table that goes on with fewer years. */
const text = `市営農園の利用状況

農政課

区分		令和3年度	令和4年度
家族農園	募集(区画)	40	50
	契約(区画)	30	35
団体用地	募集(区画)	10	20
	契約(区画)	5	15
計	募集(区画)	50	70
	契約(区画)	35	50

防犯の講習の実施

安全課

町内会、商店の実績数

区分	令和3年度	令和4年度
町内会等講習	65回	126回
商店講習	31回	30回
合計	96回	156回

備品の購入

総務課

（単位：円）

件名	金額
折りたたみ机一式(南小学校分)	1,000
折りたたみ机一式(北小学校分)	2,000
折りたたみ机一式(小中一貫校東校(小学部)分)	4,000
折りたたみ机一式(小中一貫校西校(小学部)分)	8,000
青い椅子	500

商品券の配布

福祉課

項目	令和4年度
配布対象世帯数（世帯）	400
配布世帯数（世帯）	380
未配布世帯数（世帯）	20
配布世帯率（％）	95.0

図書室の備え

図書課

・温度計の購入（図書室8館）　80,000円
・踏み台の購入　10,000円
・踏み台の購入（5個）　30,000円

川べり観覧席の整備

土木課

区分	当初予算(円)	契約額(円)
委託費	測量委託	1,000	900
	設計委託	2,000	1,800
	委託費計	3,000	2,700
工事費	川べり観覧席整備工事	50,000	48,000
	水道管移設工事	6,000	5,000
	工事費計	56,000	53,000
事業費計		59,000	55,700

料理教室の運営

公民館

（単位：円）

科目	本館	分館	合計
消耗品費	100	200	300
研修費	50	60	110
合計	150	260	410

歩こう会の推進事業

体育課

（単位：千円）

総　　額	財源内訳
	県支出金	一般財源
4,300	300	4,000

・歩こう会の推進事業連絡会議負担金　21千円

ごみ袋の料金の比較

環境課

市名	区分	方式	R2(2020)	R3(2021)	R4(2022)
みどり市	家庭	大袋	40円	45円	50円
		小袋	20円	25円	30円
あおい市	家庭	大袋	35円	38円	42円
		小袋	15円	18円	22円

市名	区分	方式	R2(2020)	R4(2022)
しろね市	家庭	大袋	30円	31円
		小袋	10円	11円
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('answers from totals and whole lists', () => {
  it.each([
    {
      asked: '川べり観覧席の整備の委託費の当初予算は全部でいくら',
      says: '3,000円',
      why: 'a row that repeats the title is of works, not of 委託費',
    },
    {
      asked: '川べり観覧席の整備の川べり観覧席整備工事の契約額は合わせていくら',
      says: '48,000円',
      why: 'the row is spelled out, not the level above it',
    },
    {
      asked: '料理教室の運営の消耗品費は全部でいくら',
      says: '300円',
      why: 'the total of the row, not that of all rows',
    },
    { asked: '料理教室の運営の研修費の合計は', says: '110円', why: 'the same of another row' },
  ])('$asked is answered by $says: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(new RegExp(`^${says}(?:です|（)`))
  })

  it.each([
    { asked: '市営農園の募集は令和3年度から令和4年度に何区画増えた', value: 20, why: 'no group is named' },
    { asked: '令和4年度の市営農園の募集と契約の差は', value: 20, why: 'both are of all groups' },
    {
      asked: '家族農園の募集は令和3年度から令和4年度に何区画増えた',
      value: 10,
      why: 'a group that is named',
    },
    {
      asked: '商店の防犯の講習は令和3年度から令和4年度に何回減った',
      value: 1,
      why: 'a caption that lists the rows says of none that all are of its kind',
    },
    {
      asked: '折りたたみ机は全部でいくら',
      value: 15_000,
      why: 'every row of the name, also the longer ones',
    },
    { asked: '商品券の配布、未配布の世帯は対象世帯の何%', value: 5, why: 'no rate of the contrary' },
    { asked: '図書室の温度計は1館あたりいくら', value: 10_000, why: 'any counter divides' },
    {
      asked: '歩こう会の推進事業の総額は',
      value: 4_300_000,
      why: 'a row whose name goes on after that of the measure is not all of it',
    },
    {
      asked: '図書室の踏み台は1個あたりいくら',
      value: 6_000,
      why: 'heads belong to the amount of their line',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })

  it('ranks the rows of a table that goes on with fewer years', () => {
    expect(ask('家庭の大袋が令和4年度に一番安い市は').answer).toContain('しろね市')
  })
})
