import { beforeEach, describe, expect, it } from 'vitest'
import { EmbeddingError, type EmbeddingModel } from '../../ingest/embedding/embedding-model.ts'
import { createLog } from '../log.ts'
import { type FakeClock, makeFakeClock } from '../model/fake-clock.ts'
import { longestMs, restMs, steadyEmbedding } from './steady-embedding.ts'

const question = '山田さんの税金はいくら'
let clock: FakeClock
let lines: string[]
let calls: number
let embed: EmbeddingModel['embed']
let steady: EmbeddingModel

beforeEach(() => {
  clock = makeFakeClock()
  lines = []
  calls = 0
  const service: EmbeddingModel = {
    name: 'openai/made-up/3',
    dimension: 3,
    kind: 'learned',
    batchSize: 64,
    embed: (texts) => {
      calls += 1
      return embed(texts)
    },
  }
  const log = createLog({ level: 'debug', now: () => new Date(0), write: (line) => lines.push(line) })
  steady = steadyEmbedding(service, { log, clock })
})

describe('steadyEmbedding()', () => {
  it('gives the vectors of a service that works, without a line', async () => {
    embed = async () => [Float32Array.of(1, 0, 0)]
    expect(await steady.embed([question])).toEqual([Float32Array.of(1, 0, 0)])
    expect(lines).toEqual([])
    expect(clock.timersRunning()).toBe(0)
  })

  it('does not wait longer than 2 s for one that hangs', async () => {
    embed = () => new Promise(() => undefined)
    const failed = steady.embed([question])
    const heard = expect(failed).rejects.toThrow(EmbeddingError)
    await clock.advance(longestMs)
    await heard
    expect(clock.timersRunning()).toBe(0)
  })

  it('says once that it failed, never the question, and asks again after its rest', async () => {
    embed = () => Promise.reject(new EmbeddingError(`Cannot get vectors: bad input ${question}`))
    for (let turn = 0; turn < 3; turn += 1)
      await expect(steady.embed([question])).rejects.toThrow(EmbeddingError)
    expect(calls).toBe(1)
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'warn', event: 'embedding-failed', embedding: 'openai/made-up/3' },
    ])
    expect(lines.join('')).not.toContain('山田')
    await clock.advance(restMs)
    embed = async () => [Float32Array.of(0, 1, 0)]
    expect(await steady.embed([question])).toHaveLength(1)
    expect(calls).toBe(2)
  })

  it('lets a defect through: it is no failure of the service', async () => {
    embed = () => Promise.reject(new TypeError('x is not a function'))
    await expect(steady.embed([question])).rejects.toThrow(TypeError)
    expect(lines).toEqual([])
  })
})
