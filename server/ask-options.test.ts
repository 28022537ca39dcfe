import { describe, expect, it } from 'vitest'
import { readAskOptions, UsageError } from './ask-options.ts'

describe('readAskOptions()', () => {
  it.each([
    { args: ['質問'], expected: { question: '質問', isJson: false, isExplained: false }, why: 'a question' },
    { args: ['ごみ', '処理費は'], expected: { question: 'ごみ 処理費は' }, why: 'a question without quotes' },
    { args: ['質問', '--json'], expected: { isJson: true }, why: 'options behind the question' },
    { args: ['--explain', '質問'], expected: { isExplained: true }, why: 'options before the question' },
    {
      args: ['質問', '--municipality', 'みどり市'],
      expected: { municipality: 'みどり市' },
      why: 'a municipality',
    },
    {
      args: ['質問', '--base', 'http://127.0.0.1:8787/'],
      expected: { base: 'http://127.0.0.1:8787' },
      why: 'a server, with the slash that browsers show',
    },
  ])('reads $args: $why', ({ args, expected }) => {
    expect(readAskOptions(args)).toMatchObject(expected)
  })

  it.each([
    { args: [], says: 'without a question', why: 'nothing' },
    { args: ['　'], says: 'without a question', why: 'a blank question' },
    { args: ['質問', '--jsno'], says: "Unknown option '--jsno'", why: 'an option that is none' },
    { args: ['質問', '--municipality'], says: '--municipality', why: 'an option without its value' },
    { args: ['質問', '--base', '127.0.0.1:8787'], says: '--base', why: 'a server without http://' },
    { args: ['質問', '--base', 'http://a', '--explain'], says: 'explain', why: 'a server explains nothing' },
  ])('refuses $args in one line: $why', ({ args, says }) => {
    const attempt = (): unknown => readAskOptions(args)
    expect(attempt).toThrow(UsageError)
    expect(attempt).toThrow(says)
    expect(attempt).toThrow(/^Cannot [^\n]*$/)
  })
})
