import type { ModelUse } from '../../server/http/services.ts'
import type { JudgedCase } from './judged-case.ts'

/** A case as it was answered with a model, beside what the model cost. */
export type ModelCase = JudgedCase & {
  /** Of all turns together; undefined where no model was asked. */
  readonly use: ModelUse | undefined
  /** Whether the model finds that the answer says nothing but what its passages say; undefined where it was not asked. */
  readonly isFaithful: boolean | undefined
}

/** What several turns of a case used; the reasons are those of the last one, which is judged. */
export function addUses(uses: readonly ModelUse[]): ModelUse | undefined {
  const last = uses.at(-1)
  if (last === undefined) return undefined
  const sum = (pick: (use: ModelUse) => number) => uses.reduce((total, use) => total + pick(use), 0)
  return {
    ...last,
    calls: sum(({ calls }) => calls),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
  }
}
