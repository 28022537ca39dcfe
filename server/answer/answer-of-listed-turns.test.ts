import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

市民協働事業

地域づくり課

【施策の実施】
講座の開催
・6月10日　みんなで話そう　参加者43人
・9月12日　地域のつどい　参加者17人
健康教室の開催
・5月8日　体操教室　参加者20人
・7月3日　栄養教室　参加者31人
地域の団体に対し、活動の場を設けた。
補助金の交付
(1) 自治会　1,200,000円
(2) 子ども会　350,000円

図書館事業

生涯学習課

【施策の実施】
読み聞かせ会
第1回　5月10日　20人
第2回　8月4日　35人
第3回　12月1日　18人
講演会
第1回　6月2日　120人
第2回　11月5日　95人

国際交流事業

広報課

【施策の実施】
外国人日本語教室
第1期　5/10～7/20　10回　受講者14人
第2期　9/6～12/20　14回　受講者11人
第3期　1/10～3/14　8回　受講者9人
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('lists under a title without a mark', () => {
  it.each([
    { asked: '健康教室で一番参加者が多かったのは', value: 31, why: 'of its own items alone' },
    { asked: '健康教室の参加者は合わせて何人', value: 51, why: 'added up, none of the list above' },
    { asked: '体操教室は何人参加', value: 20, why: 'what it was stands behind the day' },
    { asked: '補助金の交付は全部でいくら', value: 1_550_000, why: 'numbered items' },
    { asked: '読み聞かせ会の2回目は何人', value: 35, why: 'a turn of this list' },
    { asked: '読み聞かせ会で一番人が来たのは何回目', value: 35, why: 'the turn that most came to' },
    { asked: '講演会の第1回は何人', value: 120, why: 'the same turn of the other' },
    { asked: '読み聞かせ会の第3回の参加者は', value: 18, why: 'people are counted by their turn' },
    { asked: '読み聞かせ会は合わせて何人', value: 73, why: 'all turns' },
    { asked: '日本語教室の第2期の受講者は', value: 11, why: 'a term is no plan' },
    { asked: '日本語教室の2期目は何回', value: 14, why: 'another number of the term' },
    { asked: '日本語教室の第3期は何回', value: 8, why: '1/10～3/14 is no fraction' },
    { asked: '日本語教室の受講者は全部で何人', value: 34, why: 'all terms, none the latest' },
    { asked: '日本語教室の第1期と第3期で受講者は何人違う', value: 5, why: 'two terms' },
  ])('answer $asked: $why', ({ asked, value }) => {
    expect(ask(asked).figures[0]?.value).toBe(value)
  })

  it('are given in their order where the turns are asked for', () => {
    const { figures } = ask('講座の参加者数を開催順に並べて')
    expect(figures.map(({ value }) => value)).toEqual([43, 17])
  })

  it('name the largest by its term', () => {
    expect(ask('日本語教室で一番受講者が多かったのは').answer).toContain('第1期の14人')
  })
})
