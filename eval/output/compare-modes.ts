import type { Answer } from '../../server/http/contract.ts'
import type { JudgedCase } from '../run/judged-case.ts'
import type { ModelCase } from '../run/model-case.ts'

/** One case answered both ways. */
export type CasePair = { readonly without: JudgedCase; readonly with: ModelCase }

/** What the two answers of a case do not share. */
export type CaseDifference = CasePair & {
  readonly isOtherOutcome: boolean
  /** Figures that only the answer without a model gives, or only the one with it. */
  readonly lost: readonly string[]
  readonly added: readonly string[]
}

export function pairCases(judged: readonly JudgedCase[], withModel: readonly ModelCase[]): CasePair[] {
  const plain = new Map(judged.map((one) => [one.evalCase.id, one]))
  return withModel.flatMap((one) => {
    const without = plain.get(one.evalCase.id)
    return without === undefined ? [] : [{ without, with: one }]
  })
}

/** The cases whose outcome or figures are not the same both ways. */
export function findDifferences(pairs: readonly CasePair[]): CaseDifference[] {
  return pairs
    .map((pair) => {
      const [before, after] = [listFigures(pair.without.answer), listFigures(pair.with.answer)]
      return {
        ...pair,
        isOtherOutcome: pair.without.answer.outcome !== pair.with.answer.outcome,
        lost: before.filter((figure) => !after.includes(figure)),
        added: after.filter((figure) => !before.includes(figure)),
      }
    })
    .filter(({ isOtherOutcome, lost, added }) => isOtherOutcome || lost.length + added.length > 0)
}

/** A figure with all that says what it is. */
function listFigures({ figures }: Answer): string[] {
  return figures.map(({ text, value, unit, label, municipality, period, status }) =>
    [text, value, unit, label, municipality, period, status].join(' '),
  )
}
