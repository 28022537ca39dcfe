import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from './contract.ts'
import { checkAddress, listen, type RunningServer } from './listen.ts'
import { makeAnswer, makeCitation } from './made-up-answers.ts'
import { askBody, chatInit, createMadeUpApp } from './made-up-app.ts'
import { openMadeUpStore } from './made-up-store.ts'
import { readEvents } from './read-events.ts'
import type { AnswerQuestion, AnswerRequest } from './services.ts'

const local = { host: '127.0.0.1', port: 0 }
let opened: Awaited<ReturnType<typeof openMadeUpStore>>
let running: RunningServer
beforeAll(async () => {
  opened = await openMadeUpStore()
})
afterAll(() => opened.close())
afterEach(() => running.close(0))

async function serve(answerQuestion: AnswerQuestion, stopSignal?: AbortSignal): Promise<string> {
  const { app } = createMadeUpApp({
    store: opened.reader,
    answerQuestion,
    ...(stopSignal && { stopSignal }),
  })
  running = await listen(app, local)
  return `http://127.0.0.1:${running.port}`
}

/** An answerer that says when it has begun and when it was told to stop, and never answers by itself. */
function createWaitingAnswerer(early: (request: AnswerRequest) => void = () => {}) {
  const begun = Promise.withResolvers<void>()
  const aborted = Promise.withResolvers<number>()
  const finished = Promise.withResolvers<Answer>()
  const answerQuestion: AnswerQuestion = (request) => {
    request.signal.addEventListener('abort', () => aborted.resolve(performance.now()))
    early(request)
    begun.resolve()
    return finished.promise
  }
  return { answerQuestion, begun: begun.promise, abortedAt: aborted.promise, finish: finished.resolve }
}

const sendSources = ({ onPart }: AnswerRequest): void =>
  onPart({ type: 'sources-available', citations: [makeCitation()] })

describe('listen()', () => {
  it.each([
    { accept: 'application/json', early: () => {}, why: 'JSON, before the answer' },
    { accept: 'text/event-stream', early: () => {}, why: 'a stream, before its first byte' },
    { accept: 'text/event-stream', early: sendSources, why: 'a stream, in its middle' },
  ])('aborts the answerer within 200 ms when the client has gone: $why', async ({ accept, early }) => {
    const waiting = createWaitingAnswerer(early)
    const base = await serve(waiting.answerQuestion)
    const client = new AbortController()
    const asking = fetch(`${base}/api/chat`, {
      ...chatInit(askBody, { Accept: accept }),
      signal: client.signal,
    })
      .then((response) => response.text())
      .catch(() => 'gone')
    await waiting.begun
    const goneAt = performance.now()
    client.abort()
    expect((await waiting.abortedAt) - goneAt).toBeLessThan(200)
    expect(await asking).toBe('gone')
  })

  it('sends each part as soon as it is there', async () => {
    const waiting = createWaitingAnswerer(sendSources)
    const base = await serve(waiting.answerQuestion)
    const response = await fetch(`${base}/api/chat`, chatInit(askBody, { Accept: 'text/event-stream' }))
    const [first, all] = (response.body ?? new ReadableStream<Uint8Array<ArrayBuffer>>()).tee()
    const { value } = await first.getReader().read()
    expect(new TextDecoder().decode(value)).toContain('event: sources-available')
    waiting.finish(makeAnswer())
    const events = await readEvents(all)
    expect(events.map(({ event }) => event)).toEqual(['sources-available', 'text-delta', 'answer-end'])
  })

  it('finishes running answers before it closes, and takes no new ones', async () => {
    const waiting = createWaitingAnswerer(sendSources)
    const base = await serve(waiting.answerQuestion)
    const response = await fetch(`${base}/api/chat`, chatInit(askBody, { Accept: 'text/event-stream' }))
    const closing = running.close(10_000)
    await expect(fetch(`${base}/healthz`)).rejects.toThrow()
    waiting.finish(makeAnswer())
    expect(await response.text()).toContain('"outcome":"answered"')
    await closing
  })

  it('ends running streams with `failed` when the server has to stop', async () => {
    const waiting = createWaitingAnswerer(sendSources)
    const stopping = new AbortController()
    const base = await serve(waiting.answerQuestion, stopping.signal)
    const response = await fetch(`${base}/api/chat`, chatInit(askBody, { Accept: 'text/event-stream' }))
    const closing = running.close(10_000)
    stopping.abort(new Error('Cannot go on answering: the server stops'))
    expect(await response.text()).toMatch(/event: answer-end\ndata: .*"outcome":"failed"/)
    await closing
  })

  it('says in one line that the port is taken', async () => {
    await serve(async () => makeAnswer())
    const taken = { host: '127.0.0.1', port: running.port }
    const { app } = createMadeUpApp({ store: opened.reader })
    for (const attempt of [listen(app, taken), checkAddress(taken)]) {
      await expect(attempt).rejects.toThrow(
        `Cannot serve on 127.0.0.1, port ${running.port}: another program uses this port; stop it, or set PORT to another number`,
      )
    }
  })

  it('says in one line that the address is not this machine’s', async () => {
    await serve(async () => makeAnswer())
    await expect(checkAddress({ host: '192.0.2.1', port: 0 })).rejects.toThrow('set HOST to 127.0.0.1')
  })

  it('leaves a free address free', async () => {
    await serve(async () => makeAnswer())
    await running.close(0)
    const free = { host: '127.0.0.1', port: running.port }
    await checkAddress(free)
    await checkAddress(free)
    running = await listen(createMadeUpApp({ store: opened.reader }).app, free)
    expect((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status).toBe(200)
  })

  it.each([
    { request: 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', why: 'a method that browsers may not send' },
    { request: 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n', why: 'a host with a blank' },
    { request: 'GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n', why: 'an address that is none' },
    { request: 'NONSENSE\r\n\r\n', why: 'no HTTP' },
    { request: `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, why: 'endless headers' },
    {
      request: 'POST /api/chat HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{',
      why: 'a body that is cut',
    },
  ])('lives on after $why', async ({ request }) => {
    const base = await serve(async () => makeAnswer())
    const raw = await sendRaw(running.port, request)
    expect(raw).not.toMatch(/\n\s+at |HTTP\/1\.1 5\d\d/)
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
  })
})

/** Sends bytes as they are, ends the connection and returns what came back. */
function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(request))
    let received = ''
    socket.on('data', (piece) => {
      received += piece.toString('latin1')
    })
    socket.on('error', () => resolve(received))
    socket.on('close', () => resolve(received))
  })
}
