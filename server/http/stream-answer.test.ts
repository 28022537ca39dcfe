import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Answer, answer as answerSchema, type StreamPart } from './contract.ts'
import { makeAnswer, makeCitation } from './made-up-answers.ts'
import { readEvents } from './read-events.ts'
import { encodeStreamPart } from './sse.ts'
import { type StreamOptions, streamAnswer } from './stream-answer.ts'

const sources: StreamPart = { type: 'sources-available', citations: [makeCitation()] }
const delta: StreamPart = { type: 'text-delta', text: '1,234,500円です。[1]' }

function optionsFor(run: StreamOptions['run']): StreamOptions & { readonly failures: unknown[] } {
  const failures: unknown[] = []
  return { run, question: '質問', onFailure: (error) => failures.push(error), failures }
}

async function namesOf(run: StreamOptions['run']): Promise<string[]> {
  const events = await readEvents(await streamAnswer(optionsFor(run)))
  return events.map(({ event }) => event)
}

afterEach(() => {
  vi.useRealTimers()
})

describe('streamAnswer()', () => {
  it.each([
    {
      early: [sources, delta, delta],
      names: ['sources-available', 'text-delta', 'text-delta', 'answer-end'],
      why: 'parts pass in their order, the end comes from the returned answer',
    },
    {
      early: [sources],
      names: ['sources-available', 'text-delta', 'answer-end'],
      why: 'an answerer that shows no text early still gives its text',
    },
    {
      early: [],
      names: ['sources-available', 'text-delta', 'answer-end'],
      why: 'an answerer that shows nothing early still gives a full stream',
    },
    {
      early: [sources, delta, { type: 'answer-end', answer: makeAnswer() } as const],
      names: ['sources-available', 'text-delta', 'answer-end'],
      why: 'the end is sent once, whatever the answerer hands over',
    },
  ])('sends $names: $why', async ({ early, names }) => {
    const sent = await namesOf(async ({ onPart }) => {
      for (const part of early) onPart(part)
      return makeAnswer()
    })
    expect(sent).toEqual(names)
  })

  it('drops what is handed over after the end', async () => {
    let late: (part: StreamPart) => void = () => {}
    const stream = await streamAnswer(
      optionsFor(async ({ onPart }) => {
        late = onPart
        return makeAnswer()
      }),
    )
    late(delta)
    expect((await readEvents(stream)).map(({ event }) => event)).toEqual([
      'sources-available',
      'text-delta',
      'answer-end',
    ])
  })

  it('gives the answer itself at the end, and the other parts without their name', async () => {
    const answered = makeAnswer({ answer: '一行目\n二行目\u2028三行目\r\n' })
    const events = await readEvents(await streamAnswer(optionsFor(async () => answered)))
    expect(events).toEqual([
      { event: 'sources-available', body: { citations: answered.citations } },
      { event: 'text-delta', body: { text: answered.answer } },
      { event: 'answer-end', body: answered },
    ])
  })

  it('rejects when the answer failed before anything was sent', async () => {
    const failing = streamAnswer(
      optionsFor(async () => {
        throw new Error('database gone')
      }),
    )
    await expect(failing).rejects.toThrow('database gone')
  })

  it('ends with `failed` when the answer failed after something was sent', async () => {
    const options = optionsFor(async ({ onPart }) => {
      onPart(sources)
      await Promise.resolve()
      throw new Error('database gone')
    })
    const events = await readEvents(await streamAnswer(options))
    expect(events.map(({ event }) => event)).toEqual(['sources-available', 'answer-end'])
    const end = answerSchema.parse(events.at(-1)?.body)
    expect(end).toMatchObject({ outcome: 'failed', question: '質問', citations: [], figures: [] })
    expect(JSON.stringify(end)).not.toContain('database')
    expect(options.failures).toHaveLength(1)
  })

  it('sends a comment every 15 s, the first of which begins the stream', async () => {
    vi.useFakeTimers()
    const finished = Promise.withResolvers<Answer>()
    const opening = streamAnswer(optionsFor(() => finished.promise))
    await vi.advanceTimersByTimeAsync(46_000)
    finished.resolve(makeAnswer())
    const text = await new Response(await opening).text()
    expect(text.match(/^: waiting\n\n/gm)).toHaveLength(3)
    expect(text).toContain('event: answer-end')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends with `failed` when the answer failed after the first comment', async () => {
    vi.useFakeTimers()
    const finished = Promise.withResolvers<Answer>()
    const opening = streamAnswer(optionsFor(() => finished.promise))
    await vi.advanceTimersByTimeAsync(15_000)
    const stream = await opening
    finished.reject(new Error('too late for a status'))
    const events = await readEvents(stream)
    expect(events).toMatchObject([{ event: 'answer-end', body: { outcome: 'failed' } }])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('aborts the answerer when the client leaves, and sends nothing more', async () => {
    let seen: AbortSignal | undefined
    const rejected = vi.fn()
    const options = optionsFor(({ signal, onPart }) => {
      seen = signal
      onPart(sources)
      return new Promise<Answer>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      }).catch((error: unknown) => {
        rejected()
        throw error
      })
    })
    const stream = await streamAnswer(options)
    expect(seen?.aborted).toBe(false)
    await stream.cancel()
    expect(seen?.aborted).toBe(true)
    await vi.waitFor(() => expect(rejected).toHaveBeenCalledOnce())
    expect(options.failures).toEqual([])
  })
})

describe('encodeStreamPart()', () => {
  it('frames any text so that it is read back whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 7 }),
        async (text, pieceBytes) => {
          const bytes = new TextEncoder().encode(encodeStreamPart({ type: 'text-delta', text }))
          const events = await readEvents(splitBytes(bytes, pieceBytes))
          expect(events).toEqual([{ event: 'text-delta', body: { text } }])
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Cuts anywhere, inside a character too, as networks do. */
function splitBytes(bytes: Uint8Array, pieceBytes: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        controller.enqueue(bytes.slice(at, at + pieceBytes))
      controller.close()
    },
  })
}
