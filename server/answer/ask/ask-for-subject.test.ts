import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

describe('a question that names nothing', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer()
  })

  it.each(['前年度より増えた？', '一番多いのは？', '何回開かれた？', 'いくらですか', 'なぜ減ったの？'])(
    '%s is asked back',
    (typed) => {
      const { outcome, answer, figures, choices } = ask(typed)
      expect([outcome, figures]).toEqual(['clarify', []])
      expect(answer).toContain('何についてのお尋ねか')
      for (const { label } of choices) expect(answer).toContain(label)
    },
  )

  it.each(['敬老会はいつ開かれた？', '9月15日に何があった？', '2号は何ですか'])(
    '%s names something',
    (typed) => {
      expect(ask(typed).answer).not.toContain('何についてのお尋ねか')
    },
  )
})
