import { bareAnswer } from './bare-answer.ts'
import type { Answer, Citation } from './contract.ts'

/** Made-up values for tests: a citation and an answer that keep the contract. */
export function makeCitation(overrides: Partial<Citation> = {}): Citation {
  return {
    id: 1,
    reportId: 'midori-2022',
    reportTitle: 'みどり市 令和4年度 施策の成果',
    textVersion: '0123456789ab',
    municipality: 'みどり市',
    fiscalYear: 2022,
    measure: '図書館運営補助金の推移',
    department: '生涯学習課',
    heading: '2. 推移',
    page: null,
    start: 10,
    end: 20,
    quote: '合計 1,234千円',
    url: '/reports/midori-2022?v=0123456789ab#10-20',
    ...overrides,
  }
}

export function makeAnswer(overrides: Partial<Answer> = {}): Answer {
  return {
    ...bareAnswer({
      id: 'answer-1',
      question: '図書館運営補助金はいくらですか',
      outcome: 'answered',
      answer: '1,234,500円です。[1]',
    }),
    citations: [makeCitation()],
    ...overrides,
  }
}
