import { describe, expect, it } from 'vitest'
import type { Holdings } from '../../retrieval/holdings.ts'
import type { AnswerContext } from './answer-context.ts'
import { createRecent } from './recent.ts'

const noChunks = { chunks: async () => [] }
const vocabulary = { words: { counts: new Map() }, readings: new Set() }
const holdings = () => ({ vocabulary, reports: new Map(), cities: [], ...noChunks }) as unknown as Holdings
const context = () => Promise.resolve({} as AnswerContext)

describe('createRecent()', () => {
  it('makes what is asked again with the same holdings once', async () => {
    const recentOf = createRecent()
    const held = holdings()
    const first = await recentOf(held).context('図書館の予算', context)
    expect(await recentOf(held).context('図書館の予算', context)).toBe(first)
    expect(await recentOf(held).context('公園の予算', context)).not.toBe(first)
  })

  it('makes it anew after a report was added, replaced or removed', async () => {
    const recentOf = createRecent()
    const before = await recentOf(holdings()).context('図書館の予算', context)
    expect(await recentOf(holdings()).context('図書館の予算', context)).not.toBe(before)
  })

  it('forgets what failed', async () => {
    const recent = createRecent()(holdings())
    const failed = recent.context('図書館の予算', () => Promise.reject(new Error('no database')))
    await expect(failed).rejects.toThrow('no database')
    expect(await recent.context('図書館の予算', context)).toEqual({})
  })

  it('keeps no more than it may: the first goes for the latest', async () => {
    const recent = createRecent()(holdings())
    const first = await recent.context('0', context)
    for (let number = 1; number <= 100; number += 1) await recent.context(String(number), context)
    expect(await recent.context('0', context)).not.toBe(first)
  })
})
