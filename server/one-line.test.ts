import { describe, expect, it } from 'vitest'
import { writeOneLine } from './one-line.ts'

describe('writeOneLine()', () => {
  it.each([
    { error: new Error('Cannot open: it is locked'), line: 'Cannot open: it is locked', why: 'it says all' },
    {
      error: new Error('Cannot open /x', { cause: new Error('disk full\n    at z') }),
      line: 'Cannot open /x: disk full',
      why: 'the reason stands in the cause',
    },
    {
      error: new Error('Cannot open: it is locked', { cause: new Error('EAGAIN') }),
      line: 'Cannot open: it is locked',
      why: 'the reason stands in the message',
    },
    {
      error: new TypeError('x is not a function'),
      line: 'Cannot start: x is not a function',
      why: 'nobody foresaw it',
    },
    { error: new AggregateError([]), line: 'Cannot start: AggregateError', why: 'it says nothing' },
    { error: 'text', line: 'Cannot start: text', why: 'it is no error' },
  ])('$line: $why', ({ error, line }) => {
    expect(writeOneLine(error)).toBe(line)
  })
})
