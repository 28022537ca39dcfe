import { runAnswer } from './http/run-answer.ts'
import type { Services } from './http/services.ts'
import { describeError } from './log.ts'

/**
 * Asks one question that the reports surely hold, so that the first visitor does not wait for words and labels to be
 * read. A failure is only logged: that visitor will see it too.
 */
export async function warmUp({ store, answerQuestion, log }: Services): Promise<void> {
  const [report] = await store.listReports()
  const measures = report && (await store.readReport(report.id))?.measures
  const title = measures?.at(0)?.title
  if (title === undefined) return
  try {
    await runAnswer(answerQuestion, {
      messages: [{ role: 'user', content: title }],
      style: 'plain',
      ruby: false,
      signal: new AbortController().signal,
      onPart: () => {},
    })
  } catch (error) {
    log.warn('warm-up-failed', describeError(error, { withMessage: false }))
  }
}
