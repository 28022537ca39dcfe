import { sendsQuestionsOut } from '../sends-questions-out.ts'
import { runAnswer } from './run-answer.ts'
import type { Services } from './services.ts'

/** Asked of the answerer itself: what it offers to somebody who asks what can be asked. */
const helpQuestion = 'どんなことが聞けますか'
/** The page waits no longer than this for its examples. */
const longestMs = 2_000

/** What the first screen shows. */
export type FirstScreen = {
  readonly reports: readonly string[]
  readonly examples: readonly string[]
  /** Whether questions go to a model outside the city's own machines. */
  readonly isSentOut: boolean
}

/**
 * Titles of the loaded reports and questions that they answer, of one municipality where it is given. Remembered until
 * the reports change. An answerer that fails gives no examples, it does not fail the page.
 */
export function createFirstScreen(
  services: Services,
): (municipality: string | undefined) => Promise<FirstScreen> {
  const isSentOut = sendsQuestionsOut(services.settings)
  const remembered = new Map<string, Promise<readonly string[]>>()
  let loaded = ''
  return async (municipality) => {
    const all = await services.store.listReports()
    const versions = all.map((report) => `${report.id} ${report.textVersion}`).join()
    if (versions !== loaded) remembered.clear()
    loaded = versions
    const ofCity = all.filter((report) => report.municipality === municipality)
    const reports = (ofCity.length === 0 ? all : ofCity).map((report) => report.title)
    if (all.length === 0) return { reports, examples: [], isSentOut }
    const key = municipality ?? ''
    const asked = remembered.get(key) ?? askExamples(services, municipality)
    remembered.set(key, asked)
    try {
      return { reports, examples: await asked, isSentOut }
    } catch {
      remembered.delete(key)
      return { reports, examples: [], isSentOut }
    }
  }
}

async function askExamples(services: Services, municipality: string | undefined): Promise<readonly string[]> {
  const answer = await runAnswer(services.answerQuestion, {
    messages: [{ role: 'user', content: helpQuestion }],
    style: 'plain',
    ruby: false,
    signal: AbortSignal.timeout(longestMs),
    onPart: () => {},
    ...(municipality === undefined ? {} : { municipality: { name: municipality } }),
  })
  const questions = answer.choices.map((choice) => choice.question)
  const ofCity = questions.filter((question) => municipality !== undefined && question.includes(municipality))
  return ofCity.length === 0 ? questions : ofCity
}
