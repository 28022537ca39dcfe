import type { Answer, StreamPart } from './contract.ts'
import { makeFailedAnswer } from './run-answer.ts'
import { openSse, sseCommentIntervalMs } from './sse.ts'

export type StreamOptions = {
  /** Starts the answer; called once. */
  readonly run: (handOver: { signal: AbortSignal; onPart: (part: StreamPart) => void }) => Promise<Answer>
  /** The question as typed, for an answer that fails half-way. */
  readonly question: string
  /** Told of a failure after the first byte, which no status can show any more; not of a client that left. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Answers as an event stream. Resolves to its bytes when the first part, the answer or the time for the first comment
 * has come, and rejects where the answer failed before that. Afterwards a failure ends the stream with `failed`.
 */
export async function streamAnswer(options: StreamOptions): Promise<ReadableStream<Uint8Array>> {
  const gone = new AbortController()
  const stream = openSse(() => gone.abort(new Error('Cannot go on answering: the client has gone')))
  const firstByte = Promise.withResolvers<void>()
  const firstComment = setTimeout(firstByte.resolve, sseCommentIntervalMs)
  const progress = { isStarted: false, hasSources: false, hasText: false, isEnded: false }
  function send(part: StreamPart): void {
    progress.isStarted = true
    progress.hasSources ||= part.type === 'sources-available'
    progress.hasText ||= part.type === 'text-delta'
    stream.write(part)
    firstByte.resolve()
  }
  function onPart(part: StreamPart): void {
    if (!progress.isEnded && part.type !== 'answer-end') send(part)
  }
  function finish(answer: Answer): void {
    progress.isEnded = true
    for (const part of listMissingParts(answer, progress)) send(part)
    send({ type: 'answer-end', answer })
    stream.end()
  }
  firstByte.promise.then(
    () => {
      progress.isStarted = true
    },
    () => stream.end(),
  )
  options
    .run({ signal: gone.signal, onPart })
    .then(finish, (error: unknown) => {
      if (!progress.isStarted) return firstByte.reject(error)
      if (gone.signal.aborted) return
      options.onFailure(error)
      progress.hasText = true
      finish(makeFailedAnswer(options.question))
    })
    .finally(() => clearTimeout(firstComment))
  await firstByte.promise
  return stream.body
}

/** An answerer that had nothing to show early still gives a full stream. */
function listMissingParts(
  answer: Answer,
  progress: { readonly hasSources: boolean; readonly hasText: boolean },
): StreamPart[] {
  if (progress.hasText) return []
  const text: StreamPart = { type: 'text-delta', text: answer.answer }
  return progress.hasSources ? [text] : [{ type: 'sources-available', citations: answer.citations }, text]
}
