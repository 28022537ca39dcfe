import { randomUUID } from 'node:crypto'
import { texts } from '../texts.ts'
import { bareAnswer } from './bare-answer.ts'
import { type Answer, answer as answerSchema } from './contract.ts'
import type { AnswerQuestion, AnswerRequest } from './services.ts'

/** The longest an answer may take, whatever the answerer does: a model has 60 s. */
export const answerTimeoutMs = 70_000

/**
 * Runs the answerer and checks what it returns against the contract. Rejects when the answerer does, when `signal` is
 * aborted, after `answerTimeoutMs`, and where the answer breaks the contract; the answerer's signal is aborted then.
 */
export async function runAnswer(answerQuestion: AnswerQuestion, request: AnswerRequest): Promise<Answer> {
  const deadline = new AbortController()
  const timer = setTimeout(
    () => deadline.abort(new Error(`Cannot answer: it took longer than ${answerTimeoutMs} ms`)),
    answerTimeoutMs,
  )
  const signal = AbortSignal.any([request.signal, deadline.signal])
  try {
    const answered = await Promise.race([answerQuestion({ ...request, signal }), rejectOnAbort(signal)])
    const checked = answerSchema.safeParse(answered)
    if (checked.success) return checked.data
    const [issue] = checked.error.issues
    throw new Error(`Cannot send the answer: ${issue?.path.join('.')} breaks the contract (${issue?.code})`)
  } finally {
    clearTimeout(timer)
  }
}

/** What closes a stream that has begun and cannot be finished. */
export function makeFailedAnswer(question: string): Answer {
  return bareAnswer({
    id: randomUUID(),
    question,
    outcome: 'failed',
    answer: texts.failedAnswer,
  })
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
