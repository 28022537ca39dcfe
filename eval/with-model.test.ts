import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createModelAnswerer } from '../server/answer-with-model/answer-with-model.ts'
import { phraseOnly } from '../server/answer-with-model/phrase-only.ts'
import type { Answer } from '../server/http/contract.ts'
import type { AnswerQuestion } from '../server/http/services.ts'
import { createLog } from '../server/log.ts'
import type { ChatModel } from '../server/model/chat-model.ts'
import { openModel } from '../server/model/open-model.ts'
import { openScriptedServer, type ScriptedServer, sayText } from '../server/model/scripted-server.ts'
import { smallCases, smallCorpus } from './judge/small-corpus.ts'
import { judgeAnswer } from './judge-answer.ts'
import { readOptions } from './options.ts'
import { type CasePair, findDifferences, pairCases } from './output/compare-modes.ts'
import { printModes } from './output/print-modes.ts'
import { askInProcess } from './run/ask.ts'
import type { JudgedCase } from './run/judged-case.ts'
import type { ModelCase } from './run/model-case.ts'
import { readModelSettings } from './run/model-settings.ts'
import { evaluationDay, openCorpus } from './run/open-product.ts'
import { proofsOf, runCases } from './run/run-cases.ts'
import { runWithModel } from './run/run-with-model.ts'
import { type Selection, selectCases } from './select-cases.ts'

let server: ScriptedServer
let directory: string

beforeAll(async () => {
  server = await openScriptedServer()
  directory = await mkdtemp(join(tmpdir(), 'machikotae-with-model-'))
})
afterAll(async () => {
  await server.close()
  await rm(directory, { recursive: true, force: true })
})

type BothWays = { readonly judged: readonly JudgedCase[]; readonly withModel: readonly ModelCase[] }

/** Every case without a model and through the scripted one, over one store. */
async function answerBothWays({ corpus, cases }: Selection['corpora'][number]): Promise<BothWays> {
  const { product, answerQuestion, close } = await openCorpus(corpus, directory)
  const onDone = () => undefined
  try {
    const ask = askInProcess(
      answerQuestion,
      corpus.reports.map(({ report }) => report),
    )
    const judged = await runCases(cases, { ask, corpus, onDone })
    const model = readModelSettings({ CHAT_MODEL: 'scripted', OPENAI_BASE_URL: server.baseUrl })
    return {
      judged,
      withModel: await runWithModel(cases, { product, corpus, model, isJudged: true, onDone }),
    }
  } finally {
    await close()
  }
}

/**
 * Every case through the model that the server scripts, each answer beside the one without a model on which it rests:
 * so that each is computed once.
 */
async function phraseCases({ corpus, cases }: Selection['corpora'][number]): Promise<CasePair[]> {
  const { product, answerQuestion, close } = await openCorpus(corpus, directory)
  const { store } = product
  const clock = () => evaluationDay
  const log = createLog({ level: 'silent', now: clock, write: () => undefined })
  let plain: Answer | undefined
  const answerWithoutModel: AnswerQuestion = async (request) => {
    plain = await answerQuestion(request)
    return plain
  }
  const settings = readModelSettings({ CHAT_MODEL: 'scripted', OPENAI_BASE_URL: server.baseUrl })
  const model = (await openModel({ settings, store, clock, log })) as ChatModel
  const ask = askInProcess(
    createModelAnswerer({ answerWithoutModel, model, store, log }),
    corpus.reports.map(({ report }) => report),
  )
  const textOf = (id: string) => corpus.reports.find(({ report }) => report.id === id)?.text
  const pairs: CasePair[] = []
  for (const one of cases) {
    const judged = await runCases([one], { ask, corpus, onDone: () => undefined })
    for (const phrased of judged) {
      const answer = plain as Answer
      const verdict = judgeAnswer(one.evalCase, answer, { proofs: proofsOf(one, corpus), textOf })
      const unused = { use: undefined, isFaithful: undefined }
      pairs.push({ without: { ...phrased, answer, verdict }, with: { ...phrased, ...unused } })
    }
  }
  await close()
  return pairs
}

describe('an evaluation with a model that only phrases', () => {
  // Its answers are those that it is given, in slots; it knows no other wording of a question.
  it('has the same figures as without a model, in each tune case of the project', async () => {
    server.reply = (response, { messages, response_format: shape }) => {
      const said = shape === undefined ? phraseOnly(messages.at(1)?.content ?? '') : '{"question": null}'
      return sayText(response, said, { bytesAWrite: 4_096 })
    }
    const { corpora } = await selectCases(readOptions(['--split', 'tune']))
    const pairs = []
    for (const part of corpora) pairs.push(...(await phraseCases(part)))
    expect(pairs).toHaveLength(corpora.flatMap(({ cases }) => cases).length)
    const differing = findDifferences(pairs).map(({ with: one, lost, added }) => ({
      ...{ id: one.evalCase.id, lost, added },
    }))
    expect(differing).toEqual([])
    const verdictOf = ({ evalCase, verdict }: JudgedCase) => `${evalCase.id} ${verdict.failure}`
    expect(pairs.map((pair) => verdictOf(pair.with))).toEqual(pairs.map((pair) => verdictOf(pair.without)))
    // Else it would only show that answers without a model are equal to themselves.
    const answered = pairs.filter(({ without }) => without.answer.outcome === 'answered')
    const phrased = answered.filter((pair) => pair.with.answer.mode === 'model')
    expect(phrased.length / answered.length).toBeGreaterThan(0.95)
  }, 600_000)
})

describe('npm run eval -- --model', () => {
  it('prints both ways side by side, what the model cost and which figures differ', async () => {
    const first = smallCases[0]?.evalCase.turns[0] ?? ''
    server.reply = (response, { messages, response_format: shape }) => {
      const prompt = messages.at(1)?.content ?? ''
      if (shape !== undefined)
        return sayText(response, '{"question": null, "faithful": false, "unsupported": ["x"]}')
      return prompt.includes(first) ? void response.destroy() : sayText(response, phraseOnly(prompt))
    }
    const { judged, withModel } = await answerBothWays({ corpus: smallCorpus, cases: smallCases })
    const [one, ...others] = withModel
    const changed = one && { ...one, answer: { ...one.answer, figures: [] } }
    const lines = printModes(pairCases(judged, changed ? [changed, ...others] : []), 'scripted', false)
    const text = lines.join('\n')
    expect(lines[0]).toBe('With the model scripted:')
    expect(text).toMatch(/^tune +\d+ +(\d+\.\d) \| \1 /m)
    expect(text).toMatch(
      /in the model’s words \d+ of \d+; figures or outcome differ in 1; judged faithful 0 of \d+/,
    )
    expect(text).toMatch(/tokens in, \d+ out; not in its words: .*unreachable 1/)
    expect(text).toContain(`${first && smallCases[0]?.evalCase.id} - 9,310千円 9310000 円`)
  })

  it.each([
    {
      args: ['--model'],
      why: 'no model is set',
      says: /^Cannot use --model: no model is set; set CHAT_MODEL .*$/,
    },
    { args: ['--faithful'], why: 'nothing to judge', says: /^Cannot use --faithful: it needs --model$/ },
    {
      args: ['--model', '--base', 'http://127.0.0.1:9'],
      why: 'the server decides',
      says: /^Cannot use --model with --base: .*$/,
    },
  ])('$args ends with one clear line: $why', async ({ args, says }) => {
    const environment = { ...process.env, CHAT_MODEL: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' }
    const program = fileURLToPath(new URL('main.ts', import.meta.url))
    const ended = await new Promise<{ code: unknown; error: string; output: string }>((resolve) =>
      execFile(process.execPath, [program, ...args], { env: environment }, (failure, output, error) =>
        resolve({ code: failure?.code, error, output }),
      ),
    )
    expect(ended).toMatchObject({ code: 1, output: '' })
    expect(ended.error.trimEnd()).toMatch(says)
  })
})
