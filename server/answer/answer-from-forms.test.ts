import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-sheets-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'evaluation',
  title: 'みどり市 事務事業評価シート',
}

/** Forms: names with their text beside them, targets and results by year, a change told in words, amounts without any unit. */
const text = `令和６年度　事務事業評価シート（令和５年度実施分）

 事業番号    ０１２－０３           事務事業名     里山学校運営事業
 担当部      教育部                 担当課         生涯学習課
 １ 事業の概要
   対象       市内の小学校に通う児童
   目的       里山での体験を通じて、自然を大切にする心を育む。
   手段       森の手入れを行う団体に運営を委ねている。
 ２ 指標の推移
                                             単位     令和４年度    令和５年度    令和６年度
   活動指標① 開催回数             目標値     回              12            14            16
                                    実績値     回              10            15
   成果指標① １人当たり体験       目標値     時間           6.0           7.0           7.0
   時間                             実績値     時間           5.5           6.5
 ３ 評価
   評価の理由    定員を８人から12人に増やしたため、申込みが前年度を上回った。一方、指導者が足りず、
                 担い手の育成が課題である。

 事業番号    ０２１－０７           事務事業名     水路清掃事業
 担当部      市民部                 担当課         環境課
 １ 事業の概要
   目的       水路の流れを保ち、浸水を防ぐ。
 ２ 収支
                              令和４年度    令和５年度
   事業費収入                     8,240         8,866
   事業費支出                     7,915         8,402
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('answering from forms', () => {
  it.each([
    {
      q: '里山学校の目的は何ですか',
      said: '自然を大切にする心を育む',
      why: 'a name with its text beside it is a heading',
    },
    {
      q: '里山学校の担当課はどこですか',
      said: '生涯学習課',
      why: 'the section rather than the bureau over it',
    },
    { q: '里山学校の定員は何人ですか', said: '12人です', why: 'what something was changed to holds' },
    { q: '里山学校の変更前の定員は何人ですか', said: '８人です', why: 'unless the question looks back' },
    {
      q: '里山学校の１人当たり体験時間の令和5年度の実績は',
      said: '6.5',
      why: 'a name that runs over two rows',
    },
  ])('$q: $why', ({ q, said }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(said)
  })

  it('gives an amount without any unit as it is printed, with a word on that', () => {
    const answer = ask('水路清掃事業の令和5年度の事業費支出はいくらですか')
    expect(answer.figures.map(({ value, unit }) => ({ value, unit }))).toEqual([{ value: 8402, unit: null }])
    expect(answer.warnings.map(({ code }) => code)).toEqual(['unit_differs'])
  })
})
