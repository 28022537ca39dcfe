import { expect } from 'vitest'
import type { Answer } from '../../http/contract.ts'

/** For tests: an answer that says these words, and not those of what stands beside it. */
export function expectWords(answer: Answer, { says, not }: { says: string; not: string }): void {
  expect(answer.outcome).toBe('answered')
  expect(answer.answer).toContain(says)
  expect(answer.answer).not.toContain(not)
}
