import { expect, it } from 'vitest'
import { openStore } from '../ingest/store/open-store.ts'
import { saveReport } from '../ingest/store/save-report.ts'
import { makeUpReport } from '../ingest/store/test-reports.ts'
import { loadAnalyzer } from '../ingest/text/analyzer.ts'
import { bareAnswer } from './http/bare-answer.ts'
import { createReportReader } from './http/report-reader.ts'
import { createLog } from './log.ts'
import { warmUp } from './warm-up.ts'

it('warmUp() asks of the reports in turn: none is left cold where time runs out', async () => {
  const store = await openStore({})
  try {
    await saveReport(store, makeUpReport({ id: 'midori-2022', lines: ['公園', '道路', '給食'] }))
    await saveReport(store, makeUpReport({ id: 'aoba-2021', lines: ['図書館', '病院'] }))
    const asked: string[] = []
    await warmUp({
      store: createReportReader(store, await loadAnalyzer()),
      answerQuestion: async ({ messages }) => {
        const question = messages[0]?.content ?? ''
        asked.push(question)
        return bareAnswer({ id: '1', question, outcome: 'not_found', answer: '見当たりません。' })
      },
      log: createLog({ level: 'silent', now: () => new Date(0), write: () => undefined }),
    })
    expect(asked.map((question) => /^(?:公園|道路|給食|図書館|病院)/.exec(question)?.[0])).toEqual([
      '図書館', // of あおば's report
      '公園', // of みどり's
      '病院',
      '道路',
      '給食', // the other has no more
    ])
  } finally {
    await store.close()
  }
})
