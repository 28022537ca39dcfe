import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'akane-materials-2023',
  municipality: { name: 'あかね市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement',
  title: 'あかね市 令和5年度 決算資料',
}

/** What is asked for is not held; a table of the same columns, a fund of the same insurance or the total stands near by. */
const text = `１　水路新設費の推移

土木課

  区分        令和３年度    令和４年度    令和５年度
  北地区・工事費（千円）     4,100      4,600      5,200
  南地区・工事費（千円）     3,000        -        2,800
  合計・工事費（千円）       7,100      4,600      8,000

２　後期高齢者医療の基金

保険課

  市町名       第３期 基金取崩額（円）
  あかね市     120,000,000
  みどり町      80,000,000

３　給食の調理委託

学校課

  学校名      令和４年度     令和５年度
  第一中学校    410食        420食
  第二中学校    380食        390食

４　公園の整備

公園課

項目\t令和４年度\t令和５年度
公園数\t【都市公園】 40箇所:内、7箇所を開設\t【都市公園】 43箇所 【児童遊園】 北側:11箇所 南側:14箇所

５　苗木の配布

緑化課

  区分        申込者（人）    引換券（枚）
  花の苗・一般の家庭      310        290
  木の苗・一般の家庭      120        100

６　市報の発行

秘書課

編集の見直しにより、市報の発行回数は1回減とした。

７　入学祝金

福祉課

項目\t世帯数
給付対象世帯数\t812
給付世帯数\t790
未給付世帯数\t22

８　学用品の補助の状況

教育課

児童数（人）

区分\t令和４年度\t令和５年度
第一小学校\t320\t310
第二小学校\t150\t148
計\t470\t458

９　避難所の整備の経過

防災課

年月\t主な災害
令和２年７月\t大雨(7/5～7/17) 負傷者 5名 避難者数 2,103名
令和２年９月\t台風7号(9/4～9/6) 負傷者 なし 避難者数 1,560名
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('what stands near by is not answered for what is not held', () => {
  it.each([
    {
      asked: '橋りょうの新設の工事費は令和3年度から5年度でいくら増えた',
      held: '水路の新設の工事費は令和3年度から5年度でいくら増えた',
      value: 900_000,
    },
    {
      asked: '南地区の工事費は令和3年度から4年度でいくら増えた',
      held: '北地区の工事費は令和3年度から4年度でいくら増えた',
      value: 500_000,
    },
    {
      asked: '後期高齢者医療の保険料はあかね市とみどり町のどちらが高い',
      held: '後期高齢者医療の基金の取崩額はあかね市とみどり町のどちらが多い',
      value: 40_000_000,
    },
    { asked: '令和5年度の第一中学校の生徒の数は', held: '令和5年度の第一中学校の給食は何食', value: 420 },
  ])('$asked, as $held', ({ asked, held, value }) => {
    expect(ask(asked).figures.map((figure) => figure.value)).toEqual([])
    expect(ask(held).figures.map((figure) => figure.value)).toContain(value)
  })

  it.each([
    { asked: '再就職応援事業の委託はどの課の担当', why: 'no measure is about it' },
    { asked: 'こんかつの委託の担当課は', why: 'a word in kana that nothing has' },
  ])('names no department for $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })

  it('adds no parts of one kind, and gives no other year, for the total of two kinds', () => {
    expect(ask('公園は全部で何箇所').outcome).toBe('not_found')
  })

  it('gives no change for the number itself', () => {
    expect(ask('市報の発行は何回').outcome).toBe('not_found')
    expect(ask('市報の発行は何回減った').figures.map(({ value }) => Math.abs(value ?? 0))).toEqual([1])
  })

  it('puts a word on a deed that no measure tells of, where all else is named', () => {
    const { figures, warnings } = ask('花の苗を一般の家庭が辞退した引換券は何枚')
    expect(figures.map(({ value }) => value)).toEqual([290])
    expect(warnings.map(({ code }) => code)).toContain('word_missing')
  })

  it.each([
    {
      asked: '入学祝金の給付対象のうち実際に給付したのは何世帯',
      values: [790],
      why: 'the part, not the whole',
    },
    { asked: '入学祝金の給付対象の世帯は何世帯', values: [812], why: 'the whole itself' },
    { asked: '児童数のうち学用品の補助を受けた人数は', values: [], why: 'only the whole is held' },
    { asked: '令和5年度の第一小学校の児童数は', values: [310], why: 'the whole is asked for' },
  ])('gives no whole for a part of it: $asked ($why)', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })

  it('asks which one is meant where no label tells of what was done', () => {
    expect(ask('花の苗の一般の家庭の申込者で断られたのは何人').outcome).toBe('clarify')
    const { outcome, warnings } = ask('花の苗の一般の家庭の申込者は何人')
    expect({ outcome, warnings }).toEqual({ outcome: 'answered', warnings: [] })
  })

  it('gives no row of numbers for a reason', () => {
    expect(ask('大雨で避難した人が台風7号より多かったのはなぜ').outcome).toBe('not_found')
  })

  it('names the department of the measure that is asked about', () => {
    expect(ask('給食の調理委託の担当課は').answer).toContain('学校課')
  })
})
