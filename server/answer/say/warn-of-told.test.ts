import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import { type Analyzer, loadAnalyzer } from '../../../ingest/text/analyzer.ts'
import { understandQuestion } from '../../question/understand-question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { createLabelMaker } from '../evidence/label.ts'
import { plainDraft } from './draft.ts'
import { warnOfTold } from './warn-of-told.ts'

let analyzer: Analyzer

beforeAll(async () => {
  analyzer = await loadAnalyzer()
}, 60_000)

function warned(whole: string, asked: string): string[] {
  const understand = (text: string) =>
    understandQuestion(text, { analyzer, knownCities: [], currentFiscalYear: fiscalYear(2024) })
  const view = { measure: { title: '町営団地の管理' } } as MeasureView
  const at = { view, span: { start: 0, end: 4 } }
  const draft = plainDraft('answered', [[{ kind: 'quote', at, text: '640戸' }]])
  return warnOfTold(draft, {
    whole: understand(whole),
    asked: understand(asked),
    makeLabel: createLabelMaker(analyzer),
  }).warnings.map(({ message }) => message)
}

describe('warnOfTold()', () => {
  it('names what was left out where the question names no measure', () => {
    expect(warned('年金をもらっています。入居戸数は何戸', '入居戸数は何戸')).toEqual([
      '「年金」という言葉は除いてお読みしました。お尋ねのものか、原本でご確認ください。',
    ])
  })

  it('names it where it speaks of the measure itself', () => {
    expect(warned('団地の鳩が嫌いだ。管理の戸数は何戸', '管理の戸数は何戸')).toHaveLength(1)
  })

  it('says nothing where the question names its measure alone', () => {
    expect(warned('年金をもらっています。町営団地の入居戸数は何戸', '町営団地の入居戸数は何戸')).toEqual([])
  })
})
