import type Big from 'big.js'
import type { ShareClaim } from '../../question/split-share-claim.ts'
import type { Draft, Piece } from '../say/draft.ts'

/** 「費用の半分以上は一般財源ですか」 by the share itself, as it was found when asked for; undefined where it was not found. */
export function answerOfShareClaim(claim: ShareClaim, share: Draft): Draft | undefined {
  const [[first, ...rest] = [], ...lines] = share.lines
  const rate = first === undefined ? undefined : rateOf(first)
  if (share.outcome !== 'answered' || first === undefined || rate === undefined) return undefined
  if (share.warnings.some(({ code }) => code === 'word_missing')) return undefined
  return { ...share, lines: [[holds(claim, rate) ? 'はい。' : 'いいえ。', first, ...rest], ...lines] }
}

/** A printed or calculated rate, in per cent. */
function rateOf(piece: Piece): Big | undefined {
  if (typeof piece === 'string') return undefined
  if (piece.kind === 'calculated')
    return piece.calculation.unit?.kind === 'rate' ? piece.calculation.value : undefined
  if (piece.kind !== 'figure') return undefined
  const { unit, value } = piece.at.figure.figure
  return unit?.kind === 'rate' ? value : undefined
}

function holds({ bound, relation }: ShareClaim, rate: Big): boolean {
  if (relation === 'at least') return rate.gte(bound)
  if (relation === 'at most') return rate.lte(bound)
  return relation === 'more' ? rate.gt(bound) : rate.lt(bound)
}
