import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'kusunoki-materials-2023',
  municipality: { name: 'くすのき市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement',
  title: 'くすのき市 令和5年度 決算資料',
}

const text = `# 令和５年度 決算資料

## 1 学校の昼食

調理場は２か所で、１日当たり約4,800食を提供している。

| 昼食代（１食当たり） | 保護者負担 | 公費負担 | 計 |
|---|---:|---:|---:|
| 小学校 | 240円 | 31円 | 271円 |
| 中学校 | 290円 | 42円 | 332円 |

## 2 職員

| 所属 | 正規職員 | 会計年度任用職員 | 合計 |
|---|---:|---:|---:|
| 庶務課 | 20 | 30 | 50 |
| 図書課 | 10 | 40 | 50 |
| 合計 | 30 | 70 | 100 |

## 3 公営企業（単位：千円）

| 区分 | 水道事業 | 診療所事業 |
|---|---:|---:|
| 当年度純利益（▲純損失） | 6,300 | ▲7,715 |
`

describe('answering from printed prices, columns and signs', () => {
  let answer: (typed: string) => Answer
  beforeAll(async () => {
    answer = await makeMadeUpAnswerer({ report, text })
  })

  it.each([
    { asked: '中学校の保護者負担は1食いくら', says: '290円', why: 'less than a yen for each is no price' },
    { asked: '正規職員の割合は全体の何%', says: '30%', why: 'a column is named and no row' },
    {
      asked: '図書課の会計年度任用職員は何人',
      says: '40',
      why: '所属 heads a column, no office stands behind it',
    },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    const said = answer(asked)
    expect(said.outcome).toBe('answered')
    expect(said.answer).toContain(says)
    expect(said.answer).not.toContain('、正規職員）')
  })

  it.each([
    {
      asked: '診療所事業は黒字ですか',
      says: /^いいえ。▲7,715千円/,
      why: 'the sign says which of the two it is',
    },
    { asked: '水道事業は黒字ですか', says: /^はい。6,300千円/, why: 'no sign, no loss' },
  ])('answers $asked by its sign: $why', ({ asked, says }) => {
    expect(answer(asked).answer).toMatch(says)
  })
})
