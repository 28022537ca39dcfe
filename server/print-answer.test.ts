import { describe, expect, it } from 'vitest'
import { makeAnswer, makeCitation } from './http/made-up-answers.ts'
import { printAnswer } from './print-answer.ts'

describe('printAnswer()', () => {
  it('prints the answer, its sources, its figures and the time it took', () => {
    const answer = makeAnswer({
      citations: [makeCitation({ page: 12 })],
      figures: [
        {
          text: '1,234,500円',
          value: 1_234_500,
          unit: '円',
          label: '合計',
          municipality: 'みどり市',
          fiscalYear: 2022,
          period: '令和4年度（2022年度）',
          citation: 1,
          start: 12,
          end: 17,
          status: 'checked',
          proof: '700,000+534,500=1,234,500',
          formula: null,
          operands: [],
          approximate: null,
        },
      ],
    })
    expect(printAnswer(answer, 31.4)).toBe(
      [
        '1,234,500円です。[1]',
        '',
        '出典',
        '  [1] みどり市、2022年度、図書館運営補助金の推移、生涯学習課、2. 推移、12ページ',
        '      /reports/midori-2022?v=0123456789ab#10-20',
        '',
        '数値',
        '  1,234,500円　照合済　合計　みどり市　令和4年度（2022年度）　700,000+534,500=1,234,500',
        '',
        '質問: 図書館運営補助金はいくらですか',
        '',
        'answered、extractive、0.031秒',
        '',
      ].join('\n'),
    )
  })

  it('lists choices and what is held nearby, each once', () => {
    const printed = printAnswer(
      makeAnswer({
        citations: [],
        choices: [
          { label: '令和4年度', question: '令和4年度はいくらですか' },
          { label: '同じ', question: '同じ' },
        ],
        nearby: [{ label: '図書館', question: '図書館は何館ですか', department: '生涯学習課' }],
      }),
      0,
    )
    expect(printed).toContain('  令和4年度: 令和4年度はいくらですか\n  同じ\n')
    expect(printed).toContain('  図書館: 図書館は何館ですか（生涯学習課）\n')
  })
})
