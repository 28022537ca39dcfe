import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTools } from './made-up-tools.ts'
import { resolveConversation } from './resolve-follow-up.ts'
import type { ResolverTools } from './resolver-tools.ts'

let tools: ResolverTools
beforeAll(async () => {
  tools = await makeTools()
}, 60_000)

const words = [
  ...[
    'みどり市の',
    '令和5年度の',
    '第9期の',
    '小学校',
    '中学校の',
    '児童数',
    '給食費',
    'は',
    'の',
    'が',
    'と',
    'を',
    '、',
  ],
  ...[
    'その',
    '前の年',
    'じゃあ',
    '二つの',
    '差',
    '合わせて',
    '何倍',
    'いくら',
    '？',
    '教えて',
    'なんで',
    '20日',
    '😀',
    'SELECT *',
  ],
]
const spoken = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(''))
const message = fc.oneof(
  spoken,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const long = fc.constantFrom(
  '小学校の'.repeat(250),
  '何'.repeat(1_000),
  'は'.repeat(1_000),
  '1'.repeat(1_000),
  'の差は？'.repeat(200),
)

describe('resolveConversation() of any messages', () => {
  it('gives a question of at most 1,000 units within eight look-ups a message', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 20, arbitrary: message }, { weight: 1, arbitrary: long }), {
          maxLength: 40,
        }),
        async (messages) => {
          let looks = 0
          const counted: ResolverTools = {
            ...tools,
            rate: async (question) => {
              looks += 1
              return tools.rate(question)
            },
            foresee: async (question) => {
              looks += 1
              return tools.foresee ? tools.foresee(question) : { outcome: 'failed', score: 0, missing: [] }
            },
          }
          const { text: resolved } = await resolveConversation(messages, counted)
          expect(resolved.length).toBeLessThanOrEqual(1_000)
          expect(looks).toBeLessThanOrEqual(8 * messages.length)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it.each([
    { messages: [], resolved: '', why: 'nothing was said' },
    { messages: [''], resolved: '', why: 'an empty message' },
    { messages: ['', '小学校の児童数は？'], resolved: '小学校の児童数は？', why: 'nothing to carry over' },
    { messages: ['小学校の児童数は？', ''], resolved: '', why: 'an empty message after a question' },
  ])('resolves $messages: $why', async ({ messages, resolved }) => {
    expect((await resolveConversation(messages, tools)).text).toBe(resolved)
  })

  it('chooses by rate alone where nothing is foreseen', async () => {
    const { foresee: _, ...plain } = tools
    const turns = ['みどり市の図書館の本館の貸出冊数は？', '分館は？']
    expect((await resolveConversation(turns, plain)).text).toBe('みどり市の図書館の分館の貸出冊数は？')
  })

  it('lasts no longer than a conversation of forty long messages may', async () => {
    const messages = Array.from({ length: 40 }, (_, at) => `${'小学校の児童数と'.repeat(120)}${at}は？`)
    const began = performance.now()
    expect((await resolveConversation(messages, tools)).text.length).toBeLessThanOrEqual(1_000)
    expect(performance.now() - began).toBeLessThan(20_000)
  }, 60_000)
})
