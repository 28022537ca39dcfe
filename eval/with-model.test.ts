import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phraseOnly } from '../server/answer-with-model/phrase-only.ts'
import { openScriptedServer, type ScriptedServer, sayText } from '../server/model/scripted-server.ts'
import { smallCases, smallCorpus } from './judge/small-corpus.ts'
import { readOptions } from './options.ts'
import { findDifferences, pairCases } from './output/compare-modes.ts'
import { printModes } from './output/print-modes.ts'
import { askInProcess } from './run/ask.ts'
import type { JudgedCase } from './run/judged-case.ts'
import type { ModelCase } from './run/model-case.ts'
import { readModelSettings } from './run/model-settings.ts'
import { openCorpus } from './run/open-product.ts'
import { runCases } from './run/run-cases.ts'
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
async function answerBothWays(
  { corpus, cases }: Selection['corpora'][number],
  isJudged: boolean,
): Promise<BothWays> {
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
      withModel: await runWithModel(cases, { product, corpus, model, isJudged, onDone }),
    }
  } finally {
    await close()
  }
}

/** A model that only phrases: it writes the answer that it is given, in slots, and knows no other wording of a question. */
function phrase(): void {
  server.reply = (response, { messages, response_format: shape }) => {
    const prompt = messages.at(1)?.content ?? ''
    const json = { question: null, faithful: true, unsupported: [] }
    return sayText(response, shape === undefined ? phraseOnly(prompt) : JSON.stringify(json), {
      bytesAWrite: 4_096,
    })
  }
}

describe('an evaluation with a model that only phrases', () => {
  it('has the same figures as without a model, in each tune case of the project', async () => {
    phrase()
    const { corpora } = await selectCases(readOptions(['--split', 'tune']))
    const pairs = []
    for (const part of corpora) {
      const { judged, withModel } = await answerBothWays(part, false)
      pairs.push(...pairCases(judged, withModel))
    }
    expect(pairs).toHaveLength(corpora.flatMap(({ cases }) => cases).length)
    const differing = findDifferences(pairs).map(({ with: one, lost, added }) => ({
      id: one.evalCase.id,
      lost,
      added,
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
    const { judged, withModel } = await answerBothWays({ corpus: smallCorpus, cases: smallCases }, true)
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
