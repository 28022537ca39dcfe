import type { Answer, ChatRequest, Citation } from '../../server/http/contract.ts'
import { createEventReader, type StreamEvent } from './event-stream.ts'
import type { Texts } from './texts.ts'

export type AskOptions = {
  /** Where the service is; '' for the page's own origin. */
  readonly base: string
  readonly request: ChatRequest
  /** Aborted by whoever asks to stop. */
  readonly signal: AbortSignal
  readonly texts: Texts
  readonly onSources: (citations: readonly Citation[]) => void
  readonly onText: (text: string) => void
}

/** An answer, or why there is none, in words for the person who asked. */
export type Asked =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'broken'; readonly message: string }

/** The server sends a comment every 15 s; longer silence means that the connection is dead. */
const silenceMs = 40_000

/** Asks and reads the stream. Never rejects: whatever goes wrong on the way is `broken`. */
export async function ask(options: AskOptions): Promise<Asked> {
  const { texts, signal } = options
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), silenceMs)
  function heard(): void {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), silenceMs)
  }
  try {
    const response = await send(options, [signal, silence.signal])
    heard()
    if (!response.ok || response.body === null) {
      return { kind: 'broken', message: await readRefusal(response, texts) }
    }
    return await readStream(response.body, options, heard)
  } catch {
    return { kind: 'broken', message: explainFailure(options, silence.signal) }
  } finally {
    clearTimeout(timer)
    silence.abort()
  }
}

function send({ base, request }: AskOptions, signals: AbortSignal[]): Promise<Response> {
  const stop = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) stop.abort()
    signal.addEventListener('abort', () => stop.abort())
  }
  return fetch(`${base}/api/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(request),
    credentials: 'omit',
    cache: 'no-store',
    signal: stop.signal,
  })
}

async function readStream(
  body: ReadableStream<Uint8Array>,
  { onSources, onText, texts }: AskOptions,
  heard: () => void,
): Promise<Asked> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const events = createEventReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { kind: 'broken', message: texts.cut }
    heard()
    for (const event of events.take(decoder.decode(value, { stream: true }))) {
      const part = readPart(event)
      if (part.kind === 'sources') onSources(part.citations)
      if (part.kind === 'text') onText(part.text)
      if (part.kind === 'answer') return part
    }
  }
}

type Part =
  | { readonly kind: 'sources'; readonly citations: readonly Citation[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'other' }

/** The service that we come from keeps the contract; a part of a later one is passed over. */
function readPart({ name, text }: StreamEvent): Part {
  switch (name) {
    case 'sources-available':
      return { kind: 'sources', citations: (JSON.parse(text) as { citations: Citation[] }).citations }
    case 'text-delta':
      return { kind: 'text', text: (JSON.parse(text) as { text: string }).text }
    case 'answer-end':
      return { kind: 'answer', answer: JSON.parse(text) as Answer }
    default:
      return { kind: 'other' }
  }
}

async function readRefusal(response: Response, texts: Texts): Promise<string> {
  try {
    const { error } = (await response.json()) as { error: { message: unknown } }
    if (typeof error.message === 'string' && error.message !== '') return error.message
  } catch {
    // A proxy in between answers with a page of its own.
  }
  return response.status === 429 ? texts.tooMany(response.headers.get('Retry-After')) : texts.unavailable
}

function explainFailure({ signal, texts }: AskOptions, silence: AbortSignal): string {
  if (signal.aborted) return texts.stopped
  if (navigator.onLine === false) return texts.offline
  return silence.aborted ? texts.slow : texts.unreachable
}
