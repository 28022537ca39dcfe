import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatRequest, limits } from '../../server/http/contract.ts'
import { makeAnswer } from '../browser/made-up-answers.ts'
import { isReworded, type Turn, toMessages } from './conversation.ts'

function answered(question: string, answer = '答え'): Turn {
  return { question, state: 'answered', answer: makeAnswer({ answer }) }
}

describe('toMessages()', () => {
  it('sends what was answered, and nothing that broke', () => {
    const turns: Turn[] = [
      answered('一'),
      { question: '二', state: 'broken', partial: '途中', message: '切れました' },
      { question: '三', state: 'answered', answer: makeAnswer({ outcome: 'failed' }) },
    ]
    expect(toMessages(turns, '四')).toEqual([
      { role: 'user', content: '一' },
      { role: 'assistant', content: '答え' },
      { role: 'user', content: '四' },
    ])
  })

  it('keeps the newest turns of a long conversation', () => {
    const turns = Array.from({ length: 50 }, (_, index) => answered(String(index)))
    const messages = toMessages(turns, '最後')
    expect(messages).toHaveLength(39)
    expect(messages[0]?.content).toBe('31')
  })

  it('always makes a request that the contract takes', () => {
    const text = (most: number) =>
      fc.string({ minLength: 1, maxLength: 20 }).map((piece) => piece.repeat(500).slice(0, most))
    const turn = fc
      .tuple(text(limits.userMessageUnits), text(12_000))
      .map(([question, answer]) => answered(question, answer))
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 60 }), text(limits.userMessageUnits), (turns, question) => {
        const body = { messages: toMessages(turns, question) }
        expect(chatRequest.safeParse(body).success).toBe(true)
        expect(new TextEncoder().encode(JSON.stringify(body)).length).toBeLessThan(limits.bodyBytes)
      }),
      { numRuns: 50 },
    )
  })
})

describe('isReworded()', () => {
  it.each([
    { typed: 'いくら？', understood: 'いくら', is: false, why: 'a question mark' },
    { typed: '令和４年度　補助金', understood: '令和4年度補助金', is: false, why: 'widths and blanks' },
    { typed: 'それは？', understood: '補助金は？', is: true, why: 'a reference was resolved' },
  ])('is $is for $typed: $why', ({ typed, understood, is }) => {
    expect(isReworded(typed, understood)).toBe(is)
  })
})
