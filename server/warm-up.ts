import { runAnswer } from './http/run-answer.ts'
import type { Services } from './http/services.ts'
import { describeError } from './log.ts'

/** A start may take so much longer for it: on two cores enough for some hundred titles. */
const longestMs = 1_500

/**
 * Asks for the titles that the reports hold, so that no first visitor waits for words and labels to be read, as long as
 * there is time. A failure is only logged: that visitor will see it too.
 */
export async function warmUp(services: Pick<Services, 'store' | 'answerQuestion' | 'log'>): Promise<void> {
  const { answerQuestion, log } = services
  const untilMs = performance.now() + longestMs
  try {
    for await (const title of titlesOf(services)) {
      await runAnswer(answerQuestion, {
        messages: [{ role: 'user', content: title }],
        style: 'plain',
        ruby: false,
        signal: new AbortController().signal,
        onPart: () => {},
      })
      if (performance.now() >= untilMs) return
    }
  } catch (error) {
    log.warn('warm-up-failed', describeError(error, { withMessage: false }))
  }
}

async function* titlesOf({ store }: Pick<Services, 'store'>): AsyncGenerator<string> {
  for (const { id } of await store.listReports()) {
    for (const { title } of (await store.readReport(id))?.measures ?? []) yield title
  }
}
