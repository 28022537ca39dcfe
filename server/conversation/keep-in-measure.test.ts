import { describe, expect, it } from 'vitest'
import { plainDraft } from '../answer/say/draft.ts'
import { makeTools } from './made-up-tools.ts'
import { resolveConversation } from './resolve-follow-up.ts'

describe('what is asked behind words that the measure says of all its rows', () => {
  it.each([
    {
      isWords: true,
      asked: 'みどり市の温水プールの契約はいつ契約した？',
      why: 'asks of the row that was talked about',
    },
    {
      isWords: false,
      asked: 'みどり市の公園の整備の相手方はいつ契約した？',
      why: 'asks of the figure that was given',
    },
  ])('$why', async ({ isWords, asked }) => {
    const tools = await makeTools()
    const stated = plainDraft('answered', [['みどり会です。']])
    const turns = ['みどり市の温水プールの契約額は？', '相手方は？', 'いつ契約した？']
    const { text } = await resolveConversation(turns, {
      ...tools,
      within: async ({ text: own }) =>
        own.includes('相手方') ? { stated, title: '公園の整備', isWords } : undefined,
    })
    expect(text).toBe(asked)
  })
})
