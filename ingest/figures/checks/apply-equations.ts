import type { LabelledTable } from '../../report/table.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigureOddity, FigureOddityKind } from '../oddity.ts'
import type { Equation, EquationKind } from './equation.ts'

/** Checks that name a stronger ground come first: the first proof of a figure stays. */
const order: readonly EquationKind[] = ['sum', 'difference', 'product', 'rate']

/** Drafts with what the equations confirm: status, proof, and the part that a figure plays in a sum. */
export function applyEquations(
  drafts: readonly FigureDraft[],
  equations: readonly Equation[],
): readonly FigureDraft[] {
  const proofs = new Map<number, string>()
  const roles = new Map<number, FigureDraft['role']>()
  /** Rows without a label of their own that the label above is proved to hold for. */
  const settled = new Map<number, string>()
  for (const equation of inOrder(equations)) {
    if (equation.outcome === 'fails') continue
    const members = [equation.result, ...equation.operands]
    for (const member of members) if (!proofs.has(member.index)) proofs.set(member.index, equation.text)
    if (equation.settlesRows === true && equation.outcome === 'exact')
      for (const member of members) settled.set(member.index, equation.text)
    if (equation.kind !== 'sum') continue
    for (const operand of equation.operands) if (!roles.has(operand.index)) roles.set(operand.index, 'part')
    roles.set(equation.result.index, 'subtotal')
  }
  return drafts.map((draft, index) => {
    const isByOrder = draft.status === 'doubtful' && draft.proof === 'order'
    const proof = draft.status === 'printed' ? proofs.get(index) : isByOrder ? settled.get(index) : undefined
    const role = draft.role === 'plain' ? (roles.get(index) ?? draft.role) : draft.role
    return proof === undefined ? draft : { ...draft, role, status: 'checked' as const, proof }
  })
}

/** Exact equations first, sums before rates; a total of only one part proves least. */
function inOrder(equations: readonly Equation[]): readonly Equation[] {
  const rank = (equation: Equation) =>
    (equation.outcome === 'exact' ? 0 : order.length) +
    (equation.operands.length > 1 ? 0 : 2 * order.length) +
    order.indexOf(equation.kind)
  return equations.toSorted((left, right) => rank(left) - rank(right))
}

/** 照合済 where something was recomputed and all of it agrees. */
export function auditOf(equations: readonly Equation[]): LabelledTable['audit'] {
  if (equations.some((equation) => equation.outcome === 'fails')) return 'disagrees'
  return equations.length > 0 ? 'agrees' : 'not-checkable'
}

const oddityKinds: Readonly<Record<EquationKind, FigureOddityKind>> = {
  sum: 'sum-disagrees',
  difference: 'difference-disagrees',
  rate: 'rate-disagrees',
  product: 'product-disagrees',
}

const oddityWords: Readonly<Record<EquationKind, string>> = {
  sum: '合計が内訳の和と合いません',
  difference: '差引が計算と合いません',
  rate: '率が計算と合いません',
  product: '積が計算と合いません',
}

/** What the printed numbers do not satisfy, one oddity an equation. */
export function odditiesOf(
  drafts: readonly FigureDraft[],
  equations: readonly Equation[],
): readonly FigureOddity[] {
  return equations.flatMap((equation) => {
    const draft = drafts[equation.result.index]
    if (equation.outcome !== 'fails' || draft === undefined) return []
    const label = [...draft.labels.row, ...draft.labels.column].join('・')
    return {
      kind: oddityKinds[equation.kind],
      measureId: draft.measureId,
      ...(draft.cell === undefined ? {} : { tableId: draft.cell.tableId }),
      message: `${oddityWords[equation.kind]}: ${label} ${equation.text.replace(/=/, '≠')}`,
      span: draft.span,
    }
  })
}
