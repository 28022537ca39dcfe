import { describe, expect, it } from 'vitest'
import type { AnswerContext } from '../match/answer-context.ts'
import { againstBody } from './against-body.ts'
import type { Standard } from './standard.ts'

const figures = ['みどり市', 'あおば県', '全国'].map((subject) => ({ figure: { subject } }))
const views = [{ source: { report: { municipality: { name: 'みどり市' } } }, figures }]

function sidesOf(text: string): readonly string[] | undefined {
  const start = text.indexOf('全国')
  const standard = { isNamed: (name: string) => name === '全国', span: { start, end: start + 2 } }
  const context = { question: { text, cities: [], terms: [] }, views }
  const held = againstBody(context as unknown as AnswerContext, standard as unknown as Standard)
  return held?.question.cities.map(({ name }) => name)
}

describe('againstBody()', () => {
  it.each([
    { text: '交付率は全国より高いですか', own: 'みどり市', why: 'the city itself, where none is named' },
    { text: '交付率、あおば県は全国より高いですか', own: 'あおば県', why: 'what the question is about' },
    { text: '交付率はあおば県のほうが全国より高いですか', own: 'あおば県', why: 'the same in other words' },
    { text: 'あおば県の中で、みどり市は全国より高いですか', own: 'みどり市', why: 'not where it lies' },
  ])('$text: $why', ({ text, own }) => {
    expect(sidesOf(text)).toEqual([own, '全国'])
  })
})
