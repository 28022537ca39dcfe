import { describe, expect, it } from 'vitest'
import { prefersMediaType } from './accept.ts'

describe('prefersMediaType()', () => {
  it.each([
    { accept: undefined, expected: false, why: 'JSON is the default' },
    { accept: '*/*', expected: false, why: 'curl’s own header asks for nothing' },
    { accept: 'application/json', expected: false, why: 'JSON' },
    { accept: 'text/event-stream', expected: true, why: 'the stream' },
    { accept: 'Text/Event-Stream; charset=utf-8', expected: true, why: 'case and parameters do not count' },
    { accept: 'text/event-stream, */*', expected: true, why: 'a wildcard is no rival' },
    { accept: 'application/json, text/event-stream', expected: false, why: 'of equals the first' },
    { accept: 'text/event-stream, application/json', expected: true, why: 'of equals the first' },
    { accept: 'application/json;q=0.5, text/event-stream;q=0.9', expected: true, why: 'the higher quality' },
    { accept: 'text/event-stream;q=0', expected: false, why: 'quality 0 refuses' },
    { accept: 'text/event-stream;q=x', expected: false, why: 'a quality that is no number' },
    { accept: 'text/event-streams', expected: false, why: 'another type' },
  ])('$accept → $expected: $why', ({ accept, expected }) => {
    expect(prefersMediaType(accept, 'text/event-stream', 'application/json')).toBe(expected)
  })
})
