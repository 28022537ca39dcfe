import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'akane-list-2022',
  municipality: { name: 'あかね市' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'あかね市 令和4年度 事務事業評価一覧',
}

const list = `番号,事務事業名,担当課,事業の目的,R4決算額（千円）,総合評価,今後の方向性,評価の理由・課題
1,花壇づくり事業,公園課,花のある通りを増やし、まちを明るくする。,"1,040",A,拡充,参加する団体が増え、苗の置き場が足りない。
2,灯台見学会事業,観光課,海辺の歴史を伝え、灯台に親しむ人を増やす。,265,B,継続,案内人の高齢化が課題である。
3,本の宅配事業,図書館,来館が難しい人にも本を届け、読書を支える。,"1,310",C,廃止,電子図書館の利用が広がったため、令和5年度で終える。
`

describe('answering from the row of a list below the head that is asked for', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text: list })
  })

  it.each([
    { q: '灯台見学会事業は今後どうなる？', says: '今後の方向性：継続', why: 'a direction of one word' },
    { q: '本の宅配事業の総合評価は', says: '総合評価：C', why: 'a grade of one letter' },
    { q: '花壇づくり事業の課題は何ですか', says: '苗の置き場が足りない', why: 'below 評価の理由・課題' },
    { q: '灯台見学会事業の目的は？', says: '海辺の歴史を伝え', why: 'below 事業の目的' },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('says no reason of the grade for a purpose', () => {
    expect(ask('灯台見学会事業の目的は？').answer).not.toContain('高齢化')
  })

  it('says nothing of what no row names', () => {
    expect(ask('朝市開催事業の今後の方向性は').answer).not.toContain('今後の方向性：')
  })
})
