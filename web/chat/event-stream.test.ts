import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEventReader, type StreamEvent } from './event-stream.ts'

function readAll(pieces: readonly string[]): StreamEvent[] {
  const reader = createEventReader()
  return pieces.flatMap((piece) => reader.take(piece))
}

describe('createEventReader()', () => {
  it.each([
    { stream: 'event: a\ndata: 1\n\n', events: [{ name: 'a', text: '1' }], why: 'one event' },
    {
      stream: 'data: 1\ndata: 2\n\n',
      events: [{ name: 'message', text: '1\n2' }],
      why: 'data over two lines',
    },
    { stream: ': waiting\n\nevent: a\ndata: 1\n\n', events: [{ name: 'a', text: '1' }], why: 'a comment' },
    {
      stream: 'event: a\r\ndata: 1\r\n\r\n',
      events: [{ name: 'a', text: '1' }],
      why: 'line ends of Windows',
    },
    { stream: 'event: a\rdata: 1\r\rx', events: [{ name: 'a', text: '1' }], why: 'carriage returns alone' },
    { stream: 'event:a\ndata:1\n\n', events: [{ name: 'a', text: '1' }], why: 'no blank behind the colon' },
    { stream: 'event: a\n\n', events: [], why: 'no data' },
    { stream: 'event: a\ndata: 1\n', events: [], why: 'not ended yet' },
    {
      stream: 'id: 7\nretry: 1\ndata: a:b\n\n',
      events: [{ name: 'message', text: 'a:b' }],
      why: 'other fields, a colon in the data',
    },
  ])('reads $events: $why', ({ stream, events }) => {
    expect(readAll([stream])).toEqual(events)
  })

  it('reads the same however the stream is cut', () => {
    const event = fc.record({ name: fc.constantFrom('text-delta', 'answer-end'), text: fc.json() })
    const lineEnd = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(fc.array(event), lineEnd, fc.array(fc.nat()), (events, end, cuts) => {
        const stream = events
          .map(({ name, text }) => `event: ${name}${end}data: ${text}${end}${end}`)
          .join('')
        const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].toSorted((a, b) => a - b)
        const pieces = [0, ...places].map((start, index) =>
          stream.slice(start, places[index] ?? stream.length),
        )
        // A lone carriage return at the end waits for what follows.
        expect(readAll([...pieces, ': end'])).toEqual(events)
      }),
    )
  })
})
