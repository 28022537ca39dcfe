import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Totals of parts, of groups and of all, and a column whose name only begins like the title. */
const text = `星見館の改修状況がわかるもの

施設課

(単位:円)

		当初予算	契約額
設計費	基本設計	3,000,000	2,900,000
	実施設計	5,000,000	4,800,000
	計	8,000,000	7,700,000
改修費	星見館改修工事	40,000,000	39,000,000
	星見館塗装工事	12,000,000	11,500,000
	計	52,000,000	50,500,000
事業費計		60,000,000	58,200,000

協力交付金の推移

財政課

(単位:円)

年度	入場料収入	協力交付金
令和3年度	900,000	90,000
令和4年度	800,000	80,000
令和5年度	700,000	70,000
合計	2,400,000	240,000

町の予算

財政課

(単位:千円)

区分	予算額		比較
	令和4年度	令和5年度	増減額
光熱費	3,000	4,000	1,000
補修費	900	600	△ 300

備品の購入の内訳

総務課

(単位:円)

品名	金額
移動式間仕切り購入（20個）	60,000
移動式間仕切り購入	90,000
長机購入	50,000
合計	200,000
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('which total is meant', () => {
  it.each([
    { asked: '星見館の改修状況の当初予算の合計は', value: 60_000_000, why: 'no part is named' },
    {
      asked: '星見館の改修状況の契約額はトータルでいくら',
      value: 58_200_000,
      why: 'in the column asked for',
    },
    { asked: '星見館の改修状況の設計費の当初予算を合計すると', value: 8_000_000, why: 'a group is named' },
    {
      asked: '協力交付金の入場料収入、トータルでいくら',
      value: 2_400_000,
      why: 'the column that has all the words, not the one called like the title',
    },
    { asked: '協力交付金は全部でいくら', value: 240_000, why: 'the one called like the title' },
    {
      asked: '備品の購入の合計のうち長机購入は何％',
      value: 25,
      why: 'a thing that is listed once',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
    expect(answer.figures).toHaveLength(value === 25 ? 3 : 1)
  })

  it('takes the one of two things of a name for no share of what both come to', () => {
    expect(ask('備品の購入の合計のうち移動式間仕切り購入は何％').outcome).not.toBe('answered')
  })

  it('sets two amounts against each other, not what is printed beside each as its change', () => {
    const { figures } = ask('令和5年度の光熱費と補修費の差は')
    expect(figures.map((figure) => figure.value)).toEqual([3_400_000, 4_000_000, 600_000])
  })
})
