import { runAnswer } from './http/run-answer.ts'
import type { Services } from './http/services.ts'
import { describeError } from './log.ts'

/** A start may take so much longer for it: on two cores enough for two reports of some fifty measures. */
const longestMs = 3_000

/** What is asked of the titles in turn: each kind of question goes its own way through the code. */
const askings = [
  'はいくら？',
  'は何人が参加しましたか',
  'はどう変わった？',
  'は前の年度といくら違う？',
  'は全体の何％？',
  'で一番多いのは？',
  'の合計は？',
  'は増えましたか',
  'はなぜ行われた？',
  'はいつ、どこで、だれが？',
]

/**
 * Asks of the titles that the reports hold, so that no first visitor waits for words and labels to be read and code to
 * be compiled, as long as there is time. A failure is only logged: that visitor will see it too.
 */
export async function warmUp(services: Pick<Services, 'store' | 'answerQuestion' | 'log'>): Promise<void> {
  const { answerQuestion, log } = services
  const untilMs = performance.now() + longestMs
  let asked = 0
  try {
    for await (const title of titlesOf(services)) {
      await runAnswer(answerQuestion, {
        messages: [{ role: 'user', content: `${title}${askings[asked % askings.length]}` }],
        style: 'plain',
        ruby: false,
        signal: new AbortController().signal,
        onPart: () => {},
      })
      asked += 1
      if (performance.now() >= untilMs) return
    }
  } catch (error) {
    log.warn('warm-up-failed', describeError(error, { withMessage: false }))
  }
}

/** The reports take turns: what is left when time is up is left of each. */
async function* titlesOf({ store }: Pick<Services, 'store'>): AsyncGenerator<string> {
  const ids = (await store.listReports()).map(({ id }) => id)
  const outlines = await Promise.all(ids.map((id) => store.readReport(id)))
  const titles = outlines.map((outline) => (outline?.measures ?? []).map(({ title }) => title))
  const longest = Math.max(0, ...titles.map(({ length }) => length))
  for (let turn = 0; turn < longest; turn += 1) yield* titles.flatMap((all) => all.slice(turn, turn + 1))
}
