import { describe, expect, it } from 'vitest'
import { foldText } from '../../ingest/quantity/fold-text.ts'
import { findAskedUnit } from './asked-unit.ts'

describe('findAskedUnit() knows how areas are asked for', () => {
  it.each([
    { question: '町の広さは何平方キロメートルですか', why: 'in words' },
    { question: '町は何平方キロですか', why: 'in short' },
    { question: '町は何㎢ですか', why: 'by its sign' },
    { question: '庭は何㎡ですか', why: 'a smaller one by its sign' },
  ])('$question: $why', ({ question }) => {
    expect(findAskedUnit(foldText(question))?.unit.kind).toBe('area')
  })
})
