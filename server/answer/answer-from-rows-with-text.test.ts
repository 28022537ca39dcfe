import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-list-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'measure-results',
  title: 'みどり市 主要事業一覧',
}

/** A list of projects whose rows tell in words what was done, and a sheet with totals of two kinds. */
const text = `主要事業一覧（単位：千円）
No,事業名,決算額,市債,一般財源,事業の概要,成果
1,湖畔観光施設整備事業,"48,300","31,200","17,100",月見浜のトイレ、足湯の建替え,"足湯　1棟
トイレ　1棟"
2,小学校トイレ改修事業,"52,600","40,800","11,800",校舎トイレの洋式化,洋式化率　81.2％
3,帯状の緑地整備事業,"7,450",,"7,450",川沿いの緑地に並木を植える。,植樹　120本
,合計,"108,350","72,000","36,350",,

空家等対策事業

区分（単位：千円）,R4決算,R5決算
事業費,"6,200","6,350"
うち国庫支出金,"2,000","2,100"
人件費（B）,"3,900","4,150"
総事業費（A＋B）,"10,100","10,500"

企業会計の決算

会計（単位：千円）,収入,支出,損益
水道事業,"42,860","38,430","4,430"
下水道事業,"68,520","64,910","3,610"
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('answering from rows that tell in words what they are about', () => {
  it.each([
    {
      q: '月見浜のトイレと足湯を建て替えるのに、市債はいくら使ったの',
      said: '31,200千円',
      why: 'the words of its text name the row, not a word that another row is called by',
    },
    { q: '小学校のトイレを直すのに市債はいくら', said: '40,800千円', why: 'the name of the other row' },
    { q: '空き家対策の総事業費は令和5年度でいくら', said: '10,500千円', why: 'the total of that name' },
    {
      q: '空き家対策の総事業費は令和4年度から5年度にかけていくら増えた',
      said: '400,000円増えています',
      why: 'the same over two years',
    },
    { q: '空き家対策の事業費は令和5年度でいくら', said: '6,350千円', why: 'what is only a part of it' },
    {
      q: '水道事業と下水道事業の黒字を足すといくら',
      said: '8,040',
      why: 'what is left of income and expenditure',
    },
    { q: '水道事業と下水道事業の収入を足すといくら', said: '111,380', why: 'the side that is named' },
  ])('answers 「$q」 with $said: $why', ({ q, said }) => {
    expect(ask(q).answer).toContain(said)
  })

  it('does not take either side of an account for the other', () => {
    expect(ask('水道事業と下水道事業の工事を足すといくら').outcome).not.toBe('answered')
  })
})
