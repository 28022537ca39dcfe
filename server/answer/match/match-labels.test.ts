import { describe, expect, it } from 'vitest'
import type { QuestionTerm } from '../../question/question.ts'
import { coverageOf, metShare, type TermMatch } from './match-labels.ts'

function match(weight: number, strength: number): TermMatch {
  const term: QuestionTerm = {
    surface: '語',
    span: { start: 0, end: 1 },
    text: '語',
    keys: ['語'],
    variants: [],
    weight,
    key: weight === 1,
  }
  return { term, strength }
}

describe('metShare()', () => {
  it('takes another word for a term as a whole, where coverageOf() takes it for what it is worth', () => {
    const plain = [match(1, 0.6), match(1, 0.7)]
    expect(coverageOf(plain)).toBeCloseTo(0.65)
    expect(metShare(plain)).toBe(1)
  })

  it('takes what only stands somewhere in the measure for no name', () => {
    expect(metShare([match(1, 0.36), match(1, 1)])).toBeCloseTo(0.68)
  })

  it('lets words of asking cost nothing', () => {
    expect(metShare([match(0.3, 0), match(1, 0.5)])).toBe(1)
  })
})

describe('coverageOf()', () => {
  it('takes a word of asking that is met in other words for no less than one that is not met', () => {
    expect(coverageOf([match(0.3, 0.5), match(1, 0.8)])).toBeGreaterThanOrEqual(
      coverageOf([match(0.3, 0), match(1, 0.8)]),
    )
  })
})
