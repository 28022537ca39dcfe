import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-results-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 令和4年度 主要な施策の成果',
}

/** Measures of one shape, of which each has what is asked of the other, and a list of purchases with their offices. */
const text = `令和4年度 主要な施策の成果

土地の測量

管理課

1. 実施状況

・測量の委託料　3,500千円
・測量区域　北町の一部、中町の一部
（3）測量地区推進委員報酬　千円
（4）区域図の印刷費　千円

財源内訳

国庫支出金	県支出金
1,000千円	500千円

案内板の管理

広報課

1. 実施状況

・案内板の管理費　800千円
・安全の点検を行い、案内板の文字の大きさを改善した。

介護保険給付費準備基金の推移

介護課

（単位：千円）

	令和3年度	令和4年度
年度末残高	140,000	180,000
保険給付費	1,480,000	1,450,000

国民健康保険給付費準備基金の推移

保険課

（単位：千円）

	令和3年度	令和4年度
基金残高	90,000	70,000

公文書審査会

総務課

・審査会の委員　7人
・審査会の開催　4回

講堂の改修

施設課

1. 実施状況

・改修の設計費　4,000千円

財源内訳

国庫支出金	県支出金
7,000千円	100千円

物品の購入

関係各課

契約の相手方は、森の家具店である。

品目	契約金額	契約締結日	担当課
講堂の机	250千円	令和4年5月1日	教育部生涯学習課
体育館の椅子	120千円	令和4年6月2日	教育部生涯学習課

職員の研修

人事課

1. 実施内容

職員を研修所に派遣した。

会計の不正

経理課

職員Aが請求書を偽造し、会の通帳から現金を引き出した。

生垣の補助

緑化課

・生垣の補助金額　800千円
・生垣を植えた町内会に対し補助金を交付した。
`

let ask: (turns: string) => Promise<Answer>

beforeAll(async () => {
  ask = await makeMadeUpTalker({ report, text })
}, 60_000)

describe('what is asked behind the answer of a measure', () => {
  it.each([
    {
      turns: '保険給付費が一番高かったのはいつ？ / その年の基金残高は？',
      says: '140,000千円',
      why: 'in the table that answered, though another measure calls it so itself',
    },
    {
      turns: '公文書審査会の委員は何人？ / 何回開いた？',
      says: '4回',
      why: 'it is no member that is opened',
    },
  ])('answers $turns: $why', async ({ turns, says }) => {
    const { outcome, answer } = await ask(turns)
    expect(outcome).toBe('answered')
    expect(answer).toContain(says)
  })

  it('asks of the measure that was talked about what several others have', async () => {
    const { question, outcome } = await ask('公文書審査会は何回開いた？ / 国の補助は？')
    expect(question).toContain('公文書審査会')
    expect(outcome).toBe('not_found')
  })

  it.each([
    { asked: '職員Aは何をしたの？', says: '請求書を偽造', why: 'one who is not named, and no other 職員' },
    { asked: '生垣の補助の対象は？', says: '町内会', why: 'whom it is for is no amount' },
  ])('answers 「$asked」: $why', async ({ asked, says }) => {
    expect((await ask(asked)).answer).toContain(says)
  })

  it.each([
    { asked: '土地の測量をしたのはどの地区？', never: '報酬', why: 'an item without its amount' },
    { asked: '講堂は何を買った？', never: '生涯学習課', why: 'an office' },
  ])('answers 「$asked」 by no $why', async ({ asked, never }) => {
    expect((await ask(asked)).answer).not.toContain(never)
  })
})
