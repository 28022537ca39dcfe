import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../ingest/report/fiscal-year.ts'
import type { EvalCase } from './case.ts'
import { type CaseRule, checkCase } from './check-cases.ts'
import type { Corpus } from './corpus.ts'
import { madeUpRow, madeUpText, makeCase } from './judge/made-up-cases.ts'
import { readOptions } from './options.ts'
import { isHeldBack } from './run/judged-case.ts'
import { selectCases } from './select-cases.ts'

const corpus: Corpus = {
  name: 'made-up',
  reports: [
    {
      report: {
        id: 'midori-2022',
        municipality: { name: 'みどり市' },
        fiscalYear: fiscalYear(2022),
        kind: 'x',
        title: 'x',
      },
      text: madeUpText,
      file: { name: 'x.txt', hash: 'x' },
    },
  ],
}

function rulesOf(overrides: Partial<EvalCase>): CaseRule[] {
  const evalCase = makeCase(overrides)
  return checkCase({ split: 'tune', corpus: 'made-up', evalCase }, corpus).map(({ rule }) => rule)
}

describe('checkCase()', () => {
  it.each<{ why: string; case: Partial<EvalCase>; rules: CaseRule[] }>([
    { why: 'a printed figure in thousands', case: {}, rules: [] },
    {
      why: 'a figure of prose in no scale',
      case: { figures: [{ value: '1331', unit: '人', printed: '1,331' }], proof: ['利用者は1,331人、'] },
      rules: [],
    },
    {
      why: 'a calculation that comes out',
      case: {
        figures: [
          {
            value: '1145000',
            unit: '円',
            calculation: { operation: 'difference', operands: ['12345000', '11200000'] },
          },
        ],
      },
      rules: [],
    },
    {
      why: 'a rounded rate',
      case: {
        figures: [
          {
            value: '10.2',
            unit: '%',
            calculation: { operation: 'change-rate', operands: ['11200000', '12345000'], decimals: 1 },
          },
        ],
      },
      rules: [],
    },
    {
      why: 'a scale that the report does not print',
      case: { figures: [{ value: '12345000000', unit: '円', printed: '12,345' }] },
      rules: ['other-value'],
    },
    {
      why: 'one digit off',
      case: { figures: [{ value: '12346000', unit: '円', printed: '12,345' }] },
      rules: ['other-value'],
    },
    {
      why: 'printed in another row',
      case: { figures: [{ value: '500000', unit: '円', printed: '500' }] },
      rules: ['not-printed'],
    },
    {
      why: 'a calculation that does not come out',
      case: {
        figures: [
          {
            value: '1145001',
            unit: '円',
            calculation: { operation: 'difference', operands: ['12345000', '11200000'] },
          },
        ],
      },
      rules: ['other-result'],
    },
    {
      why: 'an operand from nowhere',
      case: {
        figures: [
          { value: '12345001', unit: '円', calculation: { operation: 'sum', operands: ['12345000', '1'] } },
        ],
      },
      rules: ['operand-not-printed'],
    },
    {
      why: 'a figure without a source',
      case: { figures: [{ value: '12345000', unit: '円' }] },
      rules: ['no-source'],
    },
    {
      why: 'a quote that the report does not hold',
      case: { proof: ['補助金\t11,200'.replace('11', '12')] },
      rules: ['proof-not-in-text', 'not-printed'],
    },
    { why: 'another report', case: { report: 'nowhere' }, rules: ['unknown-report'] },
    {
      why: 'figures where nothing is answered',
      case: { outcome: ['not_found'] },
      rules: ['figures-without-answer'],
    },
    {
      why: 'an answer that cannot be wrong',
      case: { figures: [], proof: [madeUpRow] },
      rules: ['expects-nothing'],
    },
    {
      why: 'expected and forbidden',
      case: { notFigures: [{ value: '12345000', unit: '円' }] },
      rules: ['forbids-expected'],
    },
  ])('$why: $rules', ({ case: overrides, rules }) => {
    expect(rulesOf(overrides)).toEqual(rules)
  })
})

describe('the cases of the project', async () => {
  const selection = await selectCases(readOptions([]))

  it('are all readable, with ids of their own', () => {
    expect(selection.problems).toEqual([])
  })

  it('expect only figures that stand in the reports or follow from them', () => {
    const problems = selection.corpora.flatMap(({ corpus: of, cases }) =>
      cases.flatMap((one) => checkCase(one, of)),
    )
    expect(problems.map(({ id, rule }) => `${id}: ${rule}`)).toEqual([])
  })

  it('keep their numbers: 400 on the two reports, 60 unanswerable, 30 hostile, a third of them held back', () => {
    const real = selection.corpora.flatMap(({ corpus: of, cases }) => (of.name === 'reports' ? cases : []))
    const ofKind = (kind: string) => real.filter(({ evalCase }) => evalCase.kind === kind).length
    expect(real.length).toBeGreaterThanOrEqual(400)
    expect(ofKind('unanswerable')).toBeGreaterThanOrEqual(60)
    expect(ofKind('hostile')).toBeGreaterThanOrEqual(30)
    expect(real.filter(({ split }) => isHeldBack(split)).length / real.length).toBeGreaterThan(0.3)
  })
})
