import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-accounts-2022',
  municipality: { name: 'みどり町' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement',
  title: 'みどり町 令和4年度決算の概要',
}

/** Neighbours that are easily taken for each other: columns of accounts, budgets and settlements, targets and results, schools. */
const text = `１　町税の収納状況
                                                   （単位：千円）
  税目               調定額      収入済額
  町民税            380,214       374,890
  軽自動車税         41,006        40,512
  合計              421,220       415,402

２　歳出の執行状況
                                                   （単位：千円）
  款               予算現額      支出済額      不用額
  総務費            602,100       590,400      11,700
  公債費            310,000       309,400         600
  歳出合計          912,100       899,800      12,300

３　来年度の予算
                                                   （単位：千円）
  款           令和５年度当初予算  令和４年度当初予算  増減額
  民生費            812,000       790,000      22,000
  農業費            120,000       131,000     △11,000
  合計              932,000       921,000      11,000

４　読書活動の推進
                                                   （単位：冊）
  指標             令和３年度    令和４年度    令和５年度
  貸出冊数　目標値   12,000        13,000        14,000
  貸出冊数　実績値   11,800        13,400

５　高校生通学費助成事業
  助成した生徒　148人
  通学する高校生の家計を助けるため、定期券の費用を助成した。

６　商店街の催し

商工企業課

  来場者　1,200人
  催しの件数　4件
  指導員　12人

７　水路の維持

《北浦地区水路改修工事》
・改修工事費　2,310千円
《南浦・北浦地区草刈り作業》
・草刈り作業手数料　780千円

８　学校給食の委託
                                                   （単位：千円）
  学校             契約額
  大原校           31,000
  北浦第二小学校   12,400
  南浦第一小学校   11,800

９　水の供給
  水道の普及率　98.2％

８　集会室の貸出し
  区分     貸出し（回）  使用料（円）
  集会室           210       482,000
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('a neighbour is not answered for', () => {
  it.each([
    {
      asked: '軽自動車税の収入未済額はいくらですか',
      held: '軽自動車税の収入済額はいくらですか',
      value: 40_512_000,
    },
    { asked: '町民税の不用額はいくらですか', held: '総務費の不用額はいくらですか', value: 11_700_000 },
    { asked: '民生費の令和4年度の決算額は', held: '民生費の令和4年度の予算額は', value: 790_000_000 },
    { asked: '令和5年度の貸出冊数の実績は', held: '令和5年度の貸出冊数の目標は', value: 14_000 },
    {
      asked: '南浦地区の水路改修工事費はいくらですか',
      held: '北浦地区の水路改修工事費はいくらですか',
      value: 2_310_000,
    },
    { asked: '下水道の普及率は', held: '水道の普及率は', value: 98.2 },
    { asked: '中学生の通学費の助成は何人ですか', held: '高校生の通学費の助成は何人ですか', value: 148 },
  ])('$asked, as $held', ({ asked, held, value }) => {
    expect(ask(asked).outcome).toBe('not_found')
    expect(ask(held).figures.map((figure) => figure.value)).toEqual([value])
  })

  it.each([
    { asked: '高校生の通学費の助成に応募するにはどこに行けばいい', why: 'the report tells of no 応募' },
    { asked: '定期券をなくしたらどうする', why: 'the report tells of no loss' },
    { asked: '通学費の助成の窓口は何時まで', why: 'no time of the day is told' },
    { asked: '通学費の助成はもう一回ありますか', why: 'what is to come' },
    { asked: '通学費の助成に提出するものは何', why: 'no figure is a thing' },
    { asked: '集会室を使うのにいくらかかる', why: 'a year’s sum is no charge' },
    { asked: '一番利用者が多かった税目は', why: 'no amount counts people' },
    { asked: '一番契約額が減った学校は', why: 'no change is printed, and the smallest amount is none' },
    { asked: '一番多く助成を受けた人は誰', why: 'no figure is a person' },
  ])('$asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })

  it.each([
    { asked: '先生の数は', why: 'the only word is met by one that may stand for something else' },
    { asked: '会社の数はいくつ', why: 'a title has a word of it, the figure has none' },
  ])('warns of what it gives for $asked: $why', ({ asked }) => {
    expect(ask(asked).warnings.map(({ code }) => code)).toContain('word_missing')
  })

  it('asks which of the rows is meant where the question names none of them, however long their names are', () => {
    const answer = ask('学校給食の契約額はいくら')
    expect(answer.outcome).toBe('clarify')
    expect(new Set(answer.figures.map(({ value }) => value))).toEqual(
      new Set([31_000_000, 12_400_000, 11_800_000]),
    )
  })

  it('sets the columns of the named row against each other, not those of the total', () => {
    const answer = ask('公債費の予算現額と支出済額の差はいくらですか')
    expect(answer.figures[0]?.value).toBe(600_000)
  })
})
