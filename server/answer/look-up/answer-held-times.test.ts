import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 主要な施策の報告書',
}

const text = `環境保全事業 環境課

【施策の実施】
・環境審議会の開催　　令和4年7月30日（土）、令和5年1月19日（木）
・河川清掃　　令和4年6月5日から令和4年6月12日
・公害の苦情　　14件

協働推進事業 市民課

【施策の実施】
協働推進会議
・6月27日開催 「地域とつながるしくみ」
・財産等報告書の審査　　市長、副市長及び市議会議員
・財産等報告書の閲覧件数　　5件
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('answerHeldTimes()', () => {
  it('counts the days on which something was held, and quotes them', () => {
    const answer = ask('環境審議会は何回開かれましたか')
    expect(answer.answer).toContain('2回')
    expect(answer.answer).toContain('令和5年1月19日')
    expect(answer.figures.map(({ text, status }) => [text, status])).toEqual([['2回', 'calculated']])
  })

  it.each([
    { q: '協働推進会議は何回開かれましたか', why: 'only the heading names it' },
    { q: '河川清掃は何回行われましたか', why: 'a stretch of days is no number of times' },
  ])('counts nothing for 「$q」: $why', ({ q }) => {
    expect(ask(q).answer).not.toMatch(/[0-9]回/)
  })

  it('takes how often a thing was done for no office’s own', () => {
    const { answer } = ask('市長の財産等報告書の閲覧件数は')
    expect(answer).toContain('5件')
    expect(answer).toContain('「市長」')
  })
})
