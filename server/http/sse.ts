import type { StreamPart } from './contract.ts'

/** A line that keeps proxies from closing a silent stream; readers skip it. */
export const sseComment = ': waiting\n\n'

/** Milliseconds between two comment lines. */
export const sseCommentIntervalMs = 15_000

/** One part as an event: `event:` is its name, `data:` its JSON without the name (for `answer-end` the answer itself). */
export function encodeStreamPart(part: StreamPart): string {
  return `event: ${part.type}\ndata: ${JSON.stringify(toEventBody(part))}\n\n`
}

function toEventBody(part: StreamPart): unknown {
  switch (part.type) {
    case 'sources-available':
      return { citations: part.citations }
    case 'text-delta':
      return { text: part.text }
    case 'answer-end':
      return part.answer
  }
}

/** The writing end of one event stream. Writing after the end or after the client has gone does nothing. */
export type SseWriter = {
  readonly body: ReadableStream<Uint8Array>
  write(part: StreamPart): void
  end(): void
}

/** Opens an event stream that sends a comment every 15 s. `onGone` is called once if the client leaves before the end. */
export function openSse(onGone: () => void): SseWriter {
  const encoder = new TextEncoder()
  let isOpen = true
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const timer = setInterval(() => send(sseComment), sseCommentIntervalMs)
  function send(text: string): void {
    if (isOpen) controller?.enqueue(encoder.encode(text))
  }
  function close(): void {
    isOpen = false
    clearInterval(timer)
  }
  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened
    },
    cancel() {
      close()
      onGone()
    },
  })
  return {
    body,
    write: (part) => send(encodeStreamPart(part)),
    end() {
      if (!isOpen) return
      close()
      controller?.close()
    },
  }
}
